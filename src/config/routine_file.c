/* One routine's file into its struct, repeats written out. Not for whether its exercises exist: the
 * library knows them. */
#include "limber/config/routine_file.h"

#include "dose_keys.h"
#include "limber/core/check.h"
#include "progress_keys.h"

enum { REPEAT_MAX = 50 };

/* ---- one step ---- */

/* `weeks` as it stands: one, or the first and the last. */
struct weeks_key {
	int v[2], n;
};

struct step_group {
	struct step step;
	struct dose_keys keys;
	struct progress_keys progress;
};

static const struct key weeks_row = { "weeks",    read_ints,
				      "[ 1, 2 ]", LIST_FIELD(struct weeks_key, v, n),
				      .lo = 1,    .hi = WEEKS_MAX };

static const struct weeks weeks_unread = { WEEKS_UNREAD, WEEKS_UNREAD };

static bool read_weeks(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct weeks *ret = (struct weeks *)((char *)into + k->at);
	struct weeks_key weeks = { .n = 0 };

	*ret = weeks_unread;
	if (value_kind(v) == VALUE_LIST && (value_length(v) == 0 || value_length(v) > 2)) {
		reader_problem(r, v, "weeks has %zu entries; write the first and the last, like %s",
			       value_length(v), k->like);
		return false;
	}
	if (!read_ints(r, &weeks_row, v, &weeks))
		return false;
	int first = weeks.v[0], last = weeks.v[weeks.n - 1];

	if (first > last) {
		reader_problem(r, v, "weeks is %d to %d; swap them", first, last);
		return false;
	}
	*ret = (struct weeks){ first, last };
	return true;
}

#define BOUND(name, read, like, field, least, greatest)                                    \
	{                                                                                  \
		name, read, like, FIELD(struct bounds, field), .lo = least, .hi = greatest \
	}

static const struct key bounds_rows[] = {
	BOUND("min_sets", read_int, "1", min_sets, 1, SETS_MAX),
	BOUND("max_sets", read_int, "3", max_sets, 1, SETS_MAX),
	BOUND("min_reps", read_int, "3", min.reps, 1, REPS_MAX),
	BOUND("max_reps", read_int, "10", max.reps, 1, REPS_MAX),
	BOUND("min_hold", read_duration, "5", min.hold_s, 1, HOLD_S_MAX),
	BOUND("max_hold", read_duration, "8", max.hold_s, 1, HOLD_S_MAX),
	BOUND("min_time", read_duration, "\"5:00\"", min.time_s, 1, TIME_S_MAX),
	BOUND("max_time", read_duration, "\"20:00\"", max.time_s, 1, TIME_S_MAX),
	BOUND("min_load_kg", read_grams, "2.0", min.load_g, 100, LOAD_G_MAX),
	BOUND("max_load_kg", read_grams, "6.0", max.load_g, 100, LOAD_G_MAX),
	{ "forbid", read_bool, "true", FIELD(struct bounds, forbid) },
};
static const struct key_table bounds_table = KEY_TABLE(bounds_rows, "bounds");

/* The words begin behind PACE_NONE, which is nothing to write. */
static bool read_pace(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (!read_word(r, k, v, into))
		return false;
	((struct step_group *)into)->step.pace++;
	return true;
}

static const struct key step_rows[] = {
	{ "exercise", read_id, "\"bird_dog\"", FIELD(struct step_group, step.exercise),
	  .is_required = true },
	{ "id", read_id, "\"brisk\"", FIELD(struct step_group, step.id) },
	{ "label", read_text, "\"Warm up\"", FIELD(struct step_group, step.label) },
	{ "pace", read_pace, "\"easy\"", FIELD(struct step_group, step.pace),
	  .words = pace_words + 1, .n_words = PACES - 1 },
	DOSE_KEYS(struct step_group, keys),
	{ "progress", read_progress, "{ rule = \"none\"; }", FIELD(struct step_group, progress),
	  .group = &progress_table },
	{ "weeks", read_weeks, "[ 1, 2 ]", FIELD(struct step_group, step.weeks) },
	{ "bounds", read_group, "{ max_hold = 8; }", FIELD(struct step_group, step.bounds),
	  .group = &bounds_table },
	{ "prescribed", read_bool, "true", FIELD(struct step_group, step.is_prescribed) },
};
static const struct key_table step_table = KEY_TABLE(step_rows, "a step");

/* A step with a dose of its own has a history of its own. */
static void name_step(struct step *step, const char *routine)
{
	bool has_pace = step->pace != PACE_NONE;

	step->has_id = step->id[0] != '\0';
	if (!step->has_id) {
		text_format(step->id, sizeof step->id, "%s%s%s", step->exercise,
			    has_pace ? "_" : "", pace_words[step->pace]);
	}
	if (step->dose.sets > 0)
		text_format(step->key, sizeof step->key, "%s/%s", routine, step->id);
	else
		text_copy(step->key, sizeof step->key, step->exercise);
}

/* Doses week by week are the step's own: it starts with the first of them. */
static bool take_weekly(struct reader *r, const struct value *v, const struct progress_keys *k,
			struct step *step, struct routine *routine)
{
	if (k->n_weekly > 0 && step->dose.sets > 0) {
		reader_problem(r, v, "a dose stands beside those of the weeks; keep one of them");
		return false;
	}
	if (k->n_weekly > WEEKLY_MAX - routine->n_weekly) {
		reader_problem(r, v, "more than %d doses for weeks; split the routine in two",
			       WEEKLY_MAX);
		return false;
	}
	step->weekly = routine->n_weekly;
	step->n_weekly = k->n_weekly;
	for (int i = 0; i < k->n_weekly; i++)
		routine->weekly[routine->n_weekly++] = k->weekly[i];
	if (k->n_weekly > 0)
		step->dose = k->weekly[0];
	return true;
}

/* Once n_order is past ORDER_MAX the routine is too long, and nothing more is added. */
static void append(struct routine *routine, int step)
{
	if (routine->n_order < ORDER_MAX)
		routine->order[routine->n_order] = step;
	if (routine->n_order <= ORDER_MAX)
		routine->n_order++;
}

static bool read_step(struct reader *r, const struct key *k, const struct value *v,
		      struct routine *routine)
{
	struct step_group g = { .step.line = value_line(v) };

	bool ok = read_group(r, k, v, &g) && dose_lay_out(r, v, &g.keys, &g.step.dose) &&
		  take_weekly(r, v, &g.progress, &g.step, routine);

	if (routine->n_steps == STEPS_MAX)
		return false; /* read_steps() said so */
	if (!ok)
		g.step.weeks = weeks_unread;
	text_copy(g.step.rule, sizeof g.step.rule, g.progress.rule);
	g.step.terms = g.progress.terms;
	g.step.number = routine->n_steps + 1;
	name_step(&g.step, routine->id);
	append(routine, routine->n_steps);
	routine->steps[routine->n_steps++] = g.step;
	return ok;
}

/* ---- lists of steps ---- */

struct repeat_group {
	struct routine *routine;
	int times;
	struct weeks weeks;
};

static read_fn read_repeated;

static const struct key repeat_rows[] = {
	{ "repeat", read_int, "3", FIELD(struct repeat_group, times), .lo = 1, .hi = REPEAT_MAX,
	  .is_required = true },
	{ "weeks", read_weeks, "[ 1, 2 ]", FIELD(struct repeat_group, weeks) },
	{ "steps", read_repeated, "( { exercise = \"walk\"; } )", .is_required = true,
	  .group = &step_table },
};
static const struct key_table repeat_table = KEY_TABLE(repeat_rows, "a repeat");

static bool read_repeat(struct reader *r, const struct key *k, const struct value *v,
			struct routine *routine)
{
	struct key row = *k;
	struct repeat_group g = { .routine = routine, .times = 1 };
	int start = routine->n_order, first = routine->n_steps;

	row.group = &repeat_table;
	bool ok = read_group(r, &row, v, &g);
	int more = (routine->n_order - start) * (g.times - 1);

	for (int at = start; more > 0 && routine->n_order <= ORDER_MAX; more--, at++)
		append(routine, routine->order[at]);
	for (int i = first; i < routine->n_steps; i++) {
		if (routine->steps[i].weeks.first == 0)
			routine->steps[i].weeks = g.weeks;
	}
	return ok;
}

static bool is_repeat(const struct value *v)
{
	return value_kind(v) == VALUE_GROUP &&
	       (value_member(v, "repeat") || value_member(v, "steps"));
}

static bool read_list(struct reader *r, const struct key *k, const struct value *v,
		      struct routine *routine)
{
	bool ok = true;

	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return false;
	}
	if (value_length(v) == 0) {
		reader_problem(r, v, "steps is empty; write it like this: steps = %s", k->like);
		return false;
	}
	for (size_t i = 0; i < value_length(v); i++) {
		const struct value *entry = value_at(v, i);

		ok = (is_repeat(entry) ? read_repeat : read_step)(r, k, entry, routine) && ok;
	}
	return ok;
}

static bool read_repeated(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	return read_list(r, k, v, ((struct repeat_group *)into)->routine);
}

/* Steps as they stand, those to be repeated once. */
static size_t count_steps(const struct value *list)
{
	size_t n = 0;

	if (!list || value_kind(list) != VALUE_LIST)
		return 0;
	for (size_t i = 0; i < value_length(list); i++) {
		const struct value *entry = value_at(list, i);

		n += is_repeat(entry) ? count_steps(value_member(entry, "steps")) : 1;
	}
	return n;
}

static bool read_steps(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct routine *routine = into;
	size_t n = count_steps(v);

	if (n > STEPS_MAX) {
		reader_problem(r, v,
			       "steps has %zu entries; use at most %d, or split the routine in two",
			       n, STEPS_MAX);
	}
	bool ok = read_list(r, k, v, routine) && n <= STEPS_MAX;

	if (routine->n_order > ORDER_MAX) {
		reader_problem(r, v, "more than %d steps with the repeats written out; repeat less",
			       ORDER_MAX);
		return false;
	}
	return ok;
}

/* A step of some weeks only is as the schedule has it; whatever else says nothing is graded. */
static void name_rules(struct routine *routine)
{
	for (int i = 0; i < routine->n_steps; i++) {
		struct step *step = &routine->steps[i];

		if (!step->rule[0]) {
			text_copy(step->rule, sizeof step->rule,
				  step->weeks.first != 0 ? "schedule" : "graded");
		}
	}
}

/* ---- the file ---- */

struct schedule_group {
	int weeks, days;
};

static const struct key schedule_rows[] = {
	{ "weeks", read_int, "9", FIELD(struct schedule_group, weeks), .lo = 1, .hi = WEEKS_MAX,
	  .is_required = true },
	{ "days", read_int, "3", FIELD(struct schedule_group, days), .lo = 1, .hi = WEEKDAYS,
	  .is_required = true },
};
static const struct key_table schedule_table = KEY_TABLE(schedule_rows, "schedule");

static bool read_schedule(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct routine *routine = into;
	struct schedule_group g = { .weeks = 0 };

	routine->weeks = WEEKS_UNREAD;
	if (!read_group(r, k, v, &g))
		return false;
	routine->weeks = g.weeks;
	routine->days_a_week = g.days;
	return true;
}

static const struct key routine_rows[] = {
	{ "version", read_version, "1", .is_required = true },
	{ "title", read_text, "\"Core basics\"", FIELD(struct routine, title),
	  .is_required = true },
	{ "about", read_text, "\"Three holds.\"", FIELD(struct routine, about) },
	{ "schedule", read_schedule, "{ weeks = 9; days = 3; }", .group = &schedule_table },
	{ "steps", read_steps, "( { exercise = \"walk\"; } )", .is_required = true,
	  .group = &step_table },
};
static const struct key_table routine_table = KEY_TABLE(routine_rows, "the routine");

bool routine_parse(struct routine *ret, const char *path, const char *buf, size_t len,
		   struct diags *out)
{
	struct reader r = reader_begin(path, out);

	/* Not the whole struct: most routines use a tenth of its steps, and the rest stays
	 * untouched. */
	ret->id[0] = ret->title[0] = ret->about[0] = '\0';
	ret->n_steps = ret->n_order = ret->n_weekly = 0;
	ret->weeks = ret->days_a_week = 0;
	read_file_id(&r, ret->id, sizeof ret->id);
	reader_read(&r, buf, len, &routine_table, ret);
	name_rules(ret);
	routine_check(ret, path, out);
	return reader_end(&r);
}
