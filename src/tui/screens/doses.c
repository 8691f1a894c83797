/* Doses and their reasons as rows. Not for deciding them: see core/progress. */
#include "doses.h"

#include <string.h>

#include "limber/base/text.h"
#include "limber/core/advice_words.h"

/* How a move is shown: a glyph and its stand-in, never by colour alone. */
static const struct {
	uint32_t ch;
	char ascii;
	enum style style;
} marks[MOVES] = {
	[MOVE_HOLD] = { '=', '=', STYLE_DIM },       [MOVE_UP] = { 0x2191, '^', STYLE_GOOD },
	[MOVE_DOWN] = { 0x2193, 'v', STYLE_ACCENT }, [MOVE_SWAP] = { 0x21C4, '~', STYLE_ACCENT },
	[MOVE_BLOCKED] = { 'x', 'x', STYLE_DIM },
};

void step_name(const struct routine_day *day, int step, struct library *lib, char ret[NAME_MAX])
{
	const struct advice *a = &day->steps[step];

	advice_say_name(a, &day->routine->steps[step], library_exercise(lib, a->exercise), ret);
}

static bool is_change(const struct advice *a)
{
	return a->move != MOVE_HOLD;
}

/* The steps that are the day's, and how many: another week's are none of its. */
static int steps_of_day(const struct routine_day *day, int ret[STEPS_MAX])
{
	int n = 0;

	for (int i = 0; i < day->routine->n_steps; i++) {
		if (!advice_is_off_week(&day->steps[i]))
			ret[n++] = i;
	}
	return n;
}

enum rank { RANK_FIRST, RANK_NEXT, RANK_LAST, RANKS };

/* What rests comes after what there is to do. */
static enum rank rank_of(const struct advice *a, bool is_by_change)
{
	if (a->move == MOVE_BLOCKED)
		return RANK_LAST;
	return is_by_change && !is_change(a) ? RANK_NEXT : RANK_FIRST;
}

/* As they are done, or where not all may be in view those first that changed. */
static void sort_steps(const struct routine_day *day, int steps[STEPS_MAX], int n,
		       bool is_by_change)
{
	int sorted[STEPS_MAX], k = 0;

	for (enum rank rank = 0; rank < RANKS; rank++) {
		for (int i = 0; i < n; i++) {
			if (rank_of(&day->steps[steps[i]], is_by_change) == rank)
				sorted[k++] = steps[i];
		}
	}
	for (int i = 0; i < n; i++)
		steps[i] = sorted[i];
}

/* Another exercise is a change also where its own dose stays. */
static bool has_new_dose(const struct advice *a)
{
	return is_change(a) && a->previous.sets > 0 && a->target.sets > 0 &&
	       !dose_eq(&a->previous, &a->target);
}

static bool is_per_side(struct library *lib, const struct advice *a)
{
	const struct exercise *e = library_exercise(lib, a->exercise);

	return e && e->per_side;
}

/* What it asks. */
static void now_words(const struct routine_day *day, int step, struct library *lib,
		      char ret[DOSE_TEXT])
{
	const struct advice *a = &day->steps[step];

	advice_say_dose(a, library_exercise(lib, a->exercise), ret);
}

/* And what it asked before, where that was something else. */
static void dose_words(const struct routine_day *day, int step, struct library *lib,
		       char ret[2 * DOSE_TEXT])
{
	const struct advice *a = &day->steps[step];
	char now[DOSE_TEXT], was[DOSE_TEXT];

	now_words(day, step, lib, now);
	text_copy(ret, 2 * DOSE_TEXT, now);
	if (has_new_dose(a)) {
		dose_format_rounds(&a->previous, a->times, is_per_side(lib, a), was);
		text_format(ret, 2 * DOSE_TEXT, "%s (was %s)", now, was);
	}
}

static int count_moves(const struct routine_day *day, enum move move)
{
	int n = 0;

	for (int i = 0; i < day->routine->n_steps; i++)
		n += day->steps[i].move == move;
	return n;
}

int doses_changed(const struct routine_day *day)
{
	return day->routine->n_steps - count_moves(day, MOVE_HOLD);
}

const struct advice *doses_proposal(const struct routine_day *day)
{
	for (int i = 0; i < day->routine->n_steps; i++) {
		if (advice_can_be_declined(&day->steps[i]))
			return &day->steps[i];
	}
	return NULL;
}

/* ", 2 up"; nothing for none. */
static void add_count(struct text *words, const struct routine_day *day, enum move move,
		      const char *what)
{
	int n = count_moves(day, move);

	if (n > 0)
		text_addf(words, ", %d %s", n, what);
}

void routine_words(const struct routine_day *day, struct library *lib, char ret[LINE_MAX_BYTES])
{
	struct text words = { .s = NULL };
	char dose[2 * DOSE_TEXT];
	int n = 0;

	if (day->routine->n_steps == 1) {
		dose_words(day, 0, lib, dose);
		text_add(&words, dose);
	} else {
		for (int i = 0; i < day->routine->n_steps; i++)
			n += day->steps[i].target.sets > 0;
		if (n > 0)
			text_addf(&words, "%d exercise%s", n, PLURAL(n));
		else
			text_add(&words, "not for now");
		add_count(&words, day, MOVE_SWAP, "instead");
		add_count(&words, day, MOVE_BLOCKED, "left out");
		add_count(&words, day, MOVE_UP, "up");
		add_count(&words, day, MOVE_DOWN, "down");
	}
	text_copy(ret, LINE_MAX_BYTES, words.s);
	text_release(&words);
}

enum { NAME_COL = 2, NAME_GAP = 2 };

static void draw_mark(struct canvas *cv, struct rect r, int row, enum move move)
{
	canvas_put(cv, r, row, r.col, marks[move].style, marks[move].ch, marks[move].ascii);
}

/* How wide the names of a list may be beside its doses: as wide as the longest, where the doses
 * leave that much room, else what they leave, but a third at least. */
static int list_name_cols(const struct canvas *cv, int cols, const struct routine_day *day,
			  struct library *lib)
{
	char dose[DOSE_TEXT], name[NAME_MAX];
	int name_cols = 0, dose_cols = 0;

	for (int i = 0; i < day->routine->n_steps; i++) {
		step_name(day, i, lib, name);
		now_words(day, i, lib, dose);
		int n = canvas_columns(cv, name), d = canvas_columns(cv, dose);

		name_cols = n > name_cols ? n : name_cols;
		dose_cols = d > dose_cols ? d : dose_cols;
	}
	int left = cols - dose_cols - NAME_COL - NAME_GAP;

	left = left < cols / 3 ? cols / 3 : left;
	return name_cols < left ? name_cols : left;
}

int doses_list(struct canvas *cv, struct rect r, const struct routine_day *day, struct library *lib)
{
	int name_cols = list_name_cols(cv, r.cols, day, lib);
	int dose_col = r.col + NAME_COL + name_cols + NAME_GAP;
	int steps[STEPS_MAX], n = steps_of_day(day, steps), rows = 0;

	sort_steps(day, steps, n, n > r.rows);
	for (; rows < n && rows < r.rows; rows++) {
		const struct advice *a = &day->steps[steps[rows]];
		int row = r.row + rows;
		char words[2 * DOSE_TEXT], name[NAME_MAX];

		step_name(day, steps[rows], lib, name);
		dose_words(day, steps[rows], lib, words);
		if (dose_col + canvas_columns(cv, words) > r.col + r.cols)
			now_words(day, steps[rows], lib, words);
		draw_mark(cv, r, row, a->move);
		canvas_text_fit(cv, (struct rect){ row, r.col + NAME_COL, 1, name_cols }, row,
				r.col + NAME_COL, STYLE_TEXT, name);
		canvas_text_fit(cv, r, row, dose_col, STYLE_TEXT, words);
	}
	if (rows < n && rows > 1) {
		struct rect last = { r.row + rows - 1, r.col, 1, r.cols };
		bool do_all_rest = day->steps[steps[rows - 1]].move == MOVE_BLOCKED;

		canvas_fill(cv, last, STYLE_TEXT, ' ', ' ');
		canvas_textf(cv, last, last.row, r.col + NAME_COL, STYLE_DIM, "and %d %s",
			     n - rows + 1, do_all_rest ? "not for now" : "more");
	}
	return rows;
}

/* One step's mark, name and dose. Returns their rows. */
static int reason_head(struct canvas *cv, struct rect r, const struct routine_day *day, int step,
		       struct library *lib)
{
	const struct advice *a = &day->steps[step];
	char name[NAME_MAX], words[2 * DOSE_TEXT];

	step_name(day, step, lib, name);
	dose_words(day, step, lib, words);
	draw_mark(cv, r, r.row, a->move);
	int col = canvas_textf(cv, r, r.row, r.col + NAME_COL, STYLE_BOLD, "%s  ", name), rows = 1;

	if (col + canvas_columns(cv, words) > r.col + r.cols) { /* then below the name */
		col = r.col + NAME_COL;
		rows = 2;
	}
	canvas_text_fit(cv, r, r.row + rows - 1, col, STYLE_TEXT, words);
	return rows;
}

/* Those that changed first, what rests last, and steps of one reason one after the other. */
static int steps_by_reason(const struct routine_day *day, int steps[STEPS_MAX])
{
	int n = steps_of_day(day, steps);

	sort_steps(day, steps, n, true);
	for (int i = 1; i < n; i++) {
		for (int j = i; j < n; j++) {
			if (!text_eq(day->steps[steps[j]].why, day->steps[steps[i - 1]].why))
				continue;
			int same = steps[j];

			memmove(&steps[i + 1], &steps[i], (size_t)(j - i) * sizeof *steps);
			steps[i] = same;
			break;
		}
	}
	return n;
}

/* A sentence that several share is told once, behind the last of them. */
int doses_reasons(struct canvas *cv, struct rect r, const struct routine_day *day,
		  struct library *lib)
{
	int steps[STEPS_MAX], n = steps_by_reason(day, steps);
	struct rect left = r;

	for (int i = 0; i < n && left.rows > 0; i++) {
		const char *why = day->steps[steps[i]].why;
		bool is_told_later = i + 1 < n && text_eq(why, day->steps[steps[i + 1]].why);

		rect_drop(&left, reason_head(cv, left, day, steps[i], lib));
		if (!is_told_later)
			canvas_flow(cv, &left, NAME_COL, STYLE_TEXT, why);
	}
	return left.row - r.row;
}

/* How much a step's sentence says: another exercise or none most, a fixed dose less, another week's
 * least. */
static int weight(const struct advice *a)
{
	if (advice_is_off_week(a))
		return -1;
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
