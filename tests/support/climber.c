/* A person on a ladder and what they do; see the header. Not for judging what they are asked: that
 * is the property tests'. */
#include "support/climber.h"

#include "../../src/core/ladder.h"
#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"

enum { PER_CENT = 100, SETS_LEFT_RIGHT = 2 * SETS_MAX };

static const char *const written[] = { "bird_dog_leg", "plank_knee", "hinge",
				       "chin_tuck",    "head_lift",  "bridge" };

bool climber_chance(struct climber *l, int pct)
{
	return prng_range(&l->prng, 1, PER_CENT) <= pct;
}

int climber_rung(const struct climber *l, const char *key)
{
	for (int i = 0; i < l->ladder->n_rungs; i++)
		if (text_eq(l->ladder->rungs[i].key, key))
			return i;
	fail_msg("%s is no rung", key);
	return -1;
}

static void become_somebody(struct climber *l, uint64_t seed)
{
	const struct catalog *c = shipped_catalog();

	*l = (struct climber){ .prng = { seed } };
	const char *id = written[prng_range(&l->prng, 0, ARRAY_LEN(written) - 1)];
	struct step *step = &l->routine.steps[0];

	text_copy(l->routine.id, ID_MAX, "own");
	l->routine.n_steps = 1;
	*step = (struct step){ .number = 1, .rule = "graded" };
	text_copy(step->exercise, ID_MAX, id);
	text_copy(step->key, KEY_MAX, id);
	l->ladder = c->ladder(c->user, id, &l->stood);
	l->stand_in = l->on = l->stood;
	l->in = (struct progress_input){ .exercise = catalog_exercise(c, id),
					 .routine = &l->routine,
					 .step = step,
					 .profile = &l->profile,
					 .history = &l->log,
					 .catalog = c,
					 .day = date_from_ymd(2026, 3, 2) };
}

void climber_say(struct climber *l, enum event_kind kind, const char *value)
{
	struct event e = { .day = l->in.day,
			   .at = { .utc_s = (int64_t)l->in.day.day * 86400 },
			   .kind = kind };

	text_copy(e.value, sizeof e.value, value);
	history_add_event(&l->log, &e);
	profile_at(&l->profile, &l->log, l->in.day);
}

void climber_say_something(struct climber *l)
{
	static const char *const sensitive[] = { "", "balance", "kneeling", "loaded_flexion" };

	if (climber_chance(l, 8))
		climber_say(l, EVENT_SENSITIVE, sensitive[prng_range(&l->prng, 0, 3)]);
	l->is_levelled = climber_chance(l, 10);
	if (l->is_levelled)
		climber_say(l, EVENT_LEVEL, climber_chance(l, 50) ? "active" : "new");
}

/* How a session goes: mostly well, so that rungs are climbed. */
static void add_rows(struct climber *l, struct session_row *s, const struct advice *a,
		     const struct dose *asked)
{
	const struct exercise *e = catalog_exercise(l->in.catalog, a->exercise);
	bool is_short = climber_chance(l, 12);

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
					 .is_eased = climber_chance(l, 1),
					 .pain = UNKNOWN };
		if (is_short) {
			row->done = (struct amount){ 0 };
			row->outcome = OUTCOME_SKIPPED;
		}
		s->n_sets++;
	}
}

/* Whether another exercise is done than before, and that is no step. */
static bool is_change(const struct climber *l, const struct advice *a)
{
	return a->rung_change <= 0 && climber_rung(l, a->key) != l->on;
}

/* A session may have been asked for the top of the range, so that it is come to at all. */
static struct dose asked_of(struct climber *l, const struct advice *a)
{
	const struct exercise *e = catalog_exercise(l->in.catalog, a->exercise);
	struct dose asked = a->target;

	if (!climber_chance(l, 60) || is_change(l, a) || l->is_new_there || e->cap.sets == SETS_MAX)
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
bool climber_was_done(const struct climber *l)
{
	const struct session_row *s = &l->log.sessions[l->log.n_sessions - 1];

	for (size_t i = 0; s->day.day == l->in.day.day && i < s->n_sets; i++)
		if (s->sets[i].outcome != OUTCOME_SKIPPED && !s->sets[i].is_eased)
			return true;
	return false;
}

static bool was_good(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++)
		if (s->sets[i].outcome != OUTCOME_DONE || s->sets[i].is_eased)
			return false;
	return s->pain_after <= 2;
}

struct exercise climber_exercise(const struct climber *l, const char *key)
{
	struct exercise e;

	assert_true(rung_exercise(&e, &l->ladder->rungs[climber_rung(l, key)], l->in.catalog));
	return e;
}

void climber_train(struct climber *l, const struct advice *a)
{
	struct set_row rows[SETS_LEFT_RIGHT];
	struct session_row s = { .day = l->in.day,
				 .started.utc_s = (int64_t)l->in.day.day * 86400 + 36000,
				 .state = climber_chance(l, 96) ? STATE_COMPLETE : STATE_STOPPED,
				 .pain_before = 1,
				 .pain_after = climber_chance(l, 12) ? 8 : 1,
				 .leg = UNKNOWN,
				 .effort = climber_chance(l, 90) ? prng_range(&l->prng, 2, 5)
								 : UNKNOWN,
				 .sets = rows };
	struct dose asked = asked_of(l, a);
	bool is_other = is_change(l, a);

	if (a->target.sets == 0)
		return;
	add_rows(l, &s, a, &asked);
	text_format(s.id, sizeof s.id, "%d", l->in.day.day);
	text_copy(s.routine, ID_MAX, "own");
	history_add_session(&l->log, &s);
	if (climber_was_done(l))
		l->on = climber_rung(l, a->key);
	if (l->on != climber_rung(l, a->key) || rows[0].outcome == OUTCOME_SKIPPED)
		return; /* what was left out says nothing */
	l->asked = asked;
	/* Of one that was stopped nobody knows how many sets it had. */
	l->is_new_there = (is_other || l->is_new_there) && a->rung_change <= 0 &&
			  s.state == STATE_COMPLETE && !was_good(&s);
}

static void remember(struct climber *l, int rung, const struct dose *asked, int days_ago)
{
	struct set_row rows[SETS_LEFT_RIGHT];
	struct session_row s = { .day = date_add(l->in.day, -days_ago),
				 .state = STATE_COMPLETE,
				 .pain_before = 1,
				 .pain_after = 1,
				 .leg = UNKNOWN,
				 .effort = 3,
				 .sets = rows };
	const struct advice a = { .exercise = l->ladder->rungs[rung].exercise,
				  .key = l->ladder->rungs[rung].key };

	s.started.utc_s = (int64_t)s.day.day * 86400 + 36000;
	add_rows(l, &s, &a, asked);
	for (size_t i = 0; i < s.n_sets; i++) {
		rows[i].done = rows[i].target;
		rows[i].outcome = OUTCOME_DONE;
		rows[i].is_eased = false;
	}
	text_format(s.id, sizeof s.id, "%d", s.day.day);
	text_copy(s.routine, ID_MAX, "own");
	history_add_session(&l->log, &s);
}

/* The easier rung was done to the top of its range weeks ago, and the person's own since then. */
static void remember_below(struct climber *l)
{
	const struct exercise below = climber_exercise(l, l->ladder->rungs[l->stood - 1].key);

	remember(l, l->stood - 1, &below.cap, prng_range(&l->prng, 20, 40));
	l->asked = l->in.exercise->dose[LEVEL_NEW];
	remember(l, l->stood, &l->asked, prng_range(&l->prng, 2, 4));
}

void climber_begin(struct climber *l, uint64_t seed)
{
	become_somebody(l, seed);
	if (l->stood > 0 && climber_chance(l, 50))
		remember_below(l);
}
