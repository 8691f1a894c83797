/* Days off: what a break leaves of a dose (EVIDENCE 2.2, return multipliers), and its sentence. Not
 * for how long the break was (absence.c), nor for the way back that begins with it
 * (graded_begin.c). */
#include "absence.h"

#include "graded_begin.h"
#include "graded_way.h"
#include "limber/base/text.h"
#include "words.h"

enum { SHARE_DAYS = 14 };

/* Into how many good sessions the ramp is shared out: as many as its weeks held before, one a
 * day. */
static int shares_of(const struct review *v, int weeks)
{
	struct date from = date_add(v->st->last.day, 1 - SHARE_DAYS);
	const struct history *h = v->in->history;
	bool has_older;
	size_t first = window_first(h, v->in->step->key, v->in->day, &has_older);
	size_t i = history_sessions_from(h, from);
	struct date counted = from;
	int n = 0;

	for (i = i > first ? i : first; i <= v->st->last.session; i++) {
		if ((n > 0 && h->sessions[i].day.day == counted.day) || !judge_concerns(v->in, i))
			continue;
		counted = h->sessions[i].day;
		n++;
	}
	int a_week = (n + 1) / 2;

	return a_week * weeks;
}

struct dose graded_first_dose(const struct progress_input *in)
{
	const struct step *step = in->step;
	struct dose first = step->dose.sets > 0 ? step->dose : in->exercise->dose[LEVEL_NEW];

	dose_clamp(&first, &step->bounds);
	return first;
}

/* What a beginner starts with, or the routine: not what a rung has of its own, which is its end. */
static struct dose least_after_break(const struct progress_input *in)
{
	const struct exercise *file = catalog_exercise(in->catalog, in->exercise->id);
	struct progress_input of_file = *in;

	if (file)
		of_file.exercise = file;
	return graded_first_dose(&of_file);
}

bool graded_after_break(struct dose *d, int pct, const struct dose *before,
			const struct progress_input *in)
{
	const struct dose least = least_after_break(in);

	dosing_of(in)->scale(d, pct, in);
	graded_lighten(d, pct, in);
	if (dose_exceeds(&least, before) || dose_work(d) >= dose_work(&least))
		return false;
	*d = least;
	walk_keep_days(d, before->days);
	return true;
}

static bool was_long_ago(struct decision *d, const struct review *v)
{
	int days = absence_days(v);
	const struct absence *row = absence_row(days, dosing_returns_slowly(v->in));

	if (row->pct == 100)
		return false;
	struct comeback way =
		graded_way_from(d, v, FROM_BREAK, row->pct, shares_of(v, row->ramp_weeks));

	way.is_by_steps = row->ramp_weeks == 0;
	way.days = row->ramp_weeks * WEEKDAYS;
	d->days_off = days;
	d->memory.comeback = way;
	d->target = d->before;
	d->is_first_again = graded_after_break(&d->target, row->pct, &d->before, v->in);
	d->is_near = graded_keep_near(&d->target, GROWTH_PCT, v);
	return true;
}

static bool is_of_limits(const struct review *v)
{
	struct step unbound = *v->in->step;
	struct progress_input in = *v->in;

	unbound.bounds = (struct bounds){ .forbid = false };
	in.step = &unbound;
	struct dose first = graded_first_dose(&in);

	return dose_clamp(&first, &v->in->step->bounds);
}

/* Of one rep, or of five seconds, nothing is taken. */
static const char *say_least(const struct decision *d)
{
	enum { ROUNDED_PCT = 5 };
	bool is_least = graded_work_left(d) > d->memory.comeback.from_pct + ROUNDED_PCT;

	return is_least ? ", and it goes no lower" : "";
}

/* The table's, or its next row for whoever comes back slowly. */
static const char *say_usual_way(const struct progress_input *in)
{
	if (!dosing_returns_slowly(in))
		return "the normal way back";
	return in->profile->is_65_or_over ? "the normal way back at 65 or over"
					  : "the normal way back for someone new";
}

static void say_long_ago(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char digits[NUMBER_TEXT], dose[DOSE_TEXT], goal[DOSE_TEXT], left[LEFT_TEXT];
	const char *days = number_word(d->days_off, digits);
	const struct comeback *way = &d->memory.comeback;

	dose_format(&d->target, v->in->exercise->per_side, dose);
	dose_format(graded_way_end(way), v->in->exercise->per_side, goal);
	graded_say_left(left, d, v, way->is_again ? " then" : "");
	if (d->is_first_again) {
		text_format(why, WHY_MAX,
			    "%s days since you last did this: you start again at the first dose%s, "
			    "%s, %s.",
			    days, is_of_limits(v) ? " within the routine's limits" : "", dose,
			    say_usual_way(v->in));
	} else if (!dose_exceeds(&way->goal, &d->target)) {
		text_format(why, WHY_MAX,
			    "%s days since you last did this: it stays at %s, the smallest there "
			    "is.",
			    days, dose);
	} else if (way->is_again) {
		text_format(why, WHY_MAX,
			    "%s days since you last did this, on the way back to %s: now %s, %s%s.",
			    days, goal, dose, left, say_least(d));
	} else {
		text_format(why, WHY_MAX,
			    "%s days since you last did this: back at %s%s, %s, now %s%s.", days,
			    left, d->is_near ? ", no more than 30 % over what you last did" : "",
			    say_usual_way(v->in), dose, say_least(d));
	}
	sentence_begin(why);
}

const struct graded_cap graded_days_off = {
	.name = "days off",
	.apply = was_long_ago,
	.say = say_long_ago,
	.sources = "V56 V57 V58 V59",
};
