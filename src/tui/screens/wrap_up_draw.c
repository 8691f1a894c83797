/* How the Wrap-up looks. */
#include "wrap_up_state.h"

#include "doses.h"
#include "questions.h"

enum { TALL_ROWS = 16 };

static int rows_done(const struct set_row *sets, const struct part *part)
{
	int n = 0;

	for (int i = part->first; i < part->first + part->n; i++) {
		n += amount_reaches(&sets[i].done, &sets[i].target);
	}
	return n;
}

static bool is_hurt(const struct set_row *sets, const struct part *part)
{
	for (int i = part->first; i < part->first + part->n; i++) {
		if (sets[i].outcome == OUTCOME_HURT) {
			return true;
		}
	}
	return false;
}

/* "all of it", "2 of 3 sets", "6 reps of 6 s, of 8 reps of 6 s" */
static void part_words(const struct wrap_up_screen *w, const struct part *part,
		       char ret[LINE_MAX_BYTES])
{
	const struct set_row *sets = live_row(w->live)->sets;
	char done[DOSE_TEXT], target[DOSE_TEXT];
	int n = rows_done(sets, part);

	if (is_hurt(sets, part)) {
		text_copy(ret, LINE_MAX_BYTES, "it hurt");
	} else if (n == part->n) {
		text_copy(ret, LINE_MAX_BYTES, "all of it");
	} else if (part_is_one_set(w, part)) {
		amount_format(&sets[part->first].done, done);
		amount_format(&sets[part->first].target, target);
		text_format(ret, LINE_MAX_BYTES, "%s of %s", done, target);
	} else {
		text_format(ret, LINE_MAX_BYTES, "%d of %d sets", n, part->n);
	}
}

static int draw_parts(const struct wrap_up_screen *w, struct canvas *cv, struct rect r)
{
	const struct set_row *sets = live_row(w->live)->sets;
	int first = w->at >= r.rows ? w->at - r.rows + 1 : 0;
	int name_cols = r.cols >= 60 ? 30 : 20;
	int rows = 0;

	for (; rows < r.rows && first + rows < w->n_parts; rows++) {
		const struct part *part = &w->parts[first + rows];
		bool is_whole = rows_done(sets, part) == part->n;
		int row = r.row + rows;
		char words[LINE_MAX_BYTES];

		part_words(w, part, words);
		canvas_put(cv, r, row, r.col + 3, is_whole ? STYLE_GOOD : STYLE_DIM,
			   is_whole ? 0x25CF : 0x25D0, is_whole ? '*' : '-');
		canvas_text(cv, (struct rect){ row, r.col + 5, 1, name_cols }, row, r.col + 5,
			    STYLE_TEXT, part->name);
		canvas_text(cv, r, row, r.col + 5 + name_cols + 1,
			    is_whole ? STYLE_DIM : STYLE_TEXT, words);
		if (w->step == WRAP_ALL && first + rows == w->at) {
			canvas_put(cv, r, row, r.col + 1, STYLE_ACCENT, 0x25B8, '>');
		}
	}
	return rows;
}

static void draw_note(const struct wrap_up_screen *w, struct canvas *cv, struct rect r)
{
	if (w->is_typing) {
		int col = canvas_textf(cv, r, r.row, r.col, STYLE_TEXT, "Note: %s", w->note);

		canvas_put(cv, r, r.row, col, STYLE_SELECTED, ' ', '_');
	} else if (w->note[0]) {
		canvas_textf(cv, r, r.row, r.col, STYLE_DIM, "Note: %s", w->note);
	}
}

/* The question under way, with the answers so far gone from view: one at a time. */
static void draw_ask(const struct wrap_up_screen *w, struct canvas *cv, struct rect r)
{
	switch (w->step) {
	case WRAP_ALL:
		canvas_text(cv, r, r.row, r.col, STYLE_BOLD, "All of it?");
		canvas_wrap(cv, (struct rect){ r.row + 1, r.col, 2, r.cols }, STYLE_DIM,
			    "Enter if this is what you did. Otherwise pick a line and press - to "
			    "lower it.");
		return;
	case WRAP_EFFORT: question_draw(cv, r, QUESTION_EFFORT, -1); return;
	case WRAP_PAIN: question_draw(cv, r, QUESTION_AFTER, -1); return;
	case WRAP_LEG: question_draw(cv, r, QUESTION_LEG, -1); return;
	case WRAP_UNSAVED:
		canvas_wrap(cv, r, STYLE_BAD,
			    "This session is not in the log yet. It is kept here until it can be "
			    "saved: "
			    "free some space or close the other program, then press Enter.");
		return;
	case WRAP_RESULT: return;
	}
}

/* Stopping for pain is as right as going to the end. */
static const char *verdict(const struct session_row *row)
{
	bool is_whole = true;

	for (size_t i = 0; i < row->n_sets; i++) {
		if (row->sets[i].outcome == OUTCOME_HURT)
			return "You stopped what hurt: that was right. It is in your log.";
		is_whole = is_whole && row->sets[i].outcome == OUTCOME_DONE;
	}
	return is_whole ? "Well done. It is in your log."
			: "What you did is in your log, and it counts.";
}

int wrap_up_result(struct canvas *cv, struct rect r, const void *user)
{
	const struct wrap_up_screen *w = user;

	if (live_is_rehearsal(w->live)) {
		return canvas_wrap(cv, r, STYLE_BOLD, "That was a rehearsal: nothing was logged.");
	}
	int used = canvas_wrap(cv, r, STYLE_GOOD, verdict(live_row(w->live)));

	if (!w->has_next) {
		return used;
	}
	struct rect rest = { r.row + used + 1, r.col, r.rows - used - 1, r.cols };
	int head = canvas_wrap(cv, rest, STYLE_BOLD, "Next time, if the morning is like today's:");

	rest.row += head;
	rest.rows -= head;
	return rest.row - r.row + doses_reasons(cv, rest, &w->next, w->library);
}

struct rect wrap_up_room(struct rect r)
{
	return rect_inset(r, r.rows >= TALL_ROWS, 2);
}

void wrap_up_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct wrap_up_screen *w = self;
	bool is_tall = r.rows >= TALL_ROWS;
	struct rect in = wrap_up_room(r);

	if (w->step == WRAP_RESULT) {
		pager_draw(&w->pager, cv, in, wrap_up_result, w);
		return;
	}
	int ask_rows = QUESTION_ROWS + 1;
	struct rect list = { in.row, r.col, in.rows - ask_rows - 1, r.cols };
	int used = draw_parts(w, cv, list);

	in.row += used + is_tall;
	draw_ask(w, cv, (struct rect){ in.row, in.col, QUESTION_ROWS, in.cols });
	draw_note(w, cv, (struct rect){ in.row + QUESTION_ROWS + is_tall, in.col, 1, in.cols });
}
