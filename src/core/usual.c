/* Where a usual pain comes from. Not for finding it: pain.c. Each word that there is for it is
 * tried on the mornings, and the first that gives the number is said: what is read can be counted
 * again. */
#include "limber/core/usual.h"

#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "pain.h"
#include "spell.h"

/* Bad days that came one after the other, each taken for no usual ones. */
enum { BAD_TIMES = 3 };

/* The day on which the bad days began that a day is one of, or comes after within their four
 * weeks. */
static bool find_bad_days(const struct mornings *m, struct date day, struct date *ret)
{
	struct flare flare;
	struct spell spell;

	spell_at(&spell, m, day);
	if (spell.state == SPELL_ON) {
		*ret = spell.begun;
		return true;
	}
	flare_at(&flare, m->history, day);
	*ret = flare.begun;
	return flare.state != FLARE_NONE;
}

static bool is_from_before(const struct mornings *m, struct date day, int usual,
			   char ret[USUAL_TEXT])
{
	struct date begun, last = day;
	char words[DATE_WORDS];

	for (int i = 0; i < BAD_TIMES && find_bad_days(m, last, &begun); i++) {
		last = date_add(begun, -1);
		if (pain_median(m, last) != usual)
			continue;
		date_say(begun, 0, words);
		text_format(ret, USUAL_TEXT, "before the bad days from %s on", words);
		return true;
	}
	return false;
}

/* The same seven, those of bad days that are over counted as the worst that is calm. */
static int median_with_most(const struct mornings *m, struct date day, struct date since, int most)
{
	struct entry told[ENTRY_DAYS];
	int pains[ENTRIES];
	int n = pain_entries(m, day, ENTRY_DAYS, ENTRIES, told);

	for (int i = 0; i < n; i++) {
		bool is_bad = told[i].day.day >= since.day && told[i].pain > most;

		pains[i] = is_bad ? most : told[i].pain;
	}
	return pain_lower_median(pains, n);
}

static bool is_of_bad_days_over(const struct mornings *m, struct date day, int usual,
				char ret[USUAL_TEXT])
{
	struct spell spell;
	char words[DATE_WORDS];

	spell_at(&spell, m, day);
	int most = spell.before + PAIN_RISEN - 1;

	if (spell.state != SPELL_NONE || median_with_most(m, day, spell.begun, most) != usual)
		return false;
	date_say(spell.begun, 0, words);
	text_format(ret, USUAL_TEXT, "with the mornings from %s on counted as %d at most", words,
		    most);
	return true;
}

static bool is_of_last_seven(const struct mornings *m, struct date day, int usual,
			     char ret[USUAL_TEXT])
{
	ret[0] = '\0';
	return pain_median(m, day) == usual;
}

static bool is_first(const struct mornings *m, struct date day, int usual, char ret[USUAL_TEXT])
{
	(void)usual;
	text_copy(ret, USUAL_TEXT, "the first pain that was told");
	return pain_median(m, day) == UNKNOWN;
}

/* In words; "" where it is the middle of the last seven mornings. */
static void find_words(const struct mornings *m, struct date day, int usual, char ret[USUAL_TEXT])
{
	static bool (*const notes[])(const struct mornings *m, struct date day, int usual,
				     char ret[USUAL_TEXT]) = { is_of_last_seven, is_from_before,
							       is_of_bad_days_over, is_first };

	for (size_t i = 0; i < ARRAY_LEN(notes); i++) {
		if (notes[i](m, day, usual, ret))
			return;
	}
	text_copy(ret, USUAL_TEXT, "bad days lately counted as calm ones");
}

void usual_note(const struct history *h, struct date as_of, struct date day, int usual,
		char ret[USUAL_TEXT])
{
	const struct mornings m = { .history = h, .as_of = as_of };
	char words[USUAL_TEXT];

	ret[0] = '\0';
	find_words(&m, day, usual, words);
	if (words[0])
		text_format(ret, USUAL_TEXT, " (%s)", words);
}

void usual_from(const struct history *h, struct date as_of, struct date day, int usual,
		char ret[USUAL_TEXT])
{
	const struct mornings m = { .history = h, .as_of = as_of };
	struct entry told[ENTRY_DAYS];

	find_words(&m, day, usual, ret);
	if (ret[0])
		return;
	int n = pain_entries(&m, day, ENTRY_DAYS, ENTRIES, told);

	text_format(ret, USUAL_TEXT, "%d morning%s", n, PLURAL(n));
}
