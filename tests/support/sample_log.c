/* Rows of a log for tests. */
#include "support/sample_log.h"

#include <stdio.h>

#include "limber/base/text.h"
#include "support/test.h"

struct set_row sample_set(int seq)
{
	struct set_row row = {
		.seq = seq,
		.exercise = "bird_dog",
		.key = seq % 2 == 0 ? "bird_dog" : "walk_intervals/brisk",
		.step = 4 + seq,
		.set = seq / 2 + 1,
		.side = (enum side)(seq % SIDES),
		.target = { .reps = 6, .hold_s = 8, .time_s = seq, .load_g = 2500 },
		.done = { .reps = 5, .hold_s = 7, .time_s = seq + 1, .load_g = 1250 },
		.outcome = (enum outcome)(seq % OUTCOMES),
		.is_eased = seq % 2 == 1,
		.pain = seq % 2 == 0 ? UNKNOWN : 0,
	};

	return row;
}

struct session_row sample_session(const char *id, struct date day)
{
	static struct set_row sets[SAMPLE_SETS];
	struct session_row row = {
		.day = day,
		.started = { .utc_s = (int64_t)day.day * 86400 + 28800, .offset_min = 60 },
		.ended = { .utc_s = (int64_t)day.day * 86400 + 29650, .offset_min = 120 },
		.state = STATE_COMPLETE,
		.pain_before = 2,
		.pain_after = 0,
		.leg = UNKNOWN,
		.effort = 10,
		.note = "stiff'; DROP TABLE session; -- \xc3\xa9",
		.sets = sets,
		.n_sets = SAMPLE_SETS,
	};

	text_copy(row.id, sizeof row.id, id);
	text_copy(row.routine, sizeof row.routine, "core_basics");
	for (int i = 0; i < SAMPLE_SETS; i++)
		sets[i] = sample_set(i);
	return row;
}

struct planned_set sample_planned(int seq)
{
	struct planned_set row = {
		.step = 2 + seq,
		.pace = (enum pace)(seq % PACES),
		.set = seq + 1,
		.n_sets = 9,
		.side = (enum side)(seq % SIDES),
		.target = { .reps = 3, .hold_s = 10, .time_s = 60, .load_g = 500 },
		.most = { .reps = 4, .hold_s = 11, .time_s = 90, .load_g = 750 },
		.brisk_s = 20 + seq,
		.rest_s = 30 + seq,
		.is_eased = seq % 2 == 1,
	};

	text_copy(row.exercise, sizeof row.exercise, "walk");
	text_copy(row.key, sizeof row.key, seq % 2 == 0 ? "walk" : "walk_intervals/brisk");
	text_copy(row.name, sizeof row.name, "Walk, \"brisk\"");
	text_copy(row.label, sizeof row.label, seq == 0 ? "Warm up" : "");
	return row;
}

struct checkin sample_checkin(struct date day, int pain)
{
	return (struct checkin){
		.day = day,
		.at = { .utc_s = (int64_t)day.day * 86400 + 21600, .offset_min = -90 },
		.pain = pain,
		.leg = pain > 0 ? 3 : UNKNOWN,
	};
}

struct event sample_event(struct date day, enum event_kind kind, const char *value)
{
	struct event row = {
		.day = day,
		.at = { .utc_s = (int64_t)day.day * 86400 + 25200, .offset_min = 60 },
		.kind = kind,
	};

	text_copy(row.value, sizeof row.value, value);
	return row;
}

void sample_say(struct history *h, int day, enum event_kind kind, const char *value)
{
	struct event e = { .day = { day }, .at = { .utc_s = day * 86400L }, .kind = kind };

	text_copy(e.value, sizeof e.value, value);
	history_add_event(h, &e);
}

static void assert_stamp_equal(struct stamp a, struct stamp b)
{
	assert_int_equal(a.utc_s, b.utc_s);
	assert_int_equal(a.offset_min, b.offset_min);
}

void assert_set_equal(const struct set_row *a, const struct set_row *b)
{
	assert_int_equal(a->seq, b->seq);
	assert_string_equal(a->exercise, b->exercise);
	assert_string_equal(a->key, b->key);
	assert_int_equal(a->step, b->step);
	assert_int_equal(a->set, b->set);
	assert_int_equal(a->side, b->side);
	assert_memory_equal(&a->target, &b->target, sizeof a->target);
	assert_memory_equal(&a->done, &b->done, sizeof a->done);
	assert_int_equal(a->outcome, b->outcome);
	assert_int_equal(a->is_eased, b->is_eased);
	assert_int_equal(a->pain, b->pain);
}

void assert_session_equal(const struct session_row *a, const struct session_row *b)
{
	assert_string_equal(a->id, b->id);
	assert_string_equal(a->routine, b->routine);
	assert_int_equal(a->day.day, b->day.day);
	assert_stamp_equal(a->started, b->started);
	assert_stamp_equal(a->ended, b->ended);
	assert_int_equal(a->state, b->state);
	assert_int_equal(a->pain_before, b->pain_before);
	assert_int_equal(a->pain_after, b->pain_after);
	assert_int_equal(a->leg, b->leg);
	assert_int_equal(a->effort, b->effort);
	assert_string_equal(a->note, b->note);
	assert_int_equal(a->n_sets, b->n_sets);
	for (size_t i = 0; i < a->n_sets; i++)
		assert_set_equal(&a->sets[i], &b->sets[i]);
}

void assert_planned_equal(const struct planned_set *a, const struct planned_set *b)
{
	assert_int_equal(a->step, b->step);
	assert_string_equal(a->exercise, b->exercise);
	assert_string_equal(a->key, b->key);
	assert_string_equal(a->name, b->name);
	assert_string_equal(a->label, b->label);
	assert_int_equal(a->pace, b->pace);
	assert_int_equal(a->set, b->set);
	assert_int_equal(a->n_sets, b->n_sets);
	assert_int_equal(a->side, b->side);
	assert_memory_equal(&a->target, &b->target, sizeof a->target);
	assert_memory_equal(&a->most, &b->most, sizeof a->most);
	assert_int_equal(a->brisk_s, b->brisk_s);
	assert_int_equal(a->rest_s, b->rest_s);
	assert_int_equal(a->is_eased, b->is_eased);
}
