/* What each exercise is asked for, a row a week and a column an exercise, in as many tables as the
 * width needs. Not for why it changed (simulated_changes.c), nor for what stays as it is
 * (simulated_same.c). */
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "simulated.h"

enum { WEEK_COLUMNS = 4, GAP = 2, COLUMN_MIN = 6, OTHERS_MAX = 26 };

static const char as_before[] = ".";

struct column {
	int line;
	int cols;
	char name[NAME_MAX + 16];
};

/* What each week's row says of each line. */
struct cell_text {
	char s[DOSE_TEXT];
};

/* Exercises that came into a column that is another's have a letter each. */
struct doses {
	const struct simulated *s;
	struct cell_text *cells;                 /* line by line, a week each; owned */
	const struct advice *others[OTHERS_MAX]; /* one of each name */
	int n_others;
};

static char *cell(const struct doses *d, int week, int line)
{
	return d->cells[line * d->s->sim->n_weeks + week].s;
}

/* ---- Others in a column ---- */

/* What was asked in a week where it is not the column's; else NULL. */
static const struct advice *other_in(const struct simulation *sim, int week, int line)
{
	const struct advice *asked = &sim->weeks[week].asked[line];

	if (!asked->exercise || asked->target.sets == 0 ||
	    text_eq(asked->name, simulated_first_asked(sim, line)->asked[line].name))
		return NULL;
	return asked;
}

static int index_of(const struct doses *d, const struct advice *other)
{
	for (int i = 0; i < d->n_others; i++) {
		if (text_eq(d->others[i]->name, other->name))
			return i;
	}
	return -1;
}

/* Letters are given line by line, as the eye meets them. */
static void list_others(struct doses *d)
{
	const struct simulation *sim = d->s->sim;

	for (int i = 0; i < sim->n_lines * sim->n_weeks; i++) {
		const struct advice *other = other_in(sim, i % sim->n_weeks, i / sim->n_weeks);

		if (other && index_of(d, other) < 0 && d->n_others < OTHERS_MAX)
			d->others[d->n_others++] = other;
	}
}

static char letter_of(const struct doses *d, const struct advice *other)
{
	int i = index_of(d, other);

	return i < 0 ? '*' : (char)('a' + i);
}

/* ---- The cells ---- */

/* The dose of a week, without what the column's head says of it. */
static void dose_words(const struct doses *d, int week, int line, char ret[DOSE_TEXT])
{
	static const char a_day[] = " a day";
	const struct advice *asked = &d->s->sim->weeks[week].asked[line];
	const struct advice *other = other_in(d->s->sim, week, line);
	struct dose dose = asked->target;
	struct text words = { .s = NULL };

	dose.brisk_s = 0; /* said shorter */
	dose_format_rounds(&dose, asked->times, false, ret);
	size_t len = strlen(ret), end = sizeof a_day - 1;

	if (len > end && text_eq(ret + len - end, a_day))
		ret[len - end] = '\0';
	text_add(&words, dose.sets > 0               ? ret
			 : advice_is_off_week(asked) ? "not this week"
						     : "not for now");
	if (asked->target.brisk_s > 0)
		text_addf(&words, ", %d brisk", asked->target.brisk_s / 60);
	if (dose.days > 0)
		text_addf(&words, ", %d d", dose.days);
	if (other)
		text_addf(&words, " (%c)", letter_of(d, other));
	text_copy(ret, DOSE_TEXT, text_str(&words));
	text_release(&words);
}

/* A line's dose in each week in which it is another than in the row above. */
static void fill_line(struct doses *d, int line)
{
	const struct simulation *sim = d->s->sim;
	char words[DOSE_TEXT], before[DOSE_TEXT] = "";

	for (int week = 0; week < sim->n_weeks; week++) {
		if (!sim->weeks[week].asked[line].exercise) {
			text_copy(cell(d, week, line), DOSE_TEXT, "–");
			continue;
		}
		dose_words(d, week, line, words);
		text_copy(cell(d, week, line), DOSE_TEXT,
			  text_eq(words, before) ? as_before : words);
		text_copy(before, sizeof before, words);
	}
}

static void fill_cells(struct doses *d)
{
	const struct simulation *sim = d->s->sim;

	d->cells = xcalloc((size_t)sim->n_lines * (size_t)sim->n_weeks + 1, sizeof *d->cells);
	for (int line = 0; line < sim->n_lines; line++)
		fill_line(d, line);
}

/* ---- The columns ---- */

static int longest_word(const struct canvas *cv, const char *name)
{
	int most = 0;

	for (const char *at = name; *at != '\0'; at += strcspn(at, " ")) {
		char word[NAME_MAX + 16];

		at += strspn(at, " ");
		text_format(word, sizeof word, "%.*s", (int)strcspn(at, " "), at);
		int cols = canvas_columns(cv, word);

		most = cols > most ? cols : most;
	}
	return most;
}

/* What the doses of its name are of. */
static const char *what_of(const struct doses *d, const struct advice *a)
{
	const struct exercise *e = catalog_exercise(d->s->in->catalog, a->exercise);

	return e && e->per_side ? ", a side" : a->target.days > 0 ? ", a day" : "";
}

static struct column column_of(const struct doses *d, const struct canvas *cv, int line)
{
	struct column c = { .line = line, .cols = COLUMN_MIN };
	const struct simulation *sim = d->s->sim;
	struct target t = simulated_target(d->s, simulated_first_asked(sim, line), line);
	char name[NAME_MAX];

	simulated_name(&t, name);
	text_format(c.name, sizeof c.name, "%s%s", name, what_of(d, t.advice));
	int word = longest_word(cv, c.name);

	c.cols = word > c.cols ? word : c.cols;
	for (int i = 0; i < sim->n_weeks; i++) {
		int cols = canvas_columns(cv, cell(d, i, line));

		c.cols = cols > c.cols ? cols : c.cols;
	}
	return c;
}

/* Those of the lines whose dose changes; returns how many. */
static int columns_of(const struct doses *d, const struct canvas *cv, struct column *ret)
{
	int n = 0;

	for (int i = 0; i < d->s->sim->n_lines; i++) {
		if (simulated_last_change(d->s->sim, i))
			ret[n++] = column_of(d, cv, i);
	}
	return n;
}

/* ---- Tables ---- */

/* Names stand on the rows below them. */
static void draw_head(struct canvas *cv, const struct column *c, int col, int head_rows)
{
	int rows = canvas_wrap_rows(cv, c->cols, c->name);

	canvas_wrap(cv, (struct rect){ head_rows - rows, col, rows, c->cols }, STYLE_TEXT, c->name);
}

/* Whether a week has a row: the first, the last, and those in which one of the columns has news. */
static bool has_row(const struct doses *d, const struct column *columns, int n, int week)
{
	if (week == 0 || week == d->s->sim->n_weeks - 1)
		return true;
	for (int i = 0; i < n; i++) {
		if (!text_eq(cell(d, week, columns[i].line), as_before))
			return true;
	}
	return false;
}

static int n_rows(const struct doses *d, const struct column *columns, int n)
{
	int rows = 0;

	for (int week = 0; week < d->s->sim->n_weeks; week++)
		rows += has_row(d, columns, n, week);
	return rows;
}

static void draw_week(struct canvas *cv, const struct doses *d, const struct column *columns, int n,
		      int row, int week)
{
	struct rect r = canvas_rect(cv);
	int col = WEEK_COLUMNS;
	char number[KG_TEXT];

	text_format(number, sizeof number, "%d", d->s->sim->weeks[week].number);
	canvas_text_right(cv, (struct rect){ 0, 0, cv->rows, col }, row, STYLE_TEXT, number);
	for (int i = 0; i < n; i++) {
		canvas_text(cv, r, row, col + GAP, STYLE_TEXT, cell(d, week, columns[i].line));
		col += GAP + columns[i].cols;
	}
}

/* How many of the columns fit side by side, at least one. */
static int n_fitting(const struct out *o, const struct column *columns, int n)
{
	int end = WEEK_COLUMNS, fit = 0;

	while (fit < n && (fit == 0 || end + GAP + columns[fit].cols <= o->columns))
		end += GAP + columns[fit++].cols;
	return fit;
}

static int head_rows_of(const struct canvas *cv, const struct column *columns, int n)
{
	int most = 1;

	for (int i = 0; i < n; i++) {
		int rows = canvas_wrap_rows(cv, columns[i].cols, columns[i].name);

		most = rows > most ? rows : most;
	}
	return most;
}

static void print_table(struct cli *cli, const struct doses *d, const struct column *columns, int n)
{
	struct canvas cv;
	int row, col = WEEK_COLUMNS;

	canvas_init(&cv, 1, cli->out.columns, cli->out.glyphs);
	row = head_rows_of(&cv, columns, n);
	canvas_resize(&cv, row + n_rows(d, columns, n), cli->out.columns);
	canvas_text(&cv, canvas_rect(&cv), row - 1, 0, STYLE_TEXT, "Week");
	for (int i = 0; i < n; i++) {
		draw_head(&cv, &columns[i], col + GAP, row);
		col += GAP + columns[i].cols;
	}
	for (int week = 0; week < d->s->sim->n_weeks; week++) {
		if (has_row(d, columns, n, week))
			draw_week(&cv, d, columns, n, row++, week);
	}
	out_end(&cli->out);
	out_canvas(&cli->out, &cv);
	canvas_release(&cv);
}

/* Whether a week's dose says on how many days it is done. */
static bool has_days(const struct simulation *sim)
{
	for (int i = 0; i < sim->n_lines * sim->n_weeks; i++) {
		if (sim->weeks[i % sim->n_weeks].asked[i / sim->n_weeks].target.days > 0)
			return true;
	}
	return false;
}

/* "(a) Lying nod, long holds; (b) Light head lift" */
static void print_others(struct cli *cli, const struct doses *d)
{
	struct text line = { .s = NULL };

	for (int i = 0; i < d->n_others; i++) {
		text_addf(&line, "%s(%c) %s%s", i > 0 ? "; " : "", letter_of(d, d->others[i]),
			  d->others[i]->name, what_of(d, d->others[i]));
	}
	if (line.len > 0) {
		out_end(&cli->out);
		out_line(&cli->out, "Another exercise in its place (a side where it says so):");
		out_wrap(&cli->out, "", 2, text_str(&line));
	}
	text_release(&line);
}

/* How a cell is read: as `limber why` says it, and what is said shorter here. */
static void print_reading(struct cli *cli, const struct doses *d)
{
	struct text words = { .s = NULL };

	text_add(&words, DOSE_READS " 2 × 8 × 5 s: two sets of 8.");
	if (has_days(d->s->sim))
		text_add(&words, " 5 d: on five days a week. 10 brisk: ten of the minutes brisk.");
	out_end(&cli->out);
	out_wrap(&cli->out, "", 0, text_str(&words));
	text_release(&words);
}

static void print_tables(struct cli *cli, const struct doses *d, const struct column *columns,
			 int n)
{
	out_end(&cli->out);
	out_wrap(&cli->out, "", 0,
		 "What is asked at the end of each week (a dot: as before, and so it is in the "
		 "weeks left out; –: not done):");
	for (int i = 0, fit; i < n; i += fit) {
		fit = n_fitting(&cli->out, columns + i, n - i);
		print_table(cli, d, columns + i, fit);
	}
	print_others(cli, d);
	print_reading(cli, d);
}

void simulated_print_doses(struct cli *cli, const struct simulated *s)
{
	struct doses d = { .s = s };
	struct canvas measure;
	struct column *columns = xcalloc((size_t)s->sim->n_lines + 1, sizeof *columns);

	list_others(&d);
	fill_cells(&d);
	canvas_init(&measure, 1, 1, cli->out.glyphs);
	int n = columns_of(&d, &measure, columns);

	if (n > 0)
		print_tables(cli, &d, columns, n);
	free(columns);
	free(d.cells);
	canvas_release(&measure);
}
