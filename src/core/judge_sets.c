/* What a session asked of a step and how much of that was done, from its sets. Not for how it went
 * (judge.c). */
#include "dosing.h"
#include "judge.h"
#include "limber/base/text.h"
#include "rules.h"

static bool is_own(const struct progress_input *in, const struct set_row *row)
{
	return row->set >= 1 && row->set <= SETS_MAX && text_eq(row->key, in->step->key);
}

static bool has_target(const struct set_row *row)
{
	static const struct amount none = { 0 };

	return !amount_eq(&row->target, &none);
}

/* Whether what was asked of a session is how a dose begins. */
static bool is_begin_of(const struct dose *d, const struct progress_input *in,
			const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (is_own(in, row) &&
		    (row->set > d->sets || !amount_eq(&row->target, &d->set[row->set - 1])))
			return false;
	}
	return true;
}

/* A first dose is the level's, or a beginner's: a rung that was fallen to begins with that. Where
 * both begin as the rows do, it was the smaller one. */
static struct dose first_expected(const struct progress_input *in, const struct session_row *s,
				  const struct expected *from)
{
	struct dose least = in->exercise->dose[LEVEL_NEW];

	dose_clamp(&least, &in->step->bounds);
	bool is_known = from->dose.sets > 0 && in->step->dose.sets == 0;

	return is_known && is_begin_of(&least, in, s) ? least : from->dose;
}

/* A session that ended early and began as the last one did, not as the step that was expected, did
 * not ask for that step. */
static struct dose next_expected(const struct progress_input *in, const struct session_row *s,
				 const struct expected *from)
{
	bool is_as_last = from->last && s->state != STATE_COMPLETE &&
			  !is_begin_of(&from->dose, in, s) && is_begin_of(from->last, in, s);

	return is_as_last ? *from->last : from->dose;
}

static void lower_to(struct amount *a, const struct amount *most)
{
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		if (amount_get(a, q) > amount_get(most, q))
			amount_set(a, q, amount_get(most, q));
	}
}

/* Sets that no row tells of, behind those that are known otherwise, are like the one before; the
 * very first like the first that is told. Where the others were not as expected, these were not
 * more. */
static void fill_untold(struct dose *d, int known, unsigned told, bool agrees)
{
	int first = 0;

	while (first + 1 < d->sets && !(told & 1u << first))
		first++;
	for (int i = 0; i < d->sets; i++) {
		const struct amount before = d->set[i > 0 ? i - 1 : first];

		if (told & 1u << i)
			continue;
		if (i >= known)
			d->set[i] = before;
		else if (!agrees)
			lower_to(&d->set[i], &before);
	}
}

/* A set of something easier, which took over when form was lost: it does not say what was asked. */
static bool is_easier_one(const struct set_row *row, const struct progress_input *in)
{
	return row->is_eased && !text_eq(row->exercise, in->exercise->id);
}

/* What was asked, from the rows. Rows that agree with what was expected and stop short of it are
 * those of a session ended early. */
static void read_asked(struct dose *ret, const struct progress_input *in,
		       const struct session_row *s, const struct expected *from)
{
	const struct dose dose =
		from->is_first ? first_expected(in, s, from) : next_expected(in, s, from);
	const struct dose *expected = &dose;
	unsigned told = 0; /* a bit a set */
	int sets = 0;
	bool agrees = true;

	*ret = *expected;
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];
		int at = row->set - 1;

		if (!is_own(in, row))
			continue;
		if (row->set > sets)
			sets = row->set;
		bool is_known = !from->is_first && at < expected->sets;

		if (!has_target(row) || (is_known && is_easier_one(row, in)))
			continue;
		agrees = agrees && at < expected->sets &&
			 amount_eq(&row->target, &expected->set[at]);
		ret->set[at] = row->target;
		told |= 1u << at;
	}
	bool is_stopped = s->state != STATE_COMPLETE;
	bool is_short = sets < expected->sets &&
			(from->is_first ? agrees && is_stopped : agrees || is_stopped);

	ret->sets = is_short ? expected->sets : sets;
	fill_untold(ret, expected->sets, told, agrees);
}

/* The work done of one set, what is over its target left out. */
static int work_done(const struct set_row *row, const struct amount *asked)
{
	struct amount counted = row->done;

	if (!set_is_begun(row))
		return 0;
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		if (amount_get(&counted, q) > amount_get(asked, q))
			amount_set(&counted, q, amount_get(asked, q));
		if (q != QUANTITY_LOAD && amount_get(asked, q) > 0 && amount_get(&counted, q) <= 0)
			return 0;
	}
	return amount_work(&counted);
}

/* How often the session was to do the step: a repeat asks for the whole dose each time. */
static int occurrences(const struct progress_input *in, const struct session_row *s)
{
	int n = text_eq(s->routine, in->routine->id)
			? routine_occurrences(in->routine, in->step->number - 1)
			: 1;

	return n > 1 ? n : 1;
}

static int whole_work(const struct dose *d)
{
	int work = 0;

	for (int i = 0; i < d->sets; i++)
		work += amount_work(&d->set[i]);
	return work;
}

/* What one set was. */
static void read_set(struct judged *j, const struct set_row *row)
{
	j->done_s += row->done.time_s;
	j->is_hurt = j->is_hurt || row->outcome == OUTCOME_HURT;
	j->is_form_lost = j->is_form_lost || row->is_eased;
	j->is_all_done = j->is_all_done && set_is_begun(row) &&
			 amount_reaches(&row->done, &j->asked.set[row->set - 1]);
	if (row->pain > j->pain)
		j->pain = row->pain;
}

/* The work of what was not come to: sets behind the last that has a row, and repeats. */
static int64_t work_missed(const struct judged *j, int reached, int repeats)
{
	int64_t work = (int64_t)whole_work(&j->asked) * repeats;

	for (; reached < j->asked.sets; reached++)
		work += amount_work(&j->asked.set[reached]);
	return work;
}

static void read_sets(struct judged *j, const struct progress_input *in,
		      const struct session_row *s)
{
	int64_t asked = 0, done = 0;
	int reached = 0; /* sets that have rows */
	int begun = 0;   /* occurrences that have */

	j->is_all_done = true;
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (!is_own(in, row))
			continue;
		const struct amount *target = &j->asked.set[row->set - 1];

		asked += amount_work(target);
		done += work_done(row, target);
		read_set(j, row);
		if (row->set > reached)
			reached = row->set;
		begun += row->set == 1 && row->side != SIDE_RIGHT;
	}
	int repeats = occurrences(in, s) - (begun > 1 ? begun : 1);
	int64_t missed = work_missed(j, reached, repeats > 0 ? repeats : 0);

	asked += missed;
	j->is_all_done = j->is_all_done && missed == 0;
	j->quota_pct = asked > 0 ? (int)(done * 100 / asked) : 0;
	j->is_nothing_done = done == 0;
}

static int whole_reps(const struct dose *d)
{
	int reps = 0;

	for (int i = 0; i < d->sets; i++)
		reps += d->set[i].reps;
	return reps;
}

/* The reps of all sets that count as all of it: the author's total while the step asks what it
 * began with, and the same share of what it asks later. */
static int total_needed(const struct progress_input *in, const struct dose *asked)
{
	const struct dose start = progress_start_dose(in);
	int of = whole_reps(&start), total = in->step->terms.total;

	return total > 0 && of > 0 ? (total * whole_reps(asked) + of - 1) / of : whole_reps(asked);
}

/* Reps that are short in anything else, the hold or the weight, are none of that set. */
static int reps_done(const struct set_row *row, const struct amount *asked)
{
	struct amount done = row->done;

	done.reps = asked->reps;
	return set_is_begun(row) && amount_reaches(&done, asked) ? row->done.reps : 0;
}

/* By a total, one set makes up for another; not one side for the other. */
static void read_total(struct judged *j, const struct progress_input *in,
		       const struct session_row *s)
{
	int needed = total_needed(in, &j->asked) * occurrences(in, s);
	int reps[SIDES] = { 0 };
	bool has[SIDES] = { false };

	if (needed == 0)
		return; /* it is not made of reps */
	j->quota_pct = 100;
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (!is_own(in, row))
			continue;
		has[row->side] = true;
		reps[row->side] += reps_done(row, &j->asked.set[row->set - 1]);
	}
	for (enum side side = SIDE_BOTH; side < SIDES; side++) {
		if (has[side] && reps[side] * 100 < needed * j->quota_pct)
			j->quota_pct = reps[side] * 100 / needed;
	}
	j->is_all_done = j->quota_pct >= 100;
}

bool judge_concerns(const struct progress_input *in, size_t session)
{
	const struct session_row *s = &in->history->sessions[session];

	for (size_t i = 0; i < s->n_sets; i++) {
		if (is_own(in, &s->sets[i]) && set_is_begun(&s->sets[i]))
			return true;
	}
	return false;
}

bool judge_leaves_out(const struct progress_input *in, size_t session)
{
	const struct session_row *s = &in->history->sessions[session];
	bool is_ended_before =
		s->state != STATE_COMPLETE && s->n_sets > 0 && text_eq(s->routine, in->routine->id);

	for (size_t i = 0; i < s->n_sets; i++) {
		if (is_own(in, &s->sets[i]))
			return !judge_concerns(in, session);
	}
	return is_ended_before;
}

void judge_sets(struct judged *ret, const struct progress_input *in, const struct session_row *s,
		const struct expected *expected)
{
	read_asked(&ret->asked, in, s, expected);
	read_sets(ret, in, s);
	if (text_eq(in->step->rule, rule_sum.id))
		read_total(ret, in, s);
}
