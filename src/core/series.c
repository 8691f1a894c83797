/* The machinery of the charts' series: which days they cover, a value for each day, and each
 * value's days reduced to one. What is counted is stats.c's matter. */
#include "series.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"

static const int range_weeks[RANGE_ALL] = { 4, 12, 52 };

void series_release(struct series *s)
{
	for (int i = 0; i < s->n_lines; i++)
		free(s->lines[i].v);
	*s = (struct series){ .n = 0 };
}

struct date log_begin(const struct history *h, struct date day)
{
	if (h->n_sessions > 0 && h->sessions[0].day.day < day.day)
		day = h->sessions[0].day;
	if (h->n_checkins > 0 && h->checkins[0].day.day < day.day)
		day = h->checkins[0].day;
	return day;
}

/* The first day of the range. All of the log is whole weeks, and four at least: one bar says
 * little. */
static struct date range_begin(const struct stats_input *in)
{
	struct date least = date_add(in->day, 1 - WEEKDAYS * range_weeks[RANGE_4_WEEKS]);
	struct date begin = date_monday(log_begin(in->history, in->day));

	if (in->range != RANGE_ALL)
		return date_add(in->day, 1 - WEEKDAYS * range_weeks[in->range]);
	return begin.day < least.day ? begin : least;
}

void series_span(struct series *s, const struct stats_input *in, int min_step, int max_n)
{
	static const int steps[] = { 1, WEEKDAYS, 4 * WEEKDAYS, 13 * WEEKDAYS, 52 * WEEKDAYS };
	struct date begin = range_begin(in);

	for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
		/* Weeks and more end with the one under way and begin on a Monday. */
		bool is_daily = steps[i] == 1;
		struct date end = is_daily ? in->day : date_add(date_monday(in->day), WEEKDAYS - 1);
		struct date from = is_daily ? begin : date_monday(date_add(begin, WEEKDAYS - 1));
		int days = date_diff(end, from) + 1;

		s->step_days = steps[i];
		s->n = (days - 1) / steps[i] + 1;
		s->first = date_add(end, 1 - s->n * steps[i]);
		s->is_running = end.day > in->day.day;
		if (steps[i] >= min_step && s->n <= max_n)
			return;
	}
}

struct days series_days(const struct series *s)
{
	struct days d = { .first = s->first, .n = s->n * s->step_days };

	d.v = xcalloc((size_t)d.n, sizeof(*d.v));
	for (int i = 0; i < d.n; i++)
		d.v[i] = NO_VALUE;
	return d;
}

int *days_at(const struct days *d, struct date day, struct date last)
{
	int i = date_diff(day, d->first);

	return i < 0 || i >= d->n || day.day > last.day ? NULL : &d->v[i];
}

/* ---- Reducing days to values; each takes the days' own values, at least one ---- */

int reduce_best(const int *v, int n)
{
	int best = v[0];

	for (int i = 1; i < n; i++)
		best = v[i] > best ? v[i] : best;
	return best;
}

int reduce_median_pain(const int *v, int n)
{
	int days_at_level[PAIN_MAX + 1] = { 0 }, level = 0;

	for (int i = 0; i < n; i++)
		days_at_level[v[i]]++;
	for (int seen = days_at_level[0]; seen * 2 < n; seen += days_at_level[level])
		level++;
	return level;
}

int reduce_minutes_a_week(const int *v, int n)
{
	int64_t sum = 0;

	for (int i = 0; i < n; i++)
		sum += v[i];
	return (int)(sum / 60 / ((n + WEEKDAYS - 1) / WEEKDAYS));
}

/* Moves the values that are there to the front; returns how many. */
static int pack(int *v, int n)
{
	int kept = 0;

	for (int i = 0; i < n; i++) {
		if (v[i] != NO_VALUE)
			v[kept++] = v[i];
	}
	return kept;
}

bool series_add_line(struct series *s, const char *name, struct days d, reduce_fn *reduce)
{
	struct series_line *line = &s->lines[s->n_lines++];
	bool has_value = false;

	assert(s->n_lines <= SERIES_LINES_MAX);
	text_copy(line->name, sizeof(line->name), name);
	line->v = xcalloc((size_t)s->n, sizeof(*line->v));
	for (int i = 0; i < s->n; i++) {
		int *v = d.v + (ptrdiff_t)i * s->step_days;
		int n = pack(v, s->step_days);

		line->v[i] = n > 0 ? reduce(v, n) : NO_VALUE;
		has_value = has_value || n > 0;
	}
	free(d.v);
	return has_value;
}
