/* Pages that scroll: as tall as they are, and no taller. */
#include "../../src/tui/screens/pager.h"

#include "../../src/tui/keymap.h"
#include "support/test.h"

/* As many rows as it is told, each with its number; stops where there is no room, as pages do. */
static int numbers(struct canvas *cv, struct rect r, const void *user)
{
	int n = *(const int *)user, row = 0;

	for (; row < n && row < r.rows; row++)
		canvas_textf(cv, r, r.row + row, r.col, STYLE_TEXT, "%d", row + 1);
	return row;
}

static void a_page_is_as_tall_as_it_is(void **state)
{
	static const int heights[] = { 0, 1, 199, 200, 201, 1234 };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(heights); i++)
		assert_int_equal(pager_rows(20, GLYPHS_UNICODE, numbers, &heights[i]), heights[i]);
}

static void a_tall_page_scrolls_to_its_end(void **state)
{
	struct pager p = { .glyphs = GLYPHS_UNICODE };
	struct rect room = { 0, 0, 10, 20 };
	int n = 1234;

	(void)state;
	for (int i = 0; i < n; i++)
		assert_true(pager_act(&p, ACTION_PAGE_DOWN, room, numbers, &n));
	assert_int_equal(p.top, n - room.rows);
	assert_true(pager_is_at_end(&p, room, numbers, &n));
}

static void an_overlay_is_as_tall_as_its_page(void **state)
{
	struct pager p = { .glyphs = GLYPHS_UNICODE };
	struct rect whole = { 0, 0, 24, 80 };
	int few = 3, many = 100;

	(void)state;
	assert_int_equal(overlay_room(&p, whole, numbers, &few).rows, few);
	assert_int_equal(overlay_room(&p, whole, numbers, &many).rows, 24 - 2 * PANEL_FRAME_ROWS);
	assert_true(overlay_act(&p, ACTION_DOWN, whole, numbers, &few));
	assert_int_equal(p.top, 0);
	assert_true(overlay_act(&p, ACTION_DOWN, whole, numbers, &many));
	assert_int_equal(p.top, 1);
	assert_false(overlay_act(&p, ACTION_BACK, whole, numbers, &many));
}

/* The row that says that there is more below hides one. */
static void what_is_not_in_view_is_scrolled_to(void **state)
{
	struct pager p = { .glyphs = GLYPHS_UNICODE };
	struct rect room = { 0, 0, 10, 20 };
	int n = 30, few = 10;

	(void)state;
	assert_true(pager_reach(&p, 9, room, numbers, &n));
	assert_int_equal(p.top, 0);
	assert_false(pager_reach(&p, 10, room, numbers, &n));
	assert_int_equal(p.top, 1);
	assert_true(pager_reach(&p, 10, room, numbers, &n));
	assert_false(pager_reach(&p, 30, room, numbers, &n));
	assert_true(pager_is_at_end(&p, room, numbers, &n));
	assert_true(pager_reach(&p, 30, room, numbers, &n));
	assert_true(pager_reach(&p, 1, room, numbers, &n));
	assert_int_equal(p.top, 20);
	p.top = 0;
	assert_true(pager_reach(&p, 10, room, numbers, &few));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_is_as_tall_as_it_is),
		cmocka_unit_test(a_tall_page_scrolls_to_its_end),
		cmocka_unit_test(what_is_not_in_view_is_scrolled_to),
		cmocka_unit_test(an_overlay_is_as_tall_as_its_page),
	};
	return cmocka_run_group_tests_name("tui_pager", tests, NULL, NULL);
}
