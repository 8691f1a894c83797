/* The library's second start: what it kept is what it would parse, and it sees what has changed
 * since. */
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/coach/kept.h"
#include "limber/coach/library.h"
#include "support/temp_dir.h"
#include "support/test.h"

static const char nod[] =
	"version = 1; name = \"Nod\"; family = \"neck\"; position = \"seated\"; mode = \"hold\";\n"
	"dose = { new = { hold = 10; }; active = { hold = 20; }; cap = { hold = 30; }; };\n"
	"step = { by = \"hold\"; amount = 5; };\n";

static const char routine[] =
	"version = 1; title = \"Neck\";\nsteps = ( { exercise = \"nod\"; } );\n";

struct places {
	void *root;
	char dir[TEMP_PATH], kept[TEMP_PATH], exercise[TEMP_PATH];
};

/* A file that was last written long ago. */
static void put(const char *path, const char *text)
{
	const struct timespec long_ago[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };

	temp_write(path, text, 0600);
	assert_int_equal(utimensat(AT_FDCWD, path, long_ago, 0), 0);
}

static int setup(void **state)
{
	static struct places p;
	char path[TEMP_PATH];

	if (temp_dir_setup(&p.root) != 0)
		return -1;
	temp_path(p.dir, p.root, "mine");
	temp_path(p.kept, p.root, "kept");
	temp_path(p.exercise, p.dir, "exercises/nod.cfg");
	mkdir(p.dir, 0700);
	mkdir(temp_path(path, p.dir, "exercises"), 0700);
	put(p.exercise, nod);
	put(temp_path(path, p.dir, "neck.cfg"), routine);
	*state = &p;
	return 0;
}

static int teardown(void **state)
{
	struct places *p = *state;

	return temp_dir_teardown(&p->root);
}

static struct library *start(const struct places *p)
{
	return library_open((const char *const[]){ p->dir }, 1, p->kept);
}

static bool is_kept(const struct places *p, const char *path)
{
	struct kept *k = kept_open(p->kept);
	struct file_stamp stamp;
	struct routine room; /* the largest */

	assert_true(file_stamp(path, &stamp));
	bool is_found = kept_read(k, path, &stamp, &room, sizeof room) > 0;

	kept_close(k);
	return is_found;
}

/* A start in which the routine can be read, and what its exercise is called then. */
static void assert_name(const struct places *p, const char *name)
{
	struct library *lib = start(p);

	assert_non_null(library_routine(lib, "neck"));
	assert_string_equal(library_exercise(lib, "nod")->name, name);
	assert_int_equal(library_diags(lib)->n, 0);
	library_close(lib);
}

static void a_changed_file_is_read_anew(void **state)
{
	const struct places *p = *state;
	char other[sizeof nod];

	assert_name(p, "Nod");
	assert_true(is_kept(p, p->exercise));
	assert_name(p, "Nod");
	memcpy(other, nod, sizeof nod);
	memcpy(strstr(other, "Nod"), "Bow", 3);
	put(p->exercise, other);
	assert_name(p, "Bow");
	assert_name(p, "Bow");
}

static void assert_problem(const struct places *p, const char *words)
{
	struct library *lib = start(p);
	const struct diags *d = library_diags(lib);

	assert_null(library_routine(lib, "neck"));
	assert_int_equal(d->n, 1);
	assert_non_null(strstr(d->v[0].msg, words));
	library_close(lib);
}

/* At each start, as long as they are there. */
static void problems_are_said_again(void **state)
{
	const struct places *p = *state;

	put(p->exercise, "version = 1; name = 5;");
	for (int i = 0; i < 2; i++) {
		struct library *lib = start(p);

		assert_null(library_exercise(lib, "nod"));
		assert_true(library_diags(lib)->n > 0);
		library_close(lib);
	}
	assert_false(is_kept(p, p->exercise));
}

/* The routine is as it was, but what it names is gone. */
static void what_others_lack_is_seen(void **state)
{
	const struct places *p = *state;

	assert_name(p, "Nod");
	unlink(p->exercise);
	for (int i = 0; i < 2; i++)
		assert_problem(p, "there is no exercise \"nod\"");
}

/* ---- The shipped files ---- */

static void assert_same_exercises(struct library *a, struct library *b)
{
	int n;
	const char *const *ids = library_ids(a, LIBRARY_EXERCISES, &n);

	for (int i = 0; i < n; i++)
		assert_memory_equal(library_exercise(a, ids[i]), library_exercise(b, ids[i]),
				    sizeof(struct exercise));
}

static void assert_same_routines(struct library *a, struct library *b)
{
	int n;
	const char *const *ids = library_ids(a, LIBRARY_ROUTINES, &n);

	for (int i = 0; i < n; i++) {
		const struct routine *r = library_routine(a, ids[i]),
				     *s = library_routine(b, ids[i]);

		assert_memory_equal(
			r, s,
			offsetof(struct routine, steps) + (size_t)r->n_steps * sizeof *r->steps);
		if (r->n_weekly > 0)
			assert_memory_equal(r->weekly, s->weekly,
					    (size_t)r->n_weekly * sizeof *r->weekly);
	}
}

static void assert_same_plans(struct library *a, struct library *b)
{
	int n;
	const char *const *ids = library_ids(a, LIBRARY_PLANS, &n);

	for (int i = 0; i < n; i++)
		assert_memory_equal(library_plan(a, ids[i]), library_plan(b, ids[i]),
				    sizeof(struct plan));
}

static void assert_same_ladders(struct library *a, struct library *b)
{
	int n, m;
	const struct ladder *v = library_ladders(a, &n), *w = library_ladders(b, &m);

	assert_int_equal(n, m);
	for (int i = 0; i < n; i++) {
		assert_int_equal(v[i].family, w[i].family);
		assert_string_equal(v[i].name, w[i].name);
		assert_string_equal(v[i].gate, w[i].gate);
		assert_int_equal(v[i].max_pain, w[i].max_pain);
		assert_int_equal(v[i].n_rungs, w[i].n_rungs);
		assert_memory_equal(v[i].rungs, w[i].rungs,
				    (size_t)v[i].n_rungs * sizeof *v[i].rungs);
	}
}

static void what_is_kept_is_what_was_parsed(void **state)
{
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };
	const struct places *p = *state;

	for (int starts = 0; starts < 2; starts++) {
		struct library *keeping = library_open(dirs, 1, p->kept);
		struct library *anew = library_open(dirs, 1, NULL);
		struct catalog c = library_catalog(keeping);
		enum family family;

		assert_true(c.family(c.user, "bird_dog", &family));
		assert_int_equal(family, library_exercise(anew, "bird_dog")->family);
		assert_same_exercises(anew, keeping);
		assert_same_routines(anew, keeping);
		assert_same_plans(anew, keeping);
		assert_same_ladders(anew, keeping);
		assert_int_equal(library_diags(keeping)->n, 0);
		library_close(anew);
		library_close(keeping);
	}
	assert_true(is_kept(p, LIMBER_ROUTINES_DIR "/exercises/bird_dog.cfg"));
	assert_true(is_kept(p, LIMBER_ROUTINES_DIR "/core_basics.cfg"));
	assert_true(is_kept(p, LIMBER_ROUTINES_DIR "/plans/back_basics.cfg"));
	assert_true(is_kept(p, LIMBER_ROUTINES_DIR "/ladders.cfg"));
}

#define IN_PLACES(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		IN_PLACES(a_changed_file_is_read_anew),
		IN_PLACES(problems_are_said_again),
		IN_PLACES(what_others_lack_is_seen),
		IN_PLACES(what_is_kept_is_what_was_parsed),
	};
	return cmocka_run_group_tests_name("coach library kept", tests, NULL, NULL);
}
