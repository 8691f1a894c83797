/* Scrolling. Not for what is on the page. */
#include "pager.h"

#include "../keymap.h"

enum { PAGE_ROWS = 200 };

/* The whole page on a canvas of its own; returns its rows. */
static int draw_page(struct canvas *page, int cols, enum glyphs glyphs, page_fn *draw,
		     const void *user)
{
	canvas_init(page, PAGE_ROWS, cols, glyphs);
	return draw(page, canvas_rect(page), user);
}

bool pager_act(struct pager *p, int action, struct rect room, page_fn *draw, const void *user)
{
	const int by[] = { [ACTION_UP] = -1,
			   [ACTION_DOWN] = 1,
			   [ACTION_PAGE_UP] = 1 - room.rows,
			   [ACTION_PAGE_DOWN] = room.rows - 1 };
	struct canvas page;

	if (action < 0 || action > ACTION_PAGE_DOWN || by[action] == 0) {
		return false;
	}
	int last = draw_page(&page, room.cols, GLYPHS_UNICODE, draw, user) - room.rows;

	canvas_release(&page);
	p->top += by[action];
	p->top = p->top > last ? last : p->top;
	p->top = p->top < 0 ? 0 : p->top;
	return true;
}

void pager_draw(const struct pager *p, struct canvas *cv, struct rect r, page_fn *draw,
		const void *user)
{
	struct canvas page;
	int rows = draw_page(&page, r.cols, cv->glyphs, draw, user);
	int last = rows > r.rows ? rows - r.rows : 0;
	int top = p->top < last ? p->top : last;

	canvas_blit(cv, r, &page, top);
	canvas_release(&page);
	if (top < last) {
		struct rect row = { r.row + r.rows - 1, r.col, 1, r.cols };

		canvas_fill(cv, row, STYLE_TEXT, ' ', ' ');
		canvas_text_right(cv, row, row.row, STYLE_KEY, "↓ more");
	}
}
