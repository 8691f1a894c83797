/* The table of screens: each row fit to be shown, its keys neither hidden nor unnamed. */
#include "support/test.h"

#include "../../src/tui/screen.h"

static bool is_last(const struct binding *row)
{
	return row->action == ACTION_NONE;
}

static void every_screen_is_whole(void **state)
{
	(void)state;
	assert_true(n_tabs >= 1 && n_tabs <= 9 && n_tabs <= n_screens);
	for (int i = 0; i < n_screens; i++) {
		assert_true(screens[i]->id[0] != '\0');
		assert_true(screens[i]->title[0] != '\0');
		assert_non_null(screens[i]->draw);
		assert_true(screens[i]->keys == NULL || screens[i]->act != NULL);
		assert_int_equal(screens[i]->next_wake == NULL, screens[i]->wake == NULL);
		assert_true(screens[i]->open == NULL || screens[i]->close != NULL);
	}
}

static void every_id_is_its_own(void **state)
{
	(void)state;
	for (int i = 0; i < n_screens; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(screens[i]->id, screens[j]->id);
}

/* What stands in the footer stands in the help as well. */
static void every_key_is_explained(void **state)
{
	(void)state;
	for (int i = 0; i < n_screens; i++)
		for (const struct binding *row = screens[i]->keys; row && !is_last(row); row++)
			assert_true(row->label == NULL || row->help != NULL);
}

/* A row whose first key an earlier row has would never be reached. */
static void every_row_is_reached(void **state)
{
	(void)state;
	for (int i = 0; i < n_screens; i++) {
		const struct binding *table = screens[i]->keys;
		for (const struct binding *row = table; row && !is_last(row); row++)
			if (row->keys[0] != K_TEXT)
				assert_int_equal(keymap_find(table, row->keys[0]), row->action);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_is_whole),
		cmocka_unit_test(every_id_is_its_own),
		cmocka_unit_test(every_key_is_explained),
		cmocka_unit_test(every_row_is_reached),
	};

	return cmocka_run_group_tests_name("tui screens", tests, NULL, NULL);
}
