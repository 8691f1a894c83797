/* How a session looks: the time first, readable from three metres, then what to do, then what
 * comes next. What it shows comes from session.c. */
#include "session.h"

#include "limber/draw/widget.h"
#include "questions.h"

/* The rows of the page from the top; where there are fewer, the lower parts give way first. */
enum {
	HEAD_ROWS = 3,
	CUE_ROWS = 3,
	FOOT_ROWS = 5,
	SMALL_ROWS = 18,
	ROOMY_COLS = 60,
	CUES_SHOWN = 2
};

static const struct {
	const char *word, *bar; /* under the time; the bar's name */
	enum style big;
} phases[PHASES] = {
	[PHASE_REST] = { "Rest", "Rest", STYLE_BIG_REST },
	[PHASE_READY] = { "Get ready", "Ready", STYLE_BIG_REST },
	[PHASE_SWITCH] = { "Switch sides", "Switch", STYLE_BIG_REST },
	[PHASE_WORK] = { "", "Work", STYLE_BIG },
	[PHASE_OVER] = { "Done", "Done", STYLE_BIG_REST },
};

static const char *const beat_words[] = {
	[BEAT_NONE] = "",     [BEAT_UP] = "up",          [BEAT_HOLD] = "hold",
	[BEAT_DOWN] = "down", [BEAT_RELEASE] = "let go",
};

/* Of a walk; about 100 steps a minute are brisk (EVIDENCE 1.3). */
static const char *const pace_lines[PACES] = { [PACE_NONE] = "Keep going",
					       [PACE_EASY] = "Easy",
					       [PACE_BRISK] = "Brisk: about 100 steps a minute" };

static const struct {
	const char *name, *narrow;
} sides[SIDES] = {
	[SIDE_BOTH] = { "", "" },
	[SIDE_LEFT] = { "Left side", "Left" },
	[SIDE_RIGHT] = { "Right side", "Right" },
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
static void set_words(const struct session_screen *s, int cols, char ret[LINE_MAX_BYTES])
{
	const struct planned_set *plan = &current(s)->plan;
	char amount[DOSE_TEXT];
	struct text words = { .s = NULL };

	amount_format(&current(s)->goal, amount);
	if (plan->side != SIDE_BOTH)
		text_addf(&words, "%s · ",
			  cols < ROOMY_COLS ? sides[plan->side].narrow : sides[plan->side].name);
	if (plan->n_sets > 1)
		text_addf(&words, "set %d of %d · ", plan->set, plan->n_sets);
	text_add(&words, amount);
	if (current(s)->brisk_s > 0) {
		duration_rough(current(s)->brisk_s, amount);
		text_addf(&words, ", the middle %s brisk", amount);
	}
	text_copy(ret, LINE_MAX_BYTES, words.s);
	text_release(&words);
}

static void draw_head(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct planned_set *plan = &current(s)->plan;
	char words[LINE_MAX_BYTES];

	text_format(words, sizeof words, "%d of %d ", current(s)->step + 1,
		    live_run(s->live)->n_steps);
	canvas_text_right(cv, r, r.row, STYLE_DIM, words);
	if (plan->label[0])
		canvas_text(cv, r, r.row, r.col + 1, STYLE_DIM, plan->label);
	canvas_text_center(cv, r, r.row, STYLE_TITLE, plan->name);
	set_words(s, r.cols, words);
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
		text_copy(ret, LINE_MAX_BYTES, beat_words[v->beat]);
	} else if (v->phase == PHASE_WORK && current_step(s)->mode == MODE_TIME) {
		text_copy(ret, LINE_MAX_BYTES,
			  pace_lines[v->pace ? v->pace : current(s)->plan.pace]);
	} else if (v->phase == PHASE_WORK) {
		text_copy(ret, LINE_MAX_BYTES, "Hold");
	} else {
		text_copy(ret, LINE_MAX_BYTES, phases[v->phase].word);
	}
}

/* A number in big digits in the middle of its columns, words below it. */
struct big_number {
	const char *digits, *words;
	enum style style;
};

static void draw_number(struct canvas *cv, struct rect r, int scale, const struct big_number *n)
{
	struct big_size size = big_text_size(n->digits, scale > 0 ? scale : 1);
	int row = r.row + (r.rows - 2 - size.rows) / 2;

	if (scale == 0) {
		canvas_text_center(cv, r, r.row, STYLE_BOLD, n->digits);
		canvas_text_center(cv, r, r.row + 1, STYLE_ACCENT, n->words);
		return;
	}
	big_text(cv, r, row, r.col + (r.cols - size.cols) / 2, scale, n->style, n->digits);
	canvas_text_center(cv, r, row + size.rows + 1, STYLE_ACCENT, n->words);
}

/* The time left; in reps the seconds of the part under way, and beside them the rep. */
static void draw_time(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct session_view *v = &s->view;
	bool by_rep = v->phase == PHASE_WORK && v->n_reps > 0;
	int scale = big_text_scale((struct rect){ r.row, r.col, r.rows - 2, r.cols }, "00:00");
	char clock[DOSE_TEXT], rep[DOSE_TEXT], words[LINE_MAX_BYTES], of[DOSE_TEXT];

	phase_words(s, words);
	if (!by_rep) {
		duration_clock(v->left_s, clock);
		draw_number(cv, r, scale,
			    &(struct big_number){ clock, words, phases[v->phase].big });
		return;
	}
	struct rect half = { r.row, r.col + r.cols / 8, r.rows, r.cols * 3 / 8 };

	text_format(rep, sizeof rep, "%d", v->rep);
	text_format(of, sizeof of, "rep %d of %d", v->rep, v->n_reps);
	draw_number(cv, half, scale, &(struct big_number){ rep, of, STYLE_BIG_REST });
	half.col += half.cols;
	text_format(clock, sizeof clock, "%d", v->beat_left_s);
	draw_number(cv, half, scale, &(struct big_number){ clock, words, STYLE_BIG });
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
	} else if (next->step == now->step && next->rest_s == 0) {
		text_format(ret, LINE_MAX_BYTES, "Next: set %d of %d", next->plan.set,
			    next->plan.n_sets);
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
	if (canvas_columns(cv, words) <= r.cols)
		canvas_text_center(cv, r, r.row, STYLE_TEXT, words);
	else
		canvas_wrap(cv, rect_inset(r, 0, 1), STYLE_TEXT, words);
}

/* Between two intervals of the same walk nobody has to get into position. */
static bool is_under_way(const struct session_screen *s)
{
	const struct run_set *now = current(s);

	return s->view.set > 0 && current_step(s)->mode == MODE_TIME &&
	       text_eq(now[-1].plan.exercise, now->plan.exercise);
}

/* The first cues, one below the other, in the middle together. */
static void draw_mind(struct canvas *cv, struct rect r, const struct run_step *step)
{
	int n = step->n_cues < CUES_SHOWN ? step->n_cues : CUES_SHOWN;
	int widest = 0;

	for (int i = 0; i < n; i++) {
		int cols = canvas_columns(cv, step->cues[i]);

		widest = cols > widest ? cols : widest;
	}
	int col = widest < r.cols ? r.col + (r.cols - widest) / 2 : r.col;

	for (int i = 0; i < n; i++)
		canvas_text_fit(cv, r, r.row + i, col, STYLE_TEXT, step->cues[i]);
}

/* While getting ready: how to get into position. While working: what to mind. */
static void draw_cues(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct run_step *step = current_step(s);
	char words[LINE_MAX_BYTES];

	if (s->asks_before) {
		question_draw(cv, (struct rect){ r.row, r.col + 4, r.rows, r.cols - 8 },
			      QUESTION_BEFORE);
		return;
	}
	if (s->view.phase != PHASE_WORK && !is_under_way(s)) {
		run_setup(live_run(s->live), s->view.set, words);
		draw_centred(cv, r, words);
		return;
	}
	draw_mind(cv, r, step);
}

enum { BAR_COL = 10, BAR_TAIL = 13 };

static void draw_bar(struct canvas *cv, struct rect r, int row, const char *name, int left,
		     int whole)
{
	canvas_text(cv, r, row, r.col + 1, STYLE_DIM, name);
	bar(cv, r, row, r.col + BAR_COL, r.cols - BAR_COL - BAR_TAIL, whole - left, whole);
}

/* The whole session's bar; what is left of it in minutes, so that a second changes only one
 * time. */
static void draw_session_bar(const struct session_screen *s, struct canvas *cv, struct rect r,
			     int row)
{
	char left[DOSE_TEXT], words[NAME_MAX];

	duration_rough(s->view.run_left_s, left);
	text_format(words, sizeof words, "%s left ", left);
	draw_bar(cv, r, row, "Session", s->view.run_left_s, s->view.run_s);
	canvas_text_right(cv, r, row, STYLE_DIM, words);
}

static void draw_foot(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	const struct session_view *v = &s->view;
	char words[LINE_MAX_BYTES];

	next_words(s, words);
	canvas_text(cv, r, r.row, r.col + 1, STYLE_DIM, words);
	if (s->is_muted)
		canvas_text_right(cv, r, r.row, STYLE_WARN, "muted ");
	draw_bar(cv, r, r.row + 2, phases[v->phase].bar, v->left_s, v->phase_s);
	draw_session_bar(s, cv, r, r.row + 3);
}

#define WHEN_SIGN " Sharp, numb, weak or dizzy: s."

/* Each fits the smallest window. */
static const char *hurt_words(const struct session_screen *s)
{
	if (s->hurt >= STRONG_PAIN) {
		return "Strong pain: best to end here, with q. Enter stops only this "
		       "one." WHEN_SIGN;
	}
	return s->can_ease ? "Enter stops this exercise, e: the easier one, q ends the "
			     "session." WHEN_SIGN
			   : "Enter stops this exercise, q ends the session." WHEN_SIGN;
}

/* What is asked while the session waits, in place of the time. */
static void draw_question(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	static const char *const titles[] = {
		[SESSION_GUIDES] = "",
		[SESSION_ASKS_HURT] = "It hurts",
		[SESSION_ASKS_HURT_WAY] = "It hurts",
		[SESSION_ASKS_STOP] = "Stop",
		[SESSION_ASKS_GAP] = "The machine slept",
	};
	struct rect box = { r.row + (r.rows - 5) / 2, r.col, 5, r.cols < 64 ? r.cols : 64 };

	box.row = box.row > r.row ? box.row : r.row;
	box.col = r.col + (r.cols - box.cols) / 2;
	struct rect in = box_panel(cv, box, titles[s->mode]);
	char words[LINE_MAX_BYTES];

	switch (s->mode) {
	case SESSION_GUIDES: break;
	case SESSION_ASKS_HURT: question_draw(cv, in, QUESTION_HURT); break;
	case SESSION_ASKS_HURT_WAY: canvas_wrap(cv, in, STYLE_TEXT, hurt_words(s)); break;
	case SESSION_ASKS_STOP:
		canvas_wrap(cv, in, STYLE_TEXT,
			    live_is_rehearsal(s->live)
				    ? "Stop here? It is a rehearsal: nothing is logged."
				    : "Stop here? What was done is kept, and a shorter session is "
				      "fine.");
		break;
	case SESSION_ASKS_GAP:
		text_format(words, sizeof words,
			    "It slept for about %d min. Did you go on meanwhile?",
			    (int)((s->gap_ms + 59999) / 60000));
		canvas_wrap(cv, in, STYLE_TEXT, words);
		break;
	}
}

static void draw_middle(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	if (s->mode == SESSION_GUIDES)
		draw_time(s, cv, r);
	else
		draw_question(s, cv, r);
}

/* A small window: name, set, time and the session's bar. */
static void draw_small(const struct session_screen *s, struct canvas *cv, struct rect r)
{
	char words[LINE_MAX_BYTES];

	set_words(s, r.cols, words);
	canvas_text_center(cv, r, r.row, STYLE_TITLE, current(s)->plan.name);
	canvas_text_center(cv, r, r.row + 1, STYLE_TEXT, words);
	draw_middle(s, cv, (struct rect){ r.row + 2, r.col, r.rows - 3, r.cols });
	draw_session_bar(s, cv, r, r.row + r.rows - 1);
}

void session_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct session_screen *s = self;

	if (!s->live)
		return;
	if (r.rows < SMALL_ROWS) {
		draw_small(s, cv, r);
		return;
	}
	struct rect head = { r.row + 1, r.col, HEAD_ROWS, r.cols };
	struct rect foot = { r.row + r.rows - FOOT_ROWS, r.col, FOOT_ROWS, r.cols };
	struct rect cues = { foot.row - CUE_ROWS - 1, r.col, CUE_ROWS, r.cols };
	struct rect time = { head.row + HEAD_ROWS, r.col, cues.row - head.row - HEAD_ROWS, r.cols };

	draw_head(s, cv, head);
	draw_middle(s, cv, time);
	draw_cues(s, cv, cues);
	draw_foot(s, cv, foot);
}
