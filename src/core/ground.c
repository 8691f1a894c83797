/* What speaks against counting a day of a schedule. Not for what follows from it (place.c). */
#include "ground.h"

#include "graded.h"
#include "graded_words.h"
#include "limber/base/text.h"

enum { QUOTA_PCT = 90 }; /* an interval in ten of each step may be cut short */

static bool is_painful(const struct ground *g)
{
	return g->judged.is_hurt || g->judged.band == BAND_HIGH;
}

static bool has_risen(const struct ground *g)
{
	return g->judged.morning == MORNING_RISEN;
}

static void say_risen(char ret[WHY_MAX], const struct judged *j)
{
	text_format(ret, WHY_MAX, "The morning after, pain was %d where %d is usual",
		    j->morning_pain, j->baseline);
}

static bool is_form_lost(const struct ground *g)
{
	return g->judged.is_form_lost;
}

static bool is_too_hard(const struct ground *g)
{
	return judged_too_hard(&g->judged);
}

static void say_too_hard(char ret[WHY_MAX], const struct judged *j)
{
	text_format(ret, WHY_MAX, "Effort was %d last time, and %d is the most for it", j->effort,
		    j->effort_ceiling);
}

static bool is_leg_further(const struct ground *g)
{
	return g->judged.is_leg_further;
}

static bool is_unconfirmed(const struct ground *g)
{
	return !g->judged.is_confirmed;
}

static bool is_held(const struct ground *g)
{
	return g->judged.is_held;
}

static bool is_left_out(const struct ground *g)
{
	return g->judged.is_nothing_done;
}

static bool is_short(const struct ground *g)
{
	return g->judged.quota_pct < QUOTA_PCT;
}

static void say_short(char ret[WHY_MAX], const struct judged *j)
{
	text_format(ret, WHY_MAX, "%d %% of it was done last time", j->quota_pct);
}

static bool is_less_asked(const struct ground *g)
{
	return g->is_less_asked;
}

/* The gravest first; the first that is so is said. */
static const struct ground_row {
	enum gravity gravity;
	bool (*is_so)(const struct ground *g);
	void (*say)(char ret[WHY_MAX], const struct judged *j);
	const char *words; /* where there is nothing to tell of it */
} rows[] = {
	{ GRAVITY_HURT, is_painful, graded_say_pain, NULL },
	{ GRAVITY_UPSET, has_risen, say_risen, NULL },
	{ GRAVITY_UPSET, is_form_lost, NULL, "Form was lost last time" },
	{ GRAVITY_UPSET, is_too_hard, say_too_hard, NULL },
	{ GRAVITY_UPSET, is_leg_further, NULL,
	  "Leg symptoms reached further down after the last session" },
	{ GRAVITY_MISSED, is_unconfirmed, NULL, "The last session was not confirmed" },
	{ GRAVITY_MISSED, is_held, NULL, "The last session was on a day that does not count" },
	{ GRAVITY_MISSED, is_left_out, NULL, "It was left out last time" },
	{ GRAVITY_MISSED, is_short, say_short, NULL },
	{ GRAVITY_MISSED, is_less_asked, NULL, "Less than the week has was asked last time" },
};

struct ground ground_of(const struct judged *j, const struct dose *written)
{
	struct ground g = { .judged = *j, .is_less_asked = dose_exceeds(written, &j->asked) };

	for (size_t i = 0; i < ARRAY_LEN(rows) && !g.row; i++) {
		if (rows[i].is_so(&g))
			g.row = &rows[i];
	}
	g.gravity = g.row ? g.row->gravity : GRAVITY_NONE;
	return g;
}

void ground_say(char ret[WHY_MAX], const struct ground *g)
{
	if (g->row->say)
		g->row->say(ret, &g->judged);
	else
		text_copy(ret, WHY_MAX, g->row->words);
}
