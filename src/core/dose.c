/* Doses: comparing and limiting them, and writing them as people do. Not for deciding what the
 * next one is; that is progress. */
#include "limber/core/dose.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "limber/base/text.h"
#include "measure.h"

const char *const quantity_words[QUANTITIES] = {
	[QUANTITY_NONE] = "none", [QUANTITY_REPS] = "reps", [QUANTITY_HOLD] = "hold",
	[QUANTITY_TIME] = "time", [QUANTITY_LOAD] = "load",
};

const char *quantity_word(enum quantity q)
{
	return quantity_words[q];
}

int quantity_least(enum quantity q)
{
	static const int least[QUANTITIES] = {
		[QUANTITY_REPS] = 1,
		[QUANTITY_HOLD] = HOLD_S_MIN,
		[QUANTITY_TIME] = TIME_S_MIN,
		[QUANTITY_LOAD] = 1,
	};

	return least[q];
}

int amount_get(const struct amount *a, enum quantity q)
{
	switch (q) {
	case QUANTITY_REPS: return a->reps;
	case QUANTITY_HOLD: return a->hold_s;
	case QUANTITY_TIME: return a->time_s;
	case QUANTITY_LOAD: return a->load_g;
	case QUANTITY_NONE:
	case QUANTITIES: break;
	}
	return 0;
}

void amount_set(struct amount *a, enum quantity q, int value)
{
	switch (q) {
	case QUANTITY_REPS: a->reps = value; break;
	case QUANTITY_HOLD: a->hold_s = value; break;
	case QUANTITY_TIME: a->time_s = value; break;
	case QUANTITY_LOAD: a->load_g = value; break;
	case QUANTITY_NONE:
	case QUANTITIES: break;
	}
}

bool amount_eq(const struct amount *a, const struct amount *b)
{
	return a->reps == b->reps && a->hold_s == b->hold_s && a->time_s == b->time_s &&
	       a->load_g == b->load_g;
}

bool dose_eq(const struct dose *a, const struct dose *b)
{
	if (a->sets != b->sets || a->rest_s != b->rest_s || a->bouts != b->bouts ||
	    a->days != b->days || a->brisk_s != b->brisk_s)
		return false;
	for (int i = 0; i < a->sets; i++) {
		if (!amount_eq(&a->set[i], &b->set[i]))
			return false;
	}
	return true;
}

bool amount_reaches(const struct amount *done, const struct amount *target)
{
	return done->reps >= target->reps && done->hold_s >= target->hold_s &&
	       done->time_s >= target->time_s && done->load_g >= target->load_g;
}

/* A quantity that the set does not have stays away: a lower bound adds none. */
static void amount_clamp(struct amount *a, const struct bounds *b)
{
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		int value = amount_get(a, q), min = amount_get(&b->min, q),
		    max = amount_get(&b->max, q);

		if (value == 0)
			continue;
		if (min > 0 && value < min)
			value = min;
		if (max > 0 && value > max)
			value = max;
		amount_set(a, q, value);
	}
}

static void sets_clamp(struct dose *d, const struct bounds *b)
{
	if (b->max_sets > 0 && d->sets > b->max_sets)
		d->sets = b->max_sets;
	while (d->sets < b->min_sets && d->sets < SETS_MAX) {
		d->set[d->sets] = d->set[d->sets - 1];
		d->sets++;
	}
}

bool dose_clamp(struct dose *d, const struct bounds *b)
{
	const struct dose before = *d;

	if (d->sets == 0)
		return false;
	for (int i = 0; i < d->sets; i++)
		amount_clamp(&d->set[i], b);
	sets_clamp(d, b);
	return !dose_eq(d, &before);
}

/* -- words ------------------------------------------------------------------ */

void kg_format(int grams, char ret[KG_TEXT])
{
	int n = snprintf(ret, KG_TEXT, "%d.%03d", grams / 1000, grams % 1000);

	assert(n > 0 && n < KG_TEXT);
	while (ret[n - 1] == '0')
		ret[--n] = '\0';
	if (ret[n - 1] == '.')
		ret[n - 1] = '\0';
}

void duration_words(int seconds, char ret[DOSE_TEXT])
{
	int h = seconds / 3600, min = seconds / 60 % 60, s = seconds % 60;

	if (h > 0 && min > 0)
		text_format(ret, DOSE_TEXT, "%d h %d min", h, min);
	else if (h > 0)
		text_format(ret, DOSE_TEXT, "%d h", h);
	else if (min > 0 && s > 0)
		text_format(ret, DOSE_TEXT, "%d min %d s", min, s);
	else if (min > 0)
		text_format(ret, DOSE_TEXT, "%d min", min);
	else
		text_format(ret, DOSE_TEXT, "%d s", s);
}

void duration_rough(int seconds, char ret[DOSE_TEXT])
{
	if (seconds < 60)
		text_format(ret, DOSE_TEXT, "%d s", seconds);
	else
		text_format(ret, DOSE_TEXT, "%d min", (seconds + 30) / 60);
}

void duration_clock(int seconds, char ret[DOSE_TEXT])
{
	int h = seconds / 3600, min = seconds / 60 % 60, s = seconds % 60;

	if (h > 0)
		text_format(ret, DOSE_TEXT, "%d:%02d:%02d", h, min, s);
	else
		text_format(ret, DOSE_TEXT, "%d:%02d", min, s);
}

static void value_format(enum quantity q, int value, char ret[DOSE_TEXT])
{
	char kg[KG_TEXT];

	switch (q) {
	case QUANTITY_HOLD: text_format(ret, DOSE_TEXT, "%d s", value); break;
	case QUANTITY_TIME: duration_words(value, ret); break;
	case QUANTITY_LOAD:
		kg_format(value, kg);
		text_format(ret, DOSE_TEXT, "%s kg", kg);
		break;
	case QUANTITY_REPS:
	case QUANTITY_NONE:
	case QUANTITIES: text_format(ret, DOSE_TEXT, "%d", value); break;
	}
}

/* The values of one quantity, set by set ("6-4-2", "20-15 s"), or one where all are the same. */
static void values_format(const struct dose *d, enum quantity q, char ret[DOSE_TEXT])
{
	char one[DOSE_TEXT];
	struct text all = { 0 };

	for (int i = 0; i < d->sets; i++) {
		value_format(q, amount_get(&d->set[i], q), one);
		if (dose_is_uniform(d, q)) {
			text_add(&all, one);
			break;
		}
		/* The unit is said once, after the last. */
		if (q != QUANTITY_TIME && i + 1 < d->sets)
			one[strcspn(one, " ")] = '\0';
		text_addf(&all, "%s%s", i > 0 ? "-" : "", one);
	}
	text_copy(ret, DOSE_TEXT, text_str(&all));
	text_release(&all);
}

static bool has(const struct dose *d, enum quantity q)
{
	for (int i = 0; i < d->sets; i++) {
		if (amount_get(&d->set[i], q) > 0)
			return true;
	}
	return false;
}

/* "3 × 8", "6-4-2 × 8 s", "20 s", "8 reps": the dose but for its load. A dose whose sets are all
 * alike says how many they are; one of different sets shows it. */
static void work_format(const struct dose *d, struct text *out)
{
	static const enum quantity in_order[] = { QUANTITY_REPS, QUANTITY_HOLD, QUANTITY_TIME };
	int times = d->sets > 1 ? d->sets : d->bouts;
	bool is_alike = true;
	char values[DOSE_TEXT];

	for (size_t i = 0; i < ARRAY_LEN(in_order); i++)
		is_alike = is_alike && dose_is_uniform(d, in_order[i]);
	if (is_alike && times > 1)
		text_addf(out, "%d", times);
	for (size_t i = 0; i < ARRAY_LEN(in_order); i++) {
		if (!has(d, in_order[i]))
			continue;
		values_format(d, in_order[i], values);
		text_addf(out, "%s%s", out->len > 0 ? " × " : "", values);
	}
	if (has(d, QUANTITY_REPS) && !has(d, QUANTITY_HOLD) && !(is_alike && times > 1))
		text_add(out, d->sets == 1 && d->set[0].reps == 1 ? " rep" : " reps");
}

void dose_format(const struct dose *d, bool per_side, char ret[DOSE_TEXT])
{
	struct text out = { 0 };
	char load[DOSE_TEXT], brisk[DOSE_TEXT];

	work_format(d, &out);
	if (has(d, QUANTITY_LOAD)) {
		values_format(d, QUANTITY_LOAD, load);
		text_addf(&out, ", %s", load);
	}
	if (per_side && out.len > 0)
		text_add(&out, " a side");
	if (d->bouts > 1)
		text_add(&out, " a day");
	if (d->brisk_s > 0) {
		duration_rough(d->brisk_s, brisk);
		text_addf(&out, ", the middle %s brisk", brisk);
	}
	text_copy(ret, DOSE_TEXT, out.len > 0 ? text_str(&out) : "nothing");
	text_release(&out);
}

void dose_format_rounds(const struct dose *d, int times, bool per_side, char ret[DOSE_TEXT])
{
	char dose[DOSE_TEXT];

	dose_format(d, per_side, dose);
	if (times > 1)
		text_format(ret, DOSE_TEXT, d->sets > 1 ? "%d times %s" : "%d × %s", times, dose);
	else
		text_copy(ret, DOSE_TEXT, dose);
}

void amount_format(const struct amount *a, char ret[DOSE_TEXT])
{
	char value[DOSE_TEXT];
	struct text out = { 0 };

	if (a->reps > 0)
		text_addf(&out, "%d rep%s", a->reps, PLURAL(a->reps));
	if (a->hold_s > 0)
		text_addf(&out, "%s%d s", out.len > 0 ? " of " : "", a->hold_s);
	if (a->time_s > 0) {
		duration_words(a->time_s, value);
		text_add(&out, value);
	}
	if (a->load_g > 0) {
		value_format(QUANTITY_LOAD, a->load_g, value);
		text_addf(&out, "%s%s", out.len > 0 ? ", " : "", value);
	}
	text_copy(ret, DOSE_TEXT, out.len > 0 ? text_str(&out) : "nothing");
	text_release(&out);
}
