/* Changes of a dose in words: parts of the sentences that give reasons. Not for a dose itself
 * (dose.c). */
#include "dosing.h"

#include "limber/base/text.h"
#include "words.h"

/* The change that all sets share, or all that change, and how many those are; 0 where they differ
 * in it. */
static int shared_change(const struct dose *from, const struct dose *to, enum quantity q,
			 int *ret_sets)
{
	int change = 0;

	*ret_sets = 0;
	for (int i = 0; i < to->sets; i++) {
		int own = amount_get(&to->set[i], q) - amount_get(&from->set[i], q);

		if (own != 0 && change != 0 && own != change)
			return 0;
		if (own != 0) {
			change = own;
			++*ret_sets;
		}
	}
	return change;
}

static void change_words(enum quantity q, int n, const char *where, const char *more,
			 char ret[DOSE_TEXT])
{
	struct amount a = { 0 };
	char digits[NUMBER_TEXT], amount[DOSE_TEXT];

	amount_set(&a, q, n);
	amount_format(&a, amount);
	if (q == QUANTITY_REPS) {
		text_format(ret, DOSE_TEXT, "%s %s %s%s", number_word(n, digits),
			    n == 1 ? "rep" : "reps", more, where);
	} else {
		text_format(ret, DOSE_TEXT, "%s %s%s", amount, more, where);
	}
}

/* Sets at the end of their range stay: " in two of three sets". */
static void where_words(int changed, int sets, char ret[32])
{
	char some[NUMBER_TEXT], all[NUMBER_TEXT];

	if (changed < sets) {
		text_format(ret, 32, " in %s of %s sets", number_word(changed, some),
			    number_word(sets, all));
	} else {
		text_copy(ret, 32, sets > 1 ? " in each set" : "");
	}
}

/* The weight, and where the range was gone back to its bottom. */
static void load_words(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	int change = to->set[0].load_g - from->set[0].load_g;
	struct amount load = { .load_g = change < 0 ? -change : change }, work = to->set[0];
	char load_text[DOSE_TEXT], work_text[DOSE_TEXT];
	bool is_lower =
		to->set[0].reps < from->set[0].reps || to->set[0].hold_s < from->set[0].hold_s;

	work.load_g = 0;
	amount_format(&load, load_text);
	amount_format(&work, work_text);
	text_format(ret, DOSE_TEXT, "%s %s%s%s", load_text, change > 0 ? "more" : "less",
		    is_lower ? ", now " : "", is_lower ? work_text : "");
}

/* Where a day has several, what it has in all: one walk of 20 min and two of 9 differ by 2 min. */
static void day_words(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	int change = dose_day_s(to) - dose_day_s(from);

	change_words(QUANTITY_TIME, change < 0 ? -change : change, " a day",
		     change > 0 ? "more" : "less", ret);
}

/* Whether nothing else is different. */
static bool is_alone(const struct dose *from, const struct dose *to, enum quantity q)
{
	for (int i = 0; i < to->sets; i++) {
		struct amount rest = to->set[i];

		amount_set(&rest, q, amount_get(&from->set[i], q));
		if (!amount_eq(&rest, &from->set[i]))
			return false;
	}
	return true;
}

void dose_change_words(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	static const enum quantity in_order[] = { QUANTITY_REPS, QUANTITY_HOLD, QUANTITY_TIME };
	char digits[NUMBER_TEXT], now[DOSE_TEXT], where[32];
	int sets = to->sets - from->sets;
	bool is_shared = !amount_eq(&from->set[0], &to->set[0]); /* the work, out anew */

	if (to->set[0].load_g != from->set[0].load_g) {
		load_words(from, to, ret);
		return;
	}
	if ((from->bouts > 1 || to->bouts > 1) && dose_day_s(to) != dose_day_s(from)) {
		day_words(from, to, ret);
		return;
	}
	if (sets != 0) {
		int n = sets < 0 ? -sets : sets;
		dose_format(to, false, now);
		text_format(ret, DOSE_TEXT, "%s %s %s%s%s", number_word(n, digits),
			    n == 1 ? "set" : "sets", sets > 0 ? "more" : "less",
			    is_shared ? ", now " : "", is_shared ? now : "");
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(in_order); i++) {
		int change = shared_change(from, to, in_order[i], &sets);

		if (change != 0 && is_alone(from, to, in_order[i])) {
			where_words(sets, to->sets, where);
			change_words(in_order[i], change < 0 ? -change : change, where,
				     change > 0 ? "more" : "less", ret);
			return;
		}
	}
	dose_format(to, false, now);
	text_format(ret, DOSE_TEXT, "now %s", now);
}
