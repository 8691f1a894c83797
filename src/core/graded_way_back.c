/* The row of the graded table that leads back to a dose of before a break, a flare-up or an easy week:
 * one share of the way, or one step, a good session. Not for where the way begins (graded_return.c,
 * graded_easy.c). */
#include "graded.h"

#include <string.h>

#include "limber/base/text.h"

const struct dose *graded_way_end(const struct comeback *c)
{
	return c->then.sets > 0 ? &c->then : &c->goal;
}

bool graded_is_below_goal(const struct review *v)
{
	const struct dose *goal = &v->st->memory.comeback.goal;

	return goal->sets > 0 && dose_exceeds(goal, &v->st->now);
}

/* An easy week takes nothing that would have to be earned again: it is enough that nothing speaks
 * against what was done before it. */
static bool went_fine(const struct judged *j)
{
	return j->is_confirmed && j->is_all_done && !j->is_nothing_done && !j->is_hurt &&
	       !j->is_leg_further && !j->is_spared && !judged_too_hard(j) && j->band <= BAND_LOW;
}

bool graded_is_on_way_back(const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback;

	if (!graded_is_below_goal(v))
		return false;
	if (c->from == FROM_EASY_WEEK)
		return went_fine(&v->st->last);
	return v->st->last.verdict == VERDICT_GOOD && (!c->is_by_steps || v->st->last.pain == 0);
}

/* What so many good sessions of the way make of it; true where that is all of it. */
static bool way_after(struct dose *ret, const struct comeback *c, const struct review *v)
{
	bool is_over = c->taken >= c->shares;

	*ret = v->st->now;
	if (c->is_by_steps) {
		is_over = !v->rule->dosing->up(ret, v->in) || dose_exceeds(ret, &c->goal);
	} else {
		int pct = c->from_pct + (100 - c->from_pct) * c->taken / c->shares;

		*ret = c->goal;
		v->rule->dosing->scale(ret, pct, v->in);
		graded_lighten(ret, pct, v->in);
		dose_raise_to(ret, &v->st->now); /* it may have begun at the first dose */
	}
	is_over = is_over || !dose_exceeds(&c->goal, ret);
	if (is_over)
		*ret = c->goal;
	return is_over;
}

/* The one that was cut short, from where this one led. */
static void go_on_to_then(struct comeback *c)
{
	c->from_pct = (int)(dose_work(&c->goal) * 100 / dose_work(&c->then));
	c->goal = c->then;
	c->then.sets = 0;
	c->shares = c->then_shares;
	c->taken = 0;
	c->is_by_steps = c->then_by_steps;
}

void graded_go_further_back(struct decision *d, const struct review *v)
{
	struct comeback *c = &d->memory.comeback;

	c->taken++;
	if (!way_after(&d->target, c, v))
		return;
	if (c->then.sets > 0)
		go_on_to_then(c);
	else
		c->goal.sets = 0;
}

/* How many good sessions more it takes to ask for more, and what. */
static int sessions_to_more(struct dose *ret, struct comeback c, const struct review *v)
{
	int n = 0;

	do {
		c.taken++;
		n++;
	} while (!way_after(ret, &c, v) && !dose_exceeds(ret, &v->st->now));
	return n;
}

static void say_back(char why[WHY_MAX], const struct comeback *c, const char *now)
{
	static const char *const ends[] = {
		[FROM_BREAK] = "break", [FROM_FLARE] = "flare-up", [FROM_BAD_DAYS] = "bad days"
	};

	if (c->from == FROM_EASY_WEEK)
		text_format(why, WHY_MAX, "The easy week is over: %s again, as before it.", now);
	else if (c->is_cut)
		text_format(why, WHY_MAX, "All went well, and the way back is over: %s.", now);
	else if (c->is_again)
		text_format(why, WHY_MAX, "All went well on the way back: %s again, as before it.",
			    now);
	else
		text_format(why, WHY_MAX,
			    "All went well on the way back: %s again, as before the %s.", now,
			    ends[c->from]);
}

void graded_say_way_back(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback;
	bool per_side = v->in->exercise->per_side;
	char now[DOSE_TEXT], goal[DOSE_TEXT], more[DOSE_TEXT], count[16];
	struct dose next;

	dose_format(&d->target, per_side, now);
	dose_format(graded_way_end(c), per_side, goal);
	if (d->memory.comeback.goal.sets == 0) {
		say_back(why, c, now);
	} else if (graded_is_up(d, v)) {
		text_format(why, WHY_MAX, "A good session on the way back to %s: now %s.", goal,
			    now);
	} else {
		int n = sessions_to_more(&next, d->memory.comeback, v);

		dose_format(&next, per_side, more);
		text_format(why, WHY_MAX,
			    "A good session on the way back to %s, and its share is too small to "
			    "show yet: %s again; after %s good session%s more it is %s.",
			    goal, now, number_word(n, count), n == 1 ? "" : "s", more);
	}
}

void graded_add_way_waits(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct comeback *c = &d->memory.comeback;
	size_t n = strlen(why);
	char goal[DOSE_TEXT];

	if (d->cap || d->row->number < 7 || c->is_by_steps || !graded_is_below_goal(v))
		return;
	dose_format(graded_way_end(c), v->in->exercise->per_side, goal);
	if (c->from == FROM_EASY_WEEK)
		text_format(
			why + n, WHY_MAX - n,
			" The easy week is over: it is %s again after a session that goes well.",
			goal);
	else
		text_format(why + n, WHY_MAX - n,
			    " The way back to %s goes on after a good session.", goal);
}
