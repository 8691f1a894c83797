/* Sessions, sets, mornings and decisions of the same second: in whatever order they were written
 * down, every day asks the same. Over random lives in which all of a day happens at once. Not for
 * what is asked (routine.c). */
#include <stdlib.h>

#include "limber/base/mem.h"
#include "support/advice_check.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, DAYS_MAX = 6, AT_ONCE_MAX = 3, HOUR = 6 };

/* Over all lives: days of several sessions and of several decisions that went into a comparison. */
static struct {
	int sessions, decisions;
} seen;

static const struct {
	enum event_kind kind;
	const char *value;
} decisions[] = {
	{ EVENT_LEVEL, "new" },
	{ EVENT_LEVEL, "active" },
	{ EVENT_AGE65, "yes" },
	{ EVENT_AGE65, "no" },
	{ EVENT_CONDITIONS, "stenosis" },
	{ EVENT_CONDITIONS, "disc_leg_pain,isthmic" },
	{ EVENT_CONDITIONS, "" },
	{ EVENT_SENSITIVE, "kneeling" },
	{ EVENT_SENSITIVE, "" },
	{ EVENT_WEIGHTS, "2,4" },
	{ EVENT_WEIGHTS, "2,4,6,8" },
	{ EVENT_SCREENED, "ok" },
	{ EVENT_SCREENED, "infection" },
	{ EVENT_STOP, "faint" },
	{ EVENT_CLEARED, "2026-01-05" },
	{ EVENT_CLEARED, "2026-01-06" },
	{ EVENT_DECLINED, "core-back/bird_dog" },
	{ EVENT_FLARE, "begin" },
	{ EVENT_FLARE, "over" },
};

/* ---- All at once ---- */

static void decide_at_once(struct life *l)
{
	int n = life_chance(l, 20) ? life_pick(l, 2, AT_ONCE_MAX) : 0;

	for (int i = 0; i < n; i++) {
		int at = life_pick(l, 0, (int)ARRAY_LEN(decisions) - 1);

		life_decide(l, decisions[at].kind, decisions[at].value);
	}
	seen.decisions += n > 0;
}

/* Each a part of the routine from its first step on, and each went in its own way. */
static void do_at_once(struct life *l, const struct routine_day *asked)
{
	int n = life_pick(l, 0, AT_ONCE_MAX);

	for (int i = 0; i < n; i++) {
		struct mood mood = life_mood(l);

		life_do(l, asked->steps, life_pick(l, 1, l->routine.n_steps), &mood);
	}
	seen.sessions += n > 1;
}

/* ---- Another order ---- */

/* The numbers below n in any order; the caller frees them. */
static size_t *any_order(struct life *l, size_t n)
{
	size_t *order = xcalloc(n + 1, sizeof *order);

	for (size_t i = 0; i < n; i++) {
		size_t at = (size_t)life_pick(l, 0, (int)i);

		order[i] = order[at];
		order[at] = i;
	}
	return order;
}

/* Its sets keep their numbers, wherever they stand. */
static void add_session(struct life *l, const struct session_row *from, struct history *ret)
{
	struct set_row *sets = xcalloc(from->n_sets, sizeof *sets);
	size_t *order = any_order(l, from->n_sets);
	struct session_row s = *from;

	for (size_t i = 0; i < s.n_sets; i++)
		sets[i] = from->sets[order[i]];
	s.sets = sets;
	history_add_session(ret, &s);
	free(order);
	free(sets);
}

static void write_down(struct life *l, const struct history *from, struct history *ret)
{
	size_t *sessions = any_order(l, from->n_sessions);
	size_t *checkins = any_order(l, from->n_checkins);
	size_t *events = any_order(l, from->n_events);

	for (size_t i = 0; i < from->n_sessions; i++)
		add_session(l, &from->sessions[sessions[i]], ret);
	for (size_t i = 0; i < from->n_checkins; i++)
		history_add_checkin(ret, &from->checkins[checkins[i]]);
	for (size_t i = 0; i < from->n_events; i++)
		history_add_event(ret, &from->events[events[i]]);
	free(sessions);
	free(checkins);
	free(events);
}

/* Who they are is read from the log, too. */
static void check_order_is_nothing(struct life *l, const struct routine_day *asked)
{
	struct life other = *l;
	struct routine_day again;

	other.history = (struct history){ .sessions = NULL };
	write_down(l, &l->history, &other.history);
	profile_at(&other.profile, &other.history, other.day);
	life_ask(&other, &again);
	for (int i = 0; i < l->routine.n_steps; i++)
		check_same(&again.steps[i], &asked->steps[i]);
	routine_day_release(&again);
	life_end(&other);
}

/* ---- Lives ---- */

static void live(uint64_t seed)
{
	struct life l;

	life_begin(&l, seed, 1 + (int)(seed % LIFE_STEPS_MAX));
	l.hour = HOUR;
	for (int n = life_pick(&l, 1, DAYS_MAX); n > 0; n--) {
		struct routine_day asked;

		decide_at_once(&l);
		life_ask(&l, &asked);
		check_order_is_nothing(&l, &asked);
		do_at_once(&l, &asked);
		routine_day_release(&asked);
		life_pass(&l, life_days_to_next(&l));
	}
	life_end(&l);
}

static void the_order_of_a_second_is_nothing(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
	/* It is not for want of trying. */
	assert_true(seen.sessions > SEEDS && seen.decisions > SEEDS / 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(the_order_of_a_second_is_nothing) };

	return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
