/* The sentences of a way back: what a good session on it brings, what comes next, and what it waits
 * for. Not for what it asks (graded_way_back.c), nor for how it begins (graded_begin.c). */
#include "graded_way.h"

#include "graded_words.h"
#include "limber/base/text.h"
#include "words.h"

enum { NEXT_TEXT = 2 * DOSE_TEXT };

enum { ROW_SETTLED = 7 }; /* the first that does not cut */

/* Whether the wait after a cut is over with so many good sessions more, or is for more than
 * that. */
static bool is_past_cut_by(const struct dose *then, const struct decision *d, int n)
{
	const struct memory *m = &d->memory;

	return m->cut_from.sets == 0 || m->good_since_cut + n >= GOOD_AFTER_CUT ||
	       !dose_exceeds(then, &m->cut_from);
}

/* How many good sessions more it takes to ask for more, and what. */
static int sessions_to_more(struct dose *ret, const struct decision *d, const struct review *v)
{
	const struct comeback *c = &d->memory.comeback;
	const struct dose *now = &v->st->now;
	int n = 1;

	while (!graded_way_after(ret, c, c->taken + n, now, v) && !dose_exceeds(ret, now))
		n++;
	while (!is_past_cut_by(ret, d, n))
		n++;
	return n;
}

static void say_back(char why[WHY_MAX], const struct comeback *c, const char *now)
{
	static const char *const ends[] = { [FROM_EASY_WEEK] = "easy week",
					    [FROM_BREAK] = "break",
					    [FROM_FLARE] = "flare-up",
					    [FROM_BAD_DAYS] = "bad days",
					    [FROM_LEG] = "leg symptoms" };

	if (c->from == FROM_EASY_WEEK)
		text_format(why, WHY_MAX, "The easy week is over: %s%s.", now,
			    c->is_cut ? "" : " again, as before it");
	else if (c->is_cut)
		text_format(why, WHY_MAX, "All went well, and the way back is over: %s.", now);
	else
		text_format(why, WHY_MAX,
			    "All went well on the way back: %s again, as before the %s.", now,
			    ends[c->is_again ? c->then.from : c->from]);
}

void graded_say_over(char ret[OVER_TEXT], const struct decision *d, const struct review *v)
{
	struct date end;
	bool is_whole = graded_way_over(&end, d, v);
	char words[DATE_WORDS];

	date_say(end, 0, words);
	text_format(ret, OVER_TEXT,
		    is_whole ? "all of it on %s at the earliest" : "usual steps from %s on", words);
}

/* Who trains more often than before the break is not back sooner. */
static void say_not_before(char why[WHY_MAX], const struct decision *d, const struct review *v,
			   const char *goal, const char *now)
{
	char over[OVER_TEXT];

	graded_say_over(over, d, v);
	text_format(why, WHY_MAX,
		    "A good session on the way back to %s, which takes its days: %s "
		    "again, %s.",
		    goal, now, over);
}

/* Of so small a dose days off left all. */
static void say_no_step_yet(char why[WHY_MAX], const struct comeback *c, const char *now)
{
	char end[DATE_WORDS];

	date_say(date_add(c->begun, c->days), 0, end);
	text_format(why, WHY_MAX,
		    "A good session after the days off: %s again, and no step before %s.", now,
		    end);
}

/* ", then 27 min"; ", all of it on 16 Nov at the earliest": what comes after more of the same. */
static void say_next(char ret[NEXT_TEXT], const struct decision *d, const struct review *v)
{
	const struct comeback *left = &d->memory.comeback;
	char words[DOSE_TEXT], over[OVER_TEXT];
	struct dose next;

	ret[0] = '\0';
	if (left->is_by_steps) {
		text_copy(ret, NEXT_TEXT, ", then a step a session while nothing hurts");
	} else if (left->days + left->then.days > 0) {
		graded_say_over(over, d, v);
		text_format(ret, NEXT_TEXT, ", %s", over);
	} else if (!graded_way_after(&next, left, left->taken + 1, &d->target, v) &&
		   dose_exceeds(&next, &d->target) && is_past_cut_by(&next, d, 1)) {
		dose_format(&next, v->in->exercise->per_side, words);
		text_format(ret, NEXT_TEXT, ", then %s", words);
	}
}

/* "; after two good sessions more it is 8 reps"; on a way that takes its days, how long it does. */
static void say_too_small_yet(char ret[NEXT_TEXT], const struct decision *d, const struct review *v)
{
	const struct comeback *left = &d->memory.comeback;
	char words[DOSE_TEXT], count[NUMBER_TEXT];
	struct dose next;

	if (left->days + left->then.days > 0) {
		say_next(ret, d, v);
		return;
	}
	int n = sessions_to_more(&next, d, v);

	dose_format(&next, v->in->exercise->per_side, words);
	text_format(ret, NEXT_TEXT, "; after %s good session%s more it is %s",
		    number_word(n, count), n == 1 ? "" : "s", words);
}

void graded_say_way_back(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback, *left = &d->memory.comeback;
	bool per_side = v->in->exercise->per_side;
	char now[DOSE_TEXT], goal[DOSE_TEXT], more[NEXT_TEXT];

	dose_format(&d->target, per_side, now);
	dose_format(graded_way_end(c), per_side, goal);
	if (d->memory.comeback.goal.sets == 0) {
		say_back(why, c, now);
	} else if (graded_is_up(d, v)) {
		say_next(more, d, v);
		text_format(why, WHY_MAX, "A good session on the way back to %s: now %s%s.", goal,
			    now, more);
	} else if (!graded_is_below_goal(v)) {
		say_no_step_yet(why, left, now);
	} else if (left->taken == c->taken) {
		say_not_before(why, d, v, goal, now);
	} else {
		say_too_small_yet(more, d, v);
		text_format(why, WHY_MAX,
			    "A good session on the way back to %s, and its share is too small "
			    "to show yet: %s again%s.",
			    goal, now, more);
	}
}

/* What a way back waits for, in front of the dose that it leads to and behind that. Where it goes a
 * step a session, a row that held counts otherwise. */
struct waits {
	const char *before, *after;
};

static struct waits waits_of(const struct comeback *c, bool is_after_cut, enum flare_state flare)
{
	if (is_after_cut && flare == FLARE_SETTLED)
		return (struct waits){ "The way back to",
				       "begins after a session that goes better" };
	if (is_after_cut)
		return (struct waits){ "The way back to", "begins once the flare-up has settled" };
	if (c->from == FROM_EASY_WEEK)
		return (struct waits){ "The easy week is over: it is",
				       "again after a session that goes well" };
	if (c->is_by_steps)
		return (struct waits){ "On the way back to",
				       "a session without any pain is enough for a step" };
	return (struct waits){ "The way back to", "goes on after a good session" };
}

/* Once: after the next session it is given up already. */
static void add_outlived(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct dose *goal = &v->outlived;
	bool goes_on = dose_exceeds(&d->memory.comeback.goal, &d->target);
	char dose[DOSE_TEXT];

	if (goal->sets == 0 || !dose_exceeds(goal, &v->st->now))
		return;
	dose_format(goal, v->in->exercise->per_side, dose);
	text_append(why, WHY_MAX,
		    " Six weeks are over, and with them the way back to %s: %susual steps lead on.",
		    dose, goes_on ? "after this one " : "");
}

void graded_add_way_waits(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct comeback *c = &d->memory.comeback;
	bool is_after_cut = d->row->is_cut && c->is_lower;
	bool is_held = d->row->number >= ROW_SETTLED && !graded_is_up(d, v);
	struct waits waits = waits_of(c, is_after_cut, v->flare.state);
	char words[DOSE_TEXT];

	add_outlived(why, d, v);
	if (d->cap || (!is_held && !is_after_cut) || c->goal.sets == 0)
		return;
	if (graded_is_below_goal(v)) {
		dose_format(graded_way_end(c), v->in->exercise->per_side, words);
		text_append(why, WHY_MAX, " %s %s %s.", waits.before, words, waits.after);
	} else if (d->row->number > 0 && graded_is_coming_back(v)) {
		date_say(date_add(c->begun, c->days), 0, words);
		text_append(why, WHY_MAX, " After the days off no step before %s.", words);
	}
}
