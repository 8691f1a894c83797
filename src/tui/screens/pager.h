/* A page that may be taller than its window, and scrolls: Welcome, Why, details, the end of the
 * Wrap-up, the help. */
#ifndef LIMBER_TUI_PAGER_H
#define LIMBER_TUI_PAGER_H

#include "limber/draw/canvas.h"

/* Draws the page from r's first row on, as far as it goes; returns the rows it takes. */
typedef int page_fn(struct canvas *cv, struct rect r, const void *user);

struct pager {
	int top;            /* the first row shown */
	enum glyphs glyphs; /* the app's: folded words may take more rows */
};

/* The rows for a key table. */
#define BIND_SCROLL                                                                             \
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .help = "down" },                     \
		{ .keys = { K_UP, 'k' }, .action = ACTION_UP, .help = "up" },                   \
		{ .keys = { K_PAGE_DOWN }, .action = ACTION_PAGE_DOWN, .help = "a page down" }, \
	{                                                                                       \
		.keys = { K_PAGE_UP }, .action = ACTION_PAGE_UP, .help = "a page up"            \
	}

/* Deals with the actions of BIND_SCROLL for a page drawn into a room of that size, also where there
 * is no further to go; false for any other. */
bool pager_act(struct pager *p, int action, struct rect room, page_fn *draw, const void *user);

/* The rows of the whole page in so many columns. */
int pager_rows(int cols, enum glyphs glyphs, page_fn *draw, const void *user);

/* A panel in the middle of r, as tall as its page where that fits; inside its frame is its room:
 * see box_panel(). */
enum { PANEL_FRAME_ROWS = 1, PANEL_FRAME_COLS = 2 };
struct rect pager_panel(struct rect r, enum glyphs glyphs, page_fn *draw, const void *user);

/* An overlay that is a page in such a panel, in the middle of the whole window: the room inside its
 * frame, what its scrolling keys do, whether they do anything more, how it is drawn. */
struct rect overlay_room(const struct pager *p, struct rect whole, page_fn *draw, const void *user);
bool overlay_act(struct pager *p, int action, struct rect whole, page_fn *draw, const void *user);
bool overlay_is_at_end(const struct pager *p, struct rect whole, page_fn *draw, const void *user);
void overlay_draw(const struct pager *p, struct canvas *cv, struct rect whole, const char *title,
		  page_fn *draw, const void *user);

/* Whether the page's first `rows` rows have come into view; where they have not, scrolls to
 * them. */
bool pager_reach(struct pager *p, int rows, struct rect room, page_fn *draw, const void *user);

/* Whether the page's last row is in view. */
bool pager_is_at_end(const struct pager *p, struct rect room, page_fn *draw, const void *user);

/* Draws what is in view; where there is more below, the last row says so. */
void pager_draw(const struct pager *p, struct canvas *cv, struct rect r, page_fn *draw,
		const void *user);

#endif
