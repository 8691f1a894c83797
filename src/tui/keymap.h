/* Keys, and the tables that turn them into actions. A screen's table also makes its footer and its
 * help, so neither can say what is not so. */
#ifndef LIMBER_SRC_TUI_KEYMAP_H
#define LIMBER_SRC_TUI_KEYMAP_H

#include "limber/draw/canvas.h"

#include <stddef.h>
#include <stdint.h>

/* A key is the code point it types, or one of these, past the last code point. */
enum key {
	K_NONE,
	K_UP = 0x110000,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_HOME,
	K_END,
	K_ENTER,
	K_ESC,
	K_TAB,
	K_BACKTAB,
	K_BACKSPACE,
	K_DELETE,
	K_OTHER, /* a key that has no use here */
	K_TEXT,  /* in a table: any printable character no other row has (see app_typed) */
};

#define K_CTRL(letter) ((letter)-64)

/* What a key means. Screens share the first ones; their own begin at ACTION_OWN. */
enum action {
	ACTION_NONE,
	ACTION_UP,
	ACTION_DOWN,
	ACTION_LEFT,
	ACTION_RIGHT,
	ACTION_PAGE_UP,
	ACTION_PAGE_DOWN,
	ACTION_FIRST,
	ACTION_LAST,
	ACTION_ENTER,
	ACTION_BACK,    /* leave this screen, or this question */
	ACTION_TEXT,    /* a character was typed: app_typed() has it */
	ACTION_RUB_OUT, /* take back the last one */
	ACTION_HELP,    /* from here to ACTION_QUIT the app acts itself, screens never see them */
	ACTION_REDRAW,
	ACTION_NEXT_TAB,
	ACTION_PREVIOUS_TAB,
	ACTION_QUIT,
	ACTION_TAB = 20,    /* + 0 for the first tab, + 1 for the second ... */
	ACTION_ANSWER = 40, /* + 0 to 10: an answer on the scale */
	ACTION_OWN = 60,
};

enum { BINDING_KEYS = 4 };

/* One row: keys, what they do, and the words for it. A table ends with a row of all zeroes. Its
 * first rows are the most useful ones: where the footer is narrow, the last ones are left out. */
struct binding {
	int action;
	int keys[BINDING_KEYS]; /* unused ones are 0 */
	int to; /* keys[0] to this one are a range, their actions count up from `action` */
	const char *label; /* in the footer, a word or two; NULL: not there */
	const char *help;  /* in the help, a phrase; NULL: not there */
	const char *shown; /* what the footer calls the keys, and the help a range: "0-9" */
};

/* Rows that several screens have. */
/* clang-format off */
#define BIND_UP_DOWN \
	{ .keys = { K_UP, 'k' }, .action = ACTION_UP, .help = "up" }, \
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .help = "down" }
#define BIND_LEFT_RIGHT \
	{ .keys = { K_LEFT, 'h' }, .action = ACTION_LEFT, .help = "left" }, \
	{ .keys = { K_RIGHT, 'l' }, .action = ACTION_RIGHT, .help = "right" }
#define BIND_PAGES \
	{ .keys = { K_PAGE_UP }, .action = ACTION_PAGE_UP, .help = "a page up" }, \
	{ .keys = { K_PAGE_DOWN }, .action = ACTION_PAGE_DOWN, .help = "a page down" }, \
	{ .keys = { K_HOME, 'g' }, .action = ACTION_FIRST, .help = "to the first" }, \
	{ .keys = { K_END, 'G' }, .action = ACTION_LAST, .help = "to the last" }
/* 0 to 10 in one key: digits, and t for ten. `words` says what is answered. */
#define BIND_ANSWER(words) \
	{ .keys = { '0' }, .to = '9', .action = ACTION_ANSWER, .label = "answer", \
	  .help = words ", 0 to 9", .shown = "0-9" }, \
	{ .keys = { 't' }, .action = ACTION_ANSWER + 10, .label = "ten", .help = words ", 10" }
/* The site of pain, 0 to 5. */
#define BIND_SITE \
	{ .keys = { '0' }, .to = '5', .action = ACTION_ANSWER, .label = "answer", \
	  .help = "how far down, 0 to 5", .shown = "0-5" }
/* A line of text being typed; the screen keeps it. */
#define BIND_TYPING \
	{ .keys = { K_ENTER }, .action = ACTION_ENTER, .label = "done", .help = "done" }, \
	{ .keys = { K_ESC }, .action = ACTION_BACK, .label = "cancel", .help = "cancel" }, \
	{ .keys = { K_BACKSPACE, K_DELETE }, .action = ACTION_RUB_OUT, \
	  .help = "take back a character" }, \
	{ .keys = { K_TEXT }, .action = ACTION_TEXT }
/* clang-format on */

/* The action of a key in a table (NULL is an empty one), ACTION_NONE where it has none. */
int keymap_find(const struct binding *table, int key);

/* A key by name: "Enter", "n", "Ctrl-L"; an arrow as an arrow, or "Up" in ASCII. */
enum { KEY_TEXT = 16 };
void key_to_name(int key, enum glyphs glyphs, char ret[KEY_TEXT]);

/* What the footer says for a row's keys, and what the help does: all of them, blanks between. */
enum { KEYS_TEXT = BINDING_KEYS * KEY_TEXT };
void binding_first_key(const struct binding *row, enum glyphs glyphs, char ret[KEY_TEXT]);
void binding_all_keys(const struct binding *row, enum glyphs glyphs, char ret[KEYS_TEXT]);

#endif
