/* The terminal: the whole curses surface of the program. One at a time in a process. */
#ifndef LIMBER_SRC_TUI_TERM_H
#define LIMBER_SRC_TUI_TERM_H

#include "keymap.h"

#include "limber/base/err.h"
#include "limber/draw/canvas.h"

#include <stdbool.h>

struct term;

/* Whether standard input and output are a terminal at all; says what is missing. */
MUST_USE bool term_is_there(struct err *err);

/* Takes over the terminal on standard input and output. Refuses, by name, what is none or cannot
 * show a screen. With is_mono, or NO_COLOR set, no colours are used. */
MUST_USE bool term_open(struct term **ret, bool is_mono, struct err *err);
void term_close(struct term *t); /* restores the terminal; NULL is fine */

/* ASCII where the codeset is not UTF-8, or LIMBER_ASCII is set. */
enum glyphs term_glyphs(const struct term *t);

int term_rows(const struct term *t);
int term_cols(const struct term *t);

/* Asks the window for its size again; everything is sent at the next term_present(). */
void term_resize(struct term *t);

/* Sends what differs from what was presented last. The canvas has the terminal's size. */
void term_present(struct term *t, const struct canvas *cv);

/* The whole screen is sent at the next term_present(). */
void term_redraw(struct term *t);

/* The next key that was typed, K_NONE where none is waiting. Ask until there is none: curses holds
 * keys back where poll() cannot see them. */
int term_next_key(struct term *t);

/* Gives the terminal back for a while; term_resume() takes it again, at the size it has then. */
void term_suspend(struct term *t);
void term_resume(struct term *t);

void term_ring(struct term *t); /* the bell */

#endif
