/* Keys to actions and to words. */
#include "support/test.h"

#include "../../src/tui/keymap.h"

static const struct binding table[] = {
	{ .keys = { K_ENTER, K_RIGHT }, .action = ACTION_ENTER },
	{ .keys = { 's' }, .action = ACTION_OWN },
	BIND_ANSWER("pain"),
	{ .keys = { K_CTRL('L') }, .action = ACTION_OWN + 1 },
	{ 0 },
};

static const struct binding typing[] = { BIND_TYPING, { 0 } };

static void finds_every_key_of_a_row(void **state)
{
	(void)state;
	assert_int_equal(keymap_find(table, K_ENTER), ACTION_ENTER);
	assert_int_equal(keymap_find(table, K_RIGHT), ACTION_ENTER);
	assert_int_equal(keymap_find(table, 's'), ACTION_OWN);
	assert_int_equal(keymap_find(table, 12), ACTION_OWN + 1);
}

static void has_no_action_for_other_keys(void **state)
{
	(void)state;
	assert_int_equal(keymap_find(table, 'S'), ACTION_NONE);
	assert_int_equal(keymap_find(table, K_OTHER), ACTION_NONE);
	assert_int_equal(keymap_find(table, K_NONE), ACTION_NONE);
	assert_int_equal(keymap_find(NULL, 's'), ACTION_NONE);
}

static void counts_actions_up_through_a_range(void **state)
{
	(void)state;
	for (int digit = 0; digit <= 9; digit++)
		assert_int_equal(keymap_find(table, '0' + digit), ACTION_ANSWER + digit);
	assert_int_equal(keymap_find(table, 't'), ACTION_ANSWER + 10);
	assert_int_equal(keymap_find(table, '0' - 1), ACTION_NONE);
	assert_int_equal(keymap_find(table, '9' + 1), ACTION_NONE);
}

static void takes_printable_characters_as_text(void **state)
{
	(void)state;
	assert_int_equal(keymap_find(typing, 'q'), ACTION_TEXT);
	assert_int_equal(keymap_find(typing, '?'), ACTION_TEXT);
	assert_int_equal(keymap_find(typing, 0xe9), ACTION_TEXT);
	assert_int_equal(keymap_find(typing, 0x1f600), ACTION_TEXT);
	assert_int_equal(keymap_find(typing, K_ESC), ACTION_BACK);
	assert_int_equal(keymap_find(typing, K_BACKSPACE), ACTION_RUB_OUT);
}

static void takes_no_control_character_as_text(void **state)
{
	static const int keys[] = { 1, 12, 31, 0x7f, 0x85, 0x202e, K_UP, K_TAB, K_OTHER };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		assert_int_equal(keymap_find(typing, keys[i]), ACTION_NONE);
}

static void names_keys(void **state)
{
	static const struct {
		int key;
		enum glyphs glyphs;
		const char *name;
	} cases[] = {
		{ K_ENTER, GLYPHS_UNICODE, "Enter" }, { K_LEFT, GLYPHS_UNICODE, "←" },
		{ K_LEFT, GLYPHS_ASCII, "Left" },     { ' ', GLYPHS_UNICODE, "Space" },
		{ 'n', GLYPHS_ASCII, "n" },           { K_CTRL('L'), GLYPHS_ASCII, "Ctrl-L" },
		{ 0xe9, GLYPHS_UNICODE, "é" },
	};
	char name[KEY_TEXT];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		key_to_name(cases[i].key, cases[i].glyphs, name);
		assert_string_equal(name, cases[i].name);
	}
}

static void every_named_key_has_its_own_name(void **state)
{
	char a[KEY_TEXT], b[KEY_TEXT];

	(void)state;
	for (int i = K_UP; i < K_OTHER; i++) {
		for (int j = i + 1; j < K_OTHER; j++) {
			key_to_name(i, GLYPHS_ASCII, a);
			key_to_name(j, GLYPHS_ASCII, b);
			assert_string_not_equal(a, b);
		}
	}
}

static void names_a_rows_keys(void **state)
{
	char first[KEY_TEXT], all[KEYS_TEXT];

	(void)state;
	binding_first_key(&table[0], GLYPHS_UNICODE, first);
	binding_all_keys(&table[0], GLYPHS_UNICODE, all);
	assert_string_equal(first, "Enter");
	assert_string_equal(all, "Enter →");
	binding_first_key(&table[2], GLYPHS_UNICODE, first);
	binding_all_keys(&table[2], GLYPHS_UNICODE, all);
	assert_string_equal(first, "0-9");
	assert_string_equal(all, "0-9");
}

/* In the footer one row speaks for the next, too; in the help each has its own. */
static void names_pairs_of_arrows(void **state)
{
	static const struct binding row = { .keys = { K_UP, 'k' },
					    .action = ACTION_UP,
					    .shown = "↑↓" };
	char first[KEY_TEXT], all[KEYS_TEXT];

	(void)state;
	binding_first_key(&row, GLYPHS_UNICODE, first);
	assert_string_equal(first, "↑↓");
	binding_first_key(&row, GLYPHS_ASCII, first);
	assert_string_equal(first, "Up/Down");
	binding_all_keys(&row, GLYPHS_UNICODE, all);
	assert_string_equal(all, "↑ k");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_every_key_of_a_row),
		cmocka_unit_test(has_no_action_for_other_keys),
		cmocka_unit_test(counts_actions_up_through_a_range),
		cmocka_unit_test(takes_printable_characters_as_text),
		cmocka_unit_test(takes_no_control_character_as_text),
		cmocka_unit_test(names_keys),
		cmocka_unit_test(every_named_key_has_its_own_name),
		cmocka_unit_test(names_a_rows_keys),
		cmocka_unit_test(names_pairs_of_arrows),
	};

	return cmocka_run_group_tests_name("tui keymap", tests, NULL, NULL);
}
