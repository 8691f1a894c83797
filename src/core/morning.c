/* The words for an answer of the day: a morning's, or a session's. Not for what it does to doses:
 * the rules' (graded_caps.c), what stands over them (guards.c), and row 2 (leg.c). */
#include "limber/core/morning.h"

#include "creep.h"
#include "last_word.h"
#include "leg.h"
#include "leg_find.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "limber/core/usual.h"
#include "pain.h"
#include "spell.h"

struct reading_of_day {
	int pain, usual;
	bool is_raised, is_very_bad; /* above what is usual; in a flare-up that is known */
	bool is_strong, is_usually;  /* at 7 or more; and so they are of late */
	bool is_further, is_far;     /* down the leg; as far as it goes, and strong */
	bool needs_look;             /* a professional's, where it stays */
	bool is_not_settled;         /* after two weeks of bad mornings this is another */
	bool is_learned;             /* and from today on they are how the back is */
	bool is_up_and_down;         /* or they are not, for good ones come in between */
	int before;                  /* what was usual before them, where it is so */
	bool is_creeping; /* what is usual has gone up slowly, and it is time to say so */
	struct creep creep;
};

/* What its place in the leg, and the pain with it, ask for. */
static void read_leg(struct reading_of_day *r, int leg, bool is_further, bool is_raised)
{
	r->is_further = is_further;
	r->is_far = r->pain >= BASELINE_NO_STRENGTH && leg >= SITE_FOOT;
	r->needs_look = is_further || r->is_far || (is_raised && leg >= SITE_CALF);
}

static struct reading_of_day read_morning(const struct history *h, struct date day)
{
	const struct mornings m = { .history = h, .as_of = day };
	const struct checkin *c = history_checkin(h, day);
	struct reading_of_day r = { .pain = UNKNOWN };
	struct step_out step;
	struct flare flare;
	struct spell spell;

	if (!c)
		return r;
	flare_at(&flare, h, day);
	spell_at(&spell, &m, day);
	bool is_known = flare.state == FLARE_ACUTE;

	r.pain = c->pain;
	r.usual = pain_baseline(&m, day);
	r.is_raised = !is_known && pain_is_raised(&m, day);
	r.is_very_bad = !is_known && pain_is_very_bad(&m, day);
	r.is_usually = pain_median(&m, day) >= BASELINE_NO_STRENGTH;
	r.is_strong = r.is_usually || (!is_known && c->pain >= BASELINE_NO_STRENGTH);
	read_leg(&r, c->leg, leg_find_overnight(h, c, &step), pain_is_raised(&m, day));
	/* At 7 or more a professional is named every day. */
	r.is_not_settled =
		!r.is_usually && flare.state == FLARE_NONE && spell_needs_review(&m, day);
	r.is_learned = spell.state == SPELL_LEARNED && spell.since.day == day.day;
	r.is_up_and_down = spell.state == SPELL_ON;
	r.before = spell.before;
	r.is_creeping =
		!r.is_usually && creep_needs_review(&m, day) && creep_is_on(&r.creep, &m, day);
	return r;
}

/* The newest session of a day that told of the leg, where the check-in did not tell of it since. */
static bool find_leg_told(const struct history *h, struct date day, size_t *ret)
{
	bool is_of_morning = leg_of_morning(history_checkin(h, day)) != UNKNOWN;

	for (size_t i = history_sessions_from(h, date_add(day, 1)); i-- > 0;) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day < day.day || (is_of_morning && last_word_is_told_since(h, s)))
			return false;
		*ret = i;
		if (s->leg != UNKNOWN)
			return true;
	}
	return false;
}

/* Of what a day's sessions ended with, the last word each of the pain and of the leg, where no
 * check-in answered since; where one session is asked about, what of it is the last word. */
static struct reading_of_day read_sessions(const struct history *h, struct date day,
					   const struct session_row *of)
{
	const struct mornings m = { .history = h, .as_of = day, .is_under_way = true };
	struct reading_of_day r = { .pain = UNKNOWN };
	struct last_word last;
	struct step_out step;
	size_t session;

	if (last_word_holds(&m, day, &last) && last_word_is_of(&last, day) &&
	    (!of || of == last.after)) {
		r.pain = last.pain;
		r.usual = pain_told_baseline(&m, day);
		r.is_raised = r.is_very_bad = !flare_is_on(h, day);
		r.is_strong = r.pain >= BASELINE_NO_STRENGTH;
	}
	if (find_leg_told(h, day, &session) && (!of || of == &h->sessions[session]))
		read_leg(&r, h->sessions[session].leg, leg_find_after_session(h, session, &step),
			 r.is_raised);
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

static void add(char *ret, size_t size, const char *sentence)
{
	text_append(ret, size, "%s%s", ret[0] ? " " : "", sentence);
}

static const char strong_of_late[] = "Pain of late is 7 or more: short walks and comfortable "
				     "positions. Please see a professional.";
static const char strong_today[] = "If it stays at 7 or more, please see a professional.";

static const char far_and_strong[] =
	"Strong, and as far as the foot: please see a professional soon.";

/* What has become of two weeks of bad mornings. */
static void add_not_settled(char *ret, size_t size, const struct reading_of_day *r)
{
	char said[LINE_MAX_BYTES];

	if (r->is_up_and_down)
		text_copy(said, sizeof said,
			  "Bad mornings have come and gone for two weeks: please see a "
			  "professional.");
	else if (r->is_learned)
		text_format(
			said, sizeof said,
			"It has not settled in two weeks: please see a professional. From today "
			"%d counts as usual.",
			r->usual);
	else
		text_format(said, sizeof said,
			    "Mornings are still at %d where %d was usual: please see a "
			    "professional.",
			    r->usual, r->before);
	add(ret, size, said);
}

static void add_creep(char *ret, size_t size, const struct reading_of_day *r)
{
	char crept[CREEP_TEXT], said[LINE_MAX_BYTES];

	creep_say(&r->creep, crept);
	text_format(said, sizeof said,
		    "%s: please have a professional look at it. Nothing goes up " CREEP_UNTIL ".",
		    crept);
	add(ret, size, said);
}

/* Where the leg has moved, the day's list says whether that goes for walks, too. */
static const char *what_follows(const struct reading_of_day *r)
{
	if (!r->is_very_bad)
		return "nothing goes up today";
	return r->is_further ? "strength and core rest today"
			     : "strength and core rest today; an easy walk and gentle movement "
			       "are fine";
}

/* " where 1 is usual"; "" where nobody can say. */
static void say_usual(const struct reading_of_day *r, char ret[USUAL_TEXT])
{
	ret[0] = '\0';
	if (r->usual != UNKNOWN)
		text_format(ret, USUAL_TEXT, " where %d is usual", r->usual);
}

static void say(const struct reading_of_day *r, char ret[MORNING_TEXT])
{
	char usual[USUAL_TEXT];

	ret[0] = '\0';
	if (r->is_raised) {
		say_usual(r, usual);
		text_format(ret, MORNING_TEXT,
			    "That is %d%s: %s. If it stays so: `limber checkin --flare begin`.",
			    r->pain, usual, what_follows(r));
	}
	if (r->is_not_settled)
		add_not_settled(ret, MORNING_TEXT, r);
	if (r->is_creeping)
		add_creep(ret, MORNING_TEXT, r);
	if (r->is_strong)
		add(ret, MORNING_TEXT, r->is_usually ? strong_of_late : strong_today);
	if (r->is_further)
		add(ret, MORNING_TEXT,
		    "Symptoms reach further down the leg than they did: `limber today` says what "
		    "rests.");
	if (!r->needs_look)
		return;
	add(ret, MORNING_TEXT,
	    r->is_far ? far_and_strong
		      : "If that stays or gets worse, have a professional look at it.");
	add(ret, MORNING_TEXT,
	    "Numb between the legs, a leg that gets weak, or new trouble with bladder or bowel: go "
	    "to an emergency department now.");
}

void morning_say(const struct history *h, struct date day, char ret[MORNING_TEXT])
{
	const struct reading_of_day r = read_morning(h, day);

	say(&r, ret);
}

void session_say_after(const struct history *h, size_t session, char ret[MORNING_TEXT])
{
	const struct session_row *s = &h->sessions[session];
	const struct reading_of_day r = read_sessions(h, s->day, s);

	say(&r, ret);
}

/* ---- In a line ---- */

/* What still holds of the last answer. */
static void say_untold(const struct history *h, struct date day, char ret[LINE_MAX_BYTES])
{
	const struct mornings m = { .history = h, .as_of = day };
	struct last_word last;
	struct flare flare;
	char said[LAST_WORD_TEXT];

	flare_at(&flare, h, day);
	if (flare.state == FLARE_ACUTE || !last_word_holds(&m, day, &last))
		return;
	last_word_say(&last, day, said);
	text_format(ret, LINE_MAX_BYTES, "%s: strength and core rest until you say.", said);
}

/* Adds to what is there. */
static void add_short(const struct reading_of_day *r, const char *when, char ret[LINE_MAX_BYTES])
{
	char said[LINE_MAX_BYTES], usual[USUAL_TEXT] = "";

	if (r->is_raised) {
		if (r->usual != UNKNOWN)
			text_format(usual, sizeof usual, ", usually %d", r->usual);
		text_format(said, sizeof said, "Worse %s (%d%s): %s.", when, r->pain, usual,
			    r->is_very_bad ? "strength and core rest today"
					   : "nothing goes up today");
		add(ret, LINE_MAX_BYTES, said);
	}
	if (r->is_far)
		add(ret, LINE_MAX_BYTES, far_and_strong);
	else if (r->needs_look)
		add(ret, LINE_MAX_BYTES, "The leg: if it stays or gets worse, see a professional.");
	else if (r->is_not_settled)
		add_not_settled(ret, LINE_MAX_BYTES, r);
	else if (r->is_creeping)
		add_creep(ret, LINE_MAX_BYTES, r);
	else if (r->is_strong)
		add(ret, LINE_MAX_BYTES, r->is_usually ? strong_of_late : strong_today);
}

void morning_say_short(const struct history *h, struct date day, char ret[LINE_MAX_BYTES])
{
	const struct reading_of_day r = read_morning(h, day);

	ret[0] = '\0';
	say_untold(h, day, ret);
	add_short(&r, "this morning", ret);
}

/* Whether what the sessions ended with is the worse of the two, or new. */
static bool is_more_to_say(const struct reading_of_day *after, const struct reading_of_day *morning)
{
	return (after->pain != UNKNOWN && after->pain >= morning->pain) ||
	       (after->needs_look && !morning->needs_look);
}

void day_say_short(const struct history *h, struct date day, char ret[LINE_MAX_BYTES])
{
	const struct reading_of_day morning = read_morning(h, day);
	const struct reading_of_day after = read_sessions(h, day, NULL);

	ret[0] = '\0';
	if (is_more_to_say(&after, &morning))
		add_short(&after, "after a session today", ret);
	if (!ret[0])
		morning_say_short(h, day, ret);
}
