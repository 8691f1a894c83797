/* Folders for tests that need real files. */
#include "support/temp_dir.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/test.h"

int temp_dir_setup(void **state)
{
	char *dir = malloc(TEMP_PATH);
	const char *base = getenv("TMPDIR");

	assert_non_null(dir);
	snprintf(dir, TEMP_PATH, "%s/limber-test-XXXXXX", base ? base : "/tmp");
	if (!mkdtemp(dir)) {
		free(dir);
		return -1;
	}
	*state = dir;
	return 0;
}

static void remove_all(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	char below[TEMP_PATH];

	while (dir && (entry = readdir(dir))) {
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
		    snprintf(below, sizeof below, "%s/%s", path, entry->d_name) < TEMP_PATH &&
		    unlink(below) != 0) {
			chmod(below, 0700);
			remove_all(below);
		}
	}
	if (dir)
		closedir(dir);
	rmdir(path);
}

int temp_dir_teardown(void **state)
{
	remove_all(*state);
	free(*state);
	return 0;
}

const char *temp_path(char ret[TEMP_PATH], const void *dir, const char *name)
{
	assert_true(snprintf(ret, TEMP_PATH, "%s/%s", (const char *)dir, name) < TEMP_PATH);
	return ret;
}

void temp_write(const char *path, const char *text, unsigned mode)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, (mode_t)mode);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	assert_int_equal(fchmod(fd, (mode_t)mode), 0);
	close(fd);
}
