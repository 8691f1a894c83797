/* Scrolling. Not for what is on the page. */
#include "pager.h"

#include "../keymap.h"
#include "limber/draw/widget.h"

/* More than any page has: one that fills any room it is given ends somewhere. */
enum { PAGE_ROWS_MAX = 3200, PANEL_COLS_MAX = 72 };

/* Measured by drawing it where nothing is kept: a canvas without rows cuts off all of them. */
int pager_rows(int cols, enum glyphs glyphs, page_fn *draw, const void *user)
{
	struct rect room = { .rows = PAGE_ROWS_MAX, .cols = cols };
	struct canvas none;

	canvas_init(&none, 0, cols, glyphs);
	int rows = draw(&none, room, user);

	canvas_release(&none);
	return rows;
}

struct rect pager_panel(struct rect r, enum glyphs glyphs, page_fn *draw, const void *user)
{
	int cols = r.cols < PANEL_COLS_MAX ? r.cols : PANEL_COLS_MAX;
	int rows =
		pager_rows(cols - 2 * PANEL_FRAME_COLS, glyphs, draw, user) + 2 * PANEL_FRAME_ROWS;

	rows = rows < r.rows ? rows : r.rows;
	return (struct rect){ r.row + (r.rows - rows) / 2, r.col + (r.cols - cols) / 2, rows,
			      cols };
}

/* The page's first row in view when its last one is. */
static int last_top(const struct pager *p, struct rect room, page_fn *draw, const void *user)
{
	int rows = pager_rows(room.cols, p->glyphs, draw, user);

	return rows > room.rows ? rows - room.rows : 0;
}

bool pager_is_at_end(const struct pager *p, struct rect room, page_fn *draw, const void *user)
{
	return p->top >= last_top(p, room, draw, user);
}

bool pager_reach(struct pager *p, int rows, struct rect room, page_fn *draw, const void *user)
{
	int last = last_top(p, room, draw, user);
	bool has_more = p->top < last; /* then the last row of the room says so */

	if (rows <= p->top + room.rows - has_more)
		return true;
	p->top = rows - room.rows + 1;
	p->top = p->top > last ? last : p->top;
	return false;
}

bool pager_act(struct pager *p, int action, struct rect room, page_fn *draw, const void *user)
{
	int page = room.rows > 1 ? room.rows - 1 : 1;

	switch (action) {
	case ACTION_UP: p->top--; break;
	case ACTION_DOWN: p->top++; break;
	case ACTION_PAGE_UP: p->top -= page; break;
	case ACTION_PAGE_DOWN: p->top += page; break;
	default: return false;
	}
	int last = last_top(p, room, draw, user);

	p->top = p->top > last ? last : p->top;
	p->top = p->top < 0 ? 0 : p->top;
	return true;
}

void pager_draw(const struct pager *p, struct canvas *cv, struct rect r, page_fn *draw,
		const void *user)
{
	int rows = pager_rows(r.cols, cv->glyphs, draw, user);
	int last = rows > r.rows ? rows - r.rows : 0;
	int top = p->top < last ? p->top : last;
	struct canvas page;

	canvas_init(&page, last + r.rows, r.cols, cv->glyphs);
	draw(&page, canvas_rect(&page), user);
	canvas_blit(cv, r, &page, top);
	canvas_release(&page);
	if (top < last) {
		struct rect row = { r.row + r.rows - 1, r.col, 1, r.cols };

		canvas_fill(cv, row, STYLE_TEXT, ' ', ' ');
		canvas_text_right(cv, row, row.row, STYLE_KEY, "more below");
	}
}

/* ---- Overlays ---- */

struct rect overlay_room(const struct pager *p, struct rect whole, page_fn *draw, const void *user)
{
	return rect_inset(pager_panel(whole, p->glyphs, draw, user), PANEL_FRAME_ROWS,
			  PANEL_FRAME_COLS);
}

bool overlay_act(struct pager *p, int action, struct rect whole, page_fn *draw, const void *user)
{
	return pager_act(p, action, overlay_room(p, whole, draw, user), draw, user);
}

bool overlay_is_at_end(const struct pager *p, struct rect whole, page_fn *draw, const void *user)
{
	return pager_is_at_end(p, overlay_room(p, whole, draw, user), draw, user);
}

void overlay_draw(const struct pager *p, struct canvas *cv, struct rect whole, const char *title,
		  page_fn *draw, const void *user)
{
	struct rect box = pager_panel(whole, cv->glyphs, draw, user);
	struct rect beside = { box.row, whole.col, box.rows, whole.cols };

	canvas_fill(cv, beside, STYLE_TEXT, ' ', ' '); /* half a line is no line */
	pager_draw(p, cv, box_panel(cv, box, title), draw, user);
}
