/* What is said of leg symptoms that moved. Not for which exercises rest for it (ruling_words.c). */
#include "leg.h"

#include "limber/base/text.h"

const char *leg_site(int leg)
{
	return leg > SITE_BACK && leg < LEG_SITES ? leg_words[leg] : leg_words[SITE_BACK];
}

const char *leg_say_look(const struct leg_move *m)
{
	if (m->days < LEG_LOOK_DAYS)
		return " If they stay or get worse, see a professional.";
	return m->has_come_back ? " They keep coming back: please see a professional."
				: " It has not settled in a week: please see a professional.";
}

void leg_say_move(const struct leg_move *m, char ret[LEG_TEXT])
{
	char day[DATE_WORDS];

	date_say(m->day, 0, day);
	text_format(ret, LEG_TEXT, "%s %s leg symptoms %smoved from the %s to the %s",
		    m->is_overnight ? "By the morning of" : "On", day,
		    m->is_overnight ? "had " : "", leg_site(m->from), leg_site(m->to));
}

void leg_say(const struct leg_move *m, char ret[LEG_TEXT])
{
	char moved[LEG_TEXT];

	leg_say_move(m, moved);
	text_format(ret, LEG_TEXT,
		    "%s: nothing goes up until two mornings in a row have them no further than the "
		    "%s.",
		    moved, leg_site(m->from));
}
