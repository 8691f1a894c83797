/* Judging one session: effort, pain, and the morning after. Not for its sets (judge_sets.c), nor
 * for deciding: a rule reads these facts and nothing else of the log. */
#include "judge.h"

#include "dosing.h"
#include "gate.h"
#include "leg.h"
#include "leg_care.h"
#include "limber/base/text.h"

enum { QUOTA_MISSED = 80, LESS_PCT = 75 };

/* EVIDENCE 2.2, Effort: what is aimed at when new and when active, and what is too much. */
static const struct {
	int target[LEVELS], ceiling;
} efforts[EFFORT_CLASSES] = {
	[EFFORT_STRENGTH] = { { 6, 7 }, 8 },
	[EFFORT_CORE] = { { 5, 6 }, 8 },
	[EFFORT_MOBILITY] = { { 3, 3 }, 5 },
	[EFFORT_AEROBIC] = { { 3, 4 }, 6 },
};

int judge_effort_target(enum effort_class class, enum level level)
{
	return efforts[class].target[level];
}

/* One effort is given for all of a session: what is aimed at is the highest of its families'
 * targets, and what is too much is the exercise's own ceiling; but where that is aimed at already,
 * the ceiling of what it is aimed at for. */
static void read_effort(struct judged *j, const struct progress_input *in,
			const struct session_row *s)
{
	enum level level = in->profile->level;
	enum effort_class own = family_effort_class(in->exercise->family), hardest = own;
	const char *last = in->exercise->id;

	j->effort = s->effort;
	for (size_t i = 0; i < s->n_sets && j->effort != UNKNOWN; i++) {
		const char *id = s->sets[i].exercise;

		if (!set_is_begun(&s->sets[i]) || text_eq(id, last))
			continue;
		const struct exercise *e = catalog_exercise(in->catalog, id);

		last = id;
		if (!e)
			continue;
		enum effort_class other = family_effort_class(e->family);

		if (efforts[other].target[level] > efforts[hardest].target[level])
			hardest = other;
	}
	j->effort_target = efforts[hardest].target[level];
	bool is_aimed_at = j->effort_target >= efforts[own].ceiling;

	j->effort_ceiling = efforts[is_aimed_at ? hardest : own].ceiling;
}

static bool was_easy(const struct judged *j, const struct expected *from)
{
	bool is_as_hard = j->effort == UNKNOWN || j->effort >= j->effort_target;

	return from->is_easy && !dose_exceeds(&j->asked, &from->dose) &&
	       !(from->is_by_effort && is_as_hard);
}

static enum strain strain_of(const struct judged *j)
{
	return j->effort == UNKNOWN             ? STRAIN_UNKNOWN
	       : j->effort < j->effort_target   ? STRAIN_BELOW
	       : j->effort == j->effort_target  ? STRAIN_AT
	       : j->effort <= j->effort_ceiling ? STRAIN_OVER
						: STRAIN_ABOVE_CEILING;
}

static void read_pain(struct judged *j, const struct progress_input *in,
		      const struct session_row *s)
{
	const struct mornings m = mornings_of(in, in->day);

	j->baseline = pain_baseline(&m, s->day);
	j->morning_pain = pain_after_day(&m, s->day, &j->morning_day);
	if (j->morning_pain != UNKNOWN) {
		int usual = j->baseline != UNKNOWN ? j->baseline : j->morning_pain;

		j->morning =
			j->morning_pain - usual >= PAIN_RISEN ? MORNING_RISEN : MORNING_SETTLED;
	}
	if (j->pain == UNKNOWN && s->pain_after != UNKNOWN) {
		j->pain = s->pain_after;
		j->pain_from = PAIN_OF_SESSION;
	} else if (j->pain == UNKNOWN) {
		j->pain = j->morning_pain;
		j->pain_from = PAIN_OF_MORNING;
	}
	/* Hurt without a number still means: more than it should. */
	j->band = j->is_hurt && j->pain == UNKNOWN ? BAND_HIGH : pain_band(j->pain, j->baseline);
}

enum verdict judge_verdict(const struct judged *j)
{
	bool is_fine = j->is_confirmed && j->quota_pct >= QUOTA_MISSED && !j->is_hurt &&
		       !j->is_form_lost && j->strain <= STRAIN_AT && j->morning != MORNING_RISEN;

	if (!is_fine || j->is_leg_further || j->is_spared || j->band > BAND_LOW)
		return VERDICT_NOT;
	if (!j->is_all_done || j->is_held)
		return VERDICT_NEARLY;
	return j->band == BAND_LOW && j->morning == MORNING_SETTLED ? VERDICT_GOOD
								    : VERDICT_PENDING;
}

bool judged_as_asked(const struct judged *j)
{
	struct judged at_target = *j;

	if (j->strain == STRAIN_OVER)
		at_target.strain = STRAIN_AT;
	return judge_verdict(&at_target) <= VERDICT_PENDING;
}

bool judged_only_sore(const struct judged *j)
{
	struct judged at_ease = *j;

	if (j->is_hurt || j->band <= BAND_LOW)
		return false;
	at_ease.band = BAND_LOW;
	return judged_as_asked(&at_ease);
}

bool judged_short(const struct judged *j)
{
	return j->is_confirmed && j->quota_pct < QUOTA_MISSED;
}

bool judged_too_hard(const struct judged *j)
{
	return (j->strain == STRAIN_ABOVE_CEILING && j->quota_pct > 0) || j->is_form_lost;
}

static bool is_short_day(const struct progress_input *in, struct date day)
{
	struct leg_move move;

	return gate_is_sore(in, day) || leg_care_on(in, day, &move) == LEG_CARE_SHORT;
}

static bool was_asked_less(const struct judged *j, const struct expected *expected)
{
	return expected->dose.sets > 0 && !expected->is_first &&
	       dose_exceeds(&expected->dose, &j->asked) &&
	       !dose_exceeds(&j->asked, &expected->dose);
}

/* What it was held at that day may be in two bouts, of which the log tells one by one; and the same
 * again is what a day asks that does not know yet how the last one was. */
static bool was_asked_far_less(const struct judged *j, const struct progress_input *in,
			       const struct expected *expected)
{
	struct dose asked = j->asked;

	dosing_of(in)->shape(&asked, in);
	return was_asked_less(j, expected) &&
	       (!expected->last || dose_exceeds(expected->last, &j->asked)) &&
	       dose_work(&asked) * 100 < dose_work(&expected->dose) * LESS_PCT;
}

/* Whether so sore a back, or the leg, asked for less than was due, and less was what was begun: of
 * what is walked or ridden, for the rest is whole on such a day, or left out (guards.c). */
static bool was_spared(const struct judged *j, const struct progress_input *in,
		       const struct expected *expected)
{
	return family_effort_class(in->exercise->family) == EFFORT_AEROBIC &&
	       was_asked_less(j, expected) && is_short_day(in, j->day);
}

/* What a sore back takes it takes for the day alone (guards.c); and pain that was there before the
 * little that was done did not come of it. */
static void read_day(struct judged *j, const struct progress_input *in,
		     const struct expected *expected)
{
	const struct mornings m = mornings_of(in, in->day);

	j->is_leg_further = leg_is_further_after(in->history, j->session, in->day);
	j->is_held = gate_holds(in, j->day);
	j->is_spared = was_spared(j, in, expected);
	j->is_far_less = !j->is_spared && !j->is_easy && was_asked_far_less(j, in, expected);
	if (!j->is_spared)
		return;
	j->asked = expected->dose;
	if (j->band == BAND_HIGH && !j->is_hurt && j->pain <= pain_of_day(&m, j->day))
		j->band = BAND_MIDDLE;
}

void judge_session(struct judged *ret, const struct progress_input *in, size_t session,
		   const struct expected *expected)
{
	const struct session_row *s = &in->history->sessions[session];

	*ret = (struct judged){ .session = session,
				.day = s->day,
				.is_confirmed = s->state == STATE_COMPLETE,
				.pain = UNKNOWN };
	judge_sets(ret, in, s, expected);
	read_effort(ret, in, s);
	ret->is_easy = was_easy(ret, expected);
	ret->effort_target -= ret->is_easy;
	ret->strain = strain_of(ret);
	read_pain(ret, in, s);
	read_day(ret, in, expected);
	ret->verdict = judge_verdict(ret);
}

struct reading judged_reading(const struct judged *j)
{
	static const char *const bands[] = {
		[BAND_UNKNOWN] = NULL,
		[BAND_LOW] = "low",
		[BAND_MIDDLE] = "middle",
		[BAND_HIGH] = "high",
	};

	return (struct reading){ .session = j->session,
				 .quota_pct = j->quota_pct,
				 .pain = j->pain,
				 .pain_from = j->pain_from,
				 .baseline = j->baseline,
				 .morning = j->morning_pain,
				 .band = bands[j->band],
				 .effort = j->effort,
				 .effort_target = j->effort_target,
				 .effort_ceiling = j->effort_ceiling,
				 .is_leg_further = j->is_leg_further,
				 .is_weekly = dose_is_weekly(&j->asked),
				 .is_easy = j->is_easy,
				 .is_again = j->is_again,
				 .verdict = j->verdict };
}
