/* What the charts count in the log: walking, pain, one exercise. Not for judging it: that is
 * progress; how days become a series' values is series.c's matter. */
#include "limber/core/stats.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"

#include "series.h"

const char *const range_words[RANGES] = { "4w", "12w", "1y", "all" };
const char *const range_names[RANGES] = { "4 weeks", "12 weeks", "1 year", "all" };

/* What one value covers: "a day", "a week", "4 weeks". */
static void period_words(const struct series *s, char ret[NAME_MAX])
{
	if (s->step_days == 1)
		text_copy(ret, NAME_MAX, "a day");
	else if (s->step_days == WEEKDAYS)
		text_copy(ret, NAME_MAX, "a week");
	else
		text_format(ret, NAME_MAX, "%d weeks", s->step_days / WEEKDAYS);
}

/* "yet", or "in these 4 weeks": for the notes of empty charts. */
static const char *range_when(enum range range)
{
	static const char *const words[RANGES] = { "in these 4 weeks", "in these 12 weeks",
						   "in this year", "yet" };

	return words[range];
}

/* ---- Walking ---- */

bool stats_is_walk(const struct catalog *c, const char *id)
{
	const struct exercise *e = NULL;

	if (!text_starts(id, "walk"))
		return false;
	e = catalog_exercise(c, id);
	return e == NULL || e->family == FAMILY_AEROBIC;
}

static int walked_s(const struct session_row *session, const struct catalog *c)
{
	int sum = 0;

	for (size_t i = 0; i < session->n_sets; i++) {
		if (stats_is_walk(c, session->sets[i].exercise))
			sum += session->sets[i].done.time_s;
	}
	return sum;
}

/* Seconds walked each day, 0 from the day the log begins. */
static struct days walked_days(const struct series *s, const struct stats_input *in,
			       bool *ret_has_walk)
{
	const struct history *h = in->history;
	struct days d = series_days(s);

	for (int day = log_begin(h, in->day).day; day <= in->day.day; day++) {
		int *v = days_at(&d, (struct date){ day }, in->day);

		if (v != NULL)
			*v = 0;
	}
	*ret_has_walk = false;
	for (size_t i = 0; i < h->n_sessions; i++) {
		int *v = days_at(&d, h->sessions[i].day, in->day);
		int seconds = v != NULL ? walked_s(&h->sessions[i], in->catalog) : 0;

		if (seconds > 0) {
			*v += seconds;
			*ret_has_walk = true;
		}
	}
	return d;
}

void stats_walking(struct series *ret, const struct stats_input *in)
{
	bool has_walk = false;

	*ret = (struct series){ .goal = in->walk_goal, .unit = "min" };
	series_span(ret, in, WEEKDAYS, 60);
	series_add_line(ret, "walked", walked_days(ret, in, &has_walk), reduce_minutes_a_week);
	text_copy(ret->title, sizeof(ret->title), "Walking, minutes a week");
	if (ret->step_days > WEEKDAYS) {
		text_format(ret->title, sizeof(ret->title),
			    "Walking, minutes a week (average of %d weeks)",
			    ret->step_days / WEEKDAYS);
	}
	if (!has_walk) {
		text_format(ret->note, sizeof(ret->note),
			    "No walk logged %s. Each one that you finish, or add on Today, "
			    "is counted here.",
			    range_when(in->range));
	}
}

int stats_walk_minutes(const struct history *h, const struct catalog *c, struct date from,
		       struct date to)
{
	int64_t sum = 0;

	for (size_t i = 0; i < h->n_sessions; i++) {
		struct date day = h->sessions[i].day;

		if (day.day >= from.day && day.day <= to.day)
			sum += walked_s(&h->sessions[i], c);
	}
	return (int)(sum / 60);
}

/* ---- Pain ---- */

static struct days pain_before(const struct series *s, const struct stats_input *in)
{
	const struct history *h = in->history;
	struct days d = series_days(s);

	for (size_t i = 0; i < h->n_checkins; i++) {
		int *v = days_at(&d, h->checkins[i].day, in->day);

		if (v != NULL)
			*v = h->checkins[i].pain;
	}
	for (size_t i = 0; i < h->n_sessions; i++) {
		int *v = days_at(&d, h->sessions[i].day, in->day);

		if (v != NULL && *v == NO_VALUE && h->sessions[i].pain_before != UNKNOWN)
			*v = h->sessions[i].pain_before;
	}
	return d;
}

static struct days pain_after(const struct series *s, const struct stats_input *in)
{
	const struct history *h = in->history;
	struct days d = series_days(s);

	for (size_t i = 0; i < h->n_sessions; i++) {
		int *v = days_at(&d, h->sessions[i].day, in->day);

		if (v != NULL && h->sessions[i].pain_after != UNKNOWN)
			*v = h->sessions[i].pain_after;
	}
	return d;
}

void stats_pain(struct series *ret, const struct stats_input *in)
{
	char period[NAME_MAX];

	*ret = (struct series){ .fixed_hi = PAIN_MAX };
	series_span(ret, in, 1, 28);
	bool has_before = series_add_line(ret, "before", pain_before(ret, in), reduce_median_pain);
	bool has_after = series_add_line(ret, "after", pain_after(ret, in), reduce_median_pain);

	period_words(ret, period);
	text_format(ret->title, sizeof(ret->title), "Pain, 0 to 10%s%s",
		    ret->step_days > 1 ? ", median of " : "", ret->step_days > 1 ? period : "");
	if (!has_before && !has_after) {
		text_format(ret->note, sizeof(ret->note),
			    "No pain answer %s. The morning check-in and the question after a "
			    "session fill this chart.",
			    range_when(in->range));
	}
}

/* ---- One exercise ---- */

/* What the exercise is measured in: a weight by itself; else as its file has it, and where that is
 * gone, by what the set has most of. */
static enum quantity measure(const struct exercise *e, const struct amount *done)
{
	if (done->load_g > 0)
		return QUANTITY_LOAD;
	if (e == NULL) {
		return done->time_s > 0 ? QUANTITY_TIME
		       : done->reps > 1 ? QUANTITY_REPS
					: QUANTITY_HOLD;
	}
	switch (e->mode) {
	case MODE_HOLD: return QUANTITY_HOLD;
	case MODE_REPS: return QUANTITY_REPS;
	case MODE_HOLD_REPS: return e->step.by == QUANTITY_HOLD ? QUANTITY_HOLD : QUANTITY_REPS;
	case MODE_TIME: return QUANTITY_TIME;
	case MODES: break;
	}
	assert(false);
	return QUANTITY_NONE;
}

/* The sets of one exercise that are compared with each other. */
struct sets_of {
	const char *exercise;
	bool has_own; /* some of them with no dose of a step's own */
	enum quantity by;
};

/* With the exercise's own dose, or that of one of its rungs ("neck_nod/hold_10"). */
static bool is_own(const struct set_row *set)
{
	size_t n = strlen(set->exercise);

	return strncmp(set->key, set->exercise, n) == 0 &&
	       (set->key[n] == '\0' || set->key[n] == '/');
}

static bool is_of(const struct sets_of *which, const struct set_row *set)
{
	return text_eq(set->exercise, which->exercise) && (!which->has_own || is_own(set));
}

/* What can be said only of all of them: the latest decides what they are measured in. */
static struct sets_of sets_of(const struct stats_input *in)
{
	const struct exercise *e = catalog_exercise(in->catalog, in->exercise);
	const struct history *h = in->history;
	struct sets_of which = { .exercise = in->exercise };

	for (size_t i = 0; i < h->n_sessions; i++) {
		for (size_t j = 0; j < h->sessions[i].n_sets; j++) {
			const struct set_row *set = &h->sessions[i].sets[j];
			enum quantity by = measure(e, &set->done);

			if (!is_of(&which, set) || amount_get(&set->done, by) == 0)
				continue;
			which.has_own = which.has_own || is_own(set);
			which.by = by;
		}
	}
	return which;
}

/* The best sets of the days. */
static struct days best_sets(const struct series *s, const struct stats_input *in,
			     const struct sets_of *which)
{
	const struct history *h = in->history;
	struct days d = series_days(s);

	for (size_t i = 0; i < h->n_sessions; i++) {
		int *v = days_at(&d, h->sessions[i].day, in->day);

		for (size_t j = 0; v != NULL && j < h->sessions[i].n_sets; j++) {
			const struct set_row *set = &h->sessions[i].sets[j];
			int done = amount_get(&set->done, which->by);

			if (is_of(which, set) && done > 0 && done > *v)
				*v = done;
		}
	}
	return d;
}

static int best_minutes(const int *v, int n)
{
	return reduce_best(v, n) / 60;
}

/* A carry of 40 s is told in seconds, a walk of 12 min in minutes. */
static bool is_in_minutes(const struct days *d)
{
	return reduce_best(d->v, d->n) >= 300;
}

void stats_exercise(struct series *ret, const struct stats_input *in)
{
	static const struct {
		const char *unit, *words;
	} measures[QUANTITIES] = {
		[QUANTITY_NONE] = { "", "" },
		[QUANTITY_REPS] = { "reps", ", in reps" },
		[QUANTITY_HOLD] = { "s", ", in seconds" },
		[QUANTITY_TIME] = { "s", ", in seconds" },
		[QUANTITY_LOAD] = { "g", ", in kg" },
	};
	const struct exercise *e = catalog_exercise(in->catalog, in->exercise);
	struct sets_of which = sets_of(in);
	char period[NAME_MAX];

	*ret = (struct series){ .n = 0 };
	series_span(ret, in, 1, 84);
	struct days d = best_sets(ret, in, &which);
	bool in_minutes = which.by == QUANTITY_TIME && is_in_minutes(&d);
	bool has_set = series_add_line(ret, "best set", d, in_minutes ? best_minutes : reduce_best);

	period_words(ret, period);
	text_copy(ret->unit, sizeof(ret->unit), in_minutes ? "min" : measures[which.by].unit);
	text_format(ret->title, sizeof(ret->title), "%s, best set %s%s%s",
		    e != NULL ? e->name : in->exercise, ret->step_days > WEEKDAYS ? "in " : "",
		    period, in_minutes ? ", in minutes" : measures[which.by].words);
	if (!has_set) {
		text_format(ret->note, sizeof(ret->note),
			    "No set of it logged %s. Finish a session with it in, and it is "
			    "counted here.",
			    range_when(in->range));
	}
}

/* ---- Which exercises there are ---- */

struct tally {
	const char *id;
	int sets, order;
};

static int most_first(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;

	return x->sets != y->sets ? y->sets - x->sets : x->order - y->order;
}

struct tallies {
	struct tally *v;
	size_t n, cap;
};

static void tally_add(struct tallies *t, const char *id)
{
	for (size_t i = 0; i < t->n; i++) {
		if (text_eq(t->v[i].id, id)) {
			t->v[i].sets++;
			return;
		}
	}
	t->v = mem_grow(t->v, &t->cap, t->n + 1, sizeof(*t->v));
	t->v[t->n] = (struct tally){ .id = id, .sets = 1, .order = (int)t->n };
	t->n++;
}

int stats_exercises(const struct history *h, const char **ret, int cap)
{
	struct tallies t = { .v = NULL };
	int given = 0;

	for (size_t i = 0; i < h->n_sessions; i++) {
		for (size_t j = 0; j < h->sessions[i].n_sets; j++) {
			const struct set_row *set = &h->sessions[i].sets[j];

			if (set_is_begun(set))
				tally_add(&t, set->exercise);
		}
	}
	if (t.n > 0)
		qsort(t.v, t.n, sizeof(*t.v), most_first);
	for (; given < cap && (size_t)given < t.n; given++)
		ret[given] = t.v[given].id;
	free(t.v);
	return given;
}
