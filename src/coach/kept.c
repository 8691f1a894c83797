/* What files held, in one file that is read from while limber runs and replaced at the end where it
 * lacked something. Not for what they hold: library.c. */
#include "kept.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "limber/base/mem.h"

/* What was written so shortly before it was kept may have been written once more within one tick of
 * the clock, and look the same. */
#define SURE_NS INT64_C(2000000000)

/* RECORDS_MAX: thrice what limber brings. BYTES_MAX: no file holds nearly as much. */
enum { RECORDS_MAX = 400, BYTES_MAX = 1 << 20, WORD = 8 };

/* The file: its head, as many records, and the bytes that they tell of. */
struct head {
	uint64_t made_by; /* the build of limber */
	uint64_t n;
};

struct record {
	uint64_t path_sum, stamp_sum, bytes_sum;
	int64_t written_ns; /* the file that it is of */
	uint32_t at, n;     /* bytes, from the file's begin */
};

/* One to write. */
struct addition {
	struct record record; /* but `at` */
	void *bytes;          /* owned */
};

struct kept {
	char *path;
	uint64_t made_by;
	int fd;             /* the file as it was at the start; -1: there is none */
	int64_t written_ns; /* likewise */
	struct record *records;
	size_t n_records;
	struct addition *added;
	size_t n_added, cap_added;
};

/* ---- Sums ---- */

static uint64_t sum_with(uint64_t sum, uint64_t word)
{
	sum = (sum ^ word) * UINT64_C(0x100000001b3);
	return sum ^ sum >> 32;
}

/* FNV-1a by words of eight bytes, with the upper bits brought down; begun with how many, for zeros
 * follow many of them. It is to notice damage and what is another file's, not an enemy. */
static uint64_t sum_of(const void *bytes, size_t n)
{
	uint64_t sum = UINT64_C(0xcbf29ce484222325) + n, word;
	const char *at = bytes;

	for (; n >= WORD; n -= WORD, at += WORD) {
		memcpy(&word, at, WORD);
		sum = sum_with(sum, word);
	}
	word = 0;
	memcpy(&word, at, n);
	return sum_with(sum, word);
}

static uint64_t sum_of_stamp(const struct file_stamp *stamp)
{
	return sum_of(stamp, sizeof *stamp);
}

static uint64_t sum_of_path(const char *path)
{
	return sum_of(path, strlen(path));
}

/* ---- Reading ---- */

/* What a struct means is known to the program alone that wrote it. */
static bool find_build(uint64_t *ret)
{
	struct file_stamp program;

	if (!file_stamp("/proc/self/exe", &program))
		return false;
	*ret = sum_of_stamp(&program);
	return true;
}

static bool read_at(const struct kept *k, void *ret, size_t n, uint64_t at)
{
	return pread(k->fd, ret, n, (off_t)at) == (ssize_t)n;
}

static void read_records(struct kept *k)
{
	struct head head;

	if (!read_at(k, &head, sizeof head, 0) || head.made_by != k->made_by ||
	    head.n > RECORDS_MAX)
		return;
	k->records = xcalloc(head.n + 1, sizeof *k->records);
	if (read_at(k, k->records, head.n * sizeof *k->records, sizeof head))
		k->n_records = head.n;
}

struct kept *kept_open(const char *path)
{
	struct file_stamp own;
	uint64_t made_by;

	if (!path || !*path || !find_build(&made_by))
		return NULL;
	struct kept *k = xcalloc(1, sizeof *k);

	k->path = xstrdup(path);
	k->made_by = made_by;
	k->fd = file_stamp(path, &own) ? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1;
	if (k->fd >= 0) {
		k->written_ns = own.written_ns;
		read_records(k);
	}
	return k;
}

static bool is_sure(const struct kept *k, const struct record *r)
{
	return r->written_ns < k->written_ns - SURE_NS;
}

static bool read_record(const struct kept *k, const struct record *r, void *ret, size_t room)
{
	return is_sure(k, r) && r->n <= room && read_at(k, ret, r->n, r->at) &&
	       sum_of(ret, r->n) == r->bytes_sum;
}

size_t kept_read(const struct kept *k, const char *path, const struct file_stamp *stamp, void *ret,
		 size_t room)
{
	uint64_t path_sum = sum_of_path(path);

	for (size_t i = 0; k && i < k->n_records; i++) {
		const struct record *r = &k->records[i];

		if (r->path_sum == path_sum)
			return r->stamp_sum == sum_of_stamp(stamp) && read_record(k, r, ret, room)
				       ? r->n
				       : 0;
	}
	return 0;
}

/* ---- Writing ---- */

static void add(struct kept *k, struct addition a)
{
	k->added = mem_grow(k->added, &k->cap_added, k->n_added + 1, sizeof *k->added);
	k->added[k->n_added++] = a;
}

void kept_add(struct kept *k, const char *path, const struct file_stamp *stamp, const void *bytes,
	      size_t n)
{
	if (!k || n > BYTES_MAX)
		return;
	void *copy = xrealloc(NULL, 1, n + 1);

	memcpy(copy, bytes, n);
	add(k, (struct addition){ .record = { .path_sum = sum_of_path(path),
					      .stamp_sum = sum_of_stamp(stamp),
					      .bytes_sum = sum_of(copy, n),
					      .written_ns = stamp->written_ns,
					      .n = (uint32_t)n },
				  .bytes = copy });
}

static bool is_added(const struct kept *k, uint64_t path_sum, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (k->added[i].record.path_sum == path_sum)
			return true;
	}
	return false;
}

/* What was there before and still holds, so that other days' files stay; where there are too many,
 * those of this time alone. */
static void add_older(struct kept *k)
{
	size_t n = k->n_added;

	for (size_t i = 0; i < k->n_records && n + k->n_records <= RECORDS_MAX; i++) {
		const struct record *r = &k->records[i];

		if (r->n > BYTES_MAX || is_added(k, r->path_sum, n))
			continue;
		void *bytes = xrealloc(NULL, 1, r->n + 1);

		if (read_record(k, r, bytes, r->n))
			add(k, (struct addition){ .record = *r, .bytes = bytes });
		else
			free(bytes);
	}
}

static void put_all(struct text *ret, struct kept *k)
{
	const struct head head = { .made_by = k->made_by, .n = k->n_added };
	size_t at = sizeof head + k->n_added * sizeof(struct record);

	text_add_bytes(ret, (const char *)&head, sizeof head);
	for (size_t i = 0; i < k->n_added; i++) {
		struct record *r = &k->added[i].record;

		r->at = (uint32_t)at;
		at += r->n;
		text_add_bytes(ret, (const char *)r, sizeof *r);
	}
	for (size_t i = 0; i < k->n_added; i++)
		text_add_bytes(ret, k->added[i].bytes, k->added[i].record.n);
}

/* Who cannot write it will parse the files again. */
static void write_all(struct kept *k)
{
	struct err ignored = { .kind = ERR_NONE };
	struct text all = { .s = NULL };
	char *folder = xstrdup(k->path), *slash = strrchr(folder, '/');

	if (slash)
		*slash = '\0';
	put_all(&all, k);
	if (!slash || file_make_dirs(folder, &ignored))
		(void)!file_write_unflushed(k->path, text_str(&all), all.len, &ignored);
	text_release(&all);
	free(folder);
}

void kept_close(struct kept *k)
{
	if (!k)
		return;
	if (k->n_added > 0) {
		add_older(k);
		if (k->n_added <= RECORDS_MAX)
			write_all(k);
	}
	for (size_t i = 0; i < k->n_added; i++)
		free(k->added[i].bytes);
	free(k->added);
	free(k->records);
	if (k->fd >= 0)
		close(k->fd);
	free(k->path);
	free(k);
}
