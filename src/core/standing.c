/* Summing up judged sessions. Not for judging one (judge) nor for deciding (rules). */
#include "standing.h"

#include <string.h>

#include "dosing.h"

static void add_in_front(size_t v[USED_MAX], size_t session)
{
	memmove(v + 1, v, (USED_MAX - 1) * sizeof *v);
	v[0] = session;
}

void memory_note_cut(struct memory *m, const struct dose *from)
{
	m->cut_from = *from;
	m->good_since_cut = 0;
	m->is_cut_presumed = false;
}

/* A cut may rest on more than is still read of the log: what was asked tells of it, too. More of
 * one thing for less of another is none: a set more that shares out the reps is a step. */
static void note_cut(struct standing *st, const struct judged *j)
{
	struct memory *m = &st->memory;

	if (j->is_far_less)
		m->comeback = (struct comeback){ .from_pct = 0 };
	if (st->n == 0 || j->is_easy || m->comeback.goal.sets > 0 ||
	    !dose_exceeds(&st->now, &j->asked) || dose_exceeds(&j->asked, &st->now))
		return;
	memory_note_cut(m, &st->now);
}

/* What was asked is passed already. */
static void pass_presumed_cut(struct memory *m, const struct dose *asked)
{
	if (m->is_cut_presumed && dose_exceeds(asked, &m->cut_from))
		m->cut_from = *asked;
}

void standing_presume_cut(struct standing *st)
{
	if (st->memory.cut_from.sets > 0)
		return;
	st->memory.cut_from = st->now;
	st->memory.is_cut_presumed = true;
}

static void add_to_amiss(struct standing *st, const struct judged *j)
{
	if (j->is_held)
		return;
	if (judged_as_asked(j)) {
		st->amiss = st->sore = 0;
		return;
	}
	if (st->amiss++ == 0)
		st->amiss_since = j->day;
	if (!judged_only_sore(j))
		return;
	if (st->sore++ == 0 || j->pain < st->least_pain)
		st->least_pain = j->pain;
}

static void add_to_run(struct standing *st, const struct judged *j)
{
	st->failed += judged_short(j) || judged_too_hard(j);
	st->whole += j->is_confirmed && j->is_all_done && !j->is_again;
	switch (j->verdict) {
	case VERDICT_GOOD:
		st->failed = 0;
		if (j->is_easy)
			break;
		st->running++;
		st->easy = j->strain == STRAIN_BELOW ? st->easy + !j->is_again : 0;
		if (j->is_again)
			break;
		st->good++;
		add_in_front(st->good_ones, j->session);
		st->memory.good_since_cut++;
		st->memory.good_since_bad_morning++;
		break;
	case VERDICT_PENDING: st->running++; break;
	case VERDICT_NEARLY: st->running += st->running > 0; break;
	case VERDICT_NOT:
		if (st->whole > 0)
			st->anew = ANEW_TROUBLE;
		st->running = st->good = st->easy = st->whole = 0;
		break;
	}
}

static void add_to_week(struct standing *st, const struct judged *j)
{
	struct week_day *slot = &st->week[date_weekday(j->day)];

	if (slot->day.day != j->day.day)
		*slot = (struct week_day){ .day = j->day };
	slot->sessions++;
	slot->easy += j->strain == STRAIN_BELOW;
	slot->good += j->verdict == VERDICT_GOOD;
	if (j->is_confirmed)
		slot->done_s += j->done_s;
	slot->is_troubled = slot->is_troubled || j->band == BAND_MIDDLE || j->band == BAND_HIGH ||
			    j->strain >= STRAIN_OVER || j->is_hurt || j->is_form_lost ||
			    j->is_held || j->morning == MORNING_RISEN;
}

static void add_to_recent(struct readings *recent, const struct judged *j)
{
	if (recent->n < USED_MAX)
		recent->n++;
	memmove(recent->v + 1, recent->v, (USED_MAX - 1) * sizeof *recent->v);
	recent->v[0] = judged_reading(j);
}

static void add_to_asked(struct standing *st, const struct judged *j)
{
	if (st->n_asked > 0 && (j->is_easy || dose_asks_same(&st->asked[0].dose, &j->asked)))
		return;
	if (st->n_asked < ASKED_MAX)
		st->n_asked++;
	for (int i = st->n_asked - 1; i > 0; i--)
		st->asked[i] = st->asked[i - 1];
	st->asked[0] = (struct asked){ j->day, j->asked };
}

int standing_newest(size_t ret[USED_MAX], const struct standing *st, int n)
{
	if (n > st->recent.n)
		n = st->recent.n;
	for (int i = 0; i < n; i++)
		ret[i] = st->recent.v[i].session;
	return n;
}

const struct dose *standing_dose_on(const struct standing *st, struct date day)
{
	int i = 0;

	while (i + 1 < st->n_asked && st->asked[i].since.day > day.day)
		i++;
	return &st->asked[i].dose;
}

/* An easy first go does not say that a second one, of which nobody said, was. */
static void keep_the_harder(struct judged *later, const struct judged *earlier)
{
	if (earlier->strain <= later->strain || earlier->strain == STRAIN_BELOW)
		return;
	later->strain = earlier->strain;
	later->effort = earlier->effort;
	later->effort_target = earlier->effort_target;
	later->effort_ceiling = earlier->effort_ceiling;
}

static bool is_same_day(const struct standing *st, const struct judged *j)
{
	return st->n > 0 && st->last.day.day == j->day.day;
}

/* What hurt or was too hard in the morning is not undone by a second go in the evening. */
static void keep_the_worse(struct judged *later, const struct judged *earlier)
{
	later->is_form_lost = later->is_form_lost || earlier->is_form_lost;
	keep_the_harder(later, earlier);
	later->verdict = judge_verdict(later);
	if (earlier->band <= later->band)
		return;
	later->is_hurt = earlier->is_hurt;
	later->pain = earlier->pain;
	later->pain_from = earlier->pain_from;
	later->baseline = earlier->baseline;
	later->band = earlier->band;
	later->verdict = VERDICT_NOT;
}

/* Minutes a day count, in however many walks: one that makes them up to a whole walk more is whole,
 * and so is what comes after all of them. */
static void count_the_day(struct judged *later, const struct standing *st)
{
	const struct week_day *slot = &st->week[date_weekday(later->day)];
	int one_s = later->asked.set[0].time_s;

	if (!dose_is_weekly(&later->asked) || one_s <= 0 || slot->sessions == 0 ||
	    slot->day.day != later->day.day || !later->is_confirmed || later->is_all_done)
		return;
	int before = slot->done_s / one_s, after = (slot->done_s + later->done_s) / one_s;

	if (after == before && before < later->asked.bouts)
		return;
	later->is_all_done = true;
	later->quota_pct = 100;
	later->verdict = judge_verdict(later);
}

/* What was decided for the week was not asked: it was none. */
static void forget_easy_week(struct memory *m, struct date day)
{
	if (m->easy_week.day != date_monday(day).day)
		return;
	m->easy_week.day = 0;
	if (m->comeback.from == FROM_EASY_WEEK)
		m->comeback.goal.sets = 0;
}

/* What the day's sessions before it add to one. */
static void judge_the_day(struct judged *j, const struct standing *st)
{
	count_the_day(j, st);
	if (!is_same_day(st, j))
		return;
	keep_the_worse(j, &st->last);
	j->is_again = st->last.is_again || st->last.verdict == VERDICT_GOOD;
}

static void begin_count(struct standing *st, struct date day, enum anew anew)
{
	st->running = st->good = st->easy = st->failed = st->whole = 0;
	st->amiss = st->sore = 0;
	st->since = day;
	st->anew = anew;
}

/* Of so small a dose they may have left all of it. */
static bool is_after_days_off(const struct standing *st, const struct judged *j)
{
	const struct comeback *way = &st->memory.comeback;

	return way->from == FROM_BREAK && way->since.day == j->day.day && !is_same_day(st, j);
}

/* What was asked, beside what was asked before it: of another dose all counts begin, and after days
 * off. */
static void note_asked(struct standing *st, const struct judged *j)
{
	note_cut(st, j);
	if (!j->is_spared)
		st->whole_asked = j->day;
	if (st->n > 0 && dose_exceeds(&j->asked, &st->now)) {
		st->was_raised = true;
		st->raised = j->day;
	}
	if (st->n == 0 || !dose_asks_same(&j->asked, &st->now))
		begin_count(st, j->day, ANEW_NOTHING);
	else if (is_after_days_off(st, j))
		begin_count(st, j->day, ANEW_DAYS_OFF);
}

void standing_add(struct standing *st, const struct judged *judged, const struct memory *memory)
{
	bool is_first_of_day = !is_same_day(st, judged);
	struct judged j = *judged;

	judge_the_day(&j, st);
	if (memory)
		st->memory = *memory;
	if (!j.is_easy)
		forget_easy_week(&st->memory, j.day);
	note_asked(st, &j);
	pass_presumed_cut(&st->memory, &j.asked);
	if (st->n == 0 || !j.is_nothing_done)
		st->trained = j.day;
	st->now = j.asked;
	st->before = st->last;
	st->last = j;
	st->n++;
	st->memory.since_bad_morning += is_first_of_day;
	add_to_amiss(st, &j);
	add_to_run(st, &j);
	add_to_week(st, &j);
	add_to_recent(&st->recent, &j);
	add_to_asked(st, &j);
}

void standing_week(struct week *ret, const struct standing *st, struct date day)
{
	int bouts = dose_bouts(&st->now);
	int one_s = st->now.set[0].time_s;

	*ret = (struct week){ .asked = bouts * st->now.days };
	ret->needed = (ret->asked * 4 + 2) / 5;
	for (int i = 0; i < WEEKDAYS; i++) {
		const struct week_day *slot = &st->week[i];
		int ago = date_diff(day, slot->day);

		if (slot->sessions == 0 || ago < 1 || ago > WEEKDAYS ||
		    slot->day.day < st->since.day)
			continue;
		int times = one_s > 0 ? slot->done_s / one_s : slot->sessions;

		ret->done += times < bouts ? times : bouts;
		ret->sessions += slot->sessions;
		ret->easy += slot->easy;
		ret->good += slot->good;
		ret->is_troubled = ret->is_troubled || slot->is_troubled;
	}
	if (ret->done > ret->asked)
		ret->done = ret->asked;
}
