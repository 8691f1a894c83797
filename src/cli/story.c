/* Tells how a target came about, from the log and the same engine that set it. Not for printing it:
 * cmd_why.c. */
#include "story.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"

/* The log as it was before the sessions after a day; borrows everything. */
static struct history log_until(const struct history *log, struct date day)
{
	struct history until = *log;

	while (until.n_sessions > 0 && date_diff(until.sessions[until.n_sessions - 1].day, day) > 0)
		until.n_sessions--;
	while (until.n_checkins > 0 && date_diff(until.checkins[until.n_checkins - 1].day, day) > 0)
		until.n_checkins--;
	return until;
}

static void ask(struct routine_day *ret, const struct story_input *in, struct date day)
{
	struct history until = log_until(in->log, day);
	struct profile profile;

	profile_at(&profile, in->log, day);
	plan_routine(ret, in->routine,
		     &(struct plan_input){ .plan = in->plan,
					   .routines = in->routines,
					   .n_routines = in->n_routines,
					   .profile = &profile,
					   .history = &until,
					   .catalog = in->catalog,
					   .day = day });
}

/* What a session has of a history key; false where it has nothing. */
static bool read_chapter(struct chapter *c, const struct session_row *session, const char *key)
{
	enum side side = SIDE_BOTH;

	*c = (struct chapter){ .session = session };
	for (size_t i = 0; i < session->n_sets; i++) {
		const struct set_row *row = &session->sets[i];

		if (!text_eq(row->key, key))
			continue;
		if (c->n_sets++ == 0)
			side = row->side;
		c->n_done += row->outcome == OUTCOME_DONE;
		c->was_hurt = c->was_hurt || row->outcome == OUTCOME_HURT;
		c->per_side = c->per_side || row->side != SIDE_BOTH;
		if (row->side == side && c->asked.sets < SETS_MAX)
			c->asked.set[c->asked.sets++] = row->target;
	}
	return c->n_sets > 0;
}

/* Whether the sets asked are the target's, over and over where the step is repeated. */
static bool is_asked(const struct dose *asked, const struct dose *target)
{
	if (target->sets == 0 || asked->sets % target->sets != 0)
		return false;
	for (int i = 0; i < asked->sets; i++) {
		if (!amount_eq(&asked->set[i], &target->set[i % target->sets]))
			return false;
	}
	return true;
}

static bool is_used(const struct advice *a, size_t session)
{
	for (int i = 0; i < a->n_used; i++) {
		if (a->used[i] == session)
			return true;
	}
	return false;
}

/* The history that the day's target comes from: another exercise's where one was put in place. */
static const char *key_of(const struct story *s, int step)
{
	const struct advice *a = &s->day.steps[step];

	return a->key;
}

/* Which step the day asked of this history: in a schedule each week has its own. */
static int step_of(const struct routine_day *day, int step)
{
	if (!advice_is_off_week(&day->steps[step]))
		return step;
	for (int i = 0; i < day->routine->n_steps; i++) {
		if (text_eq(day->steps[i].key, day->steps[step].key) &&
		    !advice_is_off_week(&day->steps[i]))
			return i;
	}
	return step;
}

void story_tell(struct story *ret, const struct story_input *in)
{
	*ret = (struct story){ .n = 0 };
	ask(&ret->day, in, in->day);
	const char *key = key_of(ret, in->step);

	ret->chapters = xcalloc(in->log->n_sessions, sizeof *ret->chapters);
	for (size_t i = 0; i < in->log->n_sessions; i++) {
		const struct session_row *session = &in->log->sessions[i];
		struct chapter *c = &ret->chapters[ret->n];
		struct routine_day then;

		if (date_diff(session->day, in->day) > 0 || !read_chapter(c, session, key))
			continue;
		ask(&then, in, session->day);
		const struct advice *a = &then.steps[step_of(&then, in->step)];

		if (is_asked(&c->asked, &a->target))
			text_copy(c->why, sizeof c->why, a->why);
		routine_day_release(&then);
		c->is_used = is_used(&ret->day.steps[in->step], i);
		ret->n++;
	}
}

void story_release(struct story *s)
{
	routine_day_release(&s->day);
	free(s->chapters);
}
