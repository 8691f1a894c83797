/* Golden screens: what a canvas looks like, kept as text files in tests/golden and reviewed like
 * code. `GENERATE=1 ctest -L golden` writes them anew. A file has a line for each row, '>' and its
 * text, and below it, where a row is not all plain, a line of style letters (golden.c names them).
 */
#ifndef LIMBER_TESTS_GOLDEN_H
#define LIMBER_TESTS_GOLDEN_H

#include "limber/draw/canvas.h"

typedef void golden_draw_fn(struct canvas *cv, const void *user);

/* Draws at rows x cols and compares with NAME-COLSxROWS-utf8.txt or -ascii.txt. Fails the test,
 * naming the first row that differs. */
void golden_check(const char *name, int rows, int cols, enum glyphs glyphs, golden_draw_fn *draw,
		  const void *user);

/* The three sizes of the house (80x24, 120x40, 40x12), each with UTF-8 and in ASCII. */
void golden_check_all(const char *name, golden_draw_fn *draw, const void *user);

/* Every row's cells add up to its columns, every wide character has its right half. */
void assert_canvas_is_whole(const struct canvas *cv);

#endif
