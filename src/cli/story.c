/* Tells how a target came about, from the log and the same engine that set it. Not for printing it:
 * why_text.c, why_json.c. */
#include "story.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"

/* Days without the exercise are asked about so far back, for each session that is told at most. */
enum { DAYS_A_SESSION = 10 };

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

/* minute: as for coach_routine_then(). */
static void ask_step(struct advice *ret, const struct story_input *in, struct date day, int minute)
{
	struct routine_day then;

	coach_routine_then(in->coach, in->routine, in->log, day, minute, &then);
	*ret = then.steps[step_of(&then, in->step)];
	routine_day_release(&then);
}

/* ---- Sessions ---- */

/* A step's sets are those of today's history, wherever they were done, and what the routine had in
 * its place: another exercise, or another rung. */
static bool is_told(const struct story_input *in, const char *key, const struct session_row *s,
		    const struct set_row *row)
{
	return text_eq(row->key, key) ||
	       (row->step == in->step + 1 && text_eq(s->routine, in->routine->id));
}

static void name_chapter(struct chapter *c, const struct story_input *in)
{
	struct library *lib = coach_library(in->coach);
	const struct exercise *e = library_exercise(lib, c->exercise);
	const struct routine *r = library_routine(lib, c->session->routine);

	c->name = e ? e->name : c->exercise;
	c->routine = r ? r->title : c->session->routine;
}

/* What a session has of the step; false where it has nothing. */
static bool read_chapter(struct chapter *c, const struct story_input *in, const char *key,
			 const struct session_row *session)
{
	enum side side = SIDE_BOTH;

	*c = (struct chapter){ .session = session };
	for (size_t i = 0; i < session->n_sets; i++) {
		const struct set_row *row = &session->sets[i];

		if (!is_told(in, key, session, row) ||
		    (c->exercise && !text_eq(row->exercise, c->exercise)))
			continue;
		if (c->n_sets++ == 0)
			side = row->side;
		c->exercise = row->exercise;
		c->key = row->key;
		c->n_done += row->outcome == OUTCOME_DONE;
		c->has_part = c->has_part || row->outcome == OUTCOME_PARTIAL;
		c->was_hurt = c->was_hurt || row->outcome == OUTCOME_HURT;
		c->per_side = c->per_side || row->side != SIDE_BOTH;
		c->asked_s += row->target.time_s;
		c->done_s += set_is_begun(row) ? row->done.time_s : 0;
		if (row->side == side && c->asked.sets < SETS_MAX)
			c->asked.set[c->asked.sets++] = row->target;
	}
	return c->n_sets > 0;
}

/* Whether the sets asked are the target's, over and over where the step is repeated; fewer where
 * the session ended early. */
static bool is_asked(const struct dose *asked, const struct dose *target)
{
	if (target->sets == 0 || (asked->sets > target->sets && asked->sets % target->sets != 0))
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

/* The newest chapters, oldest first; the earlier ones are counted only. */
static void find_chapters(struct story *s, const struct story_input *in, const char *key)
{
	size_t end = history_sessions_from(in->log, date_add(coach_day(in->coach), 1));
	const struct advice *now = &s->day.steps[in->step];
	bool is_same = now->is_other && now->move != MOVE_SWAP;
	struct chapter c;

	s->chapters = xcalloc(end, sizeof *s->chapters);
	for (size_t i = end; i-- > 0;) {
		if (!read_chapter(&c, in, key, &in->log->sessions[i]))
			continue;
		is_same = is_same && text_eq(c.key, key);
		if (s->n == in->most && is_same && text_eq(c.session->routine, in->routine->id))
			s->began = c;
		if (s->n == in->most)
			s->n_earlier++;
		else
			s->chapters[s->n++] = c;
	}
	for (size_t i = 0; i < s->n / 2; i++) {
		c = s->chapters[i];
		s->chapters[i] = s->chapters[s->n - 1 - i];
		s->chapters[s->n - 1 - i] = c;
	}
}

/* What its day asked, where it asked this exercise: whatever the hour, as what was entered by hand
 * was asked, or else at its own hour, as what limber guided. */
static void ask_chapter(struct chapter *c, const struct story_input *in)
{
	const struct session_row *s = c->session;
	const int minutes[] = { 0, stamp_minute_on(s->started, s->day) };

	for (size_t i = 0; i < ARRAY_LEN(minutes) && !c->is_as_asked; i++) {
		ask_step(&c->advice, in, s->day, minutes[i]);
		c->is_as_asked = text_eq(c->exercise, c->advice.exercise) &&
				 is_asked(&c->asked, &c->advice.target);
		c->is_of_its_day = c->is_as_asked && minutes[i] == 0;
	}
}

/* Of the targets that read a session the first that knows of the morning after tells: a later one
 * may read no more of what was before it. */
static bool tells_more(const struct chapter *c, const struct reading *earlier)
{
	return !c->is_read || earlier->morning != UNKNOWN || c->reading.morning == UNKNOWN;
}

/* What a target read of the sessions before it; targets come newest first. */
static void keep_readings(struct story *s, const struct story_input *in, const struct readings *r)
{
	for (int i = 0; i < r->n; i++) {
		const struct session_row *session = &in->log->sessions[r->v[i].session];

		for (size_t c = s->n; c-- > 0 && s->chapters[c].session >= session;) {
			struct chapter *chapter = &s->chapters[c];

			if (chapter->session == session && tells_more(chapter, &r->v[i])) {
				chapter->reading = r->v[i];
				chapter->is_read = true;
			}
		}
	}
}

/* What was asked of each; and what the targets after it read of it. */
static void replay(struct story *s, const struct story_input *in)
{
	const struct advice *now = &s->day.steps[in->step];

	keep_readings(s, in, &now->readings);
	for (size_t i = s->n; i-- > 0;) {
		struct chapter *c = &s->chapters[i];

		c->is_used = is_used(now, (size_t)(c->session - in->log->sessions));
		ask_chapter(c, in);
		name_chapter(c, in);
		keep_readings(s, in, &c->advice.readings);
	}
}

/* Why another exercise came in the place of the file's, before what the chapters tell. */
static void tell_began(struct story *s, const struct story_input *in)
{
	const struct exercise *e =
		library_exercise(coach_library(in->coach), in->routine->steps[in->step].exercise);

	if (!s->began.session || !e)
		return;
	s->file_name = e->name;
	ask_chapter(&s->began, in);
	if (!s->began.is_as_asked)
		s->began.session = NULL;
}

/* ---- What was between them ---- */

struct date story_begin(const struct story *s)
{
	return s->n > 0 ? s->chapters[0].session->day : s->day_told;
}

static bool is_chapter_day(const struct story *s, struct date day)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->chapters[i].session->day.day == day.day)
			return true;
	}
	return false;
}

static void add_left_out(struct story *s, struct date day, const struct advice *a)
{
	struct left_out *last = s->n_outs > 0 ? &s->outs[s->n_outs - 1] : NULL;

	if (last && date_diff(day, last->last) == 1 && text_eq(last->advice.cap, a->cap)) {
		last->last = day;
		return;
	}
	s->outs = xrealloc(s->outs, s->n_outs + 1, sizeof *s->outs);
	s->outs[s->n_outs++] = (struct left_out){ .first = day, .last = day, .advice = *a };
}

static void find_left_out(struct story *s, const struct story_input *in)
{
	struct date day = date_add(s->day_told, -DAYS_A_SESSION * (int)in->most);

	if (date_diff(story_begin(s), day) > 0)
		day = story_begin(s);
	for (; day.day < s->day_told.day; day = date_add(day, 1)) {
		struct advice a;

		if (is_chapter_day(s, day))
			continue;
		ask_step(&a, in, day, 0);
		if (a.move == MOVE_BLOCKED && a.cap)
			add_left_out(s, day, &a);
	}
}

bool story_is_before(const struct event *e, const struct chapter *c)
{
	int days = date_diff(e->day, c->session->day);

	return days < 0 ||
	       (days == 0 && (c->is_of_its_day || e->at.utc_s <= c->session->started.utc_s));
}

/* A plan is no news to an exercise; nor is the end of a flare-up that had ended. */
static bool is_news(const struct story_input *in, const struct event *e)
{
	if (e->kind == EVENT_FLARE)
		return flare_news(in->log, e->day) != NULL;
	return e->kind != EVENT_PLAN;
}

static void find_events(struct story *s, const struct story_input *in)
{
	if (s->n == 0)
		return;
	s->events = xcalloc(in->log->n_events, sizeof(struct event *));
	for (size_t i = 0; i < in->log->n_events; i++) {
		const struct event *e = &in->log->events[i];

		if (!story_is_before(e, &s->chapters[0]) && date_diff(s->day_told, e->day) >= 0 &&
		    is_news(in, e))
			s->events[s->n_events++] = e;
	}
}

void story_tell(struct story *ret, const struct story_input *in)
{
	struct date day = coach_day(in->coach);

	*ret = (struct story){ .day_told = day };
	coach_routine_then(in->coach, in->routine, in->log, day, coach_safety(in->coach).minute,
			   &ret->day);
	find_chapters(ret, in, ret->day.steps[in->step].key);
	replay(ret, in);
	tell_began(ret, in);
	find_left_out(ret, in);
	find_events(ret, in);
}

void story_release(struct story *s)
{
	routine_day_release(&s->day);
	free(s->chapters);
	free(s->outs);
	free(s->events);
}
