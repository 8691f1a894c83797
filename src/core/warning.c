/* The words of red flags and stop signs. Not for what they do: the profile remembers them
 * (profile.c), and nothing is asked of anybody until they are cleared (guards.c). */
#include "limber/core/warning.h"

#include "limber/base/text.h"

const char *const urgency_words[URGENCIES] = {
	[URGENCY_DAYS] = "See a doctor first.",
	[URGENCY_TODAY] = "See a doctor today.",
	[URGENCY_NOW] = "Get emergency help now.",
};

/* EVIDENCE 3.1. Osteoporosis, age and medicines are no signs of their own: they make a small fall
 * count. */
const struct warning red_flags[RED_FLAGS] = {
	{ .id = "cauda_equina",
	  .name = "trouble with bladder, bowel or both legs",
	  .signs = "New in the last two weeks: trouble with bladder or bowel, numbness between the "
		   "legs, changed feeling during sex, pain in both legs, or legs that quickly get "
		   "weak or clumsy.",
	  .act = "Go to an emergency department now. Do not exercise and do not wait for it to "
		 "settle.",
	  .urgency = URGENCY_NOW,
	  .sources = "V70" },
	{ .id = "fracture",
	  .name = "a fall or a blow",
	  .signs = "It began with a hard fall or blow; or with a small one, and you have brittle "
		   "bones, are over 70, or take steroid medicine.",
	  .act = "See a doctor today. Do not exercise until then.",
	  .urgency = URGENCY_TODAY,
	  .sources = "V69" },
	{ .id = "infection",
	  .name = "fever, or an infection",
	  .signs = "Fever with the back pain; or a recent infection, a weakened immune system, or "
		   "injected drugs.",
	  .act = "See a doctor today. Do not exercise until then.",
	  .urgency = URGENCY_TODAY,
	  .sources = "V71" },
	{ .id = "cancer",
	  .name = "lost weight, pain at night, or a past illness",
	  .signs = "A cancer in the past, losing weight without trying, or pain at night that "
		   "nothing eases.",
	  .act = "See a doctor within days, and say why. Do not exercise until then.",
	  .urgency = URGENCY_DAYS,
	  .sources = "V69 V71" },
	{ .id = "heart_or_nerve",
	  .name = "chest pain, a pulsing belly, or a foot that drops",
	  .signs = "Chest pain, a pulsing in the belly, or a foot that drops.",
	  .act = "Chest pain or a pulsing belly: call the emergency number now. A foot that drops: "
		 "see a doctor today.",
	  .urgency = URGENCY_NOW,
	  .sources = "V71" },
};

/* EVIDENCE 3.3. The first five are its source's, the others were added there. */
const struct warning stop_signs[STOP_SIGNS] = {
	{ .id = "chest_pressure",
	  .name = "pressure in the chest, jaw, neck or an arm",
	  .signs = "Pressure or pain in the chest, jaw, neck or an arm",
	  .first = "Stop and sit down.",
	  .act = "Call the emergency number now, even if it eases.",
	  .urgency = URGENCY_NOW,
	  .sources = "V74" },
	{ .id = "faint",
	  .name = "dizziness or faintness",
	  .signs = "Dizzy or faint, a cold sweat, or a heart that races or stumbles",
	  .first = "Stop and lie down.",
	  .act = "Call the emergency number now. If it has passed completely, see a doctor today.",
	  .urgency = URGENCY_NOW,
	  .sources = "V74" },
	{ .id = "breathless",
	  .name = "too little breath to speak",
	  .signs = "Too short of breath to speak",
	  .first = "Stop and sit upright.",
	  .act = "Call the emergency number now. If it has passed completely, see a doctor today.",
	  .urgency = URGENCY_NOW,
	  .sources = "V74" },
	{ .id = "numb_or_weak",
	  .name = "new numbness or weakness",
	  .signs = "New numbness or weakness in the face, an arm or a leg",
	  .first = "Stop and sit or lie down.",
	  .act = "Call the emergency number now, even if it passes.",
	  .urgency = URGENCY_NOW,
	  .sources = "V74" },
	{ .id = "sight",
	  .name = "trouble with seeing",
	  .signs = "Sight that is blurred, double or partly gone",
	  .first = "Stop and sit or lie down.",
	  .act = "Call the emergency number now, even if it passes.",
	  .urgency = URGENCY_NOW,
	  .sources = "V74" },
	{ .id = "bladder_or_saddle",
	  .name = "trouble with bladder or bowel, or numbness between the legs",
	  .signs = "New trouble with bladder or bowel, or numbness between the legs",
	  .first = "Stop.",
	  .act = "Go to an emergency department now. Do not wait for it to settle.",
	  .urgency = URGENCY_NOW,
	  .sources = "V70" },
	{ .id = "sharp_pain",
	  .name = "a sharp pain in the spine",
	  .signs = "A sharp pain in the spine",
	  .first = "Stop, and rest in whatever position eases it.",
	  .act = "Call a doctor or physiotherapist today; at once if you cannot stand, or if it "
		 "came with a fall.",
	  .urgency = URGENCY_TODAY },
	{ .id = "gave_way",
	  .name = "a leg or the back that gave way",
	  .signs = "A leg, or the back, that gave way",
	  .first = "Stop and sit down.",
	  .act = "Call a doctor or physiotherapist today. If a leg stays weak or numb, call the "
		 "emergency number now.",
	  .urgency = URGENCY_TODAY },
	{ .id = "leg_spreading",
	  .name = "symptoms spreading down a leg",
	  .signs = "Pain or tingling that spreads down a leg and does not ease when you stop",
	  .first = "Stop, and rest in whatever position eases it.",
	  .act = "Call a doctor or physiotherapist today. If the leg gets weak, or it is in both "
		 "legs, call the emergency number now.",
	  .urgency = URGENCY_TODAY,
	  .sources = "V75" },
};

static const struct warning unknown = {
	.id = "",
	.name = "a sign that needs a doctor",
	.signs = "Something was answered that needs a doctor before exercise.",
	.act = "See a doctor before you go on. Do not exercise until then.",
	.urgency = URGENCY_TODAY,
};

const struct warning *warning_of(const struct warning *v, int n, const char *id)
{
	for (int i = 0; i < n; i++) {
		if (text_eq(v[i].id, id))
			return &v[i];
	}
	return NULL;
}

const struct warning *warning_find(const char *id)
{
	const struct warning *w = warning_of(red_flags, RED_FLAGS, id);

	if (!w)
		w = warning_of(stop_signs, STOP_SIGNS, id);
	return w ? w : &unknown;
}

void warning_say(const struct profile *p, char ret[WARNING_TEXT])
{
	const struct warning *w = warning_find(p->warning);
	char day[DATE_WORDS];

	date_say(p->warned_on, DATE_WITH_YEAR, day);
	text_format(ret, WARNING_TEXT,
		    "A warning sign on %s: %s. %s Nothing is guided until a professional has "
		    "looked at it and cleared you; that is lifted with `limber profile --cleared "
		    "DATE`, or in Welcome.",
		    day, w->name, w->act);
}
