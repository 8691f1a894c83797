/* Changes of a dose in words: parts of the sentences that give reasons. Not for a dose itself
 * (dose.c). */
#include "dosing.h"

#include "limber/base/text.h"
#include "words.h"

enum { WHERE_TEXT = 32 };

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

/* Sets at the end of their range stay: " in two of three sets". */
static void where_words(int changed, int sets, char ret[WHERE_TEXT])
{
	char some[NUMBER_TEXT], all[NUMBER_TEXT];

	if (changed < sets) {
		text_format(ret, WHERE_TEXT, " in %s of %s sets", number_word(changed, some),
			    number_word(sets, all));
	} else {
		text_copy(ret, WHERE_TEXT, sets > 1 ? " in each set" : "");
	}
}

/* "one rep more in each set", "30 s less". */
static void change_words(enum quantity q, int change, const char *where, char ret[DOSE_TEXT])
{
	int n = change < 0 ? -change : change;
	const char *more = change > 0 ? "more" : "less";
	struct amount a = { 0 };
	char digits[NUMBER_TEXT], amount[DOSE_TEXT];

	amount_set(&a, q, n);
	amount_format(&a, amount);
	if (q == QUANTITY_REPS)
		text_format(ret, DOSE_TEXT, "%s rep%s %s%s", number_word(n, digits), PLURAL(n),
			    more, where);
	else
		text_format(ret, DOSE_TEXT, "%s %s%s", amount, more, where);
}

/* The weight, and where the range was gone back to its bottom. */
static bool say_load(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	struct amount work = to->set[0];
	int change = work.load_g - from->set[0].load_g;
	bool is_lower = work.reps < from->set[0].reps || work.hold_s < from->set[0].hold_s;
	char now[DOSE_TEXT];

	if (change == 0)
		return false;
	work.load_g = 0;
	amount_format(&work, now);
	change_words(QUANTITY_LOAD, change, "", ret);
	if (is_lower)
		text_append(ret, DOSE_TEXT, ", now %s", now);
	return true;
}

/* Where a day has several, what it has in all: one walk of 20 min and two of 9 differ by 2 min. */
static bool say_day(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	int change = dose_day_s(to) - dose_day_s(from);

	if ((dose_bouts(from) == 1 && dose_bouts(to) == 1) || change == 0)
		return false;
	change_words(QUANTITY_TIME, change, " a day", ret);
	return true;
}

/* How many sets, and what each has where the work is shared out anew. */
static bool say_sets(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	int change = to->sets - from->sets, n = change < 0 ? -change : change;
	bool is_shared = !amount_eq(&from->set[0], &to->set[0]);
	char digits[NUMBER_TEXT], now[DOSE_TEXT];

	if (change == 0)
		return false;
	dose_format(to, false, now);
	text_format(ret, DOSE_TEXT, "%s set%s %s%s%s", number_word(n, digits), PLURAL(n),
		    change > 0 ? "more" : "less", is_shared ? ", now " : "", is_shared ? now : "");
	return true;
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

/* One quantity of as many sets, by as much in each. */
static bool say_quantity(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	static const enum quantity in_order[] = { QUANTITY_REPS, QUANTITY_HOLD, QUANTITY_TIME };
	char where[WHERE_TEXT];
	int changed;

	for (size_t i = 0; i < ARRAY_LEN(in_order); i++) {
		int change = shared_change(from, to, in_order[i], &changed);

		if (change == 0 || !is_alone(from, to, in_order[i]))
			continue;
		where_words(changed, to->sets, where);
		change_words(in_order[i], change, where, ret);
		return true;
	}
	return false;
}

/* What can be told of the change by itself, in this order; else what it is now. */
void dose_change_words(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT])
{
	static bool (*const changes[])(const struct dose *from, const struct dose *to,
				       char ret[DOSE_TEXT]) = { say_load, say_day, say_sets,
								say_quantity };
	char now[DOSE_TEXT];

	for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
		if (changes[i](from, to, ret))
			return;
	}
	dose_format(to, false, now);
	text_format(ret, DOSE_TEXT, "now %s", now);
}
