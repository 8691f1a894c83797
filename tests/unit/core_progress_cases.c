/* The decision table and its caps, a case a file: tests/fixtures/progress/NAME.case tells a log, a
 * day and an exercise, and what must be asked, by which row, bound by which cap, and in which
 * words.
 *
 *   exercise ID             the step's exercise
 *   dose DOSE               the step's own dose, where it has one
 *   rule ID KEY VALUE ...   as in a routine file, loads in grams: rule linear by reps amount 2 after 3
 *   weeks DAYS DOSE ...     a schedule of these doses, a week of so many days
 *   bounds KEY N            likewise (min_ or max_ with sets reps hold time load_g)
 *   pace brisk              a walk's, by the routine
 *   prescribed yes          a professional asked for it
 *   day DATE                for which it is asked
 *   at 07:30                the hour that it is asked at; without: for the whole day
 *   rises 06:30             when the person gets up, where no check-in says so
 *   goal MINUTES            the plan's, of walking in a week
 *   planned DAYS            of a week, on which the plan has the routine
 *   with ID                 another exercise of the routine, which is called "case"
 *   expect DOSE             as people read it, "x" for the sign; "nothing" where it is blocked
 *   days N                  a week, of a walk
 *   on KEY                  the history key of the rung that it is done with
 *   rung up, down or none   whether one is proposed
 *   move WORD, row N, cap WORDS (or none), used N, why SENTENCE, sources NUMBERS (or none)
 *
 * and the lines of support/history_text.h. Lines that begin with '#' say what the case is about. */
#include "limber/core/progress.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/file.h"
#include "limber/base/mem.h"
#include "support/dose_text.h"
#include "support/history_text.h"
#include "support/test.h"

enum { CASES_MAX = 1000, FIELD = 512 };

static const char folder[] = LIMBER_TESTS_DIR "/fixtures/progress";

struct field {
	const char *name;
	char value[FIELD];
};

struct fields {
	struct field exercise, dose, rule, day, at, rises, goal, with, expect, on, rung, move, row,
		cap, used, why, sources, weeks, prescribed, pace, days, planned;
	struct bounds bounds;
};

static void read_bounds(struct bounds *b, const char *value)
{
	static const struct {
		const char *word;
		enum quantity q;
	} words[] = { { "reps", QUANTITY_REPS },
		      { "hold", QUANTITY_HOLD },
		      { "time", QUANTITY_TIME },
		      { "load_g", QUANTITY_LOAD } };
	const char *word = value + 4;
	int n = 0;

	if (text_eq(value, "forbid")) {
		b->forbid = true;
		return;
	}
	const char *space = strchr(value, ' ');

	assert_non_null(space);
	assert_true(text_to_int(space + 1, 1, 1000000, &n));
	bool is_max = text_starts(value, "max_");

	if (text_starts(word, "sets"))
		*(is_max ? &b->max_sets : &b->min_sets) = n;
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (text_starts(word, words[i].word))
			amount_set(is_max ? &b->max : &b->min, words[i].q, n);
}

static void read_term(struct terms *t, const char *key, const char *value)
{
	const struct {
		const char *key;
		int *field;
	} numbers[] = {
		{ "amount", &t->amount },         { "after", &t->after },
		{ "fail_after", &t->fail_after }, { "drop", &t->drop },
		{ "drop_pct", &t->drop_pct },     { "to", &t->to },
		{ "total", &t->total },
	};

	if (text_eq(key, "by")) {
		t->by = (enum quantity)word_index(quantity_words, QUANTITIES, value);
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
		if (text_eq(key, numbers[i].key)) {
			assert_true(text_to_int(value, 1, 1000000, numbers[i].field));
			return;
		}
	}
	fail_msg("a rule has no %s", key);
}

/* "linear by reps amount 2" */
static void read_rule(struct step *step, char *words)
{
	const char *key = strsep(&words, " ");

	text_copy(step->rule, sizeof step->rule, key[0] ? key : "graded");
	while ((key = strsep(&words, " ")) != NULL) {
		const char *value = strsep(&words, " ");

		assert_non_null(value);
		read_term(&step->terms, key, value);
	}
}

/* "2 8min 9min 10min" */
static void read_weeks(struct routine *r, char *words)
{
	const char *word = strsep(&words, " ");

	if (!word[0])
		return;
	assert_true(text_to_int(word, 1, WEEKDAYS, &r->days_a_week));
	while ((word = strsep(&words, " ")) != NULL)
		r->weekly[r->weeks++] = dose_text(word);
	r->n_weekly = r->steps[0].n_weekly = r->weeks;
	r->steps[0].dose = r->weekly[0];
	text_copy(r->steps[0].key, KEY_MAX, "case/own");
}

static void read_field(struct fields *f, const char *line)
{
	struct field *const all[] = { &f->exercise, &f->dose,   &f->rule,       &f->day,
				      &f->at,       &f->rises,  &f->goal,       &f->with,
				      &f->on,       &f->rung,   &f->expect,     &f->move,
				      &f->row,      &f->cap,    &f->used,       &f->why,
				      &f->sources,  &f->weeks,  &f->prescribed, &f->pace,
				      &f->days,     &f->planned };

	if (text_starts(line, "bounds ")) {
		read_bounds(&f->bounds, line + 7);
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(all); i++) {
		size_t n = strlen(all[i]->name);

		if (text_starts(line, all[i]->name) && line[n] == ' ') {
			text_copy(all[i]->value, FIELD, line + n + 1);
			return;
		}
	}
	fail_msg("not understood: %s", line);
}

static void read_case(struct fields *f, struct history *h, char *lines)
{
	*f = (struct fields){ .exercise = { .name = "exercise" },
			      .dose = { .name = "dose" },
			      .rule = { .name = "rule" },
			      .weeks = { .name = "weeks" },
			      .prescribed = { .name = "prescribed" },
			      .pace = { .name = "pace" },
			      .days = { .name = "days" },
			      .planned = { .name = "planned" },
			      .day = { .name = "day" },
			      .at = { .name = "at" },
			      .rises = { .name = "rises" },
			      .goal = { .name = "goal" },
			      .with = { .name = "with" },
			      .expect = { .name = "expect" },
			      .on = { .name = "on" },
			      .rung = { .name = "rung" },
			      .move = { .name = "move" },
			      .row = { .name = "row" },
			      .cap = { .name = "cap" },
			      .used = { .name = "used" },
			      .why = { .name = "why" },
			      .sources = { .name = "sources" } };
	for (char *line = lines, *next; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		line += strspn(line, " \t");
		if (line[0] == '\0' || line[0] == '#')
			continue;
		if (history_text_is_line(line))
			history_text_line(h, shipped_catalog(), line);
		else
			read_field(f, line);
	}
}

/* The multiplication sign as an "x", so that case files are plain to type. */
static void plain(char *s)
{
	for (char *sign; (sign = strstr(s, "×")) != NULL;) {
		*sign = 'x';
		memmove(sign + 1, sign + strlen("×"), strlen(sign + strlen("×")) + 1);
	}
}

/* "07:30" as minutes, 0 for nothing. */
static int read_minute(const char *s)
{
	return s[0] ? (int)strtol(s, NULL, 10) * 60 + (int)strtol(s + 3, NULL, 10) : 0;
}

static void advise(struct advice *ret, struct fields *f, const struct history *h)
{
	const struct catalog *c = shipped_catalog();
	struct profile profile;
	struct step step = { .number = 1, .bounds = f->bounds };
	static struct routine routine; /* whose key the advice names */
	struct progress_input in = {
		.routine = &routine, .step = &step, .profile = &profile, .history = h, .catalog = c
	};

	in.exercise = catalog_exercise(c, f->exercise.value);
	assert_non_null(in.exercise);
	text_copy(step.exercise, sizeof step.exercise, f->exercise.value);
	text_copy(step.key, sizeof step.key, f->exercise.value);
	read_rule(&step, f->rule.value);
	step.is_prescribed = text_eq(f->prescribed.value, "yes");
	if (f->pace.value[0])
		step.pace = (enum pace)word_index(pace_words, PACES, f->pace.value);
	if (f->dose.value[0]) {
		step.dose = dose_text(f->dose.value);
		text_copy(step.key, sizeof step.key, "case/own");
	}
	assert_true(date_parse(f->day.value, &in.day));
	in.minute = read_minute(f->at.value);
	in.rises_min = read_minute(f->rises.value);
	if (f->planned.value[0])
		assert_true(text_to_int(f->planned.value, 1, WEEKDAYS, &in.planned_days));
	if (f->goal.value[0])
		assert_true(text_to_int(f->goal.value, 1, 10000, &in.walk_goal));
	routine = (struct routine){ .id = "case", .steps[0] = step, .n_steps = 1 };
	read_weeks(&routine, f->weeks.value);
	in.step = &routine.steps[0];
	if (f->with.value[0]) {
		routine.steps[routine.n_steps].number = 2;
		text_copy(routine.steps[routine.n_steps++].exercise, ID_MAX, f->with.value);
	}
	profile_at(&profile, h, in.day);
	progress(ret, &in);
}

static const char *rung_word(int change)
{
	return change > 0 ? "up" : change < 0 ? "down" : "none";
}

static void expect(const struct field *f, const char *really)
{
	if (f->value[0] && !text_eq(f->value, really))
		fail_msg("%s: expected \"%s\", got \"%s\"", f->name, f->value, really);
}

static void check_case(struct fields *f, const struct history *h)
{
	char dose[DOSE_TEXT], why[WHY_MAX], row[16], used[16], days[16];
	struct advice a;

	advise(&a, f, h);
	dose_format(&a.target, false, dose);
	text_copy(why, sizeof why, a.why);
	plain(dose);
	plain(why);
	text_format(row, sizeof row, "%d", a.row);
	text_format(days, sizeof days, "%d", a.target.days);
	text_format(used, sizeof used, "%d", a.n_used);
	print_message("%s on %s, rung %s, %s, row %s, %s, used %s: %s\n", dose, a.key,
		      rung_word(a.rung_change), move_words[a.move], row, a.cap ? a.cap : "none",
		      used, why);
	expect(&f->expect, dose);
	expect(&f->days, days);
	expect(&f->on, a.key);
	expect(&f->rung, rung_word(a.rung_change));
	expect(&f->move, move_words[a.move]);
	expect(&f->row, row);
	expect(&f->cap, a.cap ? a.cap : "none");
	expect(&f->used, used);
	expect(&f->why, why);
	expect(&f->sources, a.sources ? a.sources : "none");
	/* A clinician reads what is asked, which row says so and what the person is told. */
	assert_true(f->expect.value[0] && f->row.value[0] && f->why.value[0]);
}

static void run_case(void **state)
{
	const char *name = *state;
	char path[512];
	struct text text = { 0 };
	struct err err = { 0 };
	struct history h = { 0 };
	struct fields f;

	text_format(path, sizeof path, "%s/%s.case", folder, name);
	if (!file_read(&text, path, 64 * 1024, &err))
		fail_msg("%s", err.msg);
	read_case(&f, &h, text.s);
	check_case(&f, &h);
	history_release(&h);
	text_release(&text);
}

struct file_names {
	struct CMUnitTest tests[CASES_MAX];
	size_t n;
};

static void add_name(void *user, const char *name)
{
	struct file_names *all = user;
	char *copy = xstrdup(name);

	assert_true(all->n < CASES_MAX);
	all->tests[all->n++] = (struct CMUnitTest){ copy, run_case, NULL, NULL, copy };
}

int main(void)
{
	static struct file_names all;

	file_list(folder, ".case", add_name, &all);
	int failed = _cmocka_run_group_tests("core_progress_cases", all.tests, all.n, NULL, NULL);

	for (size_t i = 0; i < all.n; i++)
		free(all.tests[i].initial_state); /* the name */
	return all.n > 0 ? failed : 1;
}
