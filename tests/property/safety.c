/* Whatever a person has, whatever they said and wherever their leg symptoms went: nothing that is
 * blocked for them is ever asked, and what is left out says why. Over all shipped routines, with random
 * profiles, logs and hours. */
#include "limber/core/safety.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/prng.h"
#include "limber/base/text.h"
#include "limber/coach/library.h"
#include "limber/core/plan_day.h"
#include "limber/core/run.h"
#include "support/test.h"

enum { SEEDS = 10000 };

/* Those of which only the allow-list is left until they are cleared. */
enum {
	LISTED = 1 << CONDITION_POST_OP | 1 << CONDITION_VERTEBRAL_FRACTURE |
		 1 << CONDITION_LEG_WEAKNESS
};

static const struct date today = { 20779 };

struct world {
	struct prng prng;
	struct library *library;
	struct catalog catalog;
	struct profile profile;
	struct history history;
	int minute;
};

enum { RISES_MIN = 7 * 60 };

static bool chance(struct world *w, int pct)
{
	return prng_range(&w->prng, 1, 100) <= pct;
}

static unsigned some_bits(struct world *w, int n, int pct)
{
	unsigned bits = 0;

	for (int i = 0; i < n; i++)
		bits |= chance(w, pct) ? 1U << i : 0;
	return bits;
}

/* Whoever wrote it down, something of the library was done on a day, and the leg told of or not. */
static void put_sessions(struct world *w)
{
	int n;
	const char *const *ids = library_ids(w->library, LIBRARY_EXERCISES, &n);

	for (int i = prng_range(&w->prng, 0, 5); i > 0; i--) {
		const char *id = ids[prng_range(&w->prng, 0, n - 1)];
		struct set_row set = { .exercise = id,
				       .key = id,
				       .step = 1,
				       .set = 1,
				       .target = { .reps = 1 },
				       .done = { .reps = 1 },
				       .outcome = chance(w, 20) ? OUTCOME_HURT : OUTCOME_DONE,
				       .pain = UNKNOWN };
		struct session_row row = { .routine = "other",
					   .day = date_add(today, -prng_range(&w->prng, 0, 35)),
					   .state = STATE_COMPLETE,
					   .pain_before = UNKNOWN,
					   .pain_after = prng_range(&w->prng, 0, 3),
					   .leg = prng_range(&w->prng, UNKNOWN,
							     chance(w, 70) ? 1 : 4),
					   .effort = UNKNOWN,
					   .sets = &set,
					   .n_sets = 1 };

		text_format(row.id, sizeof row.id, "s%d", i);
		history_add_session(&w->history, &row);
	}
}

static void world_begin(struct world *w, uint64_t seed)
{
	w->prng = (struct prng){ seed };
	w->history = (struct history){ 0 };
	w->profile = (struct profile){ .level = chance(w, 50) ? LEVEL_ACTIVE : LEVEL_NEW };
	w->profile.conditions = some_bits(w, CONDITIONS, 20);
	w->profile.sensitive = some_bits(w, TAGS, 8);
	w->profile.is_cleared = chance(w, 50);
	w->profile.cleared_on = date_add(today, -prng_range(&w->prng, 0, 300));
	if (chance(w, 20)) {
		w->profile.has_surgery = true;
		w->profile.surgery_on = date_add(today, -prng_range(&w->prng, 0, 300));
		w->profile.conditions |= 1U << CONDITION_POST_OP;
	}
	w->profile.is_blocked = chance(w, 5);
	w->minute = chance(w, 50) ? prng_range(&w->prng, 1, 1439) : 0;
	put_sessions(w);
	for (int i = 0; i < 6; i++) {
		struct checkin c = { .day = date_add(today, -prng_range(&w->prng, 0, 40)),
				     .pain = prng_range(&w->prng, 0, chance(w, 70) ? 2 : 6),
				     .leg = prng_range(&w->prng, UNKNOWN, 2) };

		history_add_checkin(&w->history, &c);
	}
}

/* Straight from EVIDENCE 3.6, without the engine's words: whether a tag is blocked outright. */
static bool is_blocked_outright(const struct profile *p, const struct exercise *e)
{
	static const struct {
		enum condition condition;
		uint32_t tags;
	} blocks[] = {
		{ CONDITION_DISC_LEG_PAIN, 1U << TAG_LOADED_FLEXION | 1U << TAG_END_RANGE_FLEXION |
						   1U << TAG_NERVE_TENSION },
		{ CONDITION_ISTHMIC, 1U << TAG_END_RANGE_EXTENSION },
		{ CONDITION_STENOSIS, 1U << TAG_END_RANGE_EXTENSION },
		{ CONDITION_OSTEOPOROSIS,
		  1U << TAG_LOADED_FLEXION | 1U << TAG_END_RANGE_FLEXION | 1U << TAG_TRUNK_CURL },
		{ CONDITION_PREGNANCY, 1U << TAG_PRONE },
		{ CONDITION_VERTEBRAL_FRACTURE,
		  1U << TAG_LOADED_FLEXION | 1U << TAG_END_RANGE_FLEXION | 1U << TAG_TRUNK_CURL },
		{ CONDITION_LEG_WEAKNESS, 1U << TAG_LOADED_FLEXION | 1U << TAG_END_RANGE_FLEXION |
						  1U << TAG_NERVE_TENSION },
	};

	for (size_t i = 0; i < ARRAY_LEN(blocks); i++)
		if (p->conditions & 1U << blocks[i].condition && e->tags & blocks[i].tags)
			return true;
	return e->tags & p->sensitive;
}

/* EVIDENCE 3.6: surgery's own bend under load, for six months and until cleared. */
static bool is_too_soon_after_surgery(const struct profile *p, const struct exercise *e)
{
	struct date since = p->has_surgery ? p->surgery_on : p->cleared_on;
	bool is_over = p->is_cleared && date_diff(today, since) >= 183;

	return p->conditions & 1U << CONDITION_POST_OP && !is_over &&
	       e->tags & 1U << TAG_LOADED_FLEXION;
}

/* The plainest of row 2: the newest answer of all is a session's, further out than any answer of the
 * four weeks before it. */
static bool is_just_moved_outward(const struct world *w, const struct exercise *e)
{
	const struct history *h = &w->history;
	const struct session_row *last = NULL;
	int most = 1;

	for (size_t i = 0; i < h->n_sessions && h->sessions[i].day.day < today.day; i++)
		last = &h->sessions[i];
	if (!last || last->leg < 2 || date_diff(today, last->day) > 28)
		return false;
	for (size_t i = 0; i < h->n_checkins; i++) {
		if (h->checkins[i].day.day > last->day.day)
			return false;
		most = h->checkins[i].leg > most ? h->checkins[i].leg : most;
	}
	for (size_t i = 0; &h->sessions[i] < last; i++)
		most = h->sessions[i].leg > most ? h->sessions[i].leg : most;
	return last->leg > most && text_eq(last->sets[0].exercise, e->id);
}

static void check_exercise(struct world *w, const struct exercise *e)
{
	bool is_early = w->minute > 0 && w->minute < RISES_MIN + 120 &&
			!history_checkin(&w->history, today);

	assert_false(w->profile.is_blocked);
	assert_false(is_blocked_outright(&w->profile, e));
	assert_false(is_too_soon_after_surgery(&w->profile, e));
	assert_false(is_just_moved_outward(w, e));
	assert_false(is_early && e->tags & 1U << TAG_LOADED_FLEXION);
}

static void check_step(struct world *w, const struct step *step, const struct advice *a)
{
	const struct exercise *e = catalog_exercise(&w->catalog, a->exercise);

	assert_non_null(e);
	assert_int_equal(a->why[strlen(a->why) - 1], '.');
	if (a->move == MOVE_BLOCKED) {
		assert_int_equal(a->target.sets, 0);
		assert_string_equal(a->exercise, step->exercise);
		return;
	}
	if (a->target.sets == 0) /* a schedule's step of another week */
		return;
	assert_in_range(a->target.sets, 1, SETS_MAX);
	check_exercise(w, e);
	assert_true(a->is_other || text_eq(a->exercise, step->exercise));
	if (a->move == MOVE_SWAP && a->rung_change == 0) {
		const struct exercise *old = catalog_exercise(&w->catalog, step->exercise);

		assert_non_null(strstr(a->why, e->name));
		assert_non_null(strstr(a->why, old->name));
	}
	if (w->profile.conditions & LISTED && !w->profile.is_cleared)
		assert_true(text_eq(e->id, "walk") || text_eq(e->id, "brace") ||
			    text_eq(e->id, "sit_break"));
}

static const struct advice *advice_of(const struct routine_day *r, int step_number)
{
	return &r->steps[step_number - 1];
}

/* The run asks exactly what the advice says, step by step. */
static void check_run(struct world *w, const struct routine_day *r)
{
	struct planned_set *sets;
	int n = routine_day_plan(r, &w->catalog, &sets);

	for (int i = 0; i < n; i++) {
		const struct advice *a = advice_of(r, sets[i].step);

		assert_true(a->move != MOVE_BLOCKED);
		assert_string_equal(sets[i].exercise, a->exercise);
	}
	free(sets);
}

static void check_routine(struct world *w, const struct routine *routine)
{
	struct routine_day r;

	plan_routine(&r, routine,
		     &(struct plan_input){ .profile = &w->profile,
					   .history = &w->history,
					   .catalog = &w->catalog,
					   .day = today,
					   .minute = w->minute,
					   .rises_min = RISES_MIN });
	for (int i = 0; i < routine->n_steps; i++)
		check_step(w, &routine->steps[i], &r.steps[i]);
	check_run(w, &r);
	routine_day_release(&r);
}

static void nothing_blocked_is_ever_asked(void **state)
{
	(void)state;
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };
	struct world w = { .library = library_open(dirs, 1, NULL) };
	int n;
	const char *const *ids = library_ids(w.library, LIBRARY_ROUTINES, &n);

	w.catalog = library_catalog(w.library);
	for (uint64_t seed = 1; seed <= SEEDS; seed++) {
		world_begin(&w, seed);
		for (int i = 0; i < n; i++)
			check_routine(&w, library_routine(w.library, ids[i]));
		history_release(&w.history);
	}
	library_close(w.library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_blocked_is_ever_asked),
	};
	return cmocka_run_group_tests_name("safety", tests, NULL, NULL);
}
