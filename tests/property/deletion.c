/* The last session, taken out of the database again: on the day that it was done, the whole plan
 * asks what it had asked before it, whatever the days since then brought. Over random lives,
 * written down and read by the real store, some in a file. Not for a log without it (routine.c). */
#include <unistd.h>

#include "limber/base/text.h"
#include "limber/coach/coach.h"
#include "limber/store/store.h"
#include "support/advice_check.h"
#include "support/life.h"
#include "support/temp_dir.h"
#include "support/test.h"

enum { SEEDS = 2000, FILE_EVERY = 41, SESSIONS_MAX = 10, LATER_MAX = 20 };

static const char *const routines[] = { "core_basics", "walk", "strength_basics",
					"evening_unwind" };

static char file[TEMP_PATH]; /* of whoever has one */
static struct err err;
static int deleted; /* over all lives */

static void must(bool ok)
{
	if (!ok)
		fail_msg("%s", err.msg);
}

static struct coach *open_coach(const char *path)
{
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };
	const struct coach_options options = { .data = path,
					       .routine_dirs = dirs,
					       .n_routine_dirs = 1 };
	struct coach *c;

	must(coach_open(&c, &options, &err));
	return c;
}

static void write_down(struct coach *c, const struct life *l)
{
	struct store_import counts;

	must(store_import(coach_store(c), &l->history, &counts, &err));
}

/* day_plan_release() it. */
static void plan_on(struct coach *c, struct date day, struct day_plan *ret)
{
	must(coach_refresh(c, day, &err));
	must(coach_plan(c, ret, &err));
}

static void check_same_plan(const struct day_plan *a, const struct day_plan *b)
{
	assert_int_equal(a->n_routines, b->n_routines);
	for (int i = 0; i < a->n_routines; i++) {
		const struct routine_day *x = &a->routines[i], *y = &b->routines[i];

		assert_string_equal(x->routine->id, y->routine->id);
		for (int step = 0; step < x->routine->n_steps; step++)
			check_same(&x->steps[step], &y->steps[step]);
	}
}

static void train(struct life *l)
{
	int n = l->routine.n_steps < LIFE_STEPS_MAX ? l->routine.n_steps : LIFE_STEPS_MAX;
	struct mood mood = life_mood(l);
	struct routine_day asked;

	life_ask(l, &asked);
	life_do(l, asked.steps, n, &mood);
	routine_day_release(&asked);
}

static void live_until_last(struct life *l, struct coach *c, uint64_t seed)
{
	const char *id = routines[seed % ARRAY_LEN(routines)];

	life_begin(l, seed, 1);
	l->routine = *library_routine(coach_library(c), id);
	for (int n = life_pick(l, 0, SESSIONS_MAX); n > 0; n--) {
		train(l);
		life_pass(l, life_days_to_next(l));
	}
}

/* Whether there was a session to delete; its id. */
static bool do_last(struct life *l, char id[SESSION_ID_MAX])
{
	size_t before = l->history.n_sessions;

	train(l);
	if (l->history.n_sessions == before)
		return false;
	text_copy(id, SESSION_ID_MAX, l->history.sessions[before].id);
	life_pass(l, life_pick(l, 0, LATER_MAX));
	return true;
}

/* `later` may be another coach on the same file. */
static void check_deletion(struct life *l, struct coach *c, struct coach *later)
{
	struct date day = l->day;
	struct day_plan before, again;
	char id[SESSION_ID_MAX];

	write_down(c, l);
	plan_on(c, day, &before);
	if (do_last(l, id)) {
		write_down(c, l);
		plan_on(later, l->day, &again);
		day_plan_release(&again);
		must(store_delete_session(coach_store(later), id, &err));
		plan_on(later, day, &again);
		check_same_plan(&again, &before);
		day_plan_release(&again);
		deleted++;
	}
	day_plan_release(&before);
}

static void live(uint64_t seed)
{
	bool has_file = seed % FILE_EVERY == 0;
	struct coach *c = open_coach(has_file ? file : ":memory:");
	struct coach *later = has_file ? open_coach(file) : c;
	struct life l;

	live_until_last(&l, c, seed);
	check_deletion(&l, c, later);
	life_end(&l);
	if (has_file)
		coach_close(later);
	coach_close(c);
	assert_true(!has_file || unlink(file) == 0);
}

static void what_is_deleted_was_never_done(void **state)
{
	temp_path(file, *state, "limber.db");
	deleted = 0;
	life_each_seed(SEEDS, live);
	/* It is not for want of sessions. */
	assert_true(deleted > SEEDS * 3 / 4);
}

static int tear_down(void **state)
{
	life_tell_seed(state);
	return temp_dir_teardown(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test_setup_teardown(
		what_is_deleted_was_never_done, temp_dir_setup, tear_down) };

	return cmocka_run_group_tests_name("deletion", tests, NULL, NULL);
}
