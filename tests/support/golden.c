/* Compares canvases with the files in tests/golden. */
#include "support/golden.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/file.h"

enum { ROW_TEXT = 4096 };

static const char letters[STYLES] = {
	[STYLE_TEXT] = ' ',   [STYLE_DIM] = 'd',      [STYLE_BOLD] = 'b',  [STYLE_TITLE] = 'T',
	[STYLE_ACCENT] = 'A', [STYLE_GOOD] = 'G',     [STYLE_WARN] = 'W',  [STYLE_BAD] = 'B',
	[STYLE_KEY] = 'K',    [STYLE_SELECTED] = 'S', [STYLE_BIG] = '#',   [STYLE_BIG_REST] = '%',
	[STYLE_BAR] = '=',    [STYLE_TRACK] = '-',    [STYLE_FRAME] = 'f', [STYLE_LINE_A] = '1',
	[STYLE_LINE_B] = '2', [STYLE_LINE_C] = '3',
};

void assert_canvas_is_whole(const struct canvas *cv)
{
	for (int row = 0; row < cv->rows; row++) {
		const struct cell *cells = cv->cells + (size_t)row * (size_t)cv->cols;
		int cols = 0;

		for (int col = 0; col < cv->cols; col++) {
			cols += cells[col].width;
			assert_in_range(cells[col].style, 0, STYLES - 1);
			assert_true(cells[col].width == 0 ? cells[col].ch == 0 && col > 0 : true);
			assert_true(cells[col].width == 2 ? col + 1 < cv->cols : true);
			if (col > 0)
				assert_int_equal(cells[col].width == 0, cells[col - 1].width == 2);
		}
		assert_int_equal(cols, cv->cols);
	}
}

static void add_styles(struct text *out, const struct canvas *cv, int row)
{
	const struct cell *cells = cv->cells + (size_t)row * (size_t)cv->cols;
	int end = cv->cols;

	while (end > 0 && cells[end - 1].style == STYLE_TEXT)
		end--;
	if (end == 0)
		return;
	text_add(out, " ");
	for (int col = 0; col < end; col++)
		text_addf(out, "%c", letters[cells[col].style]);
	text_add(out, "\n");
}

static void print_canvas(struct text *out, const struct canvas *cv)
{
	char row_text[ROW_TEXT];

	for (int row = 0; row < cv->rows; row++) {
		canvas_row_text(cv, row, row_text, sizeof(row_text));
		text_addf(out, ">%s\n", row_text);
		add_styles(out, cv, row);
	}
}

/* Fails at the first line that differs, with both. */
static void compare(const char *path, const char *expected, const char *actual)
{
	for (int line = 1; *expected != '\0' || *actual != '\0'; line++) {
		int e = (int)strcspn(expected, "\n"), a = (int)strcspn(actual, "\n");

		if (e != a || strncmp(expected, actual, (size_t)e) != 0)
			fail_msg("%s:%d: (GENERATE=1 rewrites it)\nexpected %.*s\nactual   %.*s",
				 path, line, e, expected, a, actual);
		expected += e + (expected[e] == '\n');
		actual += a + (actual[a] == '\n');
	}
}

static void generate(const char *path, const struct text *actual)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text_str(actual), 1, actual->len, f), actual->len);
	assert_int_equal(fclose(f), 0);
}

static void check_file(const char *path, const struct text *actual)
{
	struct text expected = { .s = NULL };
	struct err err = { .kind = ERR_NONE };

	if (getenv("GENERATE") != NULL)
		generate(path, actual);
	else if (!file_read(&expected, path, 1 << 20, &err))
		fail_msg("%s; GENERATE=1 writes it, then read it", err.msg);
	else
		compare(path, text_str(&expected), text_str(actual));
	text_release(&expected);
}

void golden_check(const char *name, int rows, int cols, enum glyphs glyphs, golden_draw_fn *draw,
		  const void *user)
{
	struct canvas cv;
	struct text actual = { .s = NULL };
	char path[512];

	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
	snprintf(path, sizeof(path), "%s/golden/%s-%dx%d-%s.txt", LIMBER_TESTS_DIR, name, cols,
		 rows, glyphs == GLYPHS_ASCII ? "ascii" : "utf8");
	canvas_init(&cv, rows, cols, glyphs);
	draw(&cv, user);
	assert_canvas_is_whole(&cv);
	print_canvas(&actual, &cv);
	check_file(path, &actual);
	text_release(&actual);
	canvas_release(&cv);
}

void golden_check_all(const char *name, golden_draw_fn *draw, const void *user)
{
	static const struct {
		int rows, cols;
	} sizes[] = { { 24, 80 }, { 40, 120 }, { 12, 40 } };

	for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
		golden_check(name, sizes[i].rows, sizes[i].cols, GLYPHS_UNICODE, draw, user);
		golden_check(name, sizes[i].rows, sizes[i].cols, GLYPHS_ASCII, draw, user);
	}
}
