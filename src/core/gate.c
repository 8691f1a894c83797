/* The days on which nothing goes up: pain, flare-ups, leg symptoms, and the first session after
 * them; and pain that creeps up. Not for what such days take away (guards.c), nor for the way back
 * from them (graded_bad_days.c, place.c). */
#include "gate.h"

#include "creep.h"
#include "last_word.h"
#include "leg.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "limber/core/usual.h"
#include "pain.h"
#include "person_on.h"

enum { SORE_DAYS = 3, SORE_REACH_DAYS = 28 };

/* ---- A bad day ---- */

static bool find_bad_day(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);
	char note[USUAL_TEXT];

	if (!pain_is_bad_day(&m, day))
		return false;
	if (pain_is_raised(&m, day)) {
		int usual = pain_baseline(&m, day);

		usual_note(in->history, day, day, usual, note);
		text_format(why, GATE_TEXT,
			    "Your back is at %d this morning, usually %d%s: nothing goes up "
			    "today.",
			    pain_of_day(&m, day), usual, note);
	} else if (leg_before_checkin(in->history, history_checkin(in->history, day)) != UNKNOWN) {
		text_format(why, GATE_TEXT,
			    "Symptoms reach further down your leg this morning than they did "
			    "last: nothing goes up today.");
	} else {
		text_format(why, GATE_TEXT,
			    "Symptoms reach down your leg this morning: nothing goes up today.");
	}
	return true;
}

static bool is_very_bad(const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);

	return pain_is_very_bad(&m, day);
}

/* ---- After one: until two mornings running are calm ---- */

static bool find_bad_lately(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);
	struct entry told[STAND_IN_DAYS];
	int n = pain_entries(&m, day, STAND_IN_DAYS, CALM_MORNINGS, told);
	char when[DATE_WORDS];

	for (int i = 0; i < n; i++) {
		if (told[i].pain < PAIN_RISEN)
			continue;
		int usual = pain_baseline(&m, told[i].day);

		if (told[i].pain - usual < PAIN_RISEN)
			continue;
		date_say(told[i].day, 0, when);
		text_format(why, GATE_TEXT,
			    "Your back was worse on %s (%d, usually %d): nothing goes up before "
			    "two mornings in a row no more than a point above usual.",
			    when, told[i].pain, usual);
		return true;
	}
	return false;
}

/* ---- A day that is not told yet, after a very bad one ---- */

static bool is_untold(const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);
	struct last_word last;

	return last_word_holds(&m, day, &last);
}

static bool find_untold(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);
	struct last_word last;
	char said[LAST_WORD_TEXT];

	if (!last_word_holds(&m, day, &last))
		return false;
	last_word_say(&last, day, said);
	text_format(why, GATE_TEXT, "%s: nothing goes up.", said);
	return true;
}

/* ---- Strong pain: EVIDENCE 2.2, bands, from 7 on ---- */

/* What stands in where there are no mornings is known as of today alone (pain.h). */
static bool is_usual(const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);
	int usual = day.day == in->day.day ? pain_lately(&m, day) : pain_median(&m, day);

	return usual >= BASELINE_NO_STRENGTH;
}

static bool is_strong(const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);

	return pain_of_day(&m, day) >= BASELINE_NO_STRENGTH || is_usual(in, day);
}

static bool find_strong(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);
	int pain = pain_of_day(&m, day);

	if (is_usual(in, day))
		text_copy(why, GATE_TEXT,
			  "Pain of late is 7 or more: nothing goes up until it is lower.");
	else if (pain >= BASELINE_NO_STRENGTH)
		text_format(why, GATE_TEXT,
			    "Your back is at %d this morning: nothing goes up at 7 or more.", pain);
	else
		return false;
	return true;
}

/* ---- A flare-up: EVIDENCE 2.2, post-flare ---- */

static bool is_flare(const struct progress_input *in, struct date day)
{
	return flare_is_on(in->history, day);
}

static bool find_flare(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	if (!is_flare(in, day))
		return false;
	text_copy(why, GATE_TEXT, "In a flare-up nothing goes up: the same again.");
	return true;
}

/* ---- Leg symptoms that moved: row 2 ---- */

static bool leg_moved(const struct progress_input *in, struct date day, struct leg_move *ret)
{
	const struct safety_input person = person_on(in, day);

	return leg_has_moved(&person, ret);
}

static bool has_leg(const struct progress_input *in, struct date day)
{
	struct leg_move move;

	return leg_moved(in, day, &move);
}

static bool find_leg(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	struct leg_move move;

	if (!leg_moved(in, day, &move))
		return false;
	leg_say(&move, why);
	return true;
}

/* ---- Pain that creeps up: no single day of it is bad ---- */

bool gate_creeps(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	const struct mornings m = mornings_of(in, day);
	struct creep creep;
	char said[CREEP_TEXT];

	if (!creep_is_on(&creep, &m, day))
		return false;
	creep_say(&creep, said);
	text_format(why, GATE_TEXT, "%s: nothing goes up " CREEP_UNTIL ".", said);
	return true;
}

/* ---- After a warning sign: whoever cleared them knows the heart, or the back; not the plan ---- */

static bool find_lifted(char why[GATE_TEXT], const struct progress_input *in, struct date day)
{
	char since[DATE_WORDS];

	if (!profile_is_lifted_lately(in->profile, day))
		return false;
	date_say(in->profile->lifted_on, 0, since);
	text_format(why, GATE_TEXT,
		    "The warning sign was lifted on %s: nothing goes up for a week.", since);
	return true;
}

/* ---- All of them ---- */

/* The first that is so is said. */
static const struct reason {
	const char *cap, *sources;
	/* Whether it is so, and why nothing goes up then */
	bool (*find)(char why[GATE_TEXT], const struct progress_input *in, struct date day);
	/* Whether it is so bad that what is done on the day counts for nothing; NULL: it never
	 * is */
	bool (*holds)(const struct progress_input *in, struct date day);
	const char *what; /* such a day, once it is over; NULL where nothing follows it */
} reasons[] = {
	{ "flare-up", "V36 V62", find_flare, is_flare, "the flare-up" },
	{ "a bad day", "V51", find_bad_day, is_very_bad, "a very bad morning" },
	{ "a very bad morning", "V51", find_untold, is_untold, "a very bad day" },
	{ "strong pain", "V51", find_strong, is_strong, "mornings at 7 or more" },
	{ "leg symptoms", "V75", find_leg, has_leg, "the leg symptoms" },
	{ "a warning sign lately", NULL, find_lifted, NULL, NULL },
	{ "two calm mornings first", "V51", find_bad_lately, NULL, NULL },
	{ "pain that creeps up", "V52 V64", gate_creeps, NULL, NULL },
};

static const struct reason *held_by(const struct progress_input *in, struct date day)
{
	for (size_t i = 0; i < ARRAY_LEN(reasons); i++) {
		if (reasons[i].holds && reasons[i].holds(in, day))
			return &reasons[i];
	}
	return NULL;
}

bool gate_holds(const struct progress_input *in, struct date day)
{
	return held_by(in, day) != NULL;
}

static bool is_told_sore(const struct progress_input *in, struct date day)
{
	return is_flare(in, day) || is_very_bad(in, day) || is_usual(in, day);
}

bool gate_is_sore(const struct progress_input *in, struct date day)
{
	return is_told_sore(in, day) || is_untold(in, day);
}

/* One bad morning is one, however long nobody says more. */
bool gate_was_sore(const struct progress_input *in, struct date last, struct date day)
{
	int n = 0;

	for (int i = 1; i <= SORE_REACH_DAYS && day.day - i > last.day && n < SORE_DAYS; i++)
		n += is_told_sore(in, date_add(day, -i));
	return n == SORE_DAYS;
}

/* After longer than that it is days off that ask for less. */
static bool is_first_since(struct gate *ret, const struct progress_input *in, struct date day,
			   struct date last)
{
	for (int i = 1; i <= BREAK_DAYS && day.day - i > last.day; i++) {
		const struct reason *r = held_by(in, date_add(day, -i));

		if (!r)
			continue;
		ret->cap = "the same again first";
		ret->sources = r->sources;
		text_format(ret->why, GATE_TEXT, "The first session since %s: the same again.",
			    r->what);
		return true;
	}
	return false;
}

bool gate_is_shut(struct gate *ret, const struct progress_input *in, struct date day,
		  struct date last)
{
	for (size_t i = 0; i < ARRAY_LEN(reasons); i++) {
		if (!reasons[i].find(ret->why, in, day))
			continue;
		ret->cap = reasons[i].cap;
		ret->sources = reasons[i].sources;
		return true;
	}
	return is_first_since(ret, in, day, last);
}
