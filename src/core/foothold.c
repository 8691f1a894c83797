/* One rung by its own log: did it fall, was it done to its top. Not for where that leads
 * (climb.c). */
#include "foothold.h"

#include "absence.h"
#include "deload.h"
#include "graded_words.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "rules.h"
#include "words.h"

enum { EXIT_SESSIONS = 2 };

void foothold_stand(struct foothold *ret, const struct progress_input *in)
{
	ret->in = *in;
	ret->in.exercise = &ret->at.exercise;
	ret->in.step = &ret->at.step;
	ret->rule = (struct graded_rule){ .dosing = dosing_of(&ret->in) };
	if (text_eq(ret->at.step.rule, rule_double.id)) {
		ret->filling = *ret->rule.dosing;
		ret->filling.up = double_up;
		ret->rule.dosing = &ret->filling;
	}
	ret->v = (struct review){ .in = &ret->in, .rule = &ret->rule };
	graded_decide(&ret->d, &ret->v, &ret->st);
}

/* Whether the newest session did anything of it, or was stopped by it. */
static bool was_tried(const struct foothold *f)
{
	return f->st.last.is_hurt || !f->st.last.is_nothing_done;
}

int foothold_last(const struct foothold *f)
{
	return f->st.n == 0 ? NEVER : was_tried(f) ? f->st.last.day.day : f->st.trained.day;
}

/* ---- Down ---- */

/* Row 3 is 30 % less or one rung down: down where the dose is at its first already, or below. */
static bool fell_from_pain(const struct foothold *f)
{
	const struct dose first = graded_first_dose(&f->in);

	return f->d.row->number == 3 && was_tried(f) && !dose_exceeds(&f->st.now, &first);
}

/* Row 6 twice: it was cut, no session since was good, and it is too much again. */
static bool is_too_much_again(const struct foothold *f)
{
	const struct memory *m = &f->st.memory;
	bool is_cut = m->cut_from.sets > 0 && m->good_since_cut == 0;

	return f->d.row->number == 6 && (is_cut || !dose_exceeds(&f->st.now, &f->d.target));
}

static bool fell_from_work(const struct foothold *f)
{
	return is_too_much_again(f) && f->d.row->matches != graded_is_stalled;
}

static bool fell_from_stall(const struct foothold *f)
{
	return is_too_much_again(f) && f->d.row->matches == graded_is_stalled;
}

static void say_pain(char ret[GROUND_TEXT], const struct foothold *f)
{
	const struct dose first = graded_first_dose(&f->in);
	char pain[WHY_MAX];

	graded_say_pain(pain, &f->st.last);
	text_format(ret, GROUND_TEXT, "%s, %s its first dose", pain,
		    dose_work(&f->st.now) < dose_work(&first) ? "below" : "at");
	sentence_go_on(ret);
}

static void say_work(char ret[GROUND_TEXT], const struct foothold *f)
{
	text_format(ret, GROUND_TEXT,
		    "%d %% and %d %% of it were done in the last two, after a cut",
		    f->st.before.quota_pct, f->st.last.quota_pct);
}

static void say_stall(char ret[GROUND_TEXT], const struct foothold *f)
{
	char amiss[WHY_MAX];

	graded_say_amiss(amiss, &f->st);
	text_format(ret, GROUND_TEXT, "%s, after a cut", amiss);
}

static bool fell_from_break(const struct foothold *f)
{
	int days;

	return absence_loses_rung(&f->v, &days);
}

static void say_break(char ret[GROUND_TEXT], const struct foothold *f)
{
	int days;

	absence_loses_rung(&f->v, &days);
	text_format(ret, GROUND_TEXT, "the normal way back after %d days off", days);
}

static const struct fall falls[] = {
	{ fell_from_pain, 3, 70, 1, say_pain, "V51 V52" },
	{ fell_from_work, 6, 85, 2, say_work, "V53 V54" },
	{ fell_from_stall, 6, 85, STALL_SESSIONS, say_stall, "V52 V53 V54" },
	{ fell_from_break, 0, 40, 1, say_break, "V56 V57 V58 V59" },
};

const struct fall *foothold_fall(const struct foothold *f)
{
	for (size_t i = 0; i < ARRAY_LEN(falls) && f->st.n > 0; i++) {
		if (falls[i].matches(f))
			return &falls[i];
	}
	return NULL;
}

/* ---- Up ---- */

/* The routine's limit is for its own exercise, and no end of a ladder's way up; on the way back to
 * that it is as far as a rung goes. */
static bool is_at_top(const struct foothold *f, bool is_below)
{
	struct dose more = f->st.now;
	struct step unbound = f->at.step;
	struct progress_input in = f->in;

	if (!is_below)
		unbound.bounds = (struct bounds){ .forbid = false };
	in.step = &unbound;
	return in.exercise->step.by != QUANTITY_NONE && !dosing_up(f->rule.dosing, &more, &in);
}

bool foothold_is_limited(const struct foothold *f)
{
	return !is_at_top(f, false);
}

int foothold_sessions(const struct progress_input *in)
{
	return dosing_returns_slowly(in) ? EXIT_SESSIONS_MAX : EXIT_SESSIONS;
}

bool foothold_is_mastered(const struct foothold *f, int since)
{
	const struct standing *st = &f->st;
	int n = foothold_sessions(&f->in);

	if (st->n == 0 || st->last.verdict != VERDICT_GOOD || st->good < n)
		return false;
	for (int i = 0; i < n; i++) {
		const struct session_row *s = &f->in.history->sessions[st->good_ones[i]];

		if (s->day.day <= since || s->effort == UNKNOWN)
			return false;
	}
	return true;
}

static bool has_work(const struct session_row *s, const char *key)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (set_is_begun(&s->sets[i]) && text_eq(s->sets[i].key, key))
			return true;
	}
	return false;
}

bool foothold_is_settled(const struct foothold *f, int since)
{
	const struct history *h = f->in.history;
	const char *key = f->in.step->key;
	bool has_older;
	size_t end = history_sessions_from(h, date_add(f->in.day, 1 - WEEKDAYS));

	for (size_t i = window_first(h, key, f->in.day, &has_older); i < end; i++) {
		if (h->sessions[i].day.day > since && has_work(&h->sessions[i], key))
			return true;
	}
	return false;
}

bool foothold_was_raised(const struct foothold *f)
{
	return f->st.was_raised && date_diff(f->in.day, f->st.raised) < DAYS_BETWEEN_STEPS;
}

bool foothold_is_near_flare(const struct foothold *f)
{
	struct flare flare;

	flare_at(&flare, f->in.history, f->in.day);
	return flare.state != FLARE_NONE;
}

/* A rung up is a step, and passes what a step does. */
static bool is_day_for_more(const struct foothold *f)
{
	const struct progress_input *in = &f->in;
	struct easy_week week;
	struct gate gate;

	deload_week(&week, in, in->day);
	return week.kind == EASY_NONE && f->d.days_off == 0 && !absence_holds_step(&f->v) &&
	       !graded_is_left_out(&f->v) && !graded_is_held_for_morning(&f->st.memory) &&
	       !gate_is_shut(&gate, in, in->day, f->st.last.day);
}

bool foothold_is_done(const struct foothold *f, bool is_below)
{
	return foothold_is_mastered(f, NEVER) && is_at_top(f, is_below) && is_day_for_more(f);
}
