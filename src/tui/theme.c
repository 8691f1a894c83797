/* The one table of colours. Yellow and white text vanish on light backgrounds, blue on dark ones, so
 * words are never in them alone: those that carry meaning are bold as well. Dim is a courtesy: some
 * terminals show it as nothing, so nothing depends on it. */
#include "theme.h"

#define OWN           .fg = COLOUR_OWN, .bg = COLOUR_OWN
#define INK(colour)   .fg = (colour), .bg = COLOUR_OWN
#define BLOCK(colour) .fg = COLOUR_OWN, .bg = (colour)

/* clang-format off */
const struct look theme[STYLES] = {
	[STYLE_TEXT]     = { OWN },
	[STYLE_DIM]      = { OWN, .attributes = THEME_DIM, .mono = THEME_DIM },
	[STYLE_BOLD]     = { OWN, .attributes = THEME_BOLD, .mono = THEME_BOLD },
	[STYLE_TITLE]    = { INK(COLOUR_CYAN), .attributes = THEME_BOLD, .mono = THEME_BOLD | THEME_UNDERLINE },
	[STYLE_ACCENT]   = { INK(COLOUR_CYAN), .attributes = THEME_BOLD, .mono = THEME_BOLD },
	[STYLE_GOOD]     = { INK(COLOUR_GREEN), .mono = THEME_BOLD },
	[STYLE_WARN]     = { INK(COLOUR_YELLOW), .attributes = THEME_BOLD, .mono = THEME_UNDERLINE },
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
