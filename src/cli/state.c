/* What holds for the person beside the doses, as text and as data. Not for deciding it:
 * core/warning, core/flare, core/profile. */
#include "state.h"

#include "limber/core/flare.h"
#include "limber/core/warning.h"

static const char *const screening_words[] = { [SCREENING_NEVER] = "never",
					       [SCREENING_HOLDS] = "holds",
					       [SCREENING_IS_OLD] = "old",
					       [SCREENING_IS_CHANGED] = "changed" };
static const char *const flare_words[] = {
	[FLARE_NONE] = "none", [FLARE_ACUTE] = "on", [FLARE_SETTLED] = "settled"
};

/* ---- Text ---- */

void state_print_warning(struct out *o, const struct profile *p)
{
	char words[WARNING_TEXT];

	warning_say(p, words);
	out_line(o, "%s", urgency_words[warning_find(p->warning)->urgency]);
	out_wrap(o, "", 0, words);
}

static void print_screening(struct out *o, const struct coach *c)
{
	static const char *const words[] = {
		[SCREENING_NEVER] = "You were not asked about warning signs yet: limber without a "
				    "command asks, "
				    "and limber profile --screened ok says that there are none.",
		[SCREENING_HOLDS] = NULL,
		[SCREENING_IS_OLD] =
			"It is half a year since you were asked about warning signs. Please look "
			"at them again: limber profile --screened ok, or Welcome.",
		[SCREENING_IS_CHANGED] =
			"Something new was noted about your back. Please look at the warning "
			"signs again: limber profile --screened ok, or Welcome.",
	};
	enum screening due = profile_screening(coach_profile(c), coach_day(c));

	if (words[due])
		out_wrap(o, "", 0, words[due]);
}

static void print_flare(struct out *o, const struct coach *c)
{
	char day[DATE_WORDS], review[FLARE_TEXT];
	struct flare flare;

	flare_at(&flare, coach_history(c), coach_day(c));
	flare_say_review(&flare, review);
	if (flare.state == FLARE_ACUTE) {
		date_say(flare.begun, DATE_WITH_WEEKDAY, day);
		out_line(o, "Flare-up since %s. Two mornings within a point of your usual end it.",
			 day);
	}
	if (review[0])
		out_wrap(o, "", 0, review);
}

void state_print_notices(struct out *o, const struct coach *c)
{
	print_screening(o, c);
	print_flare(o, c);
}

/* ---- JSON ---- */

static struct jval *warning_json(const struct profile *p)
{
	struct jval *v = jval_object();

	jval_put_text(v, "sign", p->warning);
	jval_put_date(v, "on", p->warned_on);
	jval_put_text(v, "do", warning_find(p->warning)->act);
	return v;
}

void state_put(struct jval *v, const struct coach *c)
{
	const struct profile *p = coach_profile(c);
	char review[FLARE_TEXT];
	struct flare flare;

	flare_at(&flare, coach_history(c), coach_day(c));
	flare_say_review(&flare, review);
	jval_put_text(v, "screening", screening_words[profile_screening(p, coach_day(c))]);
	jval_put_text(v, "flare", flare_words[flare.state]);
	if (review[0])
		jval_put_text(v, "review", review);
	if (p->is_blocked)
		jval_put(v, "warning", warning_json(p));
}
