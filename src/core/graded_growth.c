/* How much a step may add at once: EVIDENCE 2.2, "never over 30 % in two weeks once past half the
 * active dose", and no step so large where there is a smaller one. Not for when a step is due
 * (graded_rows.c). */
#include "graded.h"

#include "graded_words.h"
#include "limber/base/text.h"

enum { GROWTH_DAYS = 14, LEAST_REPS_PCT = 50 };

static bool is_within(const struct dose *d, int64_t then)
{
	return dose_work(d) * 100 <= then * GROWTH_PCT;
}

enum quantity graded_grown(const struct dose *from, const struct dose *to)
{
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		for (int i = 0; i < from->sets && i < to->sets; i++) {
			if (amount_get(&to->set[i], q) > amount_get(&from->set[i], q))
				return q;
		}
	}
	return QUANTITY_NONE;
}

int graded_grown_by(const struct dose *from, const struct dose *to, enum quantity q)
{
	int most = 0;

	for (int i = 0; i < from->sets; i++) {
		int by = amount_get(&to->set[i], q) - amount_get(&from->set[i], q);

		most = by > most ? by : most;
	}
	return most;
}

/* ---- Smaller forms of a step ---- */

/* A step of several units: as many of them as keep to thirty per cent, but one at least. Of reps
 * and times that a routine made more the exercise's own are the least: those may come in pairs. */
static void take_fewer_units(struct dose *d, const struct review *v, enum quantity q)
{
	const struct dose *now = &v->st->now;
	int by = graded_grown_by(now, d, q);
	int least = q == QUANTITY_HOLD ? 1 : dosing_step(v->in);

	while (--by >= least && !is_within(d, dose_work(now))) {
		*d = *now;
		dosing_grow(d, v->in, q, by);
	}
}

/* Reps or seconds more in each of several sets: in as many as keep to it, but in one at least. */
static void take_fewer_sets(struct dose *d, const struct review *v, enum quantity q)
{
	const struct dose *now = &v->st->now;
	int by = graded_grown_by(now, d, q);

	for (int sets = now->sets - 1; sets > 0 && !is_within(d, dose_work(now)); sets--) {
		*d = *now;
		dosing_grow_some(d, v->in, q, by, sets);
	}
}

/* Of the work that a set more shares out anew, as much as keeps to it, from the last set on; but
 * more than before. */
static void take_less_of_sets(struct dose *d, const struct review *v)
{
	int64_t now = dose_work(&v->st->now);
	enum quantity q = dosing_main(d, v->in);

	for (int i = d->sets - 1; i > 0 && !is_within(d, now); i--) {
		struct dose less = *d;
		int value = amount_get(&d->set[i], q);

		while (--value >= quantity_least(q) && !is_within(d, now)) {
			amount_set(&less.set[i], q, value);
			if (dose_work(&less) <= now)
				return;
			*d = less;
		}
	}
}

/* The heaviest weights that keep to it, else the next ones there are. */
static void take_less_load(struct dose *d, const struct review *v)
{
	const struct dose *now = &v->st->now;

	while (!is_within(d, dose_work(now))) {
		struct dose less = *d;

		for (int i = 0; i < d->sets; i++) {
			less.set[i].load_g = dosing_next_weight(v->in, d->set[i].load_g, -1);
			if (less.set[i].load_g <= now->set[i].load_g)
				return;
		}
		*d = less;
	}
}

static void shorten(struct dose *d, const struct review *v)
{
	const struct dose *now = &v->st->now;
	enum quantity q = graded_grown(now, d);

	if (d->sets > now->sets) {
		take_less_of_sets(d, v);
	} else if (q == QUANTITY_LOAD) {
		take_less_load(d, v);
	} else if (q != QUANTITY_NONE) {
		take_fewer_units(d, v, q);
		if (q != QUANTITY_TIME)
			take_fewer_sets(d, v, q);
	}
}

/* A second more on each of many reps is much, and so may be the next weight: a rep more is less. */
static bool takes_a_rep(struct dose *d, const struct review *v)
{
	struct dose more = v->st->now;
	enum quantity q = graded_grown(&more, d);

	if ((q != QUANTITY_HOLD && q != QUANTITY_LOAD) || v->in->exercise->cap.set[0].reps == 0 ||
	    !dosing_grow(&more, v->in, QUANTITY_REPS, 1))
		return false;
	take_fewer_sets(&more, v, QUANTITY_REPS);
	if (!is_within(&more, dose_work(&v->st->now)))
		return false;
	*d = more;
	return true;
}

/* Where the next weight or second is far, with as many fewer reps as keep to it: never under half
 * of them, for that would be another exercise. A second more for less work in all is no step. */
static bool is_lightened_by_reps(struct dose *d, const struct review *v)
{
	int64_t now = dose_work(&v->st->now);
	int pct = (int)(now * GROWTH_PCT / dose_work(d));
	bool is_load = graded_grown(&v->st->now, d) == QUANTITY_LOAD;
	struct dose fewer = *d;

	if (pct < LEAST_REPS_PCT)
		return false;
	dosing_shrink(&fewer, is_load ? dosing_main(d, v->in) : QUANTITY_REPS, pct, 0);
	dose_clamp(&fewer, &v->in->step->bounds);
	if (!is_within(&fewer, now) || (!is_load && dose_work(&fewer) <= now))
		return false;
	*d = fewer;
	return true;
}

/* ---- The cap ---- */

/* The work that two weeks may add 30 % to: as it was then. For a step of load the least since then
 * is, for a weight after a cut is new, though the work is not. */
static int64_t work_before(const struct decision *d, const struct review *v, struct date day)
{
	const struct standing *st = v->st;
	struct date from = date_add(day, -GROWTH_DAYS);
	int64_t least = dose_work(standing_dose_on(st, from));

	if (graded_grown(&st->now, &d->target) != QUANTITY_LOAD)
		return least;
	for (int i = 0; i < st->n_asked && st->asked[i].since.day > from.day; i++) {
		int64_t work = dose_work(&st->asked[i].dose);

		least = work < least ? work : least;
	}
	return least;
}

static bool is_past_half(const struct decision *d, const struct review *v)
{
	return dose_work(&d->target) * 2 > dose_work(graded_active_dose(v->in));
}

/* Whether two weeks before a day as much was done as now, or so much that the step is within its
 * share of that. */
static bool is_room_on(const struct decision *d, const struct review *v, struct date day)
{
	int64_t then = work_before(d, v, day);

	return dose_work(&v->st->now) <= then || is_within(&d->target, then);
}

/* The first day on which there is room for it; today's dose is old enough in two weeks at the latest. */
static struct date day_of_room(const struct decision *d, const struct review *v)
{
	struct date day = v->day;

	for (int i = 0; i < GROWTH_DAYS && !is_room_on(d, v, day); i++)
		day = date_add(day, 1);
	return day;
}

/* To what was done before, or to where what does not grow begins. */
static bool leads_back(const struct decision *d, const struct review *v)
{
	return d->row->number == 0 || v->in->exercise->step.by == QUANTITY_NONE;
}

/* The second step of two weeks has to keep to thirty per cent where it leads past half the active
 * dose. Any step does, from what is done now, but for the smallest there is. A way back is no
 * growth. */
static bool is_too_much(struct decision *d, const struct review *v)
{
	int64_t now = dose_work(&v->st->now);
	bool is_far = false;

	if (!graded_is_up(d, v) || leads_back(d, v))
		return false;
	d->is_shortened = !is_within(&d->target, now);
	if (d->is_shortened)
		shorten(&d->target, v);
	if (!is_within(&d->target, now) && !takes_a_rep(&d->target, v)) {
		bool is_load = graded_grown(&v->st->now, &d->target) == QUANTITY_LOAD;
		bool has_fewer_reps = is_lightened_by_reps(&d->target, v);

		d->is_smallest = is_load || !has_fewer_reps;
		is_far = is_load && !has_fewer_reps;
	}
	if (!is_far && (!is_past_half(d, v) || is_room_on(d, v, v->day)))
		return false;
	d->until = is_far ? v->day : day_of_room(d, v);
	graded_hold(d, v);
	return true;
}

struct date graded_step_day(const struct review *v, struct date from)
{
	static const struct graded_row step = { .number = ROW_STEP_EASY };
	struct decision d = { .row = &step, .target = v->st->now, .memory = v->st->memory };
	struct review then = *v;

	then.day = from;
	if (v->st->was_raised && date_diff(from, v->st->raised) < DAYS_BETWEEN_STEPS)
		then.day = date_add(v->st->raised, DAYS_BETWEEN_STEPS);
	return dosing_up(v->rule->dosing, &d.target, v->in) && is_too_much(&d, &then) ? d.until
										      : then.day;
}

/* When so many sessions more can be done, by the days of a week that the plan has. */
static struct date day_after(const struct review *v, int sessions)
{
	int a_week = v->in->planned_days > 0 ? v->in->planned_days : WEEKDAYS;

	return date_add(v->day, sessions * WEEKDAYS / a_week);
}

void graded_say_earliest(char ret[EARLIEST_TEXT], const struct review *v, int missing)
{
	const struct date soon = day_after(v, missing), day = graded_step_day(v, soon);
	const struct date apart = date_add(v->st->raised, DAYS_BETWEEN_STEPS);
	char words[DATE_WORDS];

	ret[0] = '\0';
	if (day.day <= soon.day)
		return;
	date_say(day, DATE_WITH_WEEKDAY, words);
	text_format(ret, EARLIEST_TEXT, ", on %s at the earliest (%s)", words,
		    v->st->was_raised && day.day == apart.day ? "four days between steps"
							      : "30 % in two weeks");
}

static void say_too_much(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char because[WHY_MAX], until[DATE_WORDS], dose[DOSE_TEXT];

	if (date_diff(d->until, v->day) == 0) {
		graded_say_held(why, v, "the next weight is too far for a step");
		return;
	}
	date_say(d->until, 0, until);
	dose_format(graded_active_dose(v->in), false, dose);
	text_format(because, sizeof because,
		    "past half of an active dose (%s) two weeks add no more than 30 %%, so not "
		    "before %s",
		    dose, until);
	graded_say_held(why, v, because);
}

const struct graded_cap graded_growth = {
	.name = "30 % in two weeks",
	.apply = is_too_much,
	.say = say_too_much,
	.sources = "V49 V50",
};
