/* A store that lives in memory, and as long as a test. */
#ifndef LIMBER_TESTS_MEMORY_STORE_H
#define LIMBER_TESTS_MEMORY_STORE_H

/* A test (cmocka) whose state is an empty struct store. */
#define memory_store_test(f) \
	cmocka_unit_test_setup_teardown(f, memory_store_set_up, memory_store_tear_down)
int memory_store_set_up(void **state);
int memory_store_tear_down(void **state);

#endif
