/* A folder of a test's own, gone when the test is over. */
#ifndef LIMBER_TESTS_TEMP_DIR_H
#define LIMBER_TESTS_TEMP_DIR_H

enum { TEMP_PATH = 512 };

/* cmocka's setup and teardown: *state is the folder's path (a char *). */
int temp_dir_setup(void **state);
int temp_dir_teardown(void **state);

/* DIR/NAME, in a buffer of the caller's. Returns ret. */
const char *temp_path(char ret[TEMP_PATH], const void *dir, const char *name);

/* A whole file of this text; fails the test where it cannot be written. */
void temp_write(const char *path, const char *text, unsigned mode);

#endif
