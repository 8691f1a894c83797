/* How Today looks. Not for what it knows (today_load.c), nor for what its keys do (today.c). */
#include "today.h"

#include "doses.h"
#include "pager.h"
#include "questions.h"
#include "rung.h"

enum {
	FOOT_ROWS = 4,
	LIST_MIN_ROWS = 3,
	PANEL_MIN_ROWS = 4,
	TALL_ROWS = 16,
	ROOMY_COLS = 60,
	WIDE_COLS = 110
};

static void draw_date(const struct today *t, struct canvas *cv, struct rect r)
{
	char day[DATE_WORDS], words[NAME_MAX];

	date_say(t->day, DATE_WITH_WEEKDAY, day);
	canvas_text(cv, r, r.row, r.col + 1, STYLE_BOLD, day);
	if (t->pain == UNKNOWN)
		return;
	if (t->leg > 1)
		text_format(words, sizeof words, "back %d of 10, %s%s ", t->pain,
			    r.cols < ROOMY_COLS ? "" : "as far as the ", leg_word(t->leg));
	else
		text_format(words, sizeof words, "back %d of 10 ", t->pain);
	canvas_text_right(cv, r, r.row, STYLE_DIM, words);
}

/* What the item asks, in short: "every 40 min", "1 of 2", "4 exercises, 2 up". */
static void item_words(const struct today *t, const struct day_item *item, char ret[LINE_MAX_BYTES])
{
	char every[DOSE_TEXT];

	if (item->item && item->item->every_min) {
		duration_rough(item->item->every_min * 60, every);
		text_format(ret, LINE_MAX_BYTES, "every %s", every);
	} else if (item->n_bouts > 1) {
		text_format(ret, LINE_MAX_BYTES, "%d of %d", item->bout, item->n_bouts);
	} else {
		routine_words(today_routine(t, item), t->library, ret);
	}
}

enum item_state_kind { ITEM_TO_DO, ITEM_DONE, ITEM_PART, ITEM_STOPPED };

static const struct item_state {
	uint32_t mark;
	char ascii;
	enum style style;
	const char *word;
	int cols; /* kept free for it */
} item_states[] = {
	[ITEM_TO_DO] = { 0x25CB, 'o', STYLE_ACCENT, "", 1 },
	[ITEM_DONE] = { 0x25CF, '*', STYLE_GOOD, "done ", 6 },
	[ITEM_PART] = { 0x25D0, '~', STYLE_DIM, "part done ", 11 },
	[ITEM_STOPPED] = { 0x25D0, '-', STYLE_DIM, "stopped ", 9 },
};

enum { TITLE_COL = 5, TITLE_END = 27, MINUTES_END = 33, WORDS_COL = 35 };

static const struct item_state *item_state_of(const struct day_item *item)
{
	if (!item->is_done)
		return &item_states[ITEM_TO_DO];
	return &item_states[item->is_stopped ? ITEM_STOPPED
			    : item->is_part  ? ITEM_PART
					     : ITEM_DONE];
}

static void draw_item(const struct today *t, struct canvas *cv, struct rect r, int i)
{
	const struct day_item *item = &t->plan.items[t->shown[i]];
	const struct routine_day *day = today_routine(t, item);
	bool is_at = i == t->at && t->mode == TODAY_LIST;
	const struct item_state *state = item_state_of(item);
	enum style style = item->is_done ? STYLE_DIM : is_at ? STYLE_BOLD : STYLE_TEXT;
	struct rect title = { r.row, r.col + TITLE_COL, 1, TITLE_END - TITLE_COL };
	struct rect minutes = { r.row, r.col + TITLE_COL, 1, MINUTES_END - TITLE_COL };
	struct rect words = { r.row, r.col + WORDS_COL, 1, r.cols - WORDS_COL - state->cols };
	char length[DOSE_TEXT] = "", said[LINE_MAX_BYTES], name[NAME_MAX + LINE_MAX_BYTES];
	bool has_words = words.cols > 8;

	if (day->seconds > 0)
		duration_rough(day->seconds, length);
	item_words(t, item, said);
	text_copy(name, sizeof name, day->routine->title);
	if (item->n_bouts > 1 && !has_words)
		text_format(name, sizeof name, "%s, %s", day->routine->title, said);
	canvas_put(cv, r, r.row, r.col + 3, state->style, state->mark, state->ascii);
	canvas_text_fit(cv, title, r.row, title.col, style, name);
	if (has_words || !item->is_done)
		canvas_text_right(cv, minutes, r.row, style, length);
	if (has_words)
		canvas_text_fit(cv, words, r.row, words.col, STYLE_DIM, said);
	if (today_rests(t, item) && !has_words)
		canvas_text_right(cv, r, r.row, STYLE_DIM, "not for now ");
	else
		canvas_text_right(cv, r, r.row, state->style, state->word);
	if (is_at)
		canvas_put(cv, r, r.row, r.col + 1, STYLE_ACCENT, 0x25B8, '>');
}

/* The items, scrolled so that the cursor's is in view. Returns the rows used. */
static int draw_items(const struct today *t, struct canvas *cv, struct rect r)
{
	int first = t->at >= r.rows ? t->at - r.rows + 1 : 0;
	int rows = 0;

	if (t->n_shown == 0) {
		canvas_text(cv, r, r.row, r.col + 3, STYLE_DIM,
			    "Nothing is planned today. A walk is always good: a adds one.");
		return 1;
	}
	for (; rows < r.rows && first + rows < t->n_shown; rows++)
		draw_item(t, cv, (struct rect){ r.row + rows, r.col, 1, r.cols }, first + rows);
	return rows;
}

/* "Bird dog: both sides done in full ...": whose reason it is, where there are several and it does
 * not say so itself. */
static void main_reason_words(const struct routine_day *day, struct library *lib,
			      char ret[NAME_MAX + WHY_MAX])
{
	const struct advice *a = doses_main_reason(day);
	char name[NAME_MAX];

	ret[0] = '\0';
	if (!a)
		return;
	step_name(day, (int)(a - day->steps), lib, name);
	if (day->routine->n_steps > 1 && !text_starts(a->why, name))
		text_format(ret, NAME_MAX + WHY_MAX, "%s: %s", name, a->why);
	else
		text_copy(ret, NAME_MAX + WHY_MAX, a->why);
}

/* In the panel's rule: that another rung can be declined, and where the other reasons are. */
static void draw_more(struct canvas *cv, struct rect r, const struct routine_day *day,
		      int n_reasons)
{
	const char *hint = rung_hint(day);
	struct text words = { .s = NULL };

	if (hint[0])
		text_addf(&words, " %s ", hint);
	if (n_reasons > 0)
		text_addf(&words, " w: %d more reason%s ", n_reasons, PLURAL(n_reasons));
	r.cols -= 2;
	canvas_text_right(cv, r, r.row, STYLE_DIM, text_str(&words));
	text_release(&words);
}

static int reasons_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct today *t = user;

	return doses_reasons(cv, r, today_routine(t, today_item(t)), t->library);
}

/* The doses, then as much of the reason that says most as there is room for. */
static void draw_doses(const struct today *t, struct canvas *cv, struct rect r)
{
	const struct routine_day *day = today_routine(t, today_item(t));
	char why[NAME_MAX + WHY_MAX];

	main_reason_words(day, t->library, why);
	int why_rows = why[0] ? canvas_wrap_rows(cv, r.cols, why) + 1 : 0;
	struct rect list = { r.row, r.col, r.rows > why_rows ? r.rows - why_rows : 1, r.cols };
	int used = 1 + doses_list(cv, list, day, t->library);

	if (why[0] && r.rows > used)
		canvas_wrap(cv, (struct rect){ r.row + used, r.col, r.rows - used, r.cols },
			    STYLE_TEXT, why);
}

/* The routine under the cursor: all its reasons where there is room for them, else its doses. */
static void draw_panel(const struct today *t, struct canvas *cv, struct rect r)
{
	if (!today_item(t) || r.rows < PANEL_MIN_ROWS)
		return;
	const struct routine_day *day = today_routine(t, today_item(t));
	struct rect in = rect_inset(r, 1, 2);

	in.rows = r.rows - 1;
	rule_line(cv, r, r.row, day->routine->title);
	if (pager_rows(in.cols, cv->glyphs, reasons_page, t) <= in.rows) {
		draw_more(cv, r, day, 0);
		doses_reasons(cv, in, day, t->library);
	} else {
		draw_more(cv, r, day, doses_changed(day) - 1);
		draw_doses(t, cv, in);
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

	for (int i = 0; i < PAIN_DAYS; i++)
		n += t->pains[i] != NO_VALUE;
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
	week_strip(cv, r, r.row + 1, r.col + 2, t->week, (int)date_weekday(t->day));
	draw_walking(t, cv, r, r.row + 1, r.col + WEEK_STRIP_COLS + 6);
	draw_pain(t, cv, r, r.row + 2, r.col + WEEK_STRIP_COLS + 6);
}

static void draw_unfinished(struct canvas *cv, struct rect r, const struct unfinished *u)
{
	int minute = stamp_minute(u->begun);
	char day[DATE_WORDS];

	date_say(stamp_day(u->begun, 0), DATE_WITH_WEEKDAY, day);
	canvas_text_fit(cv, r, r.row, r.col, STYLE_BOLD, u->title);
	canvas_textf(cv, r, r.row + 1, r.col, STYLE_TEXT, "Begun %s, %02d:%02d.", day, minute / 60,
		     minute % 60);
	if (u->is_all_done)
		canvas_text(cv, r, r.row + 2, r.col, STYLE_TEXT, "Answer its last questions?");
	else
		canvas_textf(cv, r, r.row + 2, r.col, STYLE_TEXT, "Go on from step %d of %d?",
			     u->step, u->n_steps);
}

static void draw_question(const struct today *t, struct canvas *cv, struct rect r)
{
	struct rect box = { r.row, r.col, QUESTION_ROWS + 2, r.cols < 64 ? r.cols : 64 };

	box.col = r.col + (r.cols - box.cols) / 2;
	if (t->mode == TODAY_ASK_GO_ON) {
		struct rect in = box_panel(cv, box, "Not finished yet");

		draw_unfinished(cv, in, &t->unfinished);
		return;
	}
	struct rect in = box_panel(cv, box, "Check-in");

	question_draw(cv, in, t->mode == TODAY_ASK_PAIN ? QUESTION_MORNING : QUESTION_LEG);
}

/* The check-in pushes the list down; the list, then the panel below it, or beside it where the
 * window is wide. */
static void draw_body(const struct today *t, struct canvas *cv, struct rect r)
{
	bool is_wide = r.cols >= WIDE_COLS;
	struct rect list = { r.row, r.col, r.rows, is_wide ? r.cols * 3 / 5 : r.cols };
	struct rect panel = r;

	if (t->mode != TODAY_LIST) {
		draw_question(t, cv, (struct rect){ r.row, r.col, QUESTION_ROWS + 2, r.cols });
		rect_drop(&list, QUESTION_ROWS + 3);
		list.cols = r.cols;
		draw_items(t, cv, list);
		return;
	}
	int used = draw_items(t, cv, list) + 1;

	if (is_wide) {
		panel.col += list.cols;
		panel.cols -= list.cols;
	} else {
		rect_drop(&panel, used);
	}
	draw_panel(t, cv, panel);
}

/* "today", "Tue", "17 Nov": the day of something that goes on. */
static void since_words(struct date d, struct date today, char ret[DATE_WORDS])
{
	int ago = date_diff(today, d);

	if (ago == 0)
		text_copy(ret, DATE_WORDS, "today");
	else if (ago < WEEKDAYS)
		text_copy(ret, DATE_WORDS, weekday_short(date_weekday(d)));
	else
		date_say(d, 0, ret);
}

static void flare_words(const struct today *t, bool is_tall, char ret[LINE_MAX_BYTES])
{
	char since[DATE_WORDS];

	ret[0] = '\0';
	if (t->flare.state != FLARE_ACUTE)
		return;
	since_words(t->flare.begun, t->day, since);
	text_format(ret, LINE_MAX_BYTES, "Flare-up since %s: %s", since,
		    is_tall ? "walks at half, strength rests. Two calm mornings end it."
			    : "f says more.");
}

/* What holds today beside the list. Returns the rows. */
static int draw_notices(const struct today *t, struct canvas *cv, struct rect r, bool is_tall)
{
	static const char *const screening[] = {
		[SCREENING_NEVER] = "", /* Welcome comes by itself */
		[SCREENING_HOLDS] = "",
		[SCREENING_IS_OLD] = "Half a year on: please look at the safety questions; p.",
		[SCREENING_IS_CHANGED] =
			"Something changed: please look at the safety questions; p.",
	};
	char words[LINE_MAX_BYTES], review[FLARE_TEXT];

	flare_words(t, is_tall, words);
	flare_say_review(&t->flare, review);
	const struct {
		enum style style;
		const char *words;
	} notices[] = { { STYLE_ACCENT, words },
			{ STYLE_WARN, review },
			{ STYLE_WARN, t->morning },
			{ STYLE_WARN, t->unread },
			{ STYLE_ACCENT, screening[t->screening] } };
	int from = r.row;

	for (size_t i = 0; i < ARRAY_LEN(notices); i++)
		canvas_flow(cv, &r, 0, notices[i].style, notices[i].words);
	return r.row - from;
}

void today_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct today *t = self;
	bool is_tall = r.rows >= TALL_ROWS;
	int foot = is_tall ? FOOT_ROWS : 1;
	struct rect body = { r.row + 1 + is_tall, r.col, r.rows - 1 - is_tall - foot, r.cols };

	draw_date(t, cv, (struct rect){ r.row + is_tall, r.col, 1, r.cols });
	struct rect notices = rect_inset(body, 0, 1);

	notices.rows -= LIST_MIN_ROWS;
	int used = is_tall + draw_notices(t, cv, notices, is_tall);

	rect_drop(&body, used);
	draw_body(t, cv, body);
	if (is_tall)
		draw_foot(t, cv, (struct rect){ r.row + r.rows - foot, r.col, foot, r.cols });
	else
		draw_walking(t, cv, r, r.row + r.rows - 1, r.col + 1);
}
