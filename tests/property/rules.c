/* The rules that an author gives numbers to, over random lives: what must hold of their targets on
 * every morning. What holds of the graded rule is in progress.c. */
#include "limber/core/progress.h"

#include "../../src/core/dosing.h"
#include "limber/base/text.h"
#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, MORNINGS_MAX = 16, WEEKS = 4, DAYS = 2, SCHEDULE_PCT = 80 };

/* ---- Authors ---- */

static int all_reps(const struct dose *d)
{
	int reps = 0;

	for (int i = 0; i < d->sets; i++)
		reps += d->set[i].reps;
	return reps;
}

static void write_linear(struct life *l, struct step *step, const struct exercise *e)
{
	struct terms *t = &step->terms;

	t->after = life_pick(l, 0, 3);
	t->fail_after = life_pick(l, 0, 3);
	if (life_chance(l, 30))
		t->drop_pct = life_pick(l, 5, 50);
	if (e->step.by == QUANTITY_NONE || life_chance(l, 30))
		return;
	t->by = e->step.then_load_g > 0 && life_chance(l, 50) ? QUANTITY_LOAD : e->step.by;
	t->amount = t->by == QUANTITY_LOAD ? 1000 * life_pick(l, 1, 4)
					   : e->step.amount * life_pick(l, 1, 2);
	if (t->drop_pct == 0 && life_chance(l, 50))
		t->drop = t->amount * life_pick(l, 1, 2);
}

static void write_double(struct life *l, struct step *step, const struct exercise *e)
{
	enum quantity q = e->step.by;

	step->terms.after = life_pick(l, 0, 3);
	if (life_chance(l, 60) && step->dose.sets > 0)
		step->terms.to = amount_get(&step->dose.set[0], q) + life_pick(l, 1, 6);
}

static void write_sum(struct life *l, struct step *step, const struct exercise *e)
{
	int reps = all_reps(step->dose.sets > 0 ? &step->dose : &e->dose[LEVEL_NEW]);

	step->terms.after = life_pick(l, 0, 2);
	if (reps > 1)
		step->terms.total = life_pick(l, reps / 2, reps);
}

static void write_schedule(struct life *l, struct step *step, const struct exercise *e)
{
	const struct dose *weeks[WEEKS] = { &e->dose[LEVEL_NEW], &e->dose[LEVEL_NEW],
					    &e->dose[LEVEL_ACTIVE], &e->dose[LEVEL_ACTIVE] };

	l->routine.weeks = WEEKS;
	l->routine.days_a_week = DAYS;
	step->n_weekly = l->routine.n_weekly = WEEKS;
	for (int i = 0; i < WEEKS; i++) {
		l->routine.weekly[i] = *weeks[i];
		l->routine.weekly[i].bouts = l->routine.weekly[i].days = 0;
	}
	step->dose = l->routine.weekly[0];
}

static const struct author {
	const char *rule;
	void (*write)(struct life *l, struct step *step, const struct exercise *e);
} authors[] = {
	{ "linear", write_linear },
	{ "double", write_double },
	{ "sum", write_sum },
	{ "schedule", write_schedule },
};

static void write_step(struct life *l, uint64_t seed)
{
	const struct author *author = &authors[seed % ARRAY_LEN(authors)];
	struct step *step = &l->routine.steps[0];
	const struct exercise *e = life_input(l).exercise;

	text_copy(step->rule, sizeof step->rule, author->rule);
	if (life_chance(l, 60))
		step->dose = e->dose[life_pick(l, LEVEL_NEW, LEVEL_ACTIVE)];
	author->write(l, step, e);
	if (step->dose.sets > 0)
		text_copy(step->key, sizeof step->key, "own/step");
}

/* ---- What must hold ---- */

static int done_pct(const struct session_row *s)
{
	int asked = 0, done = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		asked += amount_work(&s->sets[i].target);
		done += set_is_begun(&s->sets[i]) ? amount_work(&s->sets[i].done) : 0;
	}
	return done * 100 / asked;
}

/* All of it; of a schedule's day nearly all, and of an author's total some. */
static bool is_done(const struct session_row *s, const struct step *step)
{
	bool is_whole = true;
	int reps = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		is_whole = is_whole && row->outcome == OUTCOME_DONE &&
			   amount_reaches(&row->done, &row->target);
		reps += row->done.reps;
	}
	if (step->n_weekly > 0)
		return done_pct(s) >= SCHEDULE_PCT;
	return step->terms.total > 0 ? reps > 0 : is_whole;
}

/* A raise follows only what was confirmed, done, and without pain in the high band; the end of the
 * half that a flare-up's walks had follows calm mornings. */
static void check_raise_is_earned(const struct life *l, const struct advice *a)
{
	const struct session_row *last = NULL;

	if (a->cap && text_eq(a->cap, "flare-up"))
		return;
	for (size_t i = 0; i < l->history.n_sessions; i++) {
		if (text_eq(l->history.sessions[i].sets[0].key, a->key))
			last = &l->history.sessions[i];
	}
	assert_non_null(last);
	assert_int_equal(last->state, STATE_COMPLETE);
	assert_true(last->pain_after <= 8);
	assert_true(is_done(last, &l->routine.steps[0]));
	for (size_t i = 0; i < last->n_sets; i++)
		assert_false(last->sets[i].is_eased);
}

/* Days with a session that may have counted for a week. */
static int days_confirmed(const struct life *l)
{
	int n = 0;

	for (size_t i = 0; i < l->history.n_sessions; i++)
		n += l->history.sessions[i].state == STATE_COMPLETE;
	return n;
}

static bool is_among(const struct dose *d, const struct life *l, int weeks)
{
	for (int i = 0; i < weeks && i < WEEKS; i++) {
		struct dose week = l->routine.weekly[i];

		dose_clamp(&week, &l->routine.steps[0].bounds);
		if (!dose_exceeds(d, &week))
			return true;
	}
	return false;
}

static void check_morning(const struct life *l, const struct advice *a)
{
	const struct progress_input in = life_input(l);
	struct advice again;

	check_why(a);
	check_move(a);
	check_limits(a, in.step, in.catalog);
	check_gate(a, l);
	progress(&again, &in);
	check_same(&again, a);
	if (a->move == MOVE_UP)
		check_raise_is_earned(l, a);
	/* Nobody is further than the days that they did. */
	if (in.step->n_weekly > 0 && a->move != MOVE_BLOCKED && !a->is_other)
		assert_true(is_among(&a->target, l, days_confirmed(l) / DAYS + 1));
}

static void live(uint64_t seed)
{
	struct life l;
	struct cut cut = { .good = 0 };

	life_begin(&l, seed, 1);
	write_step(&l, seed);
	for (int n = life_pick(&l, 1, MORNINGS_MAX); n > 0; n--) {
		struct progress_input in = life_input(&l);
		struct mood mood = life_mood(&l);
		struct advice asked;

		if (life_chance(&l, 15))
			life_fall_short(&l, &mood);
		progress(&asked, &in);
		check_morning(&l, &asked);
		if (in.step->n_weekly == 0)
			check_no_seesaw(&cut, &asked, &l);
		life_do(&l, &asked, 1, &mood);
		life_pass(&l, life_days_to_next(&l));
	}
	life_end(&l);
}

static void targets_stay_sane(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(targets_stay_sane) };

	return cmocka_run_group_tests_name("rules", tests, NULL, NULL);
}
