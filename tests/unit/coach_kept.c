/* What is kept of files between two starts: found again while they are the same, and never else,
 * whatever became of the file that it is kept in. */
#include "../../src/coach/kept.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "support/temp_dir.h"
#include "support/test.h"

/* A file of that text, last written long ago. */
static struct file_stamp put(const char *path, const char *text)
{
	const struct timespec long_ago[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };
	struct file_stamp stamp;

	temp_write(path, text, 0600);
	assert_int_equal(utimensat(AT_FDCWD, path, long_ago, 0), 0);
	assert_true(file_stamp(path, &stamp));
	return stamp;
}

/* As if it had been written an hour later. */
static void date_forward(const char *path)
{
	struct file_stamp stamp;

	assert_true(file_stamp(path, &stamp));
	const struct timespec later = { .tv_sec = stamp.written_ns / 1000000000 + 3600 };

	assert_int_equal(utimensat(AT_FDCWD, path, (const struct timespec[2]){ later, later }, 0),
			 0);
}

/* One start that keeps `what` of a file. */
static void keep(const char *kept, const char *path, const struct file_stamp *stamp,
		 const char *what)
{
	struct kept *k = kept_open(kept);

	kept_add(k, path, stamp, what, strlen(what) + 1);
	kept_close(k);
}

/* What the next start finds: asserts that it is `what`, or NULL for nothing. */
static void assert_kept(const char *kept, const char *path, const struct file_stamp *stamp,
			const char *what)
{
	struct kept *k = kept_open(kept);
	char found[64];
	size_t n = kept_read(k, path, stamp, found, sizeof found);

	assert_int_equal(n, what ? strlen(what) + 1 : 0);
	if (what) {
		assert_string_equal(found, what);
		assert_int_equal(kept_read(k, path, stamp, found, n - 1), 0);
	}
	kept_close(k);
}

/* Two files, and where they are kept. */
struct places {
	void *root;
	char kept[TEMP_PATH], nod[TEMP_PATH], tuck[TEMP_PATH];
	struct file_stamp of_nod, of_tuck;
};

static int setup(void **state)
{
	static struct places p;

	if (temp_dir_setup(&p.root) != 0)
		return -1;
	temp_path(p.kept, p.root, "cache/limber/library");
	p.of_nod = put(temp_path(p.nod, p.root, "nod.cfg"), "nod");
	p.of_tuck = put(temp_path(p.tuck, p.root, "tuck.cfg"), "tuck");
	*state = &p;
	return 0;
}

static int teardown(void **state)
{
	struct places *p = *state;

	return temp_dir_teardown(&p->root);
}

static void it_is_found_at_the_next_start(void **state)
{
	const struct places *p = *state;

	assert_kept(p->kept, p->nod, &p->of_nod, NULL);
	keep(p->kept, p->nod, &p->of_nod, "of nod");
	assert_kept(p->kept, p->nod, &p->of_nod, "of nod");
	assert_kept(p->kept, p->tuck, &p->of_nod, NULL);
}

static void what_was_kept_before_stays(void **state)
{
	const struct places *p = *state;

	keep(p->kept, p->nod, &p->of_nod, "of nod");
	keep(p->kept, p->tuck, &p->of_tuck, "of tuck, which is longer");
	assert_kept(p->kept, p->nod, &p->of_nod, "of nod");
	assert_kept(p->kept, p->tuck, &p->of_tuck, "of tuck, which is longer");
}

/* As an editor may leave it: of the same size, and dated back. */
static void a_changed_file_is_another(void **state)
{
	const struct places *p = *state;

	keep(p->kept, p->nod, &p->of_nod, "of nod");
	struct file_stamp now = put(p->nod, "NOD");

	assert_int_equal(now.bytes, p->of_nod.bytes);
	assert_int_equal(now.written_ns, p->of_nod.written_ns);
	assert_kept(p->kept, p->nod, &now, NULL);
	keep(p->kept, p->nod, &now, "of NOD");
	assert_kept(p->kept, p->nod, &now, "of NOD");
	assert_kept(p->kept, p->nod, &p->of_nod, NULL);
}

/* It may be written again at once, and look the same. */
static void a_file_just_written_is_not_believed(void **state)
{
	const struct places *p = *state;
	struct file_stamp stamp;

	temp_write(p->nod, "nod", 0600);
	assert_true(file_stamp(p->nod, &stamp));
	keep(p->kept, p->nod, &stamp, "of nod");
	assert_kept(p->kept, p->nod, &stamp, NULL);
	keep(p->kept, p->tuck, &p->of_tuck, "of tuck"); /* much later, as far as anybody knows */
	date_forward(p->kept);
	assert_kept(p->kept, p->tuck, &p->of_tuck, "of tuck");
	assert_kept(p->kept, p->nod, &stamp, NULL);
	keep(p->kept, p->nod, &stamp, "of nod");
	date_forward(p->kept);
	assert_kept(p->kept, p->nod, &stamp, "of nod");
}

static void nothing_is_kept_where_nothing_can_be(void **state)
{
	const struct places *p = *state;
	char below_a_file[TEMP_PATH];

	temp_path(below_a_file, p->root, "nod.cfg/limber/library");
	keep(below_a_file, p->nod, &p->of_nod, "of nod");
	assert_kept(below_a_file, p->nod, &p->of_nod, NULL);
	keep(NULL, p->nod, &p->of_nod, "of nod");
	keep("", p->nod, &p->of_nod, "of nod");
	assert_kept("", p->nod, &p->of_nod, NULL);
}

/* Of n bytes. */
static void write_bytes(const char *path, const char *bytes, size_t n)
{
	struct err err = { .kind = ERR_NONE };

	assert_true(file_write(path, bytes, n, &err));
}

static void read_kept(const struct places *p, struct text *ret)
{
	struct err err = { .kind = ERR_NONE };

	keep(p->kept, p->nod, &p->of_nod, "of nod");
	keep(p->kept, p->tuck, &p->of_tuck, "of tuck, which is longer");
	assert_true(file_read(ret, p->kept, 1 << 16, &err));
}

/* Finds what was kept, or nothing. */
static bool is_whole(const struct places *p)
{
	struct kept *k = kept_open(p->kept);
	char found[64];
	bool nod = kept_read(k, p->nod, &p->of_nod, found, sizeof found) > 0;

	if (nod)
		assert_string_equal(found, "of nod");
	bool tuck = kept_read(k, p->tuck, &p->of_tuck, found, sizeof found) > 0;

	if (tuck)
		assert_string_equal(found, "of tuck, which is longer");
	kept_close(k);
	return nod && tuck;
}

static void no_damage_is_believed(void **state)
{
	const struct places *p = *state;
	struct text whole = { .s = NULL };
	size_t n_whole = 0;

	read_kept(p, &whole);
	for (size_t i = 0; i < whole.len; i++) {
		for (int bit = 0; bit < 8; bit++) {
			whole.s[i] = (char)(whole.s[i] ^ 1 << bit);
			write_bytes(p->kept, whole.s, whole.len);
			n_whole += is_whole(p);
			whole.s[i] = (char)(whole.s[i] ^ 1 << bit);
		}
	}
	/* Which is written earlier, or one record more than there are, changes nothing. */
	assert_in_range(n_whole, 1, whole.len);
	text_release(&whole);
}

static void no_half_of_it_is_believed(void **state)
{
	const struct places *p = *state;
	struct text whole = { .s = NULL };

	read_kept(p, &whole);
	for (size_t n = 0; n < whole.len; n++) {
		write_bytes(p->kept, whole.s, n);
		assert_false(is_whole(p));
	}
	text_release(&whole);
}

#define IN_PLACES(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		IN_PLACES(it_is_found_at_the_next_start),
		IN_PLACES(what_was_kept_before_stays),
		IN_PLACES(a_changed_file_is_another),
		IN_PLACES(a_file_just_written_is_not_believed),
		IN_PLACES(nothing_is_kept_where_nothing_can_be),
		IN_PLACES(no_damage_is_believed),
		IN_PLACES(no_half_of_it_is_believed),
	};
	return cmocka_run_group_tests_name("coach kept", tests, NULL, NULL);
}
