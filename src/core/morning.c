/* The words for a morning's answer. Not for what it does to doses: the rules' (graded_caps.c), what
 * stands over them (guards.c), and row 2 (leg.c). */
#include "limber/core/morning.h"

#include "leg.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "pain.h"

struct reading_of_day {
	int pain, usual;
	bool is_raised, is_very_bad; /* above what is usual; in a flare-up that is known */
	bool is_further;             /* down the leg */
	bool needs_look;             /* a professional's, where it stays */
};

static struct reading_of_day read_day(const struct history *h, struct date day)
{
	const struct mornings m = { .history = h, .today = day };
	const struct checkin *c = history_checkin(h, day);
	struct reading_of_day r = { .pain = UNKNOWN };
	struct flare flare;

	if (!c)
		return r;
	flare_at(&flare, h, day);
	bool is_known = flare.state == FLARE_ACUTE;
	int before = leg_before(h, day);

	r.pain = c->pain;
	r.usual = pain_baseline(&m, day);
	r.is_raised = !is_known && pain_is_raised(&m, day);
	r.is_very_bad = !is_known && pain_is_very_bad(&m, day);
	r.is_further = before != UNKNOWN && c->leg > SITE_BACK && c->leg > before;
	r.needs_look = r.is_further || (pain_is_raised(&m, day) && c->leg >= SITE_CALF);
	return r;
}

void morning_say_pain(const struct checkin *c, char ret[LINE_MAX_BYTES])
{
	if (c->leg > SITE_BACK)
		text_format(ret, LINE_MAX_BYTES, "%d of 10, felt as far as the %s", c->pain,
			    leg_words[c->leg]);
	else
		text_format(ret, LINE_MAX_BYTES, "%d of 10", c->pain);
}

void morning_say(const struct history *h, struct date day, char ret[MORNING_TEXT])
{
	const struct reading_of_day r = read_day(h, day);
	char pain[240] = "";

	if (r.is_raised) {
		text_format(pain, sizeof pain,
			    "That is %d where %d is usual: %s. If it stays so: "
			    "`limber checkin --flare begin`.",
			    r.pain, r.usual,
			    r.is_very_bad ? "strength and core rest today; an easy walk and gentle "
					    "movement are fine"
					  : "nothing goes up today");
	}
	text_format(ret, MORNING_TEXT, "%s%s%s%s", pain,
		    pain[0] && (r.is_further || r.needs_look) ? " " : "",
		    r.is_further ? "Symptoms reach further down the leg than they did: `limber "
				   "today` says what rests. "
				 : "",
		    r.needs_look ? "If that stays or gets worse, have a professional look at it. "
				   "Numb between the legs, a leg that gets weak, or new trouble "
				   "with bladder or bowel: go to an emergency department now."
				 : "");
}

void morning_say_short(const struct history *h, struct date day, char ret[LINE_MAX_BYTES])
{
	const struct reading_of_day r = read_day(h, day);
	char pain[96] = "";

	if (r.is_raised) {
		text_format(pain, sizeof pain, "Worse this morning (%d, usually %d): %s.", r.pain,
			    r.usual,
			    r.is_very_bad ? "strength and core rest today"
					  : "nothing goes up today");
	}
	text_format(ret, LINE_MAX_BYTES, "%s%s%s", pain, pain[0] && r.needs_look ? " " : "",
		    r.needs_look ? "The leg: if it stays or gets worse, see a professional." : "");
}
