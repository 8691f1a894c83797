/* Digits that can be read from the other side of the room. Pixels only: what stands beside them is
 * the screens' matter. */
#include "limber/draw/widget.h"

enum { GLYPH_ROWS = 5, GLYPH_COLS = 3, SCALE_MAX = 3 };

/* Seven-segment shapes: from one digit to the next as few pixels change as the shapes allow, and
 * each changed row costs the terminal bytes: through ncurses a countdown's second takes a median
 * of 41 at scale 1, 108 at 2. The leftmost pixel is the highest bit. */
static const unsigned char digits[10][GLYPH_ROWS] = {
	{ 7, 5, 5, 5, 7 }, { 1, 1, 1, 1, 1 }, { 7, 1, 7, 4, 7 }, { 7, 1, 7, 1, 7 },
	{ 5, 5, 7, 1, 1 }, { 7, 4, 7, 1, 7 }, { 7, 4, 7, 5, 7 }, { 7, 1, 1, 1, 1 },
	{ 7, 5, 7, 5, 7 }, { 7, 5, 7, 1, 7 },
};

struct glyph {
	int cols;
	const unsigned char *rows;
};

static struct glyph glyph_of(char c)
{
	static const unsigned char colon[GLYPH_ROWS] = { 0, 1, 0, 1, 0 };
	static const unsigned char space[GLYPH_ROWS] = { 0 };

	if (c >= '0' && c <= '9')
		return (struct glyph){ GLYPH_COLS, digits[c - '0'] };
	if (c == ':')
		return (struct glyph){ 1, colon };
	return (struct glyph){ GLYPH_COLS, space };
}

struct big_size big_text_size(const char *s, int scale)
{
	int pixels = 0;

	for (const char *c = s; *c != '\0'; c++)
		pixels += glyph_of(*c).cols + (c > s ? 1 : 0);
	return (struct big_size){ .rows = GLYPH_ROWS * scale, .cols = pixels * 2 * scale };
}

int big_text_scale(struct rect r, const char *s)
{
	for (int scale = SCALE_MAX; scale > 0; scale--) {
		struct big_size size = big_text_size(s, scale);

		if (size.rows <= r.rows && size.cols <= r.cols)
			return scale;
	}
	return 0;
}

static void draw_glyph(struct canvas *cv, struct rect clip, int row, int col, int scale,
		       enum style st, struct glyph g)
{
	for (int y = 0; y < GLYPH_ROWS; y++) {
		for (int x = 0; x < g.cols; x++) {
			struct rect pixel = { row + y * scale, col + x * 2 * scale, scale,
					      2 * scale };

			if (g.rows[y] >> (g.cols - 1 - x) & 1)
				canvas_fill(cv, rect_meet(pixel, clip), st, ' ', ' ');
		}
	}
}

void big_text(struct canvas *cv, struct rect clip, int row, int col, int scale, enum style st,
	      const char *s)
{
	for (; *s != '\0'; s++) {
		struct glyph g = glyph_of(*s);

		draw_glyph(cv, clip, row, col, scale, st, g);
		col += (g.cols + 1) * 2 * scale;
	}
}
