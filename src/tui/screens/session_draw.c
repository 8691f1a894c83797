/* How a session looks: the time first, readable from three metres, then what to do, then what
 * comes next. What it shows comes from session.c. */
#include "session.h"

#include "limber/draw/widget.h"
#include "questions.h"

/* The rows of the page from the top; where there are fewer, the lower parts give way first. */
enum { HEAD_ROWS = 3, FOOT_ROWS = 3, SMALL_ROWS = 15 };

static const struct {
	const char *word;
	enum style big;
} phases[PHASES] = {
	[PHASE_REST] = { "Rest", STYLE_BIG_REST },
	[PHASE_READY] = { "Get ready", STYLE_BIG_REST },
	[PHASE_SWITCH] = { "Switch sides", STYLE_BIG_REST },
	[PHASE_WORK] = { "", STYLE_BIG },
	[PHASE_OVER] = { "Done", STYLE_BIG_REST },
};

static const char *const beat_words[] = {
	[BEAT_NONE] = "",     [BEAT_UP] = "up",          [BEAT_HOLD] = "hold",
	[BEAT_DOWN] = "down", [BEAT_RELEASE] = "let go",
};

static const char *const side_names[SIDES] = {
	[SIDE_BOTH] = "", [SIDE_LEFT] = "Left side", [SIDE_RIGHT] = "Right side"
};

static const struct run_set *current(const struct session_screen *s)
{
	return &live_run(s->live)->sets[s->view.set];
}

static const struct run_step *current_step(const struct session_screen *s)
{
	return &live_run(s->live)->steps[current(s)->step];
}

/* "Left side · set 2 of 3 · 8 reps of 6 s" */
static void set_words(const struct session_screen *s, char ret[LINE_MAX_BYTES])
{
	const struct planned_set *plan = &current(s)->plan;
	char amount[DOSE_TEXT];
	struct text words = { .s = NULL };

	amount_format(&current(s)->goal, amount);
	if (plan->side != SIDE_BOTH) {
		text_addf(&words, "%s · ", side_names[plan->side]);
	}
	if (plan->n_sets > 1) {
		text_addf(&words, "set %d of %d · ", plan->set, plan->n_sets);
	}
	text_add(&words, amount);
	text_copy(ret, LINE_MAX_BYTES, words.s);
	text_release(&words);
}

static void draw_head(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct planned_set *plan = &current(s)->plan;
	char words[LINE_MAX_BYTES];

	if (plan->label[0]) {
		text_format(words, sizeof words, "%s: %s", plan->label, plan->name);
	} else {
		text_copy(words, sizeof words, plan->name);
	}
	canvas_text_center(cv, r, r.row, STYLE_TITLE, words);
	set_words(s, words);
	canvas_text_center(cv, r, r.row + 1, STYLE_TEXT, words);
}

/* The word under the time: the phase, or the part of the rep; a pause says how to go on. */
static void phase_words(const struct session_screen *s, char ret[LINE_MAX_BYTES])
{
	const struct session_view *v = &s->view;

	if (v->count_in_s > 0) {
		text_format(ret, LINE_MAX_BYTES, "Going on in %d", v->count_in_s);
	} else if (v->is_paused) {
		text_copy(ret, LINE_MAX_BYTES, "Paused. Space goes on.");
	} else if (v->phase == PHASE_WORK && v->n_reps > 0) {
		text_format(ret, LINE_MAX_BYTES, "rep %d of %d · %s", v->rep, v->n_reps,
			    beat_words[v->beat]);
	} else if (v->phase == PHASE_WORK) {
		text_copy(ret, LINE_MAX_BYTES,
			  current_step(s)->mode == MODE_TIME ? "Keep going" : "Hold");
	} else {
		text_copy(ret, LINE_MAX_BYTES, phases[v->phase].word);
	}
}

/* What the big digits say: seconds left; in reps the rep's own seconds. */
static void draw_time(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct session_view *v = &s->view;
	char clock[DOSE_TEXT], words[LINE_MAX_BYTES];
	bool by_rep = v->phase == PHASE_WORK && v->n_reps > 0;

	if (by_rep) {
		text_format(clock, sizeof clock, "%d", v->beat_left_s);
	} else {
		duration_clock(v->left_s, clock);
	}
	struct rect digits = { r.row, r.col, r.rows - 2, r.cols };
	int scale = big_text_scale(digits, "00:00");
	struct big_size size = big_text_size(clock, scale > 0 ? scale : 1);
	int row = digits.row + (digits.rows - size.rows) / 2;

	phase_words(s, words);
	if (scale > 0) {
		big_text(cv, digits, row, r.col + (r.cols - size.cols) / 2, scale,
			 phases[v->phase].big, clock);
		canvas_text_center(cv, r, row + size.rows + 1, STYLE_ACCENT, words);
	} else {
		canvas_text_center(cv, r, r.row, STYLE_BOLD, clock);
		canvas_text_center(cv, r, r.row + 1, STYLE_ACCENT, words);
	}
}

/* What comes after this set. */
static void next_words(const struct session_screen *s, char ret[LINE_MAX_BYTES])
{
	const struct run *run = live_run(s->live);
	const struct run_set *now = current(s);

	if (s->view.set + 1 >= run->n_sets) {
		text_copy(ret, LINE_MAX_BYTES, "Next: that was the last one");
		return;
	}
	const struct run_set *next = now + 1;

	if (next->is_switch) {
		text_format(ret, LINE_MAX_BYTES, "Next: %s",
			    next->plan.side == SIDE_RIGHT ? "right side" : "left side");
	} else if (next->step == now->step) {
		text_format(ret, LINE_MAX_BYTES, "Next: rest %d s, then set %d of %d", next->rest_s,
			    next->plan.set, next->plan.n_sets);
	} else {
		text_format(ret, LINE_MAX_BYTES, "Next: %s", next->plan.name);
	}
}

/* A line in the middle, or where it is too long for that, wrapped. */
static void draw_centred(struct canvas *cv, struct rect r, const char *words)
{
	if (canvas_columns(cv, words) <= r.cols) {
		canvas_text_center(cv, r, r.row, STYLE_TEXT, words);
	} else {
		canvas_wrap(cv, rect_inset(r, 0, 1), STYLE_TEXT, words);
	}
}

/* While getting ready: how to get into position. While working: what to mind. */
static void draw_cues(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct run_step *step = current_step(s);
	char words[LINE_MAX_BYTES];

	if (s->asks_before) {
		question_draw(cv, (struct rect){ r.row, r.col + 4, r.rows, r.cols - 8 },
			      QUESTION_BEFORE, -1);
		return;
	}
	if (s->view.phase != PHASE_WORK) {
		run_setup(live_run(s->live), s->view.set, words);
		draw_centred(cv, r, words);
		return;
	}
	for (int i = 0; i < step->n_cues && i < r.rows && i < 2; i++) {
		canvas_text_center(cv, r, r.row + i, STYLE_TEXT, step->cues[i]);
	}
}

static void draw_bar(struct canvas *cv, struct rect r, int row, const char *name, int part,
		     int whole)
{
	char left[DOSE_TEXT], words[NAME_MAX];

	duration_clock(whole - part, left);
	text_format(words, sizeof words, "%s left ", left);
	canvas_text(cv, r, row, r.col + 1, STYLE_DIM, name);
	canvas_text_right(cv, r, row, STYLE_DIM, words);
	bar(cv, r, row, r.col + 10, r.cols - 10 - 13, part, whole);
}

static void draw_foot(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct session_view *v = &s->view;
	char words[LINE_MAX_BYTES];

	next_words(s, words);
	canvas_text(cv, r, r.row, r.col + 1, STYLE_DIM, words);
	if (s->is_muted) {
		canvas_text_right(cv, r, r.row, STYLE_WARN, "muted ");
	}
	draw_bar(cv, r, r.row + 1, "This one", v->phase_s - v->left_s, v->phase_s);
	draw_bar(cv, r, r.row + 2, "Session", v->run_s - v->run_left_s, v->run_s);
}

static void draw_question(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	struct rect box = { r.row + 2, r.col, 5, r.cols < 64 ? r.cols : 64 };

	box.col = r.col + (r.cols - box.cols) / 2;
	struct rect in = box_panel(cv, box,
				   s->mode == SESSION_ASKS_STOP  ? "Stop"
				   : s->mode == SESSION_ASKS_GAP ? "The machine slept"
								 : "It hurts");

	switch (s->mode) {
	case SESSION_GUIDES: break;
	case SESSION_ASKS_HURT: question_draw(cv, in, QUESTION_HURT, -1); break;
	case SESSION_ASKS_HURT_WAY:
		canvas_wrap(
			cv, in, STYLE_TEXT,
			"Enter stops this exercise for today, e takes the easier one, q ends the "
			"session. Sharp pain, numbness or weakness: end it.");
		break;
	case SESSION_ASKS_STOP:
		canvas_wrap(cv, in, STYLE_TEXT,
			    "Stop here? What was done is kept, and a shorter session is fine.");
		break;
	case SESSION_ASKS_GAP:
		canvas_text(cv, in, in.row, in.col, STYLE_TEXT, "");
		canvas_textf(cv, in, in.row + 1, in.col, STYLE_TEXT,
			     "It slept for about %d min. Did you walk on meanwhile?", s->gap_min);
		break;
	}
}

/* A small window: name, time and bar only. */
static void draw_small(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	canvas_text_center(cv, r, r.row, STYLE_TITLE, current(s)->plan.name);
	draw_time(s, cv, (struct rect){ r.row + 1, r.col, r.rows - 2, r.cols });
	draw_bar(cv, r, r.row + r.rows - 1, "Session", s->view.run_s - s->view.run_left_s,
		 s->view.run_s);
}

void session_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct session_screen *s = self;

	if (!s->live) {
		return;
	}
	if (r.rows < SMALL_ROWS) {
		draw_small(s, cv, r);
	} else {
		int cue_rows = QUESTION_ROWS;
		struct rect time = { r.row + 1 + HEAD_ROWS, r.col,
				     r.rows - 1 - HEAD_ROWS - cue_rows - 1 - FOOT_ROWS, r.cols };

		draw_head(s, cv, (struct rect){ r.row + 1, r.col, HEAD_ROWS, r.cols });
		draw_time(s, cv, time);
		draw_cues(s, cv, (struct rect){ time.row + time.rows, r.col, cue_rows, r.cols });
		draw_foot(s, cv,
			  (struct rect){ r.row + r.rows - FOOT_ROWS, r.col, FOOT_ROWS, r.cols });
	}
	if (s->mode != SESSION_GUIDES) {
		draw_question(s, cv, r);
	}
}
