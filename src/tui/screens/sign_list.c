/* A list of warning signs as a page. Not for what a picked one does: signs.c, welcome.c. */
#include "sign_list.h"

enum { WORDS_COL = 3 };

int sign_list_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct sign_list *list = user;
	int from = r.row;

	canvas_flow(cv, &r, 0, STYLE_BOLD, list->question);
	rect_drop(&r, 1);
	for (int i = 0; i < list->n; i++) {
		canvas_textf(cv, r, r.row, r.col, STYLE_KEY, "%d", i + 1);
		canvas_flow(cv, &r, WORDS_COL, STYLE_TEXT, list->signs[i].signs);
		rect_drop(&r, i + 1 < list->n ? list->gap : 0);
	}
	return r.row - from;
}

const struct warning *sign_list_pick(const struct sign_list *list, int i, struct pager *pager,
				     struct rect room)
{
	struct sign_list down_to_it = *list;

	down_to_it.n = i + 1;
	int rows = pager_rows(room.cols, pager->glyphs, sign_list_page, &down_to_it);

	return pager_reach(pager, rows, room, sign_list_page, list) ? &list->signs[i] : NULL;
}

int sign_sure_page(struct canvas *cv, struct rect r, const struct warning *sign)
{
	int from = r.row;

	canvas_flow(cv, &r, 0, STYLE_BOLD, "Is this so for you now?");
	rect_drop(&r, 1);
	canvas_flow(cv, &r, 0, STYLE_TEXT, sign->signs);
	rect_drop(&r, 1);
	if (sign->first)
		canvas_flow(cv, &r, 0, STYLE_BAD, sign->first);
	canvas_flow(cv, &r, 0, STYLE_BAD, sign->act);
	rect_drop(&r, 1);
	canvas_flow(
		cv, &r, 0, STYLE_TEXT,
		"y: then limber guides no exercise until a professional has looked at it. n: it "
		"is not so, a wrong key was pressed.");
	return r.row - from;
}
