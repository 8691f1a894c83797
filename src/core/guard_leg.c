/* The guards for leg symptoms. Not for when those hold (leg.c, leg_care.c), nor for the words of
 * what they stop (ruling_words.c). */
#include "guard_leg.h"

#include "graded.h"
#include "guards.h"
#include "leg.h"
#include "leg_care.h"
#include "limber/base/text.h"
#include "person_on.h"

static const struct day_cap of_leg = { "leg symptoms", "V75 V79", ROW_LEG };

static void rest(struct advice *ret, const struct leg_move *move)
{
	char moved[LEG_TEXT], why[WHY_MAX];

	leg_say_move(move, moved);
	text_format(why, sizeof why,
		    "%s: strength, curling up and bending under load rest until two mornings in a "
		    "row have them "
		    "no further than the %s, or a professional gives clearance.%s",
		    moved, leg_site(move->from), leg_say_look(move));
	advice_block(ret, of_leg.name, why);
	ret->row = of_leg.row;
	ret->sources = of_leg.sources;
}

static void shorten(struct advice *ret, const struct progress_input *in,
		    const struct leg_move *move)
{
	char moved[LEG_TEXT], why[WHY_MAX];

	leg_say_move(move, moved);
	text_format(
		why, sizeof why,
		"%s: half of it, at an easy pace, until they have settled. Stop if the leg gets "
		"worse.%s",
		moved, move->days < LEG_LOOK_DAYS ? "" : leg_say_look(move));
	advice_halve(ret, in, &of_leg, why);
}

void guard_leg(struct advice *ret, const struct progress_input *in)
{
	struct leg_move move;

	switch (leg_care_on(in, in->day, &move)) {
	case LEG_CARE_NONE: break;
	case LEG_CARE_SHORT: shorten(ret, in, &move); break;
	case LEG_CARE_REST: rest(ret, &move); break;
	}
}

static void begin_nothing(struct advice *ret, const char *why)
{
	advice_block(ret, of_leg.name, why);
	ret->sources = of_leg.sources;
}

void guard_new_pull(struct advice *ret, const struct progress_input *in)
{
	const struct checkin *morning = history_checkin(in->history, in->day);
	bool is_told = morning && morning->leg != UNKNOWN;
	int site = is_told ? morning->leg : leg_before(in->history, in->day);
	char why[WHY_MAX];

	if (site <= SITE_BACK || !(in->exercise->tags & 1U << TAG_NERVE_TENSION) ||
	    !guard_is_new(in))
		return;
	text_format(why, sizeof why,
		    "Symptoms were felt as far as the %s: what pulls on the leg's nerve is not "
		    "begun before they are out of the leg.",
		    leg_words[site]);
	begin_nothing(ret, why);
}

void guard_new_way(struct advice *ret, const struct progress_input *in)
{
	const uint32_t all_the_way = 1U << TAG_END_RANGE_FLEXION | 1U << TAG_END_RANGE_EXTENSION;
	const struct safety_input person = person_on(in, in->day);
	char moved[LEG_TEXT], why[WHY_MAX];
	struct leg_move move;

	if (!(in->exercise->tags & all_the_way) || in->step->is_prescribed || !guard_is_new(in) ||
	    !leg_has_moved(&person, &move))
		return;
	leg_say_move(&move, moved);
	text_format(why, sizeof why,
		    "%s: what bends or arches the back all the way is not begun before they have "
		    "settled.",
		    moved);
	begin_nothing(ret, why);
}
