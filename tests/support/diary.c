/* See diary.h. */
#include "support/diary.h"

#include <stdlib.h>

#include "limber/base/attr.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "support/test.h"

static const struct exercise exercises[] = {
	{ .id = "walk", .name = "Walk", .family = FAMILY_AEROBIC, .mode = MODE_TIME },
	{ .id = "walk_lunge", .name = "Walking lunge", .family = FAMILY_SQUAT, .mode = MODE_TIME },
	{ .id = "plank", .name = "Plank", .family = FAMILY_CORE_PLANK, .mode = MODE_HOLD },
	{ .id = "curl_up", .name = "Curl-up", .family = FAMILY_CORE_FRONT, .mode = MODE_HOLD_REPS },
	{ .id = "carry", .name = "Carry", .family = FAMILY_CARRY, .mode = MODE_TIME },
};

static const struct exercise *find(void *user, const char *id)
{
	(void)user;
	for (size_t i = 0; i < ARRAY_LEN(exercises); i++) {
		if (text_eq(exercises[i].id, id))
			return &exercises[i];
	}
	return NULL;
}

const struct catalog diary_catalog = { .exercise = find };

int diary_begin(void **state)
{
	struct diary *d = xcalloc(1, sizeof *d);

	d->today = date_from_ymd(2026, 11, 20);
	*state = d;
	return 0;
}

int diary_end(void **state)
{
	struct diary *d = *state;

	series_release(&d->series);
	history_release(&d->log);
	free(d);
	return 0;
}

/* ---- What is written ---- */

/* Later than all sessions before it. */
static void add_session(struct diary *d, int ago, struct session_row *row)
{
	row->day = date_add(d->today, -ago);
	row->started.utc_s = (int64_t)d->log.n_sessions + 1;
	text_format(row->id, sizeof row->id, "%08zu", d->log.n_sessions);
	history_add_session(&d->log, row);
}

void diary_set(struct diary *d, int ago, const char *exercise, struct amount done,
	       enum outcome outcome)
{
	struct set_row set = {
		.exercise = exercise,
		.key = exercise,
		.done = done,
		.outcome = outcome,
		.pain = UNKNOWN,
	};

	add_session(d, ago,
		    &(struct session_row){ .state = STATE_COMPLETE,
					   .pain_before = UNKNOWN,
					   .pain_after = UNKNOWN,
					   .sets = &set,
					   .n_sets = 1 });
}

void diary_done(struct diary *d, int ago, const char *exercise, struct amount done)
{
	diary_set(d, ago, exercise, done, OUTCOME_DONE);
}

void diary_walk(struct diary *d, int ago, int seconds)
{
	diary_done(d, ago, "walk", (struct amount){ .time_s = seconds });
}

void diary_pain(struct diary *d, int ago, int before, int after)
{
	add_session(d, ago, &(struct session_row){ .pain_before = before, .pain_after = after });
}

void diary_checkin(struct diary *d, int ago, int pain)
{
	history_add_checkin(&d->log,
			    &(struct checkin){ .day = date_add(d->today, -ago), .pain = pain });
}

/* ---- What is counted ---- */

typedef void stats_fn(struct series *ret, const struct stats_input *in);

static const struct series *series_of(struct diary *d, stats_fn *stats, enum range range,
				      const char *exercise)
{
	const struct stats_input in = { .history = &d->log,
					.catalog = &diary_catalog,
					.day = d->today,
					.range = range,
					.walk_goal = 150,
					.exercise = exercise };

	series_release(&d->series);
	stats(&d->series, &in);
	return &d->series;
}

const struct series *walking_of(struct diary *d, enum range range)
{
	return series_of(d, stats_walking, range, NULL);
}

const struct series *pain_of(struct diary *d, enum range range)
{
	return series_of(d, stats_pain, range, NULL);
}

const struct series *exercise_of(struct diary *d, enum range range, const char *exercise)
{
	return series_of(d, stats_exercise, range, exercise);
}

void assert_line(const struct series *s, int line, const int *expected, int n)
{
	assert_int_equal(s->n, n);
	for (int i = 0; i < n; i++)
		assert_int_equal(s->lines[line].v[i], expected[i]);
}

void assert_begins(const struct series *s, int year, int month, int day)
{
	assert_int_equal(s->first.day, date_from_ymd(year, month, day).day);
}
