/* How Today looks. What it knows comes from today.c. */
#include "today.h"

#include "doses.h"
#include "questions.h"

enum { FOOT_ROWS = 4, PANEL_MIN_ROWS = 4 };

static void draw_date(const struct today *t, struct canvas *cv, struct rect r)
{
	int year, month, day;

	date_to_ymd(t->day, &year, &month, &day);
	canvas_textf(cv, r, r.row, r.col + 1, STYLE_BOLD, "%s %d %s",
		     weekday_short(date_weekday(t->day)), day, month_short(month));
	if (t->pain == UNKNOWN) {
		return;
	}
	char words[NAME_MAX];

	text_format(words, sizeof words,
		    t->leg > 1 ? "back %d of 10, as far as the %s " : "back %d of 10 ", t->pain,
		    t->leg > 1 ? leg_word(t->leg) : "");
	canvas_text_right(cv, r, r.row, STYLE_DIM, words);
}

/* What the item asks, in short: "7 min", "4 exercises", "every 40 min". */
static void item_dose(const struct today *t, const struct day_item *item, char ret[DOSE_TEXT])
{
	const struct routine_day *day = today_routine(t, item);
	char every[DOSE_TEXT];

	if (item->item && item->item->every_min) {
		duration_words(item->item->every_min * 60, every);
		text_format(ret, DOSE_TEXT, "every %s", every);
	} else if (item->n_bouts > 1) {
		text_format(ret, DOSE_TEXT, "%d of %d", item->bout, item->n_bouts);
	} else {
		text_format(ret, DOSE_TEXT,
			    day->routine->n_steps == 1 ? "%d exercise" : "%d exercises",
			    day->routine->n_steps);
	}
}

static void draw_item(const struct today *t, struct canvas *cv, struct rect r, int i)
{
	const struct day_item *item = &t->plan.items[t->shown[i]];
	const struct routine_day *day = today_routine(t, item);
	bool is_wide = r.cols >= 60;
	char minutes[DOSE_TEXT], dose[DOSE_TEXT];
	int row = r.row;

	duration_words(day->seconds, minutes);
	item_dose(t, item, dose);
	if (item->is_done) {
		canvas_put(cv, r, row, r.col + 3, STYLE_GOOD, 0x25CF, '*');
	} else {
		canvas_put(cv, r, row, r.col + 3, STYLE_ACCENT, 0x25CB, 'o');
	}
	canvas_text(cv, (struct rect){ row, r.col + 5, 1, 22 }, row, r.col + 5,
		    item->is_done ? STYLE_DIM : STYLE_TEXT, day->routine->title);
	canvas_text(cv, r, row, r.col + 28, item->is_done ? STYLE_DIM : STYLE_TEXT, minutes);
	if (is_wide) {
		canvas_text(cv, r, row, r.col + 42, STYLE_DIM, dose);
	}
	if (item->is_done) {
		canvas_text_right(cv, r, row, STYLE_GOOD, "done ");
	}
	if (i == t->at && t->mode == TODAY_LIST) {
		canvas_put(cv, r, row, r.col + 1, STYLE_ACCENT, 0x25B8, '>');
		canvas_restyle(cv, (struct rect){ row, r.col + 4, 1, r.cols - 8 }, STYLE_SELECTED);
	}
}

/* The items, scrolled so that the cursor's is in view. Returns the rows used. */
static int draw_items(const struct today *t, struct canvas *cv, struct rect r)
{
	int first = t->at >= r.rows ? t->at - r.rows + 1 : 0;
	int rows = 0;

	if (t->n_shown == 0) {
		canvas_text(cv, r, r.row, r.col + 3, STYLE_DIM,
			    "Nothing is planned today. A walk is always good: 4, then Walk.");
		return 1;
	}
	for (; rows < r.rows && first + rows < t->n_shown; rows++) {
		draw_item(t, cv, (struct rect){ r.row + rows, r.col, 1, r.cols }, first + rows);
	}
	return rows;
}

/* The doses of the routine under the cursor, and the sentence that says most. */
static void draw_panel(const struct today *t, struct canvas *cv, struct rect r)
{
	const struct day_item *item = today_item(t);

	if (!item || r.rows < PANEL_MIN_ROWS) {
		return;
	}
	const struct routine_day *day = today_routine(t, item);
	struct rect in = rect_inset(r, 1, 2);
	int step;
	const struct advice *a = doses_main_reason(day, &step);

	rule_line(cv, r, r.row, day->routine->title);
	in.rows = r.rows - 1;
	int why_rows = a ? canvas_wrap_rows(cv, in.cols, a->why) : 0;
	int list_rows = in.rows - why_rows - 1 > 0 ? in.rows - why_rows - 1 : 1;
	int used = doses_list(cv, (struct rect){ in.row, in.col, list_rows, in.cols }, day,
			      t->library);

	if (a && in.rows > used + 1) {
		canvas_wrap(cv,
			    (struct rect){ in.row + used + 1, in.col, in.rows - used - 1, in.cols },
			    STYLE_TEXT, a->why);
	}
}

static void draw_walking(const struct today *t, struct canvas *cv, struct rect r, int row, int col)
{
	int goal = t->plan.walk_goal;
	int cols = r.col + r.cols - col - 1;

	canvas_text(cv, r, row, col, STYLE_DIM, "Walking");
	if (goal == 0) {
		canvas_textf(cv, r, row, col + 9, STYLE_TEXT, "%d min this week",
			     t->plan.walk_minutes);
		return;
	}
	int words = canvas_textf(cv, r, row, col + 9, STYLE_TEXT, "%d of %d min",
				 t->plan.walk_minutes, goal);

	bar(cv, r, row, words + 1, col + cols - words - 1, t->plan.walk_minutes, goal);
}

static void draw_pain(const struct today *t, struct canvas *cv, struct rect r, int row, int col)
{
	int n = 0;

	for (int i = 0; i < PAIN_DAYS; i++) {
		n += t->pains[i] != NO_VALUE;
	}
	canvas_text(cv, r, row, col, STYLE_DIM, "Pain");
	if (n == 0) {
		canvas_text(cv, r, row, col + 9, STYLE_DIM, "no check-in yet");
		return;
	}
	spark(cv, r, row, col + 9, t->pains, PAIN_DAYS, 0, 10, STYLE_LINE_A);
	canvas_text(cv, r, row, col + 9 + PAIN_DAYS + 1, STYLE_DIM, "mornings, 14 days");
}

static void draw_foot(const struct today *t, struct canvas *cv, struct rect r)
{
	rule_line(cv, r, r.row, "This week");
	week_strip(cv, r, r.row + 1, r.col + 2, t->week, date_weekday(t->day));
	draw_walking(t, cv, r, r.row + 1, r.col + WEEK_STRIP_COLS + 6);
	draw_pain(t, cv, r, r.row + 2, r.col + WEEK_STRIP_COLS + 6);
}

static void draw_question(const struct today *t, struct canvas *cv, struct rect r)
{
	struct rect box = { r.row, r.col, QUESTION_ROWS + 2, r.cols < 64 ? r.cols : 64 };

	box.col = r.col + (r.cols - box.cols) / 2;
	if (t->mode == TODAY_ASK_GO_ON) {
		struct rect in = box_panel(cv, box, "Left unfinished");

		canvas_textf(cv, in, in.row, in.col, STYLE_BOLD, "%s", t->unfinished.title);
		canvas_textf(cv, in, in.row + 1, in.col, STYLE_TEXT, "Go on from step %d of %d?",
			     t->unfinished.step, t->unfinished.n_steps);
		return;
	}
	struct rect in = box_panel(cv, box, "Check-in");

	question_draw(cv, in, t->mode == TODAY_ASK_PAIN ? QUESTION_MORNING : QUESTION_LEG, -1);
}

void today_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct today *t = self;
	bool is_tall = r.rows >= 16;
	int foot = is_tall ? FOOT_ROWS : 1;
	struct rect list = { r.row + 1 + is_tall, r.col, r.rows - foot - 1 - is_tall, r.cols };

	draw_date(t, cv, r);
	if (t->mode != TODAY_LIST) {
		struct rect box = { list.row, r.col, QUESTION_ROWS + 2, r.cols };

		draw_question(t, cv, box);
		list.row += QUESTION_ROWS + 2 + is_tall;
		list.rows -= QUESTION_ROWS + 2 + is_tall;
	}
	int used = draw_items(t, cv, list);

	list.row += used + 1;
	list.rows -= used + 1;
	if (t->mode == TODAY_LIST && is_tall) {
		draw_panel(t, cv, list);
	}
	if (is_tall) {
		draw_foot(t, cv, (struct rect){ r.row + r.rows - foot, r.col, foot, r.cols });
	} else {
		draw_walking(t, cv, r, r.row + r.rows - 1, r.col + 1);
	}
}
