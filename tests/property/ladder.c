/* Random weeks on a ladder: whatever a person does and says, one rung at a time and none that is not
 * for them, no proposal that was declined, no dose past its rung's range; and a session that is deleted
 * leaves its day as it was. */
#include "limber/core/progress.h"

#include <string.h>

#include "../../src/core/ladder.h"
#include "limber/base/prng.h"
#include "limber/base/text.h"
#include "limber/core/safety.h"
#include "support/history_text.h"
#include "support/test.h"

enum { SEEDS = 10000, SESSIONS = 8, PER_CENT = 100, SETS_LEFT_RIGHT = 2 * SETS_MAX };

static const char *const written[] = { "bird_dog_leg", "plank_knee", "hinge", "chin_tuck",
				       "bridge" };

/* One life: a step of a routine, and a log that grows. */
struct life {
	struct prng prng;
	struct routine routine;
	struct progress_input in;
	struct profile profile;
	struct history log;
	const struct ladder *ladder;
	int stood;            /* the rung that was last done, stand-ins aside */
	int stand_in;         /* the last of those; else as `stood` */
	int on;               /* what the newest session was done with ... */
	struct dose asked;    /* ... and how much; sets == 0: there is none */
	struct date declined; /* the last proposal that was */
	char declined_key[KEY_MAX];
};

static bool chance(struct life *l, int pct)
{
	return prng_range(&l->prng, 1, PER_CENT) <= pct;
}

static int rung_of(const struct life *l, const char *key)
{
	for (int i = 0; i < l->ladder->n_rungs; i++)
		if (text_eq(l->ladder->rungs[i].key, key))
			return i;
	fail_msg("%s is no rung", key);
	return -1;
}

static void begin(struct life *l, uint64_t seed)
{
	const struct catalog *c = shipped_catalog();

	*l = (struct life){ .prng = { seed } };
	const char *id = written[prng_range(&l->prng, 0, ARRAY_LEN(written) - 1)];
	struct step *step = &l->routine.steps[0];

	text_copy(l->routine.id, ID_MAX, "own");
	l->routine.n_steps = 1;
	*step = (struct step){ .number = 1, .rule = "graded" };
	text_copy(step->exercise, ID_MAX, id);
	text_copy(step->key, KEY_MAX, id);
	l->ladder = c->ladder(c->user, id, &l->stood);
	l->stand_in = l->on = l->stood;
	l->in = (struct progress_input){ .exercise = c->exercise(c->user, id),
					 .routine = &l->routine,
					 .step = step,
					 .profile = &l->profile,
					 .history = &l->log,
					 .catalog = c,
					 .day = date_from_ymd(2026, 3, 2) };
}

/* ---- What is said and done ---- */

static void say(struct life *l, enum event_kind kind, const char *value)
{
	struct event e = { .day = l->in.day,
			   .at = { .utc_s = (int64_t)l->in.day.day * 86400 },
			   .kind = kind };

	text_copy(e.value, sizeof e.value, value);
	history_add_event(&l->log, &e);
	profile_at(&l->profile, &l->log, l->in.day);
}

static void say_something(struct life *l)
{
	static const char *const sensitive[] = { "", "balance", "kneeling", "loaded_flexion" };

	if (chance(l, 8))
		say(l, EVENT_SENSITIVE, sensitive[prng_range(&l->prng, 0, 3)]);
	if (chance(l, 10))
		say(l, EVENT_LEVEL, chance(l, 50) ? "active" : "new");
}

/* How a session goes: mostly well, so that rungs are climbed. */
static void add_rows(struct life *l, struct session_row *s, const struct advice *a,
		     const struct dose *asked)
{
	const struct exercise *e = l->in.catalog->exercise(l->in.catalog->user, a->exercise);
	bool is_short = chance(l, 12);

	for (int i = 0; i < asked->sets * (e->per_side ? 2 : 1); i++) {
		int set = e->per_side ? i / 2 : i;
		struct set_row *row = &s->sets[s->n_sets];

		*row = (struct set_row){ .seq = (int)s->n_sets,
					 .exercise = a->exercise,
					 .key = a->key,
					 .step = 1,
					 .set = set + 1,
					 .target = asked->set[set],
					 .done = asked->set[set],
					 .side = !e->per_side ? SIDE_BOTH
						 : i % 2 == 0 ? SIDE_LEFT
							      : SIDE_RIGHT,
					 .is_eased = chance(l, 1),
					 .pain = UNKNOWN };
		if (is_short) {
			row->done = (struct amount){ 0 };
			row->outcome = OUTCOME_SKIPPED;
		}
		s->n_sets++;
	}
}

/* The first session may have been asked for the top of the range, so that it is come to at all. */
static struct dose asked_of(struct life *l, const struct advice *a)
{
	const struct exercise *e = l->in.catalog->exercise(l->in.catalog->user, a->exercise);
	struct dose asked = a->target;

	if (!chance(l, 60) || e->cap.sets == SETS_MAX)
		return asked;
	asked.sets = e->cap.sets;
	for (int i = 0; i < asked.sets; i++) {
		int load = asked.set[0].load_g;

		asked.set[i] = e->cap.set[i];
		asked.set[i].load_g = load > 0 ? e->cap.set[i].load_g : 0;
	}
	return asked;
}

/* Whether any set of the day's session was tried and kept its form. */
static bool was_done(const struct life *l)
{
	const struct session_row *s = &l->log.sessions[l->log.n_sessions - 1];

	for (size_t i = 0; s->day.day == l->in.day.day && i < s->n_sets; i++)
		if (s->sets[i].outcome != OUTCOME_SKIPPED && !s->sets[i].is_eased)
			return true;
	return false;
}

static struct exercise exercise_at(const struct life *l, const char *key)
{
	struct exercise e;

	assert_true(rung_exercise(&e, &l->ladder->rungs[rung_of(l, key)], l->in.catalog));
	return e;
}

static void train(struct life *l, const struct advice *a)
{
	struct set_row rows[SETS_LEFT_RIGHT];
	struct session_row s = { .day = l->in.day,
				 .started.utc_s = (int64_t)l->in.day.day * 86400 + 36000,
				 .state = chance(l, 96) ? STATE_COMPLETE : STATE_STOPPED,
				 .pain_before = 1,
				 .pain_after = chance(l, 12) ? 8 : 1,
				 .leg = UNKNOWN,
				 .effort = chance(l, 90) ? prng_range(&l->prng, 2, 5) : UNKNOWN,
				 .sets = rows };
	struct dose asked = asked_of(l, a);

	if (a->target.sets == 0)
		return;
	add_rows(l, &s, a, &asked);
	text_format(s.id, sizeof s.id, "%d", l->in.day.day);
	text_copy(s.routine, ID_MAX, "own");
	history_add_session(&l->log, &s);
	if (was_done(l))
		l->on = rung_of(l, a->key);
	if (l->on == rung_of(l, a->key))
		l->asked = asked;
}

/* ---- What must hold ---- */

static void check_allowed(const struct life *l, const struct advice *a)
{
	const struct exercise *e = l->in.catalog->exercise(l->in.catalog->user, a->exercise);
	const struct safety_input person = { .profile = &l->profile,
					     .history = &l->log,
					     .catalog = l->in.catalog,
					     .day = l->in.day };
	const struct ruling r = safety_judge(&person, e, false);

	assert_true(a->target.sets == 0 || !ruling_blocks(&r));
	for (int i = 0; i < a->target.sets; i++) {
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
			int cap = amount_get(&e->cap.set[i], q);

			if (cap > 0 && e->cap.sets > i)
				assert_true(amount_get(&a->target.set[i], q) <= cap);
		}
	}
}

static bool is_stand_in(const struct advice *a)
{
	return strstr(a->why, " in place of ") != NULL;
}

static void check_change(struct life *l, const struct advice *a)
{
	int rung = rung_of(l, a->key);

	if (a->rung_change != 0) {
		assert_int_equal(a->move, MOVE_SWAP);
		assert_non_null(a->ladder);
		/* Where a block was long, its stand-in is where the person stands; and who was to fall,
		 * but skipped that, may be to fall further. */
		assert_true(is_stand_in(a) || rung == l->stood + a->rung_change ||
			    rung == l->stand_in + a->rung_change ||
			    (a->rung_change < 0 && rung < l->stood));
	}
	if (a->rung_change > 0 && l->declined_key[0] && text_eq(a->key, l->declined_key))
		assert_true(date_diff(l->in.day, l->declined) >= DECLINED_DAYS);
}

static int work_s(const struct exercise *e, const struct dose *d)
{
	int sum = 0;

	for (int i = 0; i < d->sets; i++) {
		const struct amount *a = &d->set[i];

		sum += a->reps > 0 && a->hold_s > 0 ? a->reps * a->hold_s
						    : set_seconds(e->mode, e->tempo, a);
	}
	return sum;
}

/* What was done within the week goes on by its own log, once nothing stands in for it any more. */
static bool is_back(const struct life *l, const struct advice *a)
{
	size_t i = history_sessions_from(&l->log, date_add(l->in.day, -WEEKDAYS));

	for (; a->rung_change == 0 && !is_stand_in(a) && i < l->log.n_sessions; i++) {
		if (l->log.sessions[i].n_sets > 0 &&
		    text_eq(l->log.sessions[i].sets[0].key, a->key))
			return true;
	}
	return false;
}

/* No other change than the one up the ladder leads above where the person stands, nor asks for more work;
 * but half of what a beginner does of what is easier. What is sensitive for good may be done harder. */
static void check_work(const struct life *l, const struct advice *a)
{
	int rung = rung_of(l, a->key);

	if (a->target.sets == 0 || a->rung_change > 0 || l->asked.sets == 0 || rung == l->on ||
	    is_back(l, a))
		return;
	const struct exercise e = exercise_at(l, a->key);
	const struct exercise before = exercise_at(l, l->ladder->rungs[l->on].key);
	int most = work_s(&before, &l->asked), least = work_s(&e, &e.dose[LEVEL_NEW]) / 2;

	assert_true(rung <= l->stood || rung <= l->stand_in || (is_stand_in(a) && a->row != 2));
	assert_true(work_s(&e, &a->target) <= (rung < l->on && least > most ? least : most));
}

static void check_same(const struct advice *a, const struct advice *b)
{
	assert_string_equal(a->key, b->key);
	assert_true(dose_eq(&a->target, &b->target));
	assert_string_equal(a->why, b->why);
	assert_int_equal(a->rung_change, b->rung_change);
}

/* Declines what is proposed; then something else is asked, and from now on. */
static void decline(struct life *l, struct advice *a)
{
	char value[LINE_MAX_BYTES];

	advice_declined(a, value);
	text_copy(l->declined_key, KEY_MAX, a->key);
	l->declined = l->in.day;
	say(l, EVENT_DECLINED, value);
	progress(a, &l->in);
	check_allowed(l, a);
	check_change(l, a);
	check_work(l, a);
}

static void live_day(struct life *l)
{
	struct advice a, again;
	struct checkin morning = { .day = l->in.day,
				   .pain = chance(l, 6) ? 5 : 1,
				   .leg = chance(l, 3) ? 3 : 0 };

	history_add_checkin(&l->log, &morning);
	say_something(l);
	progress(&a, &l->in);
	check_allowed(l, &a);
	check_change(l, &a);
	check_work(l, &a);
	if (a.rung_change > 0 && chance(l, 20))
		decline(l, &a);
	train(l, &a);
	progress(&again, &l->in); /* the same, with the day's session or without */
	check_same(&a, &again);
	if (a.move == MOVE_BLOCKED)
		return;
	if (is_stand_in(&a))
		l->stand_in = rung_of(l, a.key);
	else if (a.rung_change == 0 || was_done(l))
		l->stood = l->stand_in = rung_of(l, a.key);
}

static void a_rung_at_a_time_and_none_that_is_not_for_them(void **state)
{
	(void)state;
	int up = 0, down = 0;

	for (uint64_t seed = 1; seed <= SEEDS; seed++) {
		struct life l;

		begin(&l, seed);
		for (int i = 0; i < SESSIONS; i++) {
			int before = l.stood;

			live_day(&l);
			up += l.stood > before;
			down += l.stood < before;
			l.in.day =
				date_add(l.in.day, chance(&l, 4) ? 40 : prng_range(&l.prng, 2, 4));
		}
		history_release(&l.log);
	}
	/* It is not for want of trying. */
	assert_true(up > SEEDS / 4 && down > SEEDS / 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rung_at_a_time_and_none_that_is_not_for_them),
	};

	return cmocka_run_group_tests_name("ladder", tests, NULL, NULL);
}
