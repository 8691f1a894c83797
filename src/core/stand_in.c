/* How much is asked of what is put in a blocked exercise's place. Not for which exercise that is
 * (ladder.c), nor for what blocks (safety.c). */
#include "stand_in.h"

#include "absence.h"
#include "gate.h"
#include "limber/base/text.h"
#include "rules.h"

/* The two exercises on the day. */
struct stand_in {
	const struct progress_input *in; /* as what stands in does the step */
	struct foothold blocked;         /* as the blocked one would be done */
	int last;                        /* the day (its number) this was last asked, or NEVER */
	bool is_harder;
	bool is_day_of_pain;
	int left_pct;  /* of what the blocked one asked since then */
	int own_pct;   /* of its own last dose, by its own days off; on a day of pain */
	bool is_first; /* that would be less than a beginner starts with */
	struct dose base, most;
};

static int last_day(const struct progress_input *in)
{
	bool has_older;
	size_t first = window_first(in->history, in->step->key, in->day, &has_older);

	for (size_t i = history_sessions_from(in->history, in->day); i-- > first;) {
		if (judge_concerns(in, i))
			return in->history->sessions[i].day.day;
	}
	return NEVER;
}

static bool is_newly_there(const struct stand_in *s)
{
	const struct standing *st = &s->blocked.st;

	return s->last == NEVER || (st->n > 0 && s->last <= st->last.day.day);
}

/* The most that was asked since a day. */
static int64_t most_since(const struct standing *st, int day)
{
	int64_t most = 0;

	for (int i = 0; i < st->n_asked; i++) {
		int64_t work = dose_work(&st->asked[i].dose);

		if (work > most)
			most = work;
		if (st->asked[i].since.day <= day)
			break;
	}
	return most;
}

static int pct_left(const struct stand_in *s)
{
	int64_t most = most_since(&s->blocked.st, s->last);
	int64_t now = dose_work(&s->blocked.d.target);

	return now < most ? (int)(now * 100 / most) : 100;
}

/* What the rest of the family did kept it up (absence.h); but a day of pain is none to rely on
 * that. */
static int pct_of_own_break(const struct stand_in *s)
{
	if (!s->is_day_of_pain || s->last == NEVER)
		return 100;
	return absence_row(date_diff(s->in->day, (struct date){ s->last }),
			   dosing_returns_slowly(s->in))
		->pct;
}

/* A share of little would be next to nothing: it begins where a beginner does, unless the blocked
 * one was cut below that. */
static void raise_to_first(struct stand_in *s)
{
	const struct dose first = graded_first_dose(s->in);
	const struct dose first_of_blocked = graded_first_dose(&s->blocked.in);
	bool is_lower = dose_work(&s->blocked.d.target) < dose_work(&first_of_blocked);
	bool is_below_base =
		!dose_exceeds(&first, &s->base) && (s->last == NEVER || first.sets == s->base.sets);

	s->is_first = !is_lower && is_below_base && dose_work(&s->most) < dose_work(&first);
	if (s->is_first)
		s->most = first;
}

/* No set less, which is all that the smallest dose could give: the log would not tell it from a
 * session that was ended early. */
static void limit(struct stand_in *s, const struct advice *own)
{
	s->base = own->previous.sets > 0 ? own->previous
		  : s->is_harder         ? graded_first_dose(s->in)
					 : progress_start_dose(s->in);
	s->left_pct = pct_left(s);
	s->own_pct = pct_of_own_break(s);
	int pct = s->own_pct < s->left_pct ? s->own_pct : s->left_pct;

	s->most = s->base;
	dosing_of(s->in)->scale(&s->most, pct, s->in);
	if (s->most.sets < s->base.sets)
		s->most = s->base;
	graded_lighten(&s->most, pct, s->in);
	raise_to_first(s);
}

static void say_begin(char why[WHY_MAX], const struct stand_in *s)
{
	char dose[DOSE_TEXT], day[DATE_WORDS];
	const char *blocked = s->blocked.at.exercise.name;
	const char *least = s->is_first ? ", but no less than for someone new" : "";

	dose_format(&s->most, s->in->exercise->per_side, dose);
	if (s->own_pct < s->left_pct) {
		date_say((struct date){ s->last }, 0, day);
		text_format(why, WHY_MAX,
			    "You last did this one itself on %s, and on a day with more pain "
			    "it begins with less%s: %s.",
			    day, least, dose);
	} else if (s->left_pct < 100) {
		text_format(why, WHY_MAX,
			    "%s is at about %d %% of what it was, so this begins with less, "
			    "too%s: %s.",
			    blocked, s->left_pct, least, dose);
	} else if (s->last == NEVER) {
		text_format(why, WHY_MAX,
			    "The first time, and harder than %s: it begins as for someone new, %s.",
			    blocked, dose);
	} else {
		date_say((struct date){ s->last }, 0, day);
		text_format(why, WHY_MAX, "It begins as it was last done, on %s: %s.", day, dose);
	}
}

/* It rests on what the blocked one was cut for. */
static void rest_on_blocked(struct advice *ret, const struct foothold *blocked)
{
	ret->readings = blocked->st.recent;
	ret->n_used = graded_sessions(ret->used, blocked->d.row, &blocked->v);
}

static void hold_to_most(struct advice *ret, const struct stand_in *s)
{
	ret->target = s->most;
	ret->row = 0;
	ret->cap = "stand-in";
	ret->sources = s->own_pct < s->left_pct ? graded_days_off.sources : NULL;
	if (s->left_pct < 100)
		rest_on_blocked(ret, &s->blocked);
	say_begin(ret->why, s);
}

/* Its own reason is of long ago. */
static void say_day(struct advice *ret, const struct stand_in *s)
{
	char own[WHY_MAX], day[DATE_WORDS];

	text_copy(own, sizeof own, ret->why);
	date_say((struct date){ s->last }, 0, day);
	text_format(ret->why, WHY_MAX, "It was last done on %s. %s", day, own);
}

void stand_in_begin(struct advice *ret, const struct progress_input *in,
		    const struct progress_input *file, const struct climb *c)
{
	struct stand_in s = { .in = in,
			      .last = last_day(in),
			      .is_harder = c->rung > c->blocked && !c->ladder->is_level,
			      .is_day_of_pain =
				      c->ruling.safety == SAFETY_LEG || gate_is_sore(in, in->day) };

	if (ret->target.sets == 0 || text_eq(ret->rule, rule_none.id) ||
	    !rung_step_of(&s.blocked.at, c, c->blocked, file))
		return;
	foothold_stand(&s.blocked, file);
	if (!is_newly_there(&s))
		return;
	limit(&s, ret);
	if (dose_exceeds(&ret->target, &s.base) || dose_work(&ret->target) > dose_work(&s.most))
		hold_to_most(ret, &s);
	else if (s.last != NEVER)
		say_day(ret, &s);
}
