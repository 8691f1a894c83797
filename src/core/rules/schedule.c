/* The rule of a published programme: a routine's schedule, week by week. A week is done on so many
 * days, a week apart at most, and then the next one comes; what was not done is done again. The doses
 * are as written: nothing is worked out but which week it is. */
#include "graded.h"

#include <string.h>

#include "limber/base/text.h"
#include "rules.h"

/* Of each step; an interval in ten may be cut short. */
enum { QUOTA_PCT = 90 };

/* How the newest day came to its week. */
enum turn { TURN_BEGUN, TURN_STAYED, TURN_ON, TURN_BAD_DAY, TURN_BACK };

/* Where a person is in the schedule. */
struct place {
	int week;
	int done; /* days of it */
	enum turn turn;
	int days_off;
	struct date day; /* the newest, of week last_week (0: there is none yet) */
	int last_week;
	bool is_done, is_upset; /* on it: all of it; something that speaks against more */
	struct date trained;    /* the newest with any work done; the first, where none had */
	bool counts;            /* the newest session does */
	struct judged last;     /* what kept it from counting, or its day */
	size_t used[USED_MAX];  /* sessions that count for the week, oldest first */
	int n_used;
};

/* ---- What a week asks ---- */

static bool is_scheduled(const struct step *step)
{
	return text_eq(step->rule, rule_schedule.id);
}

static struct dose week_dose(const struct progress_input *in, int week)
{
	struct dose dose = progress_start_dose(in);

	if (week <= in->step->n_weekly) {
		dose = in->routine->weekly[in->step->weekly + week - 1];
		dose_clamp(&dose, &in->step->bounds);
	}
	return dose;
}

/* The input of the next step, from *i on, that the schedule has in a week. One is passed over whose
 * exercise's file is bad. */
static bool next_step(struct progress_input *ret, const struct progress_input *in, int week, int *i)
{
	while (*i < in->routine->n_steps) {
		const struct step *step = &in->routine->steps[(*i)++];

		if (!is_scheduled(step) || !step_is_in_week(step, week))
			continue;
		*ret = *in;
		ret->step = step;
		ret->exercise = in->catalog->exercise(in->catalog->user, step->exercise);
		if (ret->exercise)
			return true;
	}
	return false;
}

/* ---- Which week a session was of: its sets say so ---- */

static bool knows(const struct routine *r, const char *key)
{
	for (int i = 0; i < r->n_steps; i++) {
		if (is_scheduled(&r->steps[i]) && text_eq(r->steps[i].key, key))
			return true;
	}
	return false;
}

/* Whether the week asks for such a set; one that the schedule does not know fits every week. */
static bool fits_row(const struct progress_input *in, const struct set_row *row, int week)
{
	struct progress_input own;

	for (int i = 0; next_step(&own, in, week, &i);) {
		if (!text_eq(row->key, own.step->key))
			continue;
		const struct dose dose = week_dose(&own, week);

		if (row->is_eased || (row->set >= 1 && row->set <= dose.sets &&
				      amount_eq(&row->target, &dose.set[row->set - 1])))
			return true;
	}
	return !knows(in->routine, row->key);
}

static bool fits(const struct progress_input *in, const struct session_row *s, int week)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (!fits_row(in, &s->sets[i], week))
			return false;
	}
	return true;
}

/* The nearest week that it fits, rather an earlier one; where it fits none, the one that was due. */
static int week_of(const struct progress_input *in, const struct session_row *s, int due)
{
	for (int away = 0; away < in->routine->weeks; away++) {
		if (due - away >= 1 && fits(in, s, due - away))
			return due - away;
		if (due + away <= in->routine->weeks && fits(in, s, due + away))
			return due + away;
	}
	return due;
}

/* ---- What came of it ---- */

/* Pain, a bad morning, lost form or too much effort: whatever else was done that day. */
static bool is_upset(const struct judged *j)
{
	return j->band == BAND_HIGH || j->is_hurt || j->morning == MORNING_RISEN ||
	       judged_too_hard(j);
}

static bool counts(const struct judged *j, const struct dose *written)
{
	return j->is_confirmed && j->quota_pct >= QUOTA_PCT && !is_upset(j) &&
	       !dose_exceeds(written, &j->asked);
}

/* Judges every step that the week has; `last` is the first that does not count. Returns whether any
 * work was done. */
static bool read_session(struct place *p, const struct progress_input *in, size_t session, int week)
{
	struct progress_input own;
	bool is_trained = false;

	p->counts = true;
	for (int i = 0; next_step(&own, in, week, &i);) {
		const struct dose written = week_dose(&own, week);
		struct judged j;

		judge_session(&j, &own, session, &(struct expected){ .dose = written });
		is_trained = is_trained || !j.is_nothing_done;
		if (p->counts)
			p->last = j;
		p->counts = p->counts && counts(&j, &written);
	}
	return is_trained;
}

/* ---- From day to day ---- */

static bool is_bad_day(const struct progress_input *in, struct date day)
{
	const struct mornings m = { in->history, in->step->key, in->day };

	return pain_is_bad_day(&m, day);
}

/* After days off: the week from its first day, an earlier one, or all of it again. */
static int week_after(int week, int days_off)
{
	if (days_off <= 14)
		return week;
	if (days_off <= 28)
		return week > 1 ? week - 1 : 1;
	return days_off <= 56 ? (week + 1) / 2 : 1;
}

/* What the day asks, decided by what came before it. */
static void begin_day(struct place *p, const struct progress_input *in, struct date day)
{
	const struct routine *r = in->routine;
	bool was_good = p->is_done && !p->is_upset;

	if (p->last_week == 0)
		return;
	p->turn = TURN_STAYED;
	p->days_off = date_diff(day, p->trained);
	p->done += was_good && p->done < r->days_a_week;
	p->is_done = p->is_upset = false;
	if (p->days_off > BREAK_DAYS) {
		p->week = week_after(p->week, p->days_off);
		p->done = 0;
		p->turn = TURN_BACK;
	} else if (was_good && p->done == r->days_a_week && p->week < r->weeks) {
		p->turn = is_bad_day(in, day) ? TURN_BAD_DAY : TURN_ON;
		p->week += p->turn == TURN_ON;
		p->done = p->turn == TURN_ON ? 0 : p->done;
	}
}

static void use(struct place *p, size_t session)
{
	if (p->n_used == USED_MAX)
		memmove(p->used, p->used + 1, (size_t)--p->n_used * sizeof *p->used);
	p->used[p->n_used++] = session;
}

static void add_session(struct place *p, const struct progress_input *in, size_t session)
{
	const struct session_row *s = &in->history->sessions[session];
	const struct judged earlier = p->last;

	if (s->day.day != p->day.day)
		begin_day(p, in, s->day);
	int week = week_of(in, s, p->week);
	bool is_first = p->last_week == 0;

	if (week != p->week)
		p->done = 0;
	if (p->done == 0 && !p->is_done)
		p->n_used = 0;
	p->day = s->day;
	p->week = p->last_week = week;
	if (read_session(p, in, session, week) || is_first)
		p->trained = s->day;
	p->is_done = p->is_done || p->counts;
	if (p->counts)
		use(p, session);
	if (p->is_upset && !is_upset(&p->last)) /* a better one does not mend the day */
		p->last = earlier;
	p->is_upset = is_upset(&p->last);
}

static struct place find_place(const struct progress_input *in)
{
	const struct history *h = in->history;
	struct place p = { .week = 1 };

	for (size_t i = history_sessions_from(h, date_add(in->day, -SCHEDULE_DAYS));
	     i < h->n_sessions && h->sessions[i].day.day < in->day.day; i++) {
		if (text_eq(h->sessions[i].routine, in->routine->id))
			add_session(&p, in, i);
	}
	begin_day(&p, in, in->day);
	return p;
}

/* ---- Words ---- */

/* "Pain was 7 after the last session": what kept it from counting. */
static void say_ground(char ret[WHY_MAX], const struct judged *j)
{
	if (j->is_hurt || j->band == BAND_HIGH) {
		graded_say_pain(ret, j);
	} else if (j->morning == MORNING_RISEN) {
		text_format(ret, WHY_MAX, "The morning after, pain was %d where %d is usual",
			    j->morning_pain, j->baseline);
	} else if (j->is_form_lost) {
		text_format(ret, WHY_MAX, "Form was lost last time");
	} else if (judged_too_hard(j)) {
		text_format(ret, WHY_MAX, "Effort was %d last time, and %d is the most for it",
			    j->effort, j->effort_ceiling);
	} else if (!j->is_confirmed) {
		text_format(ret, WHY_MAX, "The last session was not confirmed");
	} else if (j->is_nothing_done) {
		text_format(ret, WHY_MAX, "It was left out last time");
	} else if (j->quota_pct < QUOTA_PCT) {
		text_format(ret, WHY_MAX, "%d %% of it was done last time", j->quota_pct);
	} else {
		text_format(ret, WHY_MAX, "Less than the week has was asked last time");
	}
}

/* "one of its three days done" */
static void say_done(char ret[DOSE_TEXT], const struct place *p, const struct routine *r)
{
	char done[16], all[16];

	text_format(ret, DOSE_TEXT, "%s of its %s days done",
		    p->done > 0 ? number_word(p->done, done) : "none",
		    number_word(r->days_a_week, all));
}

static void say_stayed(char why[WHY_MAX], const struct place *p, const struct routine *r)
{
	char done[DOSE_TEXT], ground[WHY_MAX];

	say_done(done, p, r);
	if (!p->counts || is_upset(&p->last)) {
		say_ground(ground, &p->last);
		text_format(why, WHY_MAX, "%s: week %d of %d again, %s.", ground, p->week, r->weeks,
			    done);
	} else if (p->week == r->weeks && p->done >= r->days_a_week) {
		text_format(why, WHY_MAX, "Week %d of %d, the last, is done: it stays at that.",
			    p->week, r->weeks);
	} else {
		text_format(why, WHY_MAX, "Week %d of %d, %s.", p->week, r->weeks, done);
	}
}

static void say_back(char why[WHY_MAX], const struct place *p, const struct routine *r)
{
	char digits[16];
	bool is_earlier = p->week < p->last_week;

	text_format(why, WHY_MAX, "%s days since the last time: %sweek %d of %d%s.",
		    number_word(p->days_off, digits), is_earlier ? "back at " : "", p->week,
		    r->weeks, is_earlier ? ", the normal way back" : " again");
	sentence_begin(why);
}

static void say_week(char why[WHY_MAX], const struct place *p, const struct routine *r)
{
	char days[16];

	switch (p->turn) {
	case TURN_BEGUN:
		text_format(why, WHY_MAX, "Week 1 of %d: on %s days, as it is written.", r->weeks,
			    number_word(r->days_a_week, days));
		break;
	case TURN_STAYED: say_stayed(why, p, r); break;
	case TURN_ON:
		text_format(why, WHY_MAX, "All days of week %d are done: now week %d of %d.",
			    p->last_week, p->week, r->weeks);
		break;
	case TURN_BAD_DAY:
		text_format(why, WHY_MAX,
			    "All days of week %d of %d are done, but your back is worse this "
			    "morning: the same week again today.",
			    p->week, r->weeks);
		break;
	case TURN_BACK: say_back(why, p, r); break;
	}
}

static void say_not_now(char why[WHY_MAX], const struct place *p, const struct progress_input *in)
{
	const struct weeks *w = &in->step->weeks;

	if (w->first > p->week) {
		text_format(why, WHY_MAX, "It comes in week %d; this is week %d of %d.", w->first,
			    p->week, in->routine->weeks);
	} else {
		text_format(why, WHY_MAX, "Its last week was week %d; this is week %d of %d.",
			    w->last, p->week, in->routine->weeks);
	}
}

/* ---- The rule ---- */

/* What the last session asked of this step's history: steps of other weeks may share it. */
static struct dose previous_dose(const struct progress_input *in, const struct place *p)
{
	struct progress_input own;

	for (int i = 0; p->last_week > 0 && next_step(&own, in, p->last_week, &i);) {
		if (text_eq(own.step->key, in->step->key))
			return week_dose(&own, p->last_week);
	}
	return (struct dose){ .sets = 0 };
}

static void schedule_advise(struct advice *ret, const struct progress_input *in)
{
	static const char *const caps[] = {
		[TURN_BAD_DAY] = "a bad day", [TURN_BACK] = "days off"
	};
	const struct place p = find_place(in);

	if (!step_is_in_week(in->step, p.week)) {
		ret->cap = "not this week";
		say_not_now(ret->why, &p, in);
		return;
	}
	ret->target = week_dose(in, p.week);
	ret->previous = previous_dose(in, &p);
	ret->cap = caps[p.turn];
	say_week(ret->why, &p, in->routine);
	for (int i = p.n_used; i > 0; i--)
		ret->used[ret->n_used++] = p.used[i - 1];
}

const struct progress_rule rule_schedule = {
	.id = "schedule",
	.summary = "goes through a table week by week; moves on when a week was done",
	.advise = schedule_advise,
};
