/* See programme.h. */
#include "support/programme.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/file.h"
#include "limber/base/text.h"
#include "limber/config/routine_file.h"
#include "limber/core/run.h"
#include "support/history_text.h"
#include "support/test.h"

/* ---- The programme ---- */

static void take_file(struct trainee *t, const char *path, const char *text)
{
	struct diags diags = { .v = NULL };

	t->day = date_from_ymd(2026, 3, 2);
	if (!routine_parse(&t->routine, path, text, strlen(text), &diags))
		fail_msg("%d: %s", diags.v[0].line, diags.v[0].msg);
}

void programme_text(struct trainee *t, const char *text)
{
	take_file(t, "routines/programme.cfg", text);
}

void programme_small(struct trainee *t)
{
	programme_text(t,
		       "version = 1; title = \"T\"; schedule = { weeks = 3; days = 2; };\n"
		       "steps = ( { exercise = \"bike\"; progress = { rule = \"schedule\";\n"
		       "  weeks = ( { time = 600; }, { time = 720; }, { time = 840; } ); }; } );");
}

void programme_shipped(struct trainee *t)
{
	static const char path[] = LIMBER_ROUTINES_DIR "/run_walk_9_weeks.cfg";
	struct text text = { .s = NULL };
	struct err err = { 0 };

	assert_true(file_read(&text, path, 65536, &err));
	take_file(t, path, text_str(&text));
	text_release(&text);
}

/* ---- Following it ---- */

const struct how well = { 0 };

static struct set_row set_done(struct trainee *t, const struct planned_set *asked, struct how how)
{
	struct set_row row = { .exercise = history_keep(&t->log, asked->exercise),
			       .key = history_keep(&t->log, asked->key),
			       .step = asked->step,
			       .set = asked->set,
			       .target = asked->target,
			       .done = asked->target,
			       .outcome = how.short_s > 0 ? OUTCOME_PARTIAL : OUTCOME_DONE,
			       .is_eased = how.is_eased,
			       .pain = UNKNOWN };

	row.done.time_s -= how.short_s;
	return row;
}

void programme_do(struct trainee *t, struct how how)
{
	static struct set_row rows[ORDER_MAX];
	struct planned_set *asked;

	trainee_asks(t);
	int n = routine_day_plan(&t->asked, shipped_catalog(), &asked);

	for (int i = 0; i < n; i++) {
		rows[i] = set_done(t, &asked[i], how);
		rows[i].seq = i;
	}
	if (how.is_hurt)
		rows[n - 1].outcome = OUTCOME_HURT;
	struct session_row s = { .day = t->day,
				 .started.utc_s = (int64_t)t->day.day * 86400 + 40000,
				 .state = how.is_stopped ? STATE_STOPPED : STATE_COMPLETE,
				 .pain_before = UNKNOWN,
				 .pain_after = how.pain > 0 ? how.pain : 1,
				 .leg = UNKNOWN,
				 .effort = how.effort > 0 ? how.effort : 3,
				 .sets = rows,
				 .n_sets = (size_t)n };

	s.started.utc_s += (int64_t)t->log.n_sessions;
	text_copy(s.routine, sizeof s.routine, t->routine.id);
	text_format(s.id, sizeof s.id, "%zu", t->log.n_sessions);
	history_add_session(&t->log, &s);
	free(asked);
}

void trainee_wakes(struct trainee *t, int pain)
{
	history_add_checkin(&t->log,
			    &(struct checkin){ .day = t->day, .pain = pain, .leg = UNKNOWN });
}

void trainee_waits(struct trainee *t, int days)
{
	t->day = date_add(t->day, days);
}

void programme_train(struct trainee *t, struct how how, int days)
{
	programme_do(t, how);
	trainee_waits(t, 1);
	trainee_wakes(t, how.morning > 0 ? how.morning : 1);
	trainee_waits(t, days - 1);
}

void programme_go_well(struct trainee *t, int sessions)
{
	for (int i = 0; i < sessions; i++)
		programme_train(t, well, 2);
}

/* ---- What it asks ---- */

const struct advice *programme_asks(struct trainee *t)
{
	const struct advice *steps = trainee_asks(t);

	for (int i = 0; i < t->routine.n_steps; i++) {
		if (text_eq(steps[i].rule, "schedule") && steps[i].target.sets > 0)
			return &steps[i];
	}
	fail_msg("nothing is asked");
	return NULL;
}

/* The last "week 3 of 9" that it says. */
int programme_week(struct trainee *t)
{
	const char *at = programme_asks(t)->why;
	int week = 0;

	while ((at = strstr(at, "eek "))) {
		char *end;
		int n = (int)strtol(at += 4, &end, 10);

		if (end > at && text_starts(end, " of "))
			week = n;
	}
	return week;
}

void assert_says(struct trainee *t, const char *why)
{
	assert_string_equal(programme_asks(t)->why, why);
}
