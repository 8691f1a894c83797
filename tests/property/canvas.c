/* Whatever is written on a canvas: it stays in its clip, rows keep their width, text is not
 * changed by being decoded and encoded. */
#include "limber/draw/canvas.h"

#include "support/golden.h"
#include "support/test.h"

#include <locale.h>
#include <string.h>

#include "limber/base/attr.h"
#include "limber/base/prng.h"
#include "limber/base/utf8.h"

enum { CASES = 4000, ROWS = 6, COLS = 24, TEXT_BYTES = 64 };

/* Narrow, wide, combining, shaping, control, malformed. */
static const char *const pieces[] = {
	"a",    "Z",        " ",        "é",      "×",        "→",      "█",
	"背",   "中",       "🦴",     "\u0301", "\u0327",   "\u200d", "\x1b",
	"\x7f", "\xc2\x85", "\xe2\x80", "\xff",   "\xf0\x9f", "\n",     "…",
};

static void random_text(struct prng *p, char ret[TEXT_BYTES])
{
	size_t len = 0;

	for (int n = prng_range(p, 0, 12); n > 0; n--) {
		const char *piece = pieces[prng_range(p, 0, (int)ARRAY_LEN(pieces) - 1)];

		memcpy(ret + len, piece, strlen(piece));
		len += strlen(piece);
	}
	ret[len] = '\0';
}

static struct rect random_rect(struct prng *p)
{
	return (struct rect){ prng_range(p, -2, ROWS), prng_range(p, -4, COLS),
			      prng_range(p, 0, ROWS), prng_range(p, 0, COLS) };
}

static void random_write(struct prng *p, struct canvas *cv, struct rect clip)
{
	char text[TEXT_BYTES];
	int row = prng_range(p, -1, ROWS), col = prng_range(p, -6, COLS);
	enum style st = (enum style)prng_range(p, 1, STYLES - 1);

	random_text(p, text);
	switch (prng_range(p, 0, 5)) {
	case 0: canvas_text(cv, clip, row, col, st, text); break;
	case 1: canvas_text_fit(cv, clip, row, col, st, text); break;
	case 2: canvas_text_right(cv, clip, row, st, text); break;
	case 3: canvas_text_center(cv, clip, row, st, text); break;
	case 4: canvas_wrap(cv, clip, st, text); break;
	default: canvas_put(cv, clip, row, col, st, 0x2588, '#'); break;
	}
}

static bool is_within(struct rect r, int row, int col)
{
	return row >= r.row && row < r.row + r.rows && col >= r.col && col < r.col + r.cols;
}

/* Outside the clip nothing changes, but for wide characters that lost a half inside it. */
static void assert_outside_is_kept(const struct canvas *old, const struct canvas *cv,
				   struct rect clip)
{
	for (int row = 0; row < ROWS; row++) {
		for (int col = 0; col < COLS; col++) {
			const struct cell *a = &old->cells[row * COLS + col];
			const struct cell *b = &cv->cells[row * COLS + col];

			if (is_within(clip, row, col))
				continue;
			assert_int_equal(a->style, b->style);
			if (a->width == 1)
				assert_true(a->ch == b->ch && a->mark == b->mark);
			else
				assert_true(a->ch == b->ch || b->ch == ' ');
		}
	}
}

static void writes_stay_in_their_clip(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CASES; seed++) {
		struct prng p = { seed };
		enum glyphs glyphs = seed % 4 == 0 ? GLYPHS_ASCII : GLYPHS_UNICODE;
		struct canvas old, cv;

		canvas_init(&old, ROWS, COLS, glyphs);
		canvas_init(&cv, ROWS, COLS, glyphs);
		for (int i = 0; i < 8; i++) {
			struct rect clip = random_rect(&p);

			memcpy(old.cells, cv.cells, sizeof(struct cell) * ROWS * COLS);
			random_write(&p, &cv, clip);
			assert_outside_is_kept(&old, &cv, clip);
			assert_canvas_is_whole(&cv);
		}
		canvas_release(&old);
		canvas_release(&cv);
	}
}

/* What canvas_text says it took is what canvas_columns measures, and what stands there. */
static void measures_agree(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CASES; seed++) {
		struct prng p = { seed };
		char text[TEXT_BYTES];
		struct canvas cv;
		int used = 0;

		random_text(&p, text);
		canvas_init(&cv, 1, 48, seed % 4 == 0 ? GLYPHS_ASCII : GLYPHS_UNICODE);
		assert_int_equal(canvas_text(&cv, canvas_rect(&cv), 0, 0, STYLE_BOLD, text),
				 canvas_columns(&cv, text));
		for (int col = 0; col < cv.cols; col++)
			used += cv.cells[col].style == STYLE_BOLD;
		assert_int_equal(used, canvas_columns(&cv, text));
		canvas_release(&cv);
	}
}

static void code_points_survive_a_round_trip(void **state)
{
	(void)state;
	struct prng p = { 7 };

	for (int i = 0; i < CASES * 10; i++) {
		uint32_t cp = (uint32_t)prng_range(&p, 1, 0x10ffff), back = 0;
		char bytes[4];
		size_t n = utf8_put(cp, bytes);

		if (cp >= 0xd800 && cp <= 0xdfff)
			cp = 0xfffd;
		assert_int_equal(utf8_decode(bytes, n, &back), n);
		assert_int_equal(back, cp);
	}
}

/* Any bytes at all decode, to something that encodes to well-formed text. */
static void any_bytes_decode(void **state)
{
	(void)state;
	struct prng p = { 11 };

	for (int i = 0; i < CASES; i++) {
		char bytes[16], out[16 * 4];
		size_t len = 0;

		for (size_t j = 0; j < sizeof(bytes); j++)
			bytes[j] = (char)prng_range(&p, -128, 127);
		for (size_t j = 0; j < sizeof(bytes);) {
			uint32_t cp = 0;
			size_t used = utf8_decode(bytes + j, sizeof(bytes) - j, &cp);

			assert_in_range(used, 1, sizeof(bytes) - j);
			j += used;
			len += utf8_put(cp, out + len);
		}
		assert_true(utf8_valid(out, len));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_stay_in_their_clip),
		cmocka_unit_test(measures_agree),
		cmocka_unit_test(code_points_survive_a_round_trip),
		cmocka_unit_test(any_bytes_decode),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
