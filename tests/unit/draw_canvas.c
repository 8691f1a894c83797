/* The canvas: what text becomes on it, and where it is cut. */
#include "limber/draw/canvas.h"

#include "support/golden.h"
#include "support/test.h"

#include <locale.h>
#include <string.h>

static struct canvas cv;

static int setup(void **state)
{
	(void)state;
	canvas_init(&cv, 4, 20, GLYPHS_UNICODE);
	return 0;
}

static int setup_ascii(void **state)
{
	(void)state;
	canvas_init(&cv, 4, 20, GLYPHS_ASCII);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	assert_canvas_is_whole(&cv);
	canvas_release(&cv);
	return 0;
}

static struct rect whole(void)
{
	return canvas_rect(&cv);
}

static void assert_row(int row, const char *expected)
{
	char got[256];

	canvas_row_text(&cv, row, got, sizeof(got));
	assert_string_equal(got, expected);
}

static const struct cell *cell(int row, int col)
{
	return &cv.cells[row * cv.cols + col];
}

static void text_is_drawn_and_measured(void **state)
{
	(void)state;
	assert_int_equal(canvas_text(&cv, whole(), 1, 3, STYLE_BOLD, "Walk 2 × 7 min"), 17);
	assert_row(1, "   Walk 2 × 7 min");
	assert_int_equal(cell(1, 3)->style, STYLE_BOLD);
	assert_int_equal(cell(1, 2)->style, STYLE_TEXT);
}

static void text_is_cut_at_clip_and_canvas(void **state)
{
	(void)state;
	struct rect clip = { 0, 2, 2, 5 };

	assert_int_equal(canvas_text(&cv, clip, 0, 0, STYLE_TEXT, "0123456789"), 10);
	assert_row(0, "  23456");
	canvas_text(&cv, clip, 2, 2, STYLE_TEXT, "below");
	assert_row(2, "");
	canvas_text(&cv, (struct rect){ -5, -5, 50, 50 }, 3, -2, STYLE_TEXT,
		    "0123456789012345678901234");
	assert_row(3, "23456789012345678901");
}

static void controls_and_bad_bytes_are_question_marks(void **state)
{
	(void)state;
	canvas_text(&cv, whole(), 0, 0, STYLE_TEXT, "a\x1b[2J\tb\x7f");
	assert_row(0, "a?[2J?b?");
	canvas_text(&cv, whole(), 1, 0, STYLE_TEXT, "a\xff\xc3(");
	assert_row(1, "a\xef\xbf\xbd\xef\xbf\xbd(");
	canvas_text(&cv, whole(), 2, 0, STYLE_TEXT,
		    "a\xc2\x9b\xe2\x80\xae"
		    "b");
	assert_row(2, "a??b");
}

static void one_mark_joins_the_cell_before(void **state)
{
	(void)state;
	assert_int_equal(canvas_text(&cv, whole(), 0, 0, STYLE_TEXT, "e\u0301\u0302x"), 2);
	assert_row(0, "e\u0301x");
	canvas_text(&cv, whole(), 1, 0, STYLE_TEXT, "\u0301x");
	assert_row(1, "x");
	assert_int_equal(canvas_text(&cv, whole(), 2, 0, STYLE_TEXT, "a\u200d\ufe0fb"), 2);
	assert_row(2, "ab");
}

static void half_a_wide_character_is_never_drawn(void **state)
{
	(void)state;
	struct rect clip = { 0, 1, 1, 4 };

	assert_int_equal(canvas_text(&cv, clip, 0, 0, STYLE_TEXT, "背中背"), 6);
	assert_row(0, "  中");
}

static void a_cut_wide_character_loses_both_halves(void **state)
{
	(void)state;
	canvas_text(&cv, whole(), 0, 0, STYLE_TEXT, "背中背");
	canvas_text(&cv, whole(), 0, 1, STYLE_TEXT, "x");
	assert_row(0, " x中背");
	canvas_text(&cv, whole(), 0, 4, STYLE_TEXT, "y");
	assert_row(0, " x中y");
	canvas_text(&cv, whole(), 0, 1, STYLE_TEXT, "中");
	assert_row(0, " 中 y");
}

static void ascii_folds_what_it_can(void **state)
{
	(void)state;
	assert_int_equal(canvas_text(&cv, whole(), 0, 0, STYLE_TEXT, "“Café” – 2×8 →"), 15);
	assert_row(0, "\"Cafe\" - 2x8 ->");
	canvas_text(&cv, whole(), 1, 0, STYLE_TEXT, "Łódź ½… 背");
	assert_row(1, "Lodz 1/2... ?");
	canvas_text(&cv, whole(), 2, 0, STYLE_TEXT, "e\u0301");
	assert_row(2, "e");
	canvas_put(&cv, whole(), 3, 0, STYLE_TEXT, 0x2588, '#');
	assert_row(3, "#");
}

static void too_long_ends_in_an_ellipsis(void **state)
{
	(void)state;
	struct rect clip = { 0, 0, 4, 10 };

	canvas_text_fit(&cv, clip, 0, 0, STYLE_TEXT, "Side plank");
	assert_row(0, "Side plank");
	canvas_text_fit(&cv, clip, 1, 0, STYLE_TEXT, "Side planks");
	assert_row(1, "Side plan…");
	canvas_text_fit(&cv, clip, 2, 0, STYLE_TEXT, "Side pla ks");
	assert_row(2, "Side pla…");
	canvas_text_fit(&cv, clip, 3, 0, STYLE_TEXT, "背中背中背中");
	assert_row(3, "背中背中…");
}

static void too_long_in_ascii_ends_in_dots(void **state)
{
	(void)state;
	canvas_text_fit(&cv, (struct rect){ 0, 0, 1, 10 }, 0, 0, STYLE_TEXT, "Side planks");
	assert_row(0, "Side pl...");
}

static void text_is_aligned(void **state)
{
	(void)state;
	canvas_text_center(&cv, whole(), 0, STYLE_TEXT, "背中");
	assert_row(0, "        背中");
	canvas_text_right(&cv, whole(), 1, STYLE_TEXT, "0:45");
	assert_row(1, "                0:45");
	canvas_text_right(&cv, (struct rect){ 2, 2, 1, 3 }, 2, STYLE_TEXT, "0:45");
	assert_row(2, "  0:…");
}

static void words_wrap(void **state)
{
	(void)state;
	struct rect r = { 0, 1, 4, 9 };

	assert_int_equal(canvas_wrap(&cv, r, STYLE_TEXT, "Keep the hips  level\nBreathe"), 4);
	assert_row(0, " Keep the");
	assert_row(1, " hips");
	assert_row(2, " level");
	assert_row(3, " Breathe");
	assert_int_equal(canvas_wrap_rows(&cv, 9, "Keep the hips  level\nBreathe"), 4);
	assert_int_equal(canvas_wrap_rows(&cv, 9, ""), 0);
}

static void words_flow_down_a_rect(void **state)
{
	struct rect r = { 0, 1, 4, 9 };

	(void)state;
	canvas_flow(&cv, &r, 0, STYLE_TEXT, "Keep the hips level");
	assert_int_equal(r.row, 3);
	assert_int_equal(r.rows, 1);
	rect_drop(&r, 2);
	assert_int_equal(r.row, 5);
	assert_int_equal(r.rows, 0);
	canvas_flow(&cv, &r, 2, STYLE_TEXT, "no room");
	assert_int_equal(r.row, 5);
	canvas_clear(&cv);
	r = (struct rect){ 0, 0, 3, 9 };
	canvas_flow(&cv, &r, 2, STYLE_TEXT, "two words");
	assert_row(0, "  two");
	assert_row(1, "  words");
	assert_int_equal(r.row, 2);
}

static void what_does_not_fit_is_cut(void **state)
{
	(void)state;
	struct rect r = { 0, 0, 2, 10 };

	assert_int_equal(canvas_wrap(&cv, r, STYLE_TEXT, "Keep the hips level and breathe"), 2);
	assert_row(0, "Keep the");
	assert_row(1, "hips leve…");
	assert_row(2, "");
}

static void a_long_word_is_broken(void **state)
{
	(void)state;
	struct rect r = { 0, 0, 4, 8 };

	assert_int_equal(canvas_wrap(&cv, r, STYLE_TEXT, "an Unterarmstuetz"), 3);
	assert_row(0, "an");
	assert_row(1, "Unterarm");
	assert_row(2, "stuetz");
}

static void no_room_is_no_trouble(void **state)
{
	(void)state;
	canvas_wrap(&cv, (struct rect){ 0, 0, 3, 0 }, STYLE_TEXT, "ab c");
	canvas_text_fit(&cv, (struct rect){ 0, 0, 0, 0 }, 0, 0, STYLE_TEXT, "abc");
	assert_row(0, "");
	canvas_resize(&cv, 0, 0);
	canvas_text(&cv, (struct rect){ 0, 0, 9, 9 }, 0, 0, STYLE_TEXT, "abc");
	canvas_fill(&cv, (struct rect){ 0, 0, 9, 9 }, STYLE_TEXT, '#', '#');
}

static void rows_are_read_within_their_room(void **state)
{
	(void)state;
	char small[5];

	canvas_text(&cv, whole(), 0, 0, STYLE_TEXT, "aé×b");
	canvas_row_text(&cv, 0, small, sizeof(small));
	assert_string_equal(small, "aé");
	canvas_row_text(&cv, 1, small, 1);
	assert_string_equal(small, "");
}

static void rects_meet(void **state)
{
	(void)state;
	struct rect r = rect_meet((struct rect){ 0, 0, 4, 4 }, (struct rect){ 2, 6, 9, 9 });

	assert_int_equal(r.rows, 2);
	assert_int_equal(r.cols, 0);
	r = rect_inset((struct rect){ 1, 1, 10, 3 }, 1, 2);
	assert_int_equal(r.rows, 8);
	assert_int_equal(r.cols, 0);
}

static void a_page_scrolls_in_its_room(void **state)
{
	(void)state;
	struct canvas page;

	canvas_init(&page, 3, 12, GLYPHS_UNICODE);
	canvas_text(&page, canvas_rect(&page), 1, 0, STYLE_BOLD, "cafe\u0301 背中");
	canvas_text(&page, canvas_rect(&page), 2, 0, STYLE_TEXT, "last");
	canvas_blit(&cv, (struct rect){ 1, 2, 3, 6 }, &page, 1);
	assert_row(0, "");
	assert_row(1, "  cafe\u0301");
	assert_row(2, "  last");
	assert_row(3, "");
	assert_int_equal(cell(1, 2)->style, STYLE_BOLD);
	canvas_blit(&cv, (struct rect){ 0, 2, 1, 8 }, &page, 1);
	assert_row(0, "  cafe\u0301 背");
	canvas_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(text_is_drawn_and_measured, setup, teardown),
		cmocka_unit_test_setup_teardown(text_is_cut_at_clip_and_canvas, setup, teardown),
		cmocka_unit_test_setup_teardown(controls_and_bad_bytes_are_question_marks, setup,
						teardown),
		cmocka_unit_test_setup_teardown(one_mark_joins_the_cell_before, setup, teardown),
		cmocka_unit_test_setup_teardown(half_a_wide_character_is_never_drawn, setup,
						teardown),
		cmocka_unit_test_setup_teardown(a_cut_wide_character_loses_both_halves, setup,
						teardown),
		cmocka_unit_test_setup_teardown(ascii_folds_what_it_can, setup_ascii, teardown),
		cmocka_unit_test_setup_teardown(too_long_ends_in_an_ellipsis, setup, teardown),
		cmocka_unit_test_setup_teardown(too_long_in_ascii_ends_in_dots, setup_ascii,
						teardown),
		cmocka_unit_test_setup_teardown(text_is_aligned, setup, teardown),
		cmocka_unit_test_setup_teardown(words_wrap, setup, teardown),
		cmocka_unit_test_setup_teardown(words_flow_down_a_rect, setup, teardown),
		cmocka_unit_test_setup_teardown(what_does_not_fit_is_cut, setup, teardown),
		cmocka_unit_test_setup_teardown(a_long_word_is_broken, setup, teardown),
		cmocka_unit_test_setup_teardown(no_room_is_no_trouble, setup, teardown),
		cmocka_unit_test_setup_teardown(rows_are_read_within_their_room, setup, teardown),
		cmocka_unit_test_setup_teardown(rects_meet, setup, teardown),
		cmocka_unit_test_setup_teardown(a_page_scrolls_in_its_room, setup, teardown),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("draw_canvas", tests, NULL, NULL);
}
