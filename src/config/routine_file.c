/* One routine's file into its struct, repeats written out. Not for whether its exercises exist: the
 * library knows them. */
#include "limber/config/routine_file.h"

#include "dose_keys.h"
#include "limber/core/check.h"

/* Rules that a file may name; whether this limber has one built is the library's to say. */
static const char *const rule_words[] = { "graded", "linear", "double", "sum", "schedule", "none" };

enum { RULES = ARRAY_LEN(rule_words), REPEAT_MAX = 50 };

/* ---- one step ---- */

struct step_group {
	struct step step;
	struct dose_keys keys;
};

struct progress_group {
	int rule;
};

static const struct key progress_rows[] = {
	{ "rule", read_word, "\"none\"", FIELD(struct progress_group, rule), WORDS(rule_words),
	  .is_required = true },
};
static const struct key_table progress_table = KEY_TABLE(progress_rows, "progress");

static void read_progress(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct step *step = &((struct step_group *)into)->step;
	struct progress_group g = { .rule = 0 };

	(void)k;
	if (read_group(r, &progress_table, v, &g)) {
		text_copy(step->rule, sizeof step->rule, rule_words[g.rule]);
	}
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

static void read_bounds(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	(void)k;
	read_group(r, &bounds_table, v, &((struct step_group *)into)->step.bounds);
}

/* The words begin behind PACE_NONE, which is nothing to write. */
static void read_pace(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct step *step = &((struct step_group *)into)->step;
	size_t before = r->n_problems;

	read_word(r, k, v, into);
	if (r->n_problems == before) {
		step->pace++;
	}
}

static const struct key step_rows[] = {
	{ "exercise", read_id, "\"bird_dog\"", FIELD(struct step_group, step.exercise),
	  .is_required = true },
	{ "id", read_id, "\"brisk\"", FIELD(struct step_group, step.id) },
	{ "label", read_text, "\"Warm up\"", FIELD(struct step_group, step.label) },
	{ "pace", read_pace, "\"easy\"", FIELD(struct step_group, step.pace),
	  .words = pace_words + 1, .n_words = PACES - 1 },
	DOSE_KEYS(struct step_group, keys),
	{ .name = "progress", .read = read_progress, .like = "{ rule = \"none\"; }" },
	{ .name = "bounds", .read = read_bounds, .like = "{ max_hold = 8; }" },
	{ "prescribed", read_bool, "true", FIELD(struct step_group, step.is_prescribed) },
};
static const struct key_table step_table = KEY_TABLE(step_rows, "a step");

/* A step with a dose of its own has a history of its own (PRODUCT, History key). */
static void name_step(struct step *step, const char *routine)
{
	bool has_pace = step->pace != PACE_NONE;

	step->has_id = step->id[0] != '\0';
	if (!step->has_id) {
		text_format(step->id, sizeof step->id, "%s%s%s", step->exercise,
			    has_pace ? "_" : "", pace_words[step->pace]);
	}
	if (step->dose.sets > 0) {
		text_format(step->key, sizeof step->key, "%s/%s", routine, step->id);
	} else {
		text_copy(step->key, sizeof step->key, step->exercise);
	}
}

/* Once n_order is past ORDER_MAX the routine is too long, and nothing more is added. */
static void append(struct routine *routine, int step)
{
	if (routine->n_order < ORDER_MAX) {
		routine->order[routine->n_order] = step;
	}
	if (routine->n_order <= ORDER_MAX) {
		routine->n_order++;
	}
}

static void read_step(struct reader *r, const struct value *v, struct routine *routine)
{
	struct step_group g = { .step.line = value_line(v) };

	text_copy(g.step.rule, sizeof g.step.rule, "graded");
	bool ok = read_group(r, &step_table, v, &g) && dose_lay_out(r, v, &g.keys, &g.step.dose);

	if (routine->n_steps == STEPS_MAX) {
		reader_problem(r, v, "more than %d steps; split the routine in two", STEPS_MAX);
		return;
	}
	g.step.number = routine->n_steps + 1;
	name_step(&g.step, routine->id);
	if (!ok) {
		g.step.dose.sets = 0;
	}
	append(routine, routine->n_steps);
	routine->steps[routine->n_steps++] = g.step;
}

/* ---- lists of steps ---- */

struct repeat_group {
	struct routine *routine;
	int times;
};

static void read_repeated(struct reader *r, const struct key *k, const struct value *v, void *into);

static const struct key repeat_rows[] = {
	{ "repeat", read_int, "3", FIELD(struct repeat_group, times), .lo = 1, .hi = REPEAT_MAX,
	  .is_required = true },
	{ "steps", read_repeated, "( { exercise = \"walk\"; } )", .is_required = true },
};
static const struct key_table repeat_table = KEY_TABLE(repeat_rows, "a repeat");

static void read_repeat(struct reader *r, const struct value *v, struct routine *routine)
{
	struct repeat_group g = { .routine = routine, .times = 1 };
	int start = routine->n_order;

	read_group(r, &repeat_table, v, &g);
	int more = (routine->n_order - start) * (g.times - 1);

	for (int at = start; more > 0 && routine->n_order <= ORDER_MAX; more--, at++) {
		append(routine, routine->order[at]);
	}
}

static void read_steps_into(struct reader *r, const struct key *k, const struct value *v,
			    struct routine *routine)
{
	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return;
	}
	if (value_length(v) == 0) {
		reader_problem(r, v, "steps is empty; write at least one { exercise = \"walk\"; }");
	}
	for (size_t i = 0; i < value_length(v); i++) {
		const struct value *entry = value_at(v, i);
		bool is_repeat = value_kind(entry) == VALUE_GROUP &&
				 (value_member(entry, "repeat") || value_member(entry, "steps"));

		if (is_repeat) {
			read_repeat(r, entry, routine);
		} else {
			read_step(r, entry, routine);
		}
	}
}

static void read_repeated(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	read_steps_into(r, k, v, ((struct repeat_group *)into)->routine);
}

static void read_steps(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct routine *routine = into;

	read_steps_into(r, k, v, routine);
	if (routine->n_order > ORDER_MAX) {
		reader_problem(r, v, "more than %d steps with the repeats written out; repeat less",
			       ORDER_MAX);
	}
}

/* ---- the file ---- */

static const struct key routine_rows[] = {
	{ "version", read_version, "1", .is_required = true },
	{ "title", read_text, "\"Core basics\"", FIELD(struct routine, title),
	  .is_required = true },
	{ "about", read_text, "\"Three holds.\"", FIELD(struct routine, about) },
	{ "steps", read_steps, "( { exercise = \"walk\"; } )", .is_required = true },
};
static const struct key_table routine_table = KEY_TABLE(routine_rows, "the routine");

bool routine_parse(struct routine *ret, const char *path, const char *buf, size_t len,
		   struct diags *out)
{
	struct reader r = { .path = path, .out = out };
	size_t before = out->n;

	/* Not the whole struct: most routines use a tenth of its steps, and the rest stays untouched. */
	ret->id[0] = ret->title[0] = ret->about[0] = '\0';
	ret->n_steps = ret->n_order = 0;
	read_file_id(&r, ret->id, sizeof ret->id);
	reader_read(&r, buf, len, &routine_table, ret);
	routine_check(ret, path, out);
	return out->n == before;
}
