/* How pain and what went amiss are told, in the sentences of several rows. Not for which row it is:
 * graded_rows.c. */
#include "graded.h"

#include "graded_words.h"
#include "limber/base/text.h"
#include "words.h"

enum { LITTLE_PAIN = 2 };

const char *graded_low_pain(const struct judged *j)
{
	return j->pain > LITTLE_PAIN ? "within a point of your usual" : "low";
}

void graded_say_usual(char ret[USUAL_TEXT], const struct review *v)
{
	const struct judged *j = &v->st->last;

	ret[0] = '\0';
	if (j->baseline != UNKNOWN)
		usual_note(v->in->history, v->day, j->day, j->baseline, ret);
}

void graded_say_pain(char ret[WHY_MAX], const struct judged *j)
{
	static const char *const when[] = {
		[PAIN_OF_EXERCISE] = "in it last time",
		[PAIN_OF_SESSION] = "after the last session",
		[PAIN_OF_MORNING] = "on the morning after it",
	};

	if (j->is_hurt && j->pain_from == PAIN_OF_EXERCISE)
		text_format(ret, WHY_MAX, "It hurt (%d of 10) last time", j->pain);
	else if (j->is_hurt)
		text_format(ret, WHY_MAX, "It hurt last time");
	else
		text_format(ret, WHY_MAX, "Pain was %d %s", j->pain, when[j->pain_from]);
}

const char *graded_say_amiss(char ret[WHY_MAX], const struct standing *st)
{
	char digits[NUMBER_TEXT];
	const char *count = number_word(st->amiss, digits);

	if (st->sore == st->amiss) {
		text_format(ret, WHY_MAX, "pain was %d or more with each of the last %s",
			    st->least_pain, count);
		return ", until pain is less";
	}
	text_format(ret, WHY_MAX, "none of the last %s went as asked", count);
	return ", until they do";
}
