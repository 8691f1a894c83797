/* Easy weeks: fewer sets on the same days (EVIDENCE 2.2, caps), and their sentences. When a week is
 * one is deload.c's. */
#include "graded.h"

#include "limber/base/text.h"

static bool is_begun(const struct review *v)
{
	return v->st->memory.easy_week.day == date_monday(v->day).day;
}

/* Who is on the way back, or has just been away, has it easy already. */
static bool is_coming_back(const struct decision *d)
{
	return d->days_off > 0 || d->memory.comeback.goal.sets > 0;
}

/* A planned one is for who trained at the active dose when the week began; what has risen is
 * everybody's. */
static bool is_called_for(const struct decision *d, const struct review *v)
{
	struct date sunday = date_add(date_monday(v->day), -1);
	int64_t active = dose_work(graded_active_dose(v->in));

	if (v->easy.kind != EASY_PLANNED)
		return v->easy.kind == EASY_RISEN;
	return is_begun(v) || (!is_coming_back(d) && v->flare.state == FLARE_NONE &&
			       dose_work(standing_dose_on(v->st, sunday)) >= active);
}

static bool has_easy_doses(const struct review *v)
{
	enum effort_class effort = family_effort_class(v->in->exercise->family);

	return effort == EFFORT_STRENGTH || effort == EFFORT_CORE;
}

static void begin(struct decision *d, const struct review *v)
{
	const struct dose full = d->target;

	d->memory.easy_week = date_monday(v->day);
	deload_lighten(&d->target, v->st->now.sets);
	d->memory.is_by_effort = v->easy.kind == EASY_PLANNED && d->target.sets == v->st->now.sets;
	if (d->target.sets < full.sets)
		d->memory.comeback = (struct comeback){
			.from = FROM_EASY_WEEK,
			.goal = full,
			.from_pct = 100,
			.shares = 1,
			.since = v->day,
			.is_cut = dose_exceeds(&v->st->now, &full),
		};
}

static bool is_easy_week(struct decision *d, const struct review *v)
{
	if (!is_called_for(d, v))
		return false;
	bool was_up = graded_is_up(d, v);

	if (was_up)
		graded_hold(d, v);
	if (!has_easy_doses(v))
		return was_up;
	if (is_begun(v))
		return !graded_is_cut(d, v);
	if (is_coming_back(d))
		return was_up;
	begin(d, v);
	return true;
}

/* "Pain was 1.3 on average in the week of 5 Oct, then 2.4 and 2.7": the mornings', or what stands
 * in for them. */
static void say_risen(char ret[WHY_MAX], const struct easy_week *easy)
{
	const int *t = easy->tenths;
	char week[DATE_WORDS];

	date_say(date_add(easy->monday, -3 * WEEKDAYS), 0, week);
	text_format(ret, WHY_MAX,
		    "Pain was %d.%d on average in the week of %s, then %d.%d and %d.%d", t[0] / 10,
		    t[0] % 10, week, t[1] / 10, t[1] % 10, t[2] / 10, t[2] % 10);
}

static void say_easy_week(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char ground[WHY_MAX] = "Every sixth week is an easy one";
	char dose[DOSE_TEXT], full[DOSE_TEXT];
	const struct comeback *c = &d->memory.comeback;
	bool is_lighter = c->from == FROM_EASY_WEEK && c->goal.sets > 0;

	dose_format(&d->target, v->in->exercise->per_side, dose);
	dose_format(&c->goal, v->in->exercise->per_side, full);
	if (v->easy.kind == EASY_RISEN)
		say_risen(ground, &v->easy);
	if (!has_easy_doses(v) || d->memory.easy_week.day != date_monday(v->day).day) {
		text_format(why, WHY_MAX, "%s: nothing goes up this week.%s", ground,
			    has_easy_doses(v) && is_coming_back(d)
				    ? " You are on the way back already, so it is not cut as well."
				    : "");
	} else {
		text_format(why, WHY_MAX, "%s: %s this week, a point easier%s%s%s.", ground, dose,
			    is_lighter ? "; then " : "", is_lighter ? full : "",
			    is_lighter && !c->is_cut ? " again" : "");
	}
}

const struct graded_cap graded_easy_week = {
	.name = "easy week",
	.apply = is_easy_week,
	.say = say_easy_week,
	.sources = "V60 V61",
};
