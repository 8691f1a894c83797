/* A list beside its details. Not for what they say: that is the screens'. */
#include "browse.h"

enum { GAP_COLS = 2, WIDE_COLS = 72, TALL_ROWS = 16 };

static struct rect room_of(struct rect r)
{
	return rect_inset(r, r.rows >= TALL_ROWS, 1);
}

bool browse_act(struct browse *b, const struct app *app, int action, const struct browsed *what)
{
	struct rect room = room_of(app_room(app));

	if (b->is_page && action == ACTION_BACK) {
		b->is_page = false;
		return true;
	}
	if (b->is_page)
		return pager_act(&b->pager, action, room, what->details, what->user);
	if (action == ACTION_RIGHT && b->list.n > 0) {
		b->is_page = true;
		b->pager = (struct pager){ .glyphs = app->glyphs };
		return true;
	}
	return list_act(&b->list, action);
}

static void draw_list(const struct list *list, struct canvas *cv, struct rect r,
		      const struct browsed *what)
{
	int first = list_first(list, r.rows);

	for (int i = 0; i < r.rows && first + i < list->n; i++) {
		struct rect line = { r.row + i, r.col, 1, r.cols };

		what->line(cv, line, what->user, first + i);
		if (first + i == list->at)
			canvas_put(cv, line, line.row, r.col, STYLE_ACCENT, 0x25B8, '>');
	}
}

void browse_draw(const struct browse *b, struct canvas *cv, struct rect r,
		 const struct browsed *what)
{
	static const struct pager top = { 0 };
	struct rect in = room_of(r), list = in, details = in;

	if (b->list.n == 0) {
		canvas_wrap(cv, in, STYLE_DIM, what->none);
		return;
	}
	if (b->is_page) {
		pager_draw(&b->pager, cv, in, what->details, what->user);
		return;
	}
	if (in.cols >= WIDE_COLS) {
		list.cols = what->list_cols;
		details.col += what->list_cols + GAP_COLS;
		details.cols -= what->list_cols + GAP_COLS;
		pager_draw(&top, cv, details, what->details, what->user);
	}
	draw_list(&b->list, cv, list, what);
}
