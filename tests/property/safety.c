/* Whatever a person has, whatever they said and wherever their leg symptoms went: nothing that is
 * blocked for them on a day, by what held then, is ever asked on it, and what is left out says why.
 * Over all shipped routines and one of their own that bends under load, with random events, logs
 * and hours. */
#include "limber/core/safety.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/prng.h"
#include "limber/base/text.h"
#include "limber/coach/library.h"
#include "limber/core/plan_day.h"
#include "limber/core/run.h"
#include "support/life.h"
#include "support/test.h"
#include "support/told.h"

enum {
	SEEDS = 10000,
	OWN_STEPS = 6,
	SYMPTOM_DAYS = 21,
	EARLY_MIN = 120,
	SAID_DAYS = 200,
	SAID_PCT = 3,
	PAST_MAX = 30
};

static const struct date today = { 20779 };

struct world {
	struct prng prng;
	struct date day;  /* asked about: today, or one that the log went on after */
	struct told told; /* until then */
	struct told now;  /* and all that was said later */
	struct library *library;
	struct catalog catalog;
	struct profile profile;
	struct history history;
	struct routine own;
	int minute, rose_min; /* now, and when the day's check-in or the person's habit says */
};

enum { RISES_MIN = 7 * 60 };

/* Over all of them: what was asked that waits for something, or that was blocked later. */
static struct {
	int cautions, bends, blocked_later;
} seen;

static bool chance(struct world *w, int pct)
{
	return prng_range(&w->prng, 1, 100) <= pct;
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

/* Lifts from three heights, and whatever else the library has. */
static void write_own(struct world *w)
{
	static const char *const lifts[] = { "box_lift", "box_lift_shin", "box_lift_floor" };
	int n;
	const char *const *ids = library_ids(w->library, LIBRARY_EXERCISES, &n);

	w->own = (struct routine){ .n_steps = OWN_STEPS, .n_order = OWN_STEPS };
	text_copy(w->own.id, ID_MAX, "own");
	for (int i = 0; i < OWN_STEPS; i++) {
		struct step *step = &w->own.steps[i];
		const char *id =
			i < (int)ARRAY_LEN(lifts) ? lifts[i] : ids[prng_range(&w->prng, 0, n - 1)];

		*step = (struct step){ .number = i + 1, .rule = "graded" };
		text_copy(step->exercise, ID_MAX, id);
		text_copy(step->id, ID_MAX, id);
		text_copy(step->key, KEY_MAX, id);
		w->own.order[i] = i;
	}
}

/* On some days today's check-in says when they rose. */
static void rise(struct world *w)
{
	int minute = prng_range(&w->prng, 5 * 60, 11 * 60);
	struct checkin c = { .day = today,
			     .at.utc_s = ((int64_t)today.day * 1440 + minute) * 60,
			     .pain = prng_range(&w->prng, 0, 3),
			     .leg = prng_range(&w->prng, UNKNOWN, 1) };

	w->rose_min = RISES_MIN;
	if (w->day.day != today.day || chance(w, 60))
		return;
	w->rose_min = minute;
	history_add_checkin(&w->history, &c);
}

/* What is said after the day that is asked about does not count for it. */
static void say_things(struct world *w)
{
	w->told = w->now = (struct told){ .named = 0 };
	for (int ago = SAID_DAYS; ago >= 0; ago--) {
		struct date day = date_add(today, -ago);

		if (chance(w, SAID_PCT))
			told_say(&w->now, &w->prng, day, ago, &w->history);
		if (day.day == w->day.day)
			w->told = w->now;
	}
}

static void put_mornings(struct world *w)
{
	for (int i = 0; i < 6; i++) {
		struct date day = date_add(today, -prng_range(&w->prng, 1, 40));
		struct checkin c = { .day = day,
				     .at.utc_s = ((int64_t)day.day * 1440 + RISES_MIN) * 60,
				     .pain = prng_range(&w->prng, 0, chance(w, 70) ? 2 : 6),
				     .leg = prng_range(&w->prng, UNKNOWN, 2) };

		history_add_checkin(&w->history, &c);
	}
}

static void world_begin(struct world *w, uint64_t seed)
{
	w->prng = (struct prng){ seed };
	w->history = (struct history){ 0 };
	w->day = chance(w, 35) ? date_add(today, -prng_range(&w->prng, 1, PAST_MAX)) : today;
	w->minute = chance(w, 50) ? prng_range(&w->prng, 1, 1439) : 0;
	say_things(w);
	put_sessions(w);
	put_mornings(w);
	rise(w);
	profile_at(&w->profile, &w->history, w->day);
	w->profile.level = chance(w, 50) ? LEVEL_ACTIVE : LEVEL_NEW;
	write_own(w);
}

/* The newest answers of three weeks: pain of 2 at most, and nothing beyond the back; where nobody
 * said how far, no pain at all. */
static bool is_calm(const struct history *h, struct date on)
{
	int pain = UNKNOWN, leg = UNKNOWN;

	for (int ago = 0; ago < SYMPTOM_DAYS; ago++) {
		struct date day = date_add(on, -ago);
		const struct checkin *c = history_checkin(h, day);

		for (size_t i = h->n_sessions; ago > 0 && i-- > 0;) {
			const struct session_row *s = &h->sessions[i];

			if (s->day.day != day.day)
				continue;
			pain = pain == UNKNOWN ? s->pain_after : pain;
			leg = leg == UNKNOWN ? s->leg : leg;
		}
		if (c) {
			pain = pain == UNKNOWN ? c->pain : pain;
			leg = leg == UNKNOWN ? c->leg : leg;
		}
	}
	return pain != UNKNOWN && pain <= 2 && (leg == UNKNOWN ? pain == 0 : leg <= SITE_BACK);
}

/* The plainest of row 2: the newest answer of all is a session's, further out than any answer of
 * the four weeks before it. */
static bool is_just_moved_outward(const struct world *w, const struct exercise *e)
{
	const struct history *h = &w->history;
	const struct session_row *last = NULL;
	int most = 1;

	for (size_t i = 0; i < h->n_sessions && h->sessions[i].day.day < w->day.day; i++)
		last = &h->sessions[i];
	if (!last || last->leg < 2 || date_diff(w->day, last->day) > 28)
		return false;
	for (size_t i = 0; i < h->n_checkins && h->checkins[i].day.day <= w->day.day; i++) {
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
	bool is_early = w->minute > 0 && w->minute < w->rose_min + EARLY_MIN;
	bool is_caution = told_has_cell(&w->told, w->day, e, 'C');
	bool is_bend = e->tags & 1U << TAG_LOADED_FLEXION;

	assert_false(w->told.is_warned);
	assert_false(told_has_cell(&w->told, w->day, e, 'B') || e->tags & w->told.sensitive);
	assert_false(is_caution && !(w->told.is_cleared && is_calm(&w->history, w->day)));
	assert_false(is_just_moved_outward(w, e));
	assert_false(is_early && is_bend);
	seen.cautions += is_caution;
	seen.bends += is_bend;
	seen.blocked_later += told_has_cell(&w->now, w->day, e, 'B');
}

static void check_step(struct world *w, const struct step *step, const struct advice *a)
{
	const struct exercise *e = catalog_exercise(&w->catalog, a->exercise);

	assert_non_null(e);
	assert_int_equal(a->why[strlen(a->why) - 1], '.');
	if (a->move == MOVE_BLOCKED) {
		assert_int_equal(a->target.sets, 0);
		assert_true(a->is_other || text_eq(a->exercise, step->exercise));
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
	if (told_is_listed_only(&w->told))
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
					   .day = w->day,
					   .minute = w->minute,
					   .rises_min = RISES_MIN });
	for (int i = 0; i < routine->n_steps; i++)
		check_step(w, &routine->steps[i], &r.steps[i]);
	check_run(w, &r);
	routine_day_release(&r);
}

static struct world world; /* its library is read once */

static void live(uint64_t seed)
{
	int n;
	const char *const *ids = library_ids(world.library, LIBRARY_ROUTINES, &n);

	world_begin(&world, seed);
	for (int i = 0; i < n; i++)
		check_routine(&world, library_routine(world.library, ids[i]));
	check_routine(&world, &world.own);
	history_release(&world.history);
}

static void nothing_blocked_is_ever_asked(void **state)
{
	(void)state;
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };

	world.library = library_open(dirs, 1, NULL);
	world.catalog = library_catalog(world.library);
	life_each_seed(SEEDS, live);
	library_close(world.library);
	/* It is not for want of asking. */
	assert_true(seen.cautions > SEEDS && seen.bends > SEEDS / 10);
	assert_true(seen.blocked_later > SEEDS / 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(nothing_blocked_is_ever_asked) };

	return cmocka_run_group_tests_name("safety", tests, NULL, NULL);
}
