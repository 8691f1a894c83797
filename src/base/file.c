/* Whole files, safely. Not for databases or terminals. */
#include "limber/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "limber/base/mem.h"

#define NS_PER_S INT64_C(1000000000)

static bool read_all(struct text *ret, int fd, const char *path, size_t max, struct err *err)
{
	struct stat st;

	if (fstat(fd, &st) != 0) {
		err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
		return false;
	}
	if (!S_ISREG(st.st_mode)) {
		err_set(err, ERR_INPUT, "%s: this is no regular file", path);
		return false;
	}
	if (st.st_size < 0 || (size_t)st.st_size > max) {
		err_set(err, ERR_INPUT, "%s: larger than %zu KiB", path, max / 1024);
		return false;
	}
	text_clear(ret);
	ret->s = mem_grow(ret->s, &ret->cap, (size_t)st.st_size + 1, 1);
	while (ret->len < (size_t)st.st_size) {
		ssize_t n = read(fd, ret->s + ret->len, (size_t)st.st_size - ret->len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
			return false;
		}
		if (n == 0)
			break;
		ret->len += (size_t)n;
	}
	ret->s[ret->len] = '\0';
	return true;
}

bool file_read(struct text *ret, const char *path, size_t max, struct err *err)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

	if (fd < 0) {
		err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
		return false;
	}
	bool ok = read_all(ret, fd, path, max, err);

	close(fd);
	return ok;
}

static bool write_all(int fd, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, bytes, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		bytes += done;
		n -= (size_t)done;
	}
	return true;
}

static bool replace(const char *path, const char *bytes, size_t n, bool is_flushed, struct err *err)
{
	struct text beside = { .s = NULL };
	bool ok = false;

	text_addf(&beside, "%s.XXXXXX", path);
	int fd = mkstemp(beside.s); /* 0600 */

	if (fd < 0) {
		err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
		goto out;
	}
	ok = write_all(fd, bytes, n) && (!is_flushed || fsync(fd) == 0);
	if (close(fd) != 0)
		ok = false;
	ok = ok && rename(beside.s, path) == 0;
	if (!ok) {
		err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
		unlink(beside.s);
	}
out:
	text_release(&beside);
	return ok;
}

bool file_write(const char *path, const char *bytes, size_t n, struct err *err)
{
	return replace(path, bytes, n, true, err);
}

bool file_write_unflushed(const char *path, const char *bytes, size_t n, struct err *err)
{
	return replace(path, bytes, n, false, err);
}

bool file_exists(const char *path)
{
	struct file_stamp ignored;

	return file_stamp(path, &ignored);
}

static int64_t in_ns(struct timespec t)
{
	return (int64_t)t.tv_sec * NS_PER_S + t.tv_nsec;
}

bool file_stamp(const char *path, struct file_stamp *ret)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return false;
	*ret = (struct file_stamp){ .device = st.st_dev,
				    .number = st.st_ino,
				    .bytes = st.st_size,
				    .written_ns = in_ns(st.st_mtim),
				    .changed_ns = in_ns(st.st_ctim) };
	return true;
}

bool file_make_dirs(const char *path, struct err *err)
{
	char *whole = xstrdup(path);
	bool ok = true;

	for (char *slash = strchr(whole + 1, '/'); ok; slash = strchr(slash + 1, '/')) {
		if (slash)
			*slash = '\0';
		ok = mkdir(whole, 0700) == 0 || errno == EEXIST;
		if (!slash)
			break;
		*slash = '/';
	}
	if (!ok)
		err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
	free(whole);
	return ok;
}

struct names {
	char **v;
	size_t n, cap;
};

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void names_read(struct names *ret, DIR *dir, const char *suffix)
{
	size_t n_suffix = strlen(suffix);

	for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
		size_t n = strlen(e->d_name);

		if (n <= n_suffix || e->d_name[0] == '.' ||
		    strcmp(e->d_name + n - n_suffix, suffix) != 0)
			continue;
		ret->v = mem_grow(ret->v, &ret->cap, ret->n + 1, sizeof *ret->v);
		ret->v[ret->n] = xstrdup(e->d_name);
		ret->v[ret->n++][n - n_suffix] = '\0';
	}
	if (ret->n > 0)
		qsort(ret->v, ret->n, sizeof *ret->v, compare_names);
}

void file_list(const char *dir, const char *suffix, void (*each)(void *user, const char *name),
	       void *user)
{
	struct names names = { .v = NULL };
	DIR *open_dir = opendir(dir);

	if (!open_dir)
		return;
	names_read(&names, open_dir, suffix);
	closedir(open_dir);
	for (size_t i = 0; i < names.n; i++) {
		each(user, names.v[i]);
		free(names.v[i]);
	}
	free(names.v);
}
