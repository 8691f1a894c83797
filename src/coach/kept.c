/* What files held, in one file that is mapped at a start and replaced at the end where it lacked
 * something. Not for what they hold: library.c. */
#include "kept.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"

/* RECORDS_MAX: thrice what limber brings. BYTES_MAX: no file holds nearly as much. */
enum { RECORDS_MAX = 400, BYTES_MAX = 1 << 20, BORDER = 8 };

/* The file: its head, as many records, and the bytes that they tell of. */
struct head {
	uint64_t made_by; /* the build of limber */
	uint64_t n;
};

struct record {
	uint64_t path, stamp, sum;
	uint32_t at, n; /* bytes, from the file's begin */
};

/* One to write. */
struct addition {
	struct record record; /* but `at` */
	const void *bytes;
	void *owned; /* the same, unless they lie in the map */
};

struct kept {
	char *path;
	uint64_t made_by;
	const char *map; /* NULL: there is none that is any good */
	size_t n_map;
	const struct record *records; /* in the map */
	size_t n_records;
	struct addition *added;
	size_t n_added, cap_added;
};

/* ---- Sums ---- */

/* FNV-1a by words of eight bytes, with the upper bits brought down; begun with how many, for zeros follow
 * many of them. It is to notice damage and what is another file's, not an enemy. */
static uint64_t sum_of(const void *bytes, size_t n)
{
	uint64_t sum = UINT64_C(0xcbf29ce484222325) + n;

	for (size_t at = 0; at < n; at += BORDER) {
		uint64_t word = 0;

		memcpy(&word, (const char *)bytes + at, n - at < BORDER ? n - at : BORDER);
		sum = (sum ^ word) * UINT64_C(0x100000001b3);
		sum ^= sum >> 32;
	}
	return sum;
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

static void find_records(struct kept *k)
{
	const struct head *head = (const struct head *)(const void *)k->map;

	if (k->n_map < sizeof *head || head->made_by != k->made_by || head->n > RECORDS_MAX ||
	    k->n_map < sizeof *head + head->n * sizeof(struct record))
		return;
	k->records = (const struct record *)(const void *)(k->map + sizeof *head);
	k->n_records = head->n;
}

struct kept *kept_open(const char *path)
{
	uint64_t made_by;

	if (!path || !*path || !find_build(&made_by))
		return NULL;
	struct kept *k = xcalloc(1, sizeof *k);

	k->path = xstrdup(path);
	k->made_by = made_by;
	k->map = file_map(path, &k->n_map);
	if (k->map)
		find_records(k);
	return k;
}

static const void *record_bytes(const struct kept *k, const struct record *r)
{
	const char *bytes = k->map + r->at;

	if (r->at % BORDER != 0 || r->at > k->n_map || r->n > k->n_map - r->at ||
	    sum_of(bytes, r->n) != r->sum)
		return NULL;
	return bytes;
}

const void *kept_find(const struct kept *k, const char *path, const struct file_stamp *stamp,
		      size_t *ret_n)
{
	uint64_t of_path = sum_of_path(path);

	for (size_t i = 0; k && i < k->n_records; i++) {
		const struct record *r = &k->records[i];

		if (r->path != of_path)
			continue;
		*ret_n = r->n;
		return r->stamp == sum_of_stamp(stamp) ? record_bytes(k, r) : NULL;
	}
	return NULL;
}

/* ---- Writing ---- */

static struct addition *new_addition(struct kept *k)
{
	k->added = mem_grow(k->added, &k->cap_added, k->n_added + 1, sizeof *k->added);
	return &k->added[k->n_added++];
}

void kept_add(struct kept *k, const char *path, const struct file_stamp *stamp, const void *bytes,
	      size_t n)
{
	if (!k || n > BYTES_MAX || !file_is_settled(stamp))
		return;
	void *copy = xrealloc(NULL, 1, n);

	memcpy(copy, bytes, n);
	*new_addition(k) = (struct addition){ .record = { .path = sum_of_path(path),
							  .stamp = sum_of_stamp(stamp),
							  .sum = sum_of(copy, n),
							  .n = (uint32_t)n },
					      .bytes = copy,
					      .owned = copy };
}

static bool is_added(const struct kept *k, uint64_t path, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (k->added[i].record.path == path)
			return true;
	}
	return false;
}

/* What was there before and still may hold, so that other days' files stay; where there are too many,
 * those of this time alone. */
static void add_older(struct kept *k)
{
	size_t n = k->n_added;

	for (size_t i = 0; i < k->n_records && n + k->n_records <= RECORDS_MAX; i++) {
		const struct record *r = &k->records[i];
		const void *bytes = record_bytes(k, r);

		if (bytes && !is_added(k, r->path, n))
			*new_addition(k) = (struct addition){ .record = *r, .bytes = bytes };
	}
}

static size_t on_border(size_t n)
{
	return (n + BORDER - 1) / BORDER * BORDER;
}

static void put_all(struct text *ret, struct kept *k)
{
	const struct head head = { .made_by = k->made_by, .n = k->n_added };
	size_t at = sizeof head + k->n_added * sizeof(struct record);

	text_add_bytes(ret, (const char *)&head, sizeof head);
	for (size_t i = 0; i < k->n_added; i++) {
		struct record *r = &k->added[i].record;

		r->at = (uint32_t)at;
		at += on_border(r->n);
		text_add_bytes(ret, (const char *)r, sizeof *r);
	}
	for (size_t i = 0; i < k->n_added; i++) {
		const struct addition *a = &k->added[i];

		text_add_bytes(ret, a->bytes, a->record.n);
		text_add_bytes(ret, "\0\0\0\0\0\0\0", on_border(a->record.n) - a->record.n);
	}
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
		(void)!file_write(k->path, text_str(&all), all.len, &ignored);
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
		free(k->added[i].owned);
	free(k->added);
	file_unmap(k->map, k->n_map);
	free(k->path);
	free(k);
}
