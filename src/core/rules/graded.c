/* The default rule: EVIDENCE 2.2 on one exercise. Here the log is walked from its oldest session
 * on: what was asked then, what came of it, where that leaves the person; at its end, what to ask
 * now. The table itself is in graded_rows.c, its caps in graded_caps.c. */
#include "graded.h"

#include <assert.h>

#include "flare_log.h"
#include "graded_way.h"
#include "graded_words.h"
#include "limber/base/text.h"
#include "past.h"
#include "rules.h"

/* Of two cuts to the same work the one to fewer sets: whatever shrinks it on has less to round
 * up. */
static bool cuts_more(const struct dose *d, const struct dose *other)
{
	int64_t work = dose_work(d), least = dose_work(other);

	return work < least || (work == least && d->sets < other->sets);
}

/* The first match; but of the cuts, which stand before all else, the largest. The last row always
 * matches. */
static const struct graded_row *matching_row(const struct review *v)
{
	const struct graded_row *cut = NULL;
	struct dose least = v->st->now;

	for (size_t i = 0;; i++) {
		assert(i < n_graded_rows);
		const struct graded_row *row = graded_rows[i];

		if (row->is_failure && v->rule->failed)
			row = v->rule->failed;
		if (!row->matches(v))
			continue;
		if (!row->is_cut)
			return cut ? cut : row;
		struct decision d = { .target = v->st->now, .memory = v->st->memory };

		row->next(&d, v);
		if (!cut || cuts_more(&d.target, &least)) {
			cut = row;
			least = d.target;
		}
	}
}

/* What the row asks, but for a step up. */
static struct dose before_a_step(const struct decision *d, const struct review *v)
{
	bool is_easy_over = d->row->number == 0 && v->st->memory.comeback.from == FROM_EASY_WEEK;

	return graded_is_up(d, v) && !is_easy_over ? v->st->now : d->target;
}

/* What the day itself is like. Flare-ups too old for all of the log to tell are left out. */
static void look_at_day(struct review *v, struct date day)
{
	v->day = day;
	standing_week(&v->week, v->st, day);
	flare_since(&v->flare, v->in->history, flare_horizon(v->in->day), day);
	if (v->easy.monday.day != date_monday(day).day)
		deload_week(&v->easy, v->in, day);
}

static void decide(struct decision *ret, struct review *v, struct date day)
{
	*ret = (struct decision){ .memory = v->st->memory };
	look_at_day(v, day);
	if (v->st->n == 0) {
		ret->target = ret->before = progress_start_dose(v->in);
		if (graded_flare.apply(ret, v))
			ret->cap = &graded_flare;
		return;
	}
	ret->target = v->st->now;
	ret->row = matching_row(v);
	ret->row->next(ret, v);
	ret->before = before_a_step(ret, v);
	graded_remember_morning(ret, v);
	for (size_t i = 0; i < n_graded_caps; i++) {
		if (graded_caps[i]->apply(ret, v))
			ret->cap = graded_caps[i];
	}
}

/* From there on a way back that took too long is forgotten. */
static void decide_on(struct decision *ret, struct review *v, struct standing *st, struct date day)
{
	v->outlived = graded_outlive_way(&st->memory.comeback, day);
	decide(ret, v, day);
}

static bool is_easy_week(const struct decision *d, struct date day)
{
	return d->memory.easy_week.day == date_monday(day).day;
}

/* What a day's decision lets its sessions be judged by. */
static struct expected expected_on(struct date day, const struct decision *d,
				   const struct standing *st)
{
	return (struct expected){ .dose = d->target,
				  .is_first = !d->row,
				  .is_easy = is_easy_week(d, day),
				  .is_by_effort = d->memory.is_by_effort,
				  .last = st->n > 0 ? &st->now : NULL };
}

/* Whether there was something before the first session that counts: it is known of, or may be so
 * long ago that it is not read. */
static bool may_have_older(bool has_older, struct date first, struct date day)
{
	return has_older || date_diff(day, first) > WINDOW_WEEKS_MAX * WEEKDAYS / 2;
}

/* Mornings that were told of later may make good what nobody knew of on the day, and what holds a
 * day stands over the table. Of a way back only what was asked is behind one. */
static void keep_way(struct decision *d, const struct standing *st, const struct judged *j)
{
	bool is_new = d->memory.comeback.since.day == j->day.day;

	if (!is_new && dose_exceeds(&d->target, &j->asked))
		d->memory.comeback = st->memory.comeback;
}

/* All sessions that count, each judged by who the person was then. What a day asks is decided once,
 * by what came before it. */
static void walk_log(struct standing *st, struct review *v)
{
	const struct progress_input *in = v->in;
	const struct history *h = in->history;
	struct date decided = in->day; /* none of theirs */
	struct decision d = { .row = NULL };
	struct past past;
	bool has_older;
	size_t first = window_first(h, in->step->key, in->day, &has_older);

	past_begin(&past, in, first < h->n_sessions ? h->sessions[first].day : in->day);
	for (size_t i = first; i < h->n_sessions; i++) {
		struct date day = h->sessions[i].day;
		struct judged j;

		if (day.day >= in->day.day)
			break;
		if (!judge_concerns(in, i))
			continue;
		bool is_new_day = day.day != decided.day;

		v->in = past_input(&past, day);
		if (is_new_day)
			decide_on(&d, v, st, day);
		if (st->n == 0 && may_have_older(has_older, day, in->day))
			d.target.sets = 0; /* what was expected then is not known any more */
		decided = day;
		const struct expected expected = expected_on(day, &d, st);

		judge_session(&j, v->in, i, &expected);
		v->rule->dosing->shape(&j.asked, in);
		keep_way(&d, st, &j);
		if (is_new_day)
			graded_match_morning(&d, st, &j);
		standing_add(st, &j, is_new_day ? &d.memory : NULL);
		if (st->n == 1 && has_older)
			standing_presume_cut(st);
	}
	v->in = in;
}

void graded_decide(struct decision *ret, struct review *v, struct standing *st)
{
	*st = (struct standing){ .n = 0 };
	v->st = st;
	walk_log(st, v);
	decide_on(ret, v, st, v->in->day);
}

static void say_first(char why[WHY_MAX], const struct progress_input *in)
{
	if (in->step->dose.sets > 0) {
		text_format(why, WHY_MAX, "The first time: the dose that the routine gives.");
	} else {
		text_format(why, WHY_MAX, "The first time: the dose to start with for someone %s.",
			    level_words[in->profile->level]);
	}
}

/* Rows 8 to 10 count sessions; where the rule has a number of its own for that, they are its. */
static int row_of_evidence(const struct graded_row *row, const struct graded_rule *rule)
{
	return row->number >= ROW_STEP_EASY && rule->after > 0 ? 0 : row->number;
}

/* No row decides then but row 2, unless one cut before. */
static int row_told(const struct decision *d, const struct review *v)
{
	if (!graded_is_time_apart(d) || dose_exceeds(&v->st->now, &d->before))
		return row_of_evidence(d->row, v->rule);
	return d->cap == &graded_leg ? ROW_LEG : 0;
}

static const char *sources_of(const struct decision *d, const struct graded_rule *rule)
{
	if (d->cap)
		return d->cap->name ? d->cap->sources : d->gate.sources;
	bool is_own = !d->row || row_of_evidence(d->row, rule) != d->row->number;

	return is_own ? NULL : d->row->sources;
}

int graded_sessions(size_t ret[USED_MAX], const struct graded_row *row, const struct review *v)
{
	return standing_newest(ret, v->st, row->rests_on ? row->rests_on(v) : 1);
}

/* What it rests on, and what several exercises together need to know. */
static void tell_standing(struct advice *ret, const struct decision *d, const struct review *v)
{
	const struct standing *st = v->st;

	ret->row = row_told(d, v);
	ret->previous = st->now;
	ret->readings = st->recent;
	ret->is_way_back = d->row->number == 0 || graded_is_time_apart(d);
	ret->waiting_since = st->since;
	ret->footing = (struct footing){
		.good = st->good,
		.is_held_for_morning = graded_is_held_for_morning(&d->memory),
		.is_after_cut = graded_is_after_cut(v),
		.is_troubled = graded_is_weekly(v) && v->week.is_troubled,
	};
	ret->week_ago = *standing_dose_on(st, date_add(v->day, -WEEKDAYS));
	ret->n_used = graded_sessions(ret->used, d->row, v);
}

/* What nothing can be taken from, or is less than half of what a beginner starts with, and is too
 * much all the same, is a symptom, or a misread scale (EVIDENCE 3.3). */
static bool is_little(const struct decision *d, const struct review *v)
{
	const struct dose first = graded_first_dose(v->in);
	struct dose less = v->st->now;

	v->rule->dosing->scale(&less, HIGH_PCT, v->in);
	return !dose_exceeds(&v->st->now, &less) || dose_work(&d->target) * 2 < dose_work(&first);
}

static void add_help(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	if (d->row->is_cut && !d->cap && is_little(d, v))
		text_append(why, WHY_MAX,
			    " If so little is too much, a professional may help to find out why.");
}

/* A row's cut is told first, by what it alone left. */
static void say_cap(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	struct decision cut = *d;
	char own[WHY_MAX];

	cut.target = d->before;
	if (!graded_is_cut_first(d, v)) {
		d->cap->say(why, d, v);
		return;
	}
	d->row->say(why, &cut, v);
	d->cap->say(own, d, v);
	text_append(why, WHY_MAX, " %s", own);
}

void graded_tell(struct advice *ret, const struct decision *d, const struct review *v)
{
	ret->target = d->target;
	if (d->cap)
		ret->cap = d->cap->name ? d->cap->name : d->gate.cap;
	ret->sources = sources_of(d, v->rule);
	if (d->cap)
		say_cap(ret->why, d, v);
	else if (d->row)
		d->row->say(ret->why, d, v);
	else
		say_first(ret->why, v->in);
	if (d->row) {
		add_help(ret->why, d, v);
		graded_add_way_waits(ret->why, d, v);
		tell_standing(ret, d, v);
	}
}

void graded_advise_by(struct advice *ret, const struct progress_input *in,
		      const struct graded_rule *rule)
{
	struct standing st;
	struct review v = { .in = in, .rule = rule };
	struct decision d;

	graded_decide(&d, &v, &st);
	graded_tell(ret, &d, &v);
}

static void graded_advise(struct advice *ret, const struct progress_input *in)
{
	graded_advise_by(ret, in, &(struct graded_rule){ .dosing = dosing_of(in) });
}

const struct progress_rule rule_graded = {
	.id = "graded",
	.summary = "steps up, holds or cuts by pain, effort, quota and the morning after",
	.advise = graded_advise,
};
