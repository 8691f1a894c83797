/* What a person writes into the log in a day: answers, mornings, sessions with their times. Not for
 * what they feel and do (simulate_person.c) nor for what was asked (simulate.c). */
#include "simulate_player.h"

#include <stdlib.h>

#include "judge.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "plan_parts.h"

enum {
	DAY_S = 24 * 3600,
	CHECKIN_MIN = 7 * 60,
	MORNING_MIN = 7 * 60 + 15, /* the day's first, and the first of several */
	EVENING_MIN = 17 * 60 + 30,
	BETWEEN_MIN = 10,       /* from one thing to the next, and up to as much again */
	ASKED_AFTER_S = 5 * 60, /* shorter sessions ask nothing */
	BREAKS_A_DAY = 2,
};

static struct stamp at_minute(const struct player *p, int minute, int seconds)
{
	int64_t local = (int64_t)p->day.day * DAY_S + minute * 60 + seconds;

	return (struct stamp){ .utc_s = local - p->in->offset_min * 60,
			       .offset_min = p->in->offset_min };
}

/* ---- What the person says ---- */

static void say(struct player *p, enum event_kind kind, const char *value, int seconds)
{
	struct event e = { .day = p->day, .at = at_minute(p, CHECKIN_MIN, seconds), .kind = kind };

	text_copy(e.value, sizeof e.value, value);
	history_add_event(p->log, &e);
}

/* The answers of the first start, and the plan. */
static void answer_first(struct player *p)
{
	const struct plan *plan = p->in->plan;

	if (!p->profile.is_screened) {
		say(p, EVENT_SCREENED, "ok", 0);
		say(p, EVENT_LEVEL, level_words[plan->level], 0);
	}
	if (plan->id[0] != '\0' && !text_eq(plan->id, p->profile.plan))
		say(p, EVENT_PLAN, plan->id, 0);
}

/* The first questions are asked again after half a year, and after a change. */
static void check_in(struct player *p)
{
	const struct person_morning *m = &p->morning;

	if (m->flare)
		say(p, EVENT_FLARE, m->flare, 30);
	if (!m->is_told)
		return;
	if (profile_screening(&p->profile, p->day) > SCREENING_HOLDS)
		say(p, EVENT_SCREENED, "ok", 0);
	history_add_checkin(p->log, &(struct checkin){ .day = p->day,
						       .at = at_minute(p, CHECKIN_MIN, 0),
						       .pain = m->pain,
						       .leg = m->leg });
}

/* ---- Sessions ---- */

bool player_is_break(const struct player *p, const struct routine_day *r)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		if (!plan_is_break(p->in->catalog, r->steps[i].exercise))
			return false;
	}
	return true;
}

/* What the hardest of a routine's exercises aims at; UNKNOWN where it is over before anyone
 * asks. */
static int effort_target(const struct player *p, const struct routine_day *r)
{
	int target = UNKNOWN;

	for (int i = 0; i < r->routine->n_steps && r->seconds >= ASKED_AFTER_S; i++) {
		const struct exercise *e = catalog_exercise(p->in->catalog, r->steps[i].exercise);

		if (!e || r->steps[i].target.sets == 0)
			continue;
		int own = judge_effort_target(family_effort_class(e->family), p->profile.level);

		target = own > target ? own : target;
	}
	return target;
}

static void make_id(struct player *p, char ret[SESSION_ID_MAX])
{
	uint64_t a = prng_next(&p->person.prng), b = prng_next(&p->person.prng);

	text_format(ret, SESSION_ID_MAX, "%08x-%04x-4%03x-a%03x-%08x%04x", (unsigned)(a >> 32),
		    (unsigned)(a >> 16 & 0xffff), (unsigned)(a & 0xfff), (unsigned)(b >> 52),
		    (unsigned)(b >> 16 & 0xffffffff), (unsigned)(b & 0xffff));
}

/* The minute at which the next thing of a part of the day begins. */
static int take_time(struct player *p, enum day_part part, int earliest, int seconds)
{
	int *free_min = &p->free_min[part];
	int begin = (*free_min > earliest ? *free_min : earliest) +
		    prng_range(&p->person.prng, 0, BETWEEN_MIN);

	*free_min = begin + seconds / 60 + BETWEEN_MIN;
	return begin;
}

static int begin_minute(struct player *p, const struct day_item *item, int seconds)
{
	if (item->item->from_min > 0)
		return take_time(p, PART_SET_TIME, item->item->from_min, seconds);
	if (p->free_min[PART_MORNING] == 0 || item->bout < item->n_bouts)
		return take_time(p, PART_MORNING, MORNING_MIN, seconds);
	return take_time(p, PART_EVENING, EVENING_MIN, seconds);
}

static struct set_row row_of(const struct planned_set *plan, int seq)
{
	return (struct set_row){ .seq = seq,
				 .exercise = plan->exercise,
				 .key = plan->key,
				 .step = plan->step,
				 .set = plan->set,
				 .side = plan->side,
				 .target = plan->target,
				 .pain = UNKNOWN };
}

static void train(struct player *p, const struct routine_day *r, int minute)
{
	struct planned_set *plan;
	int n = routine_day_plan(r, p->in->catalog, &plan);
	int seconds = prng_range(&p->person.prng, 0, 59);
	struct session_row row = { .day = p->day,
				   .started = at_minute(p, minute, seconds),
				   .ended = at_minute(p, minute, seconds + r->seconds),
				   .state = STATE_COMPLETE,
				   .n_sets = (size_t)n };

	row.sets = xcalloc((size_t)n + 1, sizeof *row.sets);
	for (int i = 0; i < n; i++)
		row.sets[i] = row_of(&plan[i], i);
	make_id(p, row.id);
	text_copy(row.routine, sizeof row.routine, r->routine->id);
	person_train(&p->person, &p->morning, effort_target(p, r), &row);
	if (n > 0)
		history_add_session(p->log, &row);
	free(row.sets);
	free(plan);
}

static void take_breaks(struct player *p, const struct routine_day *r, const struct day_item *item)
{
	for (int i = 0; i < BREAKS_A_DAY && !p->morning.is_idle; i++) {
		int minute = begin_minute(p, item, r->seconds);

		p->free_min[PART_SET_TIME] += 3 * item->item->every_min;
		if (person_does(&p->person))
			train(p, r, minute);
	}
}

bool player_does(struct player *p, const struct routine_day *r, const struct day_item *item)
{
	if (player_is_break(p, r)) {
		take_breaks(p, r, item);
		return false;
	}
	int minute = begin_minute(p, item, r->seconds);

	if (p->morning.is_idle || !person_does(&p->person))
		return false;
	train(p, r, minute);
	return true;
}

/* ---- Days ---- */

void player_begin(struct player *p, const struct simulate_input *in, struct history *log,
		  int n_days)
{
	*p = (struct player){ .in = in, .log = log, .day = in->first };
	profile_at(&p->profile, log, in->first);
	answer_first(p);
	person_begin(&p->person, in, n_days);
}

void player_wake(struct player *p)
{
	person_wake(&p->person, &p->morning);
	check_in(p);
	profile_at(&p->profile, p->log, p->day);
	for (int i = 0; i < PARTS; i++)
		p->free_min[i] = 0;
}
