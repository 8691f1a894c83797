/* Whole files in and out, carefully: regular files only, a size limit, never half written. */
#ifndef LIMBER_BASE_FILE_H
#define LIMBER_BASE_FILE_H

#include "limber/base/err.h"
#include "limber/base/text.h"

#include <stdint.h>

/* Reads a regular file of at most max bytes into ret (replacing what it holds). Fails (ERR_INPUT)
 * on a directory, a device or a larger file and (ERR_IO) on no permission or a read error; the
 * message names the path. Never blocks on a FIFO. */
MUST_USE bool file_read(struct text *ret, const char *path, size_t max, struct err *err);

/* Writes it beside the target, flushes it to disk and renames it over; mode 0600. */
MUST_USE bool file_write(const char *path, const char *bytes, size_t n, struct err *err);

/* The same without waiting for the disk, for what can be made again: a machine that fails soon
 * after may leave any bytes of it. */
MUST_USE bool file_write_unflushed(const char *path, const char *bytes, size_t n, struct err *err);

bool file_exists(const char *path);

/* By what a file can be known again: where it is changed, or another is put in its place, at least
 * one of these differs. Of eight bytes each, without a gap. */
struct file_stamp {
	uint64_t device, number;
	int64_t bytes, written_ns, changed_ns; /* since the epoch */
};

/* False where there is no such file. */
bool file_stamp(const char *path, struct file_stamp *ret);

/* Makes a directory and its parents, mode 0700. */
MUST_USE bool file_make_dirs(const char *path, struct err *err);

/* Calls each(user, name) for the names in a folder that end in `suffix`, in byte order, the suffix
 * cut off. A folder that is not there has no names. */
void file_list(const char *dir, const char *suffix, void (*each)(void *user, const char *name),
	       void *user);

#endif
