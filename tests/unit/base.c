/* The base layer: what text, UTF-8, errors, diagnostics and files promise. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "limber/base/diag.h"
#include "limber/base/file.h"
#include "limber/base/mem.h"
#include "limber/base/utf8.h"

static void text_grows_and_is_never_null(void **state)
{
	(void)state;
	struct text t = { .s = NULL };

	assert_string_equal(text_str(&t), "");
	for (int i = 0; i < 100; i++)
		text_addf(&t, "%d,", i);
	assert_int_equal(t.len, 10 * 2 + 90 * 3);
	assert_true(text_starts(text_str(&t), "0,1,2,3,"));
	text_clear(&t);
	text_add(&t, "again");
	assert_string_equal(t.s, "again");
	text_release(&t);
}

static void fixed_text_is_cut_between_characters(void **state)
{
	(void)state;
	static const struct {
		const char *in;
		size_t cap;
		const char *want;
		bool fits;
	} rows[] = {
		{ "plank", 6, "plank", true },
		{ "plank", 5, "plan", false },
		{ "caf\xC3\xA9", 5, "caf", false },
		{ "caf\xC3\xA9", 6, "caf\xC3\xA9", true },
		{ "\xE2\x82\xAC", 3, "", false },
		{ "\xF0\x9F\x92\xAAx", 5, "\xF0\x9F\x92\xAA", false },
		{ "", 1, "", true },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		char got[16];

		assert_int_equal(text_copy(got, rows[i].cap, rows[i].in), rows[i].fits);
		assert_string_equal(got, rows[i].want);
		assert_int_equal(text_format(got, rows[i].cap, "%s", rows[i].in), rows[i].fits);
		assert_string_equal(got, rows[i].want);
	}
}

static void fixed_text_takes_more_while_there_is_room(void **state)
{
	char got[] = "1234567";

	(void)state;
	assert_false(text_append(got, sizeof got, "8"));
	assert_string_equal(got, "1234567");
	got[0] = '\0';
	assert_true(text_append(got, sizeof got, "%d km", 3));
	assert_true(text_append(got, sizeof got, "%s", ""));
	assert_string_equal(got, "3 km");
	assert_false(text_append(got, sizeof got, ", %s", "\xC3\xA9"));
	assert_string_equal(got, "3 km, ");
}

static void the_nearest_word_is_a_likely_slip(void **state)
{
	(void)state;
	static const char *const keys[] = { "reps", "rest", "hold", "exercise" };

	assert_string_equal(text_nearest("rst", keys, ARRAY_LEN(keys)), "rest");
	assert_string_equal(text_nearest("excercise", keys, ARRAY_LEN(keys)), "exercise");
	assert_string_equal(text_nearest("rpes", keys, ARRAY_LEN(keys)), "reps");
	assert_null(text_nearest("colour", keys, ARRAY_LEN(keys)));
	assert_null(text_nearest("", keys, ARRAY_LEN(keys)));
}

static void integers_are_whole_and_in_range(void **state)
{
	(void)state;
	static const char *const bad[] = { "",   " 5", "5 ",  "5.0", "0x5",
					   "11", "-1", "abc", "+5",  "99999999999999999999" };
	int got = 7;

	assert_true(text_to_int("10", 0, 10, &got));
	assert_int_equal(got, 10);
	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		assert_false(text_to_int(bad[i], 0, 10, &got));
		assert_int_equal(got, 10);
	}
}

static void every_code_point_comes_back(void **state)
{
	(void)state;
	for (uint32_t cp = 1; cp <= 0x10FFFF; cp += cp < 0x3000 ? 1 : 251) {
		char bytes[4];
		uint32_t got;
		size_t n = utf8_put(cp, bytes);
		bool is_surrogate = cp >= 0xD800 && cp <= 0xDFFF;

		assert_int_equal(utf8_decode(bytes, n, &got), n);
		assert_int_equal(got, is_surrogate ? 0xFFFD : cp);
		assert_true(utf8_valid(bytes, n));
	}
}

static void malformed_bytes_are_told_apart(void **state)
{
	(void)state;
	static const char *const bad[] = { "\x80",         "\xC0\xAF",         "\xE0\x80\xAF",
					   "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80",
					   "\xC3",         "\xE2\x82" };

	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		uint32_t cp;

		assert_false(utf8_valid(bad[i], strlen(bad[i])));
		assert_int_equal(utf8_decode(bad[i], strlen(bad[i]), &cp), 1);
		assert_int_equal(cp, 0xFFFD);
	}
}

static void widths_and_controls(void **state)
{
	(void)state;
	assert_int_equal(utf8_columns("caf\xC3\xA9"), 4);
	assert_int_equal(utf8_columns("\xE4\xB8\xAD\xE6\x96\x87"), 4);
	assert_int_equal(utf8_columns("e\xCC\x81"), 1);
	assert_true(utf8_has_control("a\033[2J"));
	assert_true(utf8_has_control("a\xC2\x9B"));
	assert_true(utf8_has_control("a\xE2\x80\xAE"));
	assert_false(utf8_has_control("G\xC3\xBCnter \xE2\x80\x93 20 s"));
}

static void the_first_error_stays(void **state)
{
	(void)state;
	struct err err = { .kind = ERR_NONE };

	err_set(&err, ERR_IO, "disk %d", 1);
	err_set(&err, ERR_INPUT, "file");
	assert_int_equal(err.kind, ERR_IO);
	assert_string_equal(err.msg, "disk 1");
}

static void diagnoses_never_print_escapes(void **state)
{
	(void)state;
	struct diags d = { .v = NULL };
	struct text out = { .s = NULL };

	diag_add(&d, "a\033.cfg", 14, "rest is %d; use 0 to %d", 9000, 600);
	diag_add(&d, "b.cfg", 0, "\xC2\x9B");
	diag_print(&d.v[0], &out);
	assert_string_equal(out.s, "a?.cfg:14: rest is 9000; use 0 to 600");
	text_clear(&out);
	diag_print(&d.v[1], &out);
	assert_string_equal(out.s, "b.cfg: ?");
	text_release(&out);
	diags_release(&d);
}

/* A folder of its own for each test, removed after it. */
static int make_folder(void **state)
{
	char *folder = xstrdup("/tmp/limber-base-XXXXXX");

	*state = folder;
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int remove_folder(void **state)
{
	char *folder = *state;
	int gone = chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;

	free(folder);
	return gone;
}

static void files_are_written_whole_and_private(void **state)
{
	(void)state;
	struct err err = { .kind = ERR_NONE };
	struct text got = { .s = NULL };
	struct stat st;

	assert_true(file_write("a.json", "{}\n", 3, &err));
	assert_int_equal(stat("a.json", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_true(file_read(&got, "a.json", 3, &err));
	assert_string_equal(got.s, "{}\n");
	assert_true(file_write_unflushed("a.json", "[]\n", 3, &err));
	assert_true(file_read(&got, "a.json", 3, &err));
	assert_string_equal(got.s, "[]\n");
	assert_false(file_read(&got, "a.json", 2, &err));
	assert_int_equal(err.kind, ERR_INPUT);
	err.kind = ERR_NONE;
	assert_false(file_write("none/a.json", "x", 1, &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_non_null(strstr(err.msg, "none/a.json"));
	text_release(&got);
	unlink("a.json");
}

static void only_regular_files_are_read(void **state)
{
	(void)state;
	struct text got = { .s = NULL };
	struct err err = { .kind = ERR_NONE };

	assert_int_equal(mkfifo("pipe", 0600), 0);
	assert_false(file_read(&got, "pipe", 100, &err));
	assert_int_equal(err.kind, ERR_INPUT);
	err.kind = ERR_NONE;
	assert_false(file_read(&got, ".", 100, &err));
	assert_int_equal(err.kind, ERR_INPUT);
	err.kind = ERR_NONE;
	assert_false(file_read(&got, "nowhere", 100, &err));
	assert_int_equal(err.kind, ERR_IO);
	text_release(&got);
	unlink("pipe");
}

static void note_name(void *user, const char *name)
{
	text_addf(user, "%s ", name);
}

static void folders_are_made_and_listed_in_order(void **state)
{
	(void)state;
	struct err err = { .kind = ERR_NONE };
	struct text names = { .s = NULL };

	assert_true(file_make_dirs("x/y", &err));
	assert_true(file_make_dirs("x/y", &err));
	assert_true(file_write("x/y/walk.cfg", "", 0, &err));
	assert_true(file_write("x/y/brace.cfg", "", 0, &err));
	assert_true(file_write("x/y/.hidden.cfg", "", 0, &err));
	assert_true(file_write("x/y/notes.txt", "", 0, &err));
	file_list("x/y", ".cfg", note_name, &names);
	assert_string_equal(text_str(&names), "brace walk ");
	file_list("x/none", ".cfg", note_name, &names);
	assert_string_equal(text_str(&names), "brace walk ");
	text_release(&names);
	unlink("x/y/walk.cfg");
	unlink("x/y/brace.cfg");
	unlink("x/y/.hidden.cfg");
	unlink("x/y/notes.txt");
	rmdir("x/y");
	rmdir("x");
}

#define IN_FOLDER(f) cmocka_unit_test_setup_teardown(f, make_folder, remove_folder)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_grows_and_is_never_null),
		cmocka_unit_test(fixed_text_is_cut_between_characters),
		cmocka_unit_test(fixed_text_takes_more_while_there_is_room),
		cmocka_unit_test(the_nearest_word_is_a_likely_slip),
		cmocka_unit_test(integers_are_whole_and_in_range),
		cmocka_unit_test(every_code_point_comes_back),
		cmocka_unit_test(malformed_bytes_are_told_apart),
		cmocka_unit_test(widths_and_controls),
		cmocka_unit_test(the_first_error_stays),
		cmocka_unit_test(diagnoses_never_print_escapes),
		IN_FOLDER(files_are_written_whole_and_private),
		IN_FOLDER(only_regular_files_are_read),
		IN_FOLDER(folders_are_made_and_listed_in_order),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
