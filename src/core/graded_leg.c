/* The way back to what leg symptoms had stopped or shortened, once it is over (EVIDENCE 2.2 row
 * 2): as after a flare-up. Not for when that is (leg_care.c). */
#include "graded_begin.h"
#include "leg_care.h"
#include "limber/base/text.h"

static bool is_over(struct decision *d, const struct review *v)
{
	return leg_care_is_over(v->in, v->st->last.day, v->day) && graded_come_back(d, v, FROM_LEG);
}

static void say_over(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char left[LEFT_TEXT];

	graded_say_left(left, d, v, graded_left_pct(d), "");
	text_format(why, WHY_MAX, "After the leg symptoms: back at %s, %s", left,
		    v->flare.state == FLARE_ACUTE
			    ? "gently and only as far as is comfortable; nothing goes up before "
			      "the flare-up has settled, too."
			    : "and more after each good session.");
}

const struct graded_cap graded_leg = {
	.name = "leg symptoms",
	.apply = is_over,
	.say = say_over,
	.sources = "V75",
};
