/* Doses and their reasons as rows. Not for deciding them: see core/progress. */
#include "doses.h"

#include "limber/base/text.h"

/* How a move is shown: a glyph and its stand-in, never by colour alone. */
static const struct {
	uint32_t ch;
	char ascii;
	enum style style;
} marks[MOVES] = {
	[MOVE_HOLD] = { '=', '=', STYLE_DIM },     [MOVE_UP] = { 0x2191, '^', STYLE_GOOD },
	[MOVE_DOWN] = { 0x2193, 'v', STYLE_WARN }, [MOVE_SWAP] = { 0x21C4, '~', STYLE_WARN },
	[MOVE_BLOCKED] = { 'x', 'x', STYLE_WARN },
};

void step_name(const struct routine_day *day, int step, struct library *lib, char ret[NAME_MAX])
{
	const struct step *s = &day->routine->steps[step];
	const struct exercise *e = library_exercise(lib, day->steps[step].exercise);
	bool is_other = day->steps[step].is_other;

	paced_name(e ? e->name : s->exercise, is_other ? PACE_NONE : s->pace, ret);
}

static bool is_change(const struct advice *a)
{
	return a->move != MOVE_HOLD;
}

/* Another exercise is a change also where its own dose stays. */
static bool has_new_dose(const struct advice *a)
{
	return is_change(a) && a->previous.sets > 0 && a->target.sets > 0 &&
	       !dose_eq(&a->previous, &a->target);
}

static void dose_words(const struct advice *a, struct library *lib, char ret[2 * DOSE_TEXT])
{
	const struct exercise *e = library_exercise(lib, a->exercise);
	bool per_side = e && e->per_side;
	char now[DOSE_TEXT] = "not for now", was[DOSE_TEXT];

	if (a->target.sets > 0)
		dose_format(&a->target, per_side, now);
	if (has_new_dose(a)) {
		dose_format(&a->previous, per_side, was);
		text_format(ret, 2 * DOSE_TEXT, "%s (was %s)", now, was);
	} else {
		text_copy(ret, 2 * DOSE_TEXT, now);
	}
}

static int count_moves(const struct routine_day *day, enum move move)
{
	int n = 0;

	for (int i = 0; i < day->routine->n_steps; i++)
		n += day->steps[i].move == move;
	return n;
}

/* ", 2 go up"; nothing for none. */
static void add_count(struct text *words, int n, const char *one, const char *more)
{
	if (n > 0)
		text_addf(words, ", %d %s", n, n == 1 ? one : more);
}

void routine_words(const struct routine_day *day, struct library *lib, char ret[LINE_MAX_BYTES])
{
	int blocked = count_moves(day, MOVE_BLOCKED), n = day->routine->n_steps - blocked;
	struct text words = { .s = NULL };
	char dose[2 * DOSE_TEXT];

	if (day->routine->n_steps == 1) {
		dose_words(&day->steps[0], lib, dose);
		text_add(&words, dose);
	} else {
		text_addf(&words, "%d exercise%s", n, n == 1 ? "" : "s");
		add_count(&words, count_moves(day, MOVE_SWAP), "instead", "instead");
		add_count(&words, blocked, "left out", "left out");
		add_count(&words, count_moves(day, MOVE_UP), "goes up", "go up");
		add_count(&words, count_moves(day, MOVE_DOWN), "goes down", "go down");
	}
	text_copy(ret, LINE_MAX_BYTES, words.s);
	text_release(&words);
}

int doses_list(struct canvas *cv, struct rect r, const struct routine_day *day, struct library *lib)
{
	int name_cols = r.cols >= 60 ? 26 : r.cols / 2 - 2;
	int rows = 0;

	for (int i = 0; i < day->routine->n_steps && rows < r.rows; i++, rows++) {
		const struct advice *a = &day->steps[i];
		int row = r.row + rows;
		char words[2 * DOSE_TEXT], name[NAME_MAX];

		step_name(day, i, lib, name);
		dose_words(a, lib, words);
		canvas_put(cv, r, row, r.col, marks[a->move].style, marks[a->move].ch,
			   marks[a->move].ascii);
		canvas_text(cv, (struct rect){ row, r.col + 2, 1, name_cols - 1 }, row, r.col + 2,
			    STYLE_TEXT, name);
		canvas_text_fit(cv, r, row, r.col + 2 + name_cols, STYLE_TEXT, words);
	}
	if (rows < day->routine->n_steps && rows > 1) {
		struct rect last = { r.row + rows - 1, r.col, 1, r.cols };

		canvas_fill(cv, last, STYLE_TEXT, ' ', ' ');
		canvas_textf(cv, last, last.row, r.col + 2, STYLE_DIM, "and %d more",
			     day->routine->n_steps - rows + 1);
	}
	return rows;
}

/* One step's name, dose and sentence. Returns its rows. */
static int reason(struct canvas *cv, struct rect r, const struct routine_day *day, int step,
		  struct library *lib)
{
	const struct advice *a = &day->steps[step];
	char name[NAME_MAX], words[2 * DOSE_TEXT];

	step_name(day, step, lib, name);
	dose_words(a, lib, words);
	int col = canvas_textf(cv, r, r.row, r.col, STYLE_BOLD, "%s  ", name);

	canvas_text_fit(cv, r, r.row, col, marks[a->move].style, words);
	return 1 + canvas_wrap(cv, (struct rect){ r.row + 1, r.col + 2, r.rows - 1, r.cols - 2 },
			       STYLE_TEXT, a->why);
}

int doses_reasons(struct canvas *cv, struct rect r, const struct routine_day *day,
		  struct library *lib)
{
	struct rect left = r;

	for (int changed = 1; changed >= 0; changed--) {
		for (int i = 0; i < day->routine->n_steps && left.rows > 0; i++) {
			if (is_change(&day->steps[i]) == (changed == 1)) {
				int rows = reason(cv, left, day, i, lib);

				left.row += rows;
				left.rows -= rows;
			}
		}
	}
	return left.row - r.row;
}

/* How much a step's sentence says: another exercise or none most, a fixed dose least. */
static int weight(const struct advice *a)
{
	switch (a->move) {
	case MOVE_SWAP:
	case MOVE_BLOCKED: return 3;
	case MOVE_UP:
	case MOVE_DOWN: return 2;
	case MOVE_HOLD:
	case MOVES: break;
	}
	return !text_eq(a->rule, "none");
}

const struct advice *doses_main_reason(const struct routine_day *day)
{
	const struct advice *best = NULL;

	for (int i = 0; i < day->routine->n_steps; i++) {
		if (!best || weight(&day->steps[i]) > weight(best))
			best = &day->steps[i];
	}
	return best;
}
