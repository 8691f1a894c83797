/* The part of a log that store_recent() reads asks the same of a person as all of it: random lives
 * of some exercises, two of one family, done together or apart, with breaks, pain, leg symptoms,
 * flare-ups and plans, and gone quiet. */
#include "limber/store/store.h"

#include "limber/base/prng.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "limber/core/progress.h"
#include "limber/core/safety.h"
#include "limber/core/window.h"
#include "support/history_text.h"
#include "support/test.h"

enum { SEEDS = 450, DAYS = 260, KEYS = 5, SETS_A_KEY = 2 };

static const char *const keys[KEYS] = { "bird_dog", "bird_dog_leg", "open_book", "hinge", "walk" };

/* How a person lives for a while. */
struct phase {
	int days, pct[KEYS], checkin_pct;   /* how likely each is, a day */
	int before_pct, pain_most, leg_pct; /* answers: before it, the worst, how far down */
};

static bool chance(struct prng *p, int pct)
{
	return prng_range(p, 1, 100) <= pct;
}

static struct phase draw_phase(struct prng *p)
{
	static const int habits[] = { 0, 0, 10, 30, 60, 95 };
	static const int pains[] = { 3, 4, 9, 9 }, legs[] = { 0, 0, 10, 60 };
	struct phase ret = { .days = prng_range(p, 5, 60),
			     .checkin_pct = habits[prng_range(p, 0, 5)],
			     .before_pct = chance(p, 50) ? 60 : 5,
			     .pain_most = pains[prng_range(p, 0, 3)],
			     .leg_pct = legs[prng_range(p, 0, 3)] };

	for (int i = 0; i < KEYS; i++)
		ret.pct[i] = habits[prng_range(p, 0, ARRAY_LEN(habits) - 1)];
	return ret;
}

static int maybe(struct prng *p, int hi)
{
	return chance(p, 60) ? prng_range(p, 0, hi) : UNKNOWN;
}

static void add_sets(struct prng *p, struct session_row *s, const char *key)
{
	bool is_walk = text_eq(key, "walk");
	struct amount target = { .reps = 2 + prng_range(p, 0, 3), .hold_s = 5 };
	bool is_skipped = chance(p, 15);

	if (text_eq(key, "hinge"))
		target = (struct amount){ .reps = 8 +
						  prng_range(p, 0, 3) }; /* enough for easy weeks */
	else if (is_walk)
		target = (struct amount){ .time_s = prng_range(p, 5, 20) * 60 };
	for (int i = 0; i < (is_walk ? 1 : SETS_A_KEY); i++) {
		struct set_row *row = &s->sets[s->n_sets];

		*row = (struct set_row){ .seq = (int)s->n_sets,
					 .exercise = key,
					 .key = key,
					 .step = 1,
					 .set = i + 1,
					 .target = target,
					 .outcome = is_skipped ? OUTCOME_SKIPPED : OUTCOME_DONE,
					 .is_eased = chance(p, 3),
					 .pain = chance(p, 3) ? prng_range(p, 0, 9) : UNKNOWN };
		row->done = is_skipped ? (struct amount){ 0 } : target;
		s->n_sets++;
		if (chance(p, 3))
			return; /* ended early */
	}
}

/* The nth of a day, all of which begin in the same second. */
static void add_session(struct prng *p, const struct phase *phase, struct date day, int nth,
			struct history *h)
{
	struct set_row sets[KEYS * SETS_A_KEY];
	struct session_row s = { .day = day,
				 .started.utc_s = (int64_t)day.day * 86400 + 36000,
				 .state = chance(p, 90) ? STATE_COMPLETE : STATE_STOPPED,
				 .pain_before = chance(p, phase->before_pct)
							? prng_range(p, 0, phase->pain_most)
							: UNKNOWN,
				 .pain_after = maybe(p, phase->pain_most),
				 .leg = chance(p, phase->leg_pct) ? prng_range(p, 0, 5) : UNKNOWN,
				 .effort = maybe(p, 7),
				 .sets = sets };

	for (int i = 0; i < KEYS; i++)
		if (chance(p, phase->pct[i]))
			add_sets(p, &s, keys[i]);
	text_format(s.id, sizeof s.id, "%d-%d", day.day, nth);
	text_copy(s.routine, sizeof s.routine, "own");
	if (s.n_sets > 0)
		history_add_session(h, &s);
}

static void live_day(struct prng *p, const struct phase *phase, struct date day, struct history *h)
{
	if (chance(p, phase->checkin_pct))
		history_add_checkin(
			h, &(struct checkin){ .day = day,
					      .pain = prng_range(p, 0, phase->pain_most),
					      .leg = chance(p, phase->leg_pct) ? prng_range(p, 0, 5)
									       : UNKNOWN });
	for (int n = chance(p, 10) ? 2 : 1; n > 0; n--)
		add_session(p, phase, day, n, h);
}

/* Flare-ups that are over, or are left to the mornings; and plans, from which weeks are counted. */
static void say_events(struct prng *p, struct date day, struct history *h)
{
	static const struct {
		int permille;
		enum event_kind kind;
		const char *value;
	} events[] = { { 15, EVENT_FLARE, "begin" },
		       { 25, EVENT_FLARE, "over" },
		       { 8, EVENT_PLAN, "active_back" } };

	for (size_t i = 0; i < ARRAY_LEN(events); i++) {
		struct event e = { .day = day,
				   .at = { .utc_s = (int64_t)day.day * 86400 },
				   .kind = events[i].kind };

		if (prng_range(p, 1, 1000) > events[i].permille)
			continue;
		text_copy(e.value, sizeof e.value, events[i].value);
		history_add_event(h, &e);
	}
}

static void live(struct prng *p, struct date first, struct history *h)
{
	struct phase phase = draw_phase(p);

	for (int i = 0; i < DAYS; i++) {
		if (phase.days-- == 0)
			phase = draw_phase(p);
		say_events(p, date_add(first, i), h);
		live_day(p, &phase, date_add(first, i), h);
	}
}

/* A step of the routine that all sessions are of, so that its rungs are those of the log. */
static struct progress_input input(const struct history *h, const char *key, struct date day)
{
	static const struct profile profile = { .level = LEVEL_NEW };
	static struct routine routine = { .id = "own", .n_steps = 1 };
	const struct catalog *c = shipped_catalog();
	struct step *step = &routine.steps[0];

	*step = (struct step){ .number = 1, .rule = "graded" };
	text_copy(step->exercise, sizeof step->exercise, key);
	text_copy(step->key, sizeof step->key, key);
	return (struct progress_input){ .exercise = catalog_exercise(c, key),
					.routine = &routine,
					.step = step,
					.profile = &profile,
					.history = h,
					.catalog = c,
					.day = day };
}

static void earlier(struct date *d, struct date other)
{
	if (date_diff(other, *d) < 0)
		*d = other;
}

/* As coach.c and reach.c do: what is read may tell that still more is needed, for a window and then
 * for the leg, on the day and on those of the window. */
static void read_part(struct history *part, struct store *st, const char *key, struct date day,
		      struct date reach)
{
	struct date since, next = reach, last, oldest, window = reach;
	struct err err;
	bool was_done;

	do {
		struct key_list looked_at = { .n = 0 };
		struct advice advice;

		since = next;
		history_release(part);
		assert_true(store_recent(st, since, day, part, &err));
		struct progress_input in = input(part, key, day);

		in.keys = &looked_at;
		progress(&advice, &in);
		assert_true(
			store_window(st, looked_at.v, (int)looked_at.n, day, reach, &oldest, &err));
		key_list_release(&looked_at);
		earlier(&window, oldest);
		assert_true(store_last_done(st, "own", day, &last, &was_done, &err));
		if (was_done)
			earlier(&window, progress_routine_since(last));
		earlier(&next, window);
		earlier(&next, leg_reach(part, day));
		earlier(&next, leg_reach(part, window));
	} while (next.day != since.day);
}

/* What the store tells of a break is what the whole log tells, however little of it was read
 * before. */
static void assert_same_gap(struct store *st, const struct history *log, struct date day,
			    int read_days)
{
	struct history part = { .n_sessions = 0 };
	struct gap of_part, of_all;
	struct err err;

	assert_true(store_recent(st, date_add(day, -read_days), day, &part, &err));
	gap_find(&of_part, &part, day);
	assert_true(store_gap(st, &of_part, &err));
	gap_find(&of_all, log, day);
	assert_int_equal(of_part.reach.day, of_all.reach.day);
	history_release(&part);
}

static void assert_same(const struct advice *a, const struct advice *b)
{
	assert_string_equal(a->why, b->why);
	assert_true(dose_eq(&a->target, &b->target));
	assert_true(dose_eq(&a->previous, &b->previous));
	assert_int_equal(a->n_used, b->n_used);
	assert_string_equal(a->key, b->key);
	assert_int_equal(a->rung_change, b->rung_change);
}

/* Nor is a flare-up another one. */
static void assert_same_flare(const struct history *a, const struct history *b, struct date day)
{
	struct flare x, y;

	flare_at(&x, a, day);
	flare_at(&y, b, day);
	assert_int_equal(x.state, y.state);
	assert_int_equal(x.settled.day, y.settled.day);
	assert_int_equal(x.begun_lately, y.begun_lately);
}

/* On each of some days, each exercise asked about by itself: nothing else widens what is read. */
static void check_seed(uint64_t seed)
{
	struct prng p = { seed };
	struct date first = date_from_ymd(2026, 1, 1);
	struct history log = { .n_sessions = 0 };
	struct store_import counts;
	struct store *st = NULL;
	struct err err;

	live(&p, first, &log);
	assert_true(store_open(&st, ":memory:", (struct store_options){ .is_tui = false }, &err));
	assert_true(store_import(st, &log, &counts, &err));
	for (int i = 0; i < 3 * KEYS; i++) {
		struct date day = date_add(first, prng_range(&p, 1, DAYS));
		struct date reach = window_reach(&log, day);
		const char *key = keys[i % KEYS];
		struct history part = { .n_sessions = 0 };
		struct advice of_part, of_all;

		read_part(&part, st, key, day, reach);
		const struct progress_input in_part = input(&part, key, day);
		const struct progress_input in_all = input(&log, key, day);

		progress(&of_part, &in_part);
		progress(&of_all, &in_all);
		assert_same(&of_part, &of_all);
		assert_same_flare(&part, &log, day);
		assert_same_gap(st, &log, day, prng_range(&p, 0, 30));
		history_release(&part);
	}
	store_close(st);
	history_release(&log);
}

static void a_part_of_the_log_asks_the_same(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= SEEDS; seed++)
		check_seed(seed);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(a_part_of_the_log_asks_the_same) };

	return cmocka_run_group_tests_name("window", tests, NULL, NULL);
}
