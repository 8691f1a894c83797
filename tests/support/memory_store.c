/* A store that lives in memory. */
#include "support/memory_store.h"

#include "limber/store/store.h"
#include "support/test.h"

int memory_store_set_up(void **state)
{
	struct store_options options = { .is_tui = true };
	struct store *st = NULL;
	struct err err;

	assert_true(store_open(&st, ":memory:", options, &err));
	*state = st;
	return 0;
}

int memory_store_tear_down(void **state)
{
	store_close(*state);
	return 0;
}
