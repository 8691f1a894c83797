/* The one table of colours. Many terminals show bold in a colour's bright shade, and bright cyan or
 * yellow vanishes on white, as blue and black do on black: so bold goes with the terminal's own
 * ink, colour is not bold but for red, and yellow is a ground with black on it. Dim is a courtesy:
 * some terminals show it as nothing, so nothing depends on it. */
#include "theme.h"

#define OWN           .fg = COLOUR_OWN, .bg = COLOUR_OWN
#define INK(colour)   .fg = (colour), .bg = COLOUR_OWN
#define BLOCK(colour) .fg = COLOUR_OWN, .bg = (colour)

/* clang-format off */
const struct look theme[STYLES] = {
	[STYLE_TEXT]     = { OWN },
	[STYLE_DIM]      = { OWN, .attributes = THEME_DIM, .mono = THEME_DIM },
	[STYLE_BOLD]     = { OWN, .attributes = THEME_BOLD, .mono = THEME_BOLD },
	[STYLE_TITLE]    = { OWN, .attributes = THEME_BOLD, .mono = THEME_BOLD },
	[STYLE_ACCENT]   = { INK(COLOUR_CYAN), .mono = THEME_BOLD },
	[STYLE_GOOD]     = { INK(COLOUR_GREEN), .mono = THEME_BOLD },
	[STYLE_WARN]     = { .fg = COLOUR_BLACK, .bg = COLOUR_YELLOW, .mono = THEME_UNDERLINE },
	[STYLE_BAD]      = { INK(COLOUR_RED), .attributes = THEME_BOLD, .mono = THEME_BOLD | THEME_UNDERLINE },
	[STYLE_KEY]      = { INK(COLOUR_CYAN), .mono = THEME_BOLD },
	[STYLE_SELECTED] = { OWN, .attributes = THEME_REVERSE, .mono = THEME_REVERSE },
	[STYLE_BIG]      = { BLOCK(COLOUR_GREEN), .mono = THEME_REVERSE },
	[STYLE_BIG_REST] = { BLOCK(COLOUR_CYAN), .mono = THEME_REVERSE },
	[STYLE_BAR]      = { INK(COLOUR_GREEN), .mono = THEME_BOLD },
	[STYLE_TRACK]    = { OWN, .attributes = THEME_DIM, .mono = THEME_DIM },
	[STYLE_FRAME]    = { OWN, .attributes = THEME_DIM, .mono = THEME_DIM },
	[STYLE_LINE_A]   = { INK(COLOUR_GREEN) },
	[STYLE_LINE_B]   = { INK(COLOUR_MAGENTA), .mono = THEME_BOLD },
	[STYLE_LINE_C]   = { INK(COLOUR_CYAN), .mono = THEME_UNDERLINE },
};
/* clang-format on */
