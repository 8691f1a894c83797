/* How the Wrap-up looks. */
#include "wrap_up_state.h"

#include <string.h>

#include "doses.h"
#include "limber/base/utf8.h"
#include "questions.h"

enum { TALL_ROWS = 16, NAME_COL = 5, WORDS_COL = 36 };

/* "2 of 3 sets", "left 3 of 3, right 2 of 3 sets" */
static void sets_words(const struct tally *t, char ret[LINE_MAX_BYTES])
{
	bool is_per_side = t->of[SIDE_BOTH] == 0;
	const enum side side = is_per_side ? SIDE_LEFT : SIDE_BOTH;

	if (is_per_side && t->done[SIDE_LEFT] != t->done[SIDE_RIGHT]) {
		text_format(ret, LINE_MAX_BYTES, "left %d of %d, right %d of %d sets",
			    t->done[SIDE_LEFT], t->of[SIDE_LEFT], t->done[SIDE_RIGHT],
			    t->of[SIDE_RIGHT]);
	} else {
		text_format(ret, LINE_MAX_BYTES, "%d of %d sets", t->done[side], t->of[side]);
	}
}

/* "6 of 8 reps of 6 s", "5 min of 7 min" */
static void amount_said(const struct set_row *set, char ret[LINE_MAX_BYTES])
{
	struct amount full = set->done;
	char done[DOSE_TEXT], target[DOSE_TEXT];

	amount_format(&set->done, done);
	amount_format(&set->target, target);
	full.reps = set->target.reps;
	if (full.reps > 0 && amount_eq(&full, &set->target))
		text_format(done, sizeof done, "%d", set->done.reps);
	text_format(ret, LINE_MAX_BYTES, "%s of %s", done, target);
}

/* "all of it", "left out", "2 of 3 sets", "6 of 8 reps of 6 s" */
static void part_words(const struct wrap_up_screen *w, const struct part *part,
		       const struct tally *t, char ret[LINE_MAX_BYTES])
{
	const struct set_row *set = &live_row(w->live)->sets[part->first];

	if (t->is_hurt) {
		text_copy(ret, LINE_MAX_BYTES, "it hurt");
	} else if (t->is_whole) {
		text_copy(ret, LINE_MAX_BYTES, "all of it");
	} else if (live_run(w->live)->sets[set->seq].plan.n_sets > 1) {
		sets_words(t, ret);
	} else if (set->outcome == OUTCOME_SKIPPED) {
		text_copy(ret, LINE_MAX_BYTES, "left out");
	} else {
		amount_said(set, ret);
	}
}

/* As Today marks a routine: all of it, a part, nothing. */
static void draw_mark(struct canvas *cv, struct rect r, int row, const struct tally *t)
{
	int col = r.col + 3;

	if (t->is_whole)
		canvas_put(cv, r, row, col, STYLE_GOOD, 0x25CF, '*');
	else if (t->is_begun)
		canvas_put(cv, r, row, col, STYLE_DIM, 0x25D0, '~');
	else
		canvas_put(cv, r, row, col, STYLE_DIM, 0x25CB, 'o');
}

static int draw_parts(const struct wrap_up_screen *w, struct canvas *cv, struct rect r)
{
	int first = w->at >= r.rows ? w->at - r.rows + 1 : 0;
	int rows = 0;

	for (; rows < r.rows && first + rows < w->n_parts; rows++) {
		const struct part *part = &w->parts[first + rows];
		const struct tally t = part_tally(w, part);
		int row = r.row + rows;
		char words[LINE_MAX_BYTES];

		part_words(w, part, &t, words);
		int end = r.col + r.cols - canvas_columns(cv, words) - 1;
		int words_col = end < r.col + WORDS_COL ? end : r.col + WORDS_COL;
		struct rect name = { row, r.col + NAME_COL, 1, words_col - r.col - NAME_COL - 1 };

		draw_mark(cv, r, row, &t);
		canvas_text_fit(cv, name, row, name.col, STYLE_TEXT, part->name);
		canvas_text(cv, r, row, words_col, t.is_whole ? STYLE_DIM : STYLE_TEXT, words);
		if (w->step == WRAP_ALL && first + rows == w->at)
			canvas_put(cv, r, row, r.col + 1, STYLE_ACCENT, 0x25B8, '>');
	}
	return rows;
}

enum { NOTE_HEAD_COLS = 7 }; /* "Note: " and the cursor */

/* As much of a note's end as there is room for: where it is being written. */
static const char *note_end(const struct canvas *cv, const char *note, int cols)
{
	uint32_t cp;

	while (canvas_columns(cv, note) > cols)
		note += utf8_decode(note, strlen(note), &cp);
	return note;
}

static void draw_note(const struct wrap_up_screen *w, struct canvas *cv, struct rect r)
{
	if (w->is_typing) {
		int col = canvas_textf(cv, r, r.row, r.col, STYLE_TEXT, "Note: %s",
				       note_end(cv, w->note, r.cols - NOTE_HEAD_COLS));

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
		canvas_text(cv, r, r.row, r.col, STYLE_BOLD,
			    parts_are_whole(w) ? "All of it?" : "Is this what you did?");
		canvas_wrap(cv, (struct rect){ r.row + 1, r.col, 2, r.cols }, STYLE_DIM,
			    "Enter if so. Otherwise pick a line: - lowers it, + makes it all.");
		return;
	case WRAP_EFFORT: question_draw(cv, r, QUESTION_EFFORT); return;
	case WRAP_PAIN: question_draw(cv, r, QUESTION_AFTER); return;
	case WRAP_LEG: question_draw(cv, r, QUESTION_LEG); return;
	case WRAP_UNSAVED:
		canvas_wrap(cv, r, STYLE_BAD,
			    "This session is not in the log yet. It is kept here until it can be "
			    "saved: free some space or close the other program, then press Enter.");
		return;
	case WRAP_RESULT: return;
	}
}

/* Stopping for pain is as right as going to the end. */
static const char *verdict(struct live *live)
{
	const struct session_row *row = live_row(live);
	bool is_whole = true;

	if (session_has_hurt(row))
		return "You stopped what hurt: that was right. It is in your log.";
	for (size_t i = 0; i < row->n_sets; i++)
		is_whole = is_whole && row->sets[i].outcome == OUTCOME_DONE;
	int done_pct = work_done_pct(live);

	if (done_pct == 0)
		return "Not this time: that is fine, and it is in your log.";
	if (done_pct < PLAN_DONE_PCT)
		return "A part of it is done, and in your log.";
	return is_whole ? "Well done. It is in your log."
			: "What you did is in your log, and it counts.";
}

int wrap_up_result(struct canvas *cv, struct rect r, const void *user)
{
	const struct wrap_up_screen *w = user;

	if (live_is_rehearsal(w->live))
		return canvas_wrap(cv, r, STYLE_BOLD, "That was a rehearsal: nothing was logged.");
	int from = r.row;

	canvas_flow(cv, &r, 0, STYLE_GOOD, verdict(w->live));
	if (live_row(w->live)->pain_after >= STRONG_PAIN)
		canvas_flow(cv, &r, 0, STYLE_WARN,
			    "That is a lot of pain. Rest today; where it does not ease, or a leg "
			    "gets numb or weak, see a doctor.");
	if (!w->has_next)
		return r.row - from;
	rect_drop(&r, 1);
	canvas_flow(cv, &r, 0, STYLE_BOLD, "Next time, if the morning is like today's:");
	return r.row - from + doses_reasons(cv, r, &w->next, w->library);
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
