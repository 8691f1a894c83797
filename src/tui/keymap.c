/* Looks keys up in tables and names them. Not for reading keys from the terminal (term.c), and not
 * for what an action does (the screens, app.c). */
#include "keymap.h"

#include "limber/base/text.h"
#include "limber/base/utf8.h"

#include <stdbool.h>

static const struct {
	int key;
	const char *name, *ascii;
} names[] = {
	{ K_UP, "↑", "Up" },
	{ K_DOWN, "↓", "Down" },
	{ K_LEFT, "←", "Left" },
	{ K_RIGHT, "→", "Right" },
	{ K_PAGE_UP, "PgUp", "PgUp" },
	{ K_PAGE_DOWN, "PgDn", "PgDn" },
	{ K_HOME, "Home", "Home" },
	{ K_END, "End", "End" },
	{ K_ENTER, "Enter", "Enter" },
	{ K_ESC, "Esc", "Esc" },
	{ K_TAB, "Tab", "Tab" },
	{ K_BACKTAB, "Shift-Tab", "Shift-Tab" },
	{ K_BACKSPACE, "Backspace", "Backspace" },
	{ K_DELETE, "Del", "Del" },
	{ ' ', "Space", "Space" },
};

/* What `shown` says for keys without a name of their own, where there are no arrows. */
static const struct {
	const char *shown, *ascii;
} pairs[] = {
	{ "↑↓", "Up/Down" },
	{ "←→", "Left/Right" },
};

static bool is_end(const struct binding *row)
{
	return row->action == ACTION_NONE;
}

static bool is_printable(int key)
{
	return key >= ' ' && key < K_UP && !utf8_is_control((uint32_t)key);
}

/* The row's action for the key, or ACTION_NONE. */
static int row_action(const struct binding *row, int key)
{
	if (row->to != 0 && key >= row->keys[0] && key <= row->to)
		return row->action + (key - row->keys[0]);
	for (int i = 0; i < BINDING_KEYS; i++) {
		if (row->keys[i] == key)
			return row->action;
	}
	return ACTION_NONE;
}

int keymap_find(const struct binding *table, int key)
{
	int otherwise = ACTION_NONE;

	if (table == NULL || key == K_NONE)
		return ACTION_NONE;
	for (const struct binding *row = table; !is_end(row); row++) {
		int action = row_action(row, key);
		if (action != ACTION_NONE)
			return action;
		if (row->keys[0] == K_TEXT && is_printable(key))
			otherwise = row->action;
	}
	return otherwise;
}

void key_to_name(int key, enum glyphs glyphs, char ret[KEY_TEXT])
{
	char utf8[5] = "";

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		if (names[i].key == key) {
			text_copy(ret, KEY_TEXT,
				  glyphs == GLYPHS_ASCII ? names[i].ascii : names[i].name);
			return;
		}
	}
	if (key > 0 && key < ' ') {
		text_format(ret, KEY_TEXT, "Ctrl-%c", key + '@');
		return;
	}
	utf8_put((uint32_t)key, utf8);
	text_copy(ret, KEY_TEXT, utf8);
}

void binding_first_key(const struct binding *row, enum glyphs glyphs, char ret[KEY_TEXT])
{
	if (row->shown == NULL) {
		key_to_name(row->keys[0], glyphs, ret);
		return;
	}
	text_copy(ret, KEY_TEXT, row->shown);
	for (size_t i = 0; i < ARRAY_LEN(pairs) && glyphs == GLYPHS_ASCII; i++) {
		if (text_eq(pairs[i].shown, row->shown))
			text_copy(ret, KEY_TEXT, pairs[i].ascii);
	}
}

void binding_all_keys(const struct binding *row, enum glyphs glyphs, char ret[KEYS_TEXT])
{
	char name[KEY_TEXT];

	if (row->to != 0 && row->shown != NULL) {
		text_copy(ret, KEYS_TEXT, row->shown);
		return;
	}
	ret[0] = '\0';
	for (int i = 0; i < BINDING_KEYS && row->keys[i] != 0; i++) {
		key_to_name(row->keys[i], glyphs, name);
		text_append(ret, KEYS_TEXT, "%s%s", i > 0 ? " " : "", name);
	}
}
