/* How each style looks: attributes and the eight base colours over the terminal's own background,
 * so that the person's palette rules, light or dark. Knows no curses. */
#ifndef LIMBER_SRC_TUI_THEME_H
#define LIMBER_SRC_TUI_THEME_H

#include "limber/draw/canvas.h"

enum {
	THEME_BOLD = 1 << 0,
	THEME_DIM = 1 << 1,
	THEME_UNDERLINE = 1 << 2,
	THEME_REVERSE = 1 << 3,
};

/* A base colour, or the terminal's own. */
enum theme_colour {
	COLOUR_OWN = -1,
	COLOUR_BLACK,
	COLOUR_RED,
	COLOUR_GREEN,
	COLOUR_YELLOW,
	COLOUR_BLUE,
	COLOUR_MAGENTA,
	COLOUR_CYAN,
	COLOUR_WHITE,
};

struct look {
	enum theme_colour fg, bg;
	unsigned attributes;
	unsigned mono; /* the attributes where there is no colour */
};

extern const struct look theme[STYLES];

#endif
