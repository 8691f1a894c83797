/* The story of a target for people. Not for finding it out (story.c), nor for programs
 * (why_json.c). */
#include <stddef.h>

#include "answers.h"
#include "command.h"
#include "limber/base/text.h"
#include "limber/core/usual.h"
#include "why.h"

enum { WHEN_COLUMN = 2, ASKED_COLUMN = 14, DONE_COLUMN = 44, WHY_COLUMN = 16 };
enum { MINUTE_S = 60 };
enum { NARROW = 76, NARROW_COLUMN = 4 }; /* below so many columns all of it stands further left */

/* The rows of the decision table, as docs/sources.md has them. */
static const char *const row_names[] = {
	[1] = "a sign that needs a doctor",
	[2] = "leg symptoms moved further out",
	[3] = "pain in the high band",
	[4] = "a bad morning after it",
	[5] = "too much effort, or form lost",
	[6] = "too little done, or six sessions not as asked",
	[7] = "pain in the middle band, settled by the morning",
	[8] = "enough good sessions, with less effort than aimed at",
	[9] = "enough good sessions",
	[10] = "no other row matched",
};

static bool is_narrow(const struct out *o)
{
	return o->columns < NARROW;
}

static int why_column(const struct out *o)
{
	return is_narrow(o) ? NARROW_COLUMN : WHY_COLUMN;
}

/* ---- What decided, and what it was read from ---- */

/* What stands in a file, in the person's profile or in the plan needs no source. */
static bool is_fact(const char *cap)
{
	static const char *const facts[] = { "safety",           "the routine's limit",
					     "top of its range", "not made to grow",
					     "not this week",    "no such exercise",
					     "your goal",        "forbidden" };

	return word_index(facts, ARRAY_LEN(facts), cap) >= 0;
}

/* What decided without a source of its own; an author's rule is no proposal of ours. */
static bool is_proposal(const struct advice *a)
{
	if (a->sources)
		return false;
	return a->cap ? !is_fact(a->cap) : a->row > 0 && text_eq(a->rule, "graded");
}

/* The sentence, then what is behind it: "Row 8: enough good sessions, with less effort than aimed
 * at. Cap: four days between steps. V26 V47." */
static void print_reason(struct out *o, int col, const struct advice *a)
{
	bool has_row = a->row > 0 && a->row < (int)ARRAY_LEN(row_names);
	struct text t = { .s = NULL };

	target_why(a, &t);
	if (has_row && row_names[a->row])
		text_addf(&t, " Row %d: %s.", a->row, row_names[a->row]);
	if (a->cap)
		text_addf(&t, " Cap: %s.", a->cap);
	if (a->sources)
		text_addf(&t, " %s.", a->sources);
	else if (is_proposal(a))
		text_add(&t, " Our own proposal.");
	out_wrap(o, "", col, t.s);
	text_release(&t);
}

/* ", usually 1 (before the bad days from 3 May on)", as all that is told now has it. */
static void add_usual(struct text *t, const struct why *w, const struct chapter *c)
{
	struct date day = c->session->day;
	char note[USUAL_TEXT];

	usual_note(w->log, date_add(day, 1), day, c->reading.baseline, note);
	text_addf(t, ", usually %d%s", c->reading.baseline, note);
}

static void add_pain(struct text *t, const struct why *w, const struct chapter *c)
{
	const struct reading *r = &c->reading;

	text_addf(t, "pain %d", r->pain);
	if (r->pain_from == PAIN_OF_MORNING)
		text_add(t, " the morning after, none being told of the session");
	if (r->baseline != UNKNOWN)
		add_usual(t, w, c);
	if (r->band)
		text_addf(t, ": the %s band", r->band);
	text_add(t, "; ");
}

/* What it adds to the number that the sentences tell. */
static const char *worth_words(const struct reading *r)
{
	static const char *const words[] = {
		[VERDICT_GOOD] = "It counts towards a step.",
		[VERDICT_PENDING] = "It counts only once a morning is told of.",
		[VERDICT_NEARLY] = "It does not count towards a step.",
		[VERDICT_NOT] = "Counting towards a step begins anew.",
	};

	if (r->is_weekly)
		return ""; /* the sentences tell its week */
	if (r->is_easy && r->verdict != VERDICT_NOT)
		return "It is of an easy week, and does not count towards a step.";
	if (r->is_again && r->verdict == VERDICT_GOOD)
		return "A day counts once, and this one did already.";
	return words[r->verdict];
}

/* "Read as: pain 1, usually 1: the low band; effort 4, aimed at 6, at most 8; the morning after 1.
 * It counts towards a step." */
static void print_reading(struct out *o, const struct why *w, const struct chapter *c)
{
	const struct reading *r = &c->reading;
	struct text t = { .s = NULL };

	text_add(&t, "Read as: ");
	if (r->pain != UNKNOWN)
		add_pain(&t, w, c);
	if (r->effort != UNKNOWN)
		text_addf(&t, "effort %d, aimed at %d, at most %d; ", r->effort, r->effort_target,
			  r->effort_ceiling);
	else if (r->verdict <= VERDICT_PENDING)
		text_add(&t, "effort not told, and taken as aimed at; ");
	if (r->is_leg_further)
		text_add(&t, "leg symptoms reached further down; ");
	if (r->quota_pct < 100)
		text_addf(&t, "%d %% of it done%s; ", r->quota_pct,
			  c->has_part ? ", part-done sets included" : "");
	if (r->morning != UNKNOWN)
		text_addf(&t, "the morning after %d. ", r->morning);
	else
		text_add(&t, "nothing said of the morning after. ");
	text_add(&t, worth_words(r));
	out_wrap(o, "", why_column(o), t.s);
	text_release(&t);
}

/* ---- A day ---- */

/* "Wed 25 Nov"; a year but this one in the weekday's place. */
static void day_words(const struct why *w, struct date date, char ret[DATE_WORDS])
{
	int year, this_year, month, day;

	date_to_ymd(w->today, &this_year, &month, &day);
	date_to_ymd(date, &year, &month, &day);
	date_say(date, year == this_year ? DATE_WITH_WEEKDAY : DATE_WITH_YEAR, ret);
}

static void print_when(struct out *o, const struct why *w, struct date date)
{
	char words[DATE_WORDS];

	day_words(w, date, words);
	out_at(o, WHEN_COLUMN, "%s", date.day == w->today.day ? "today" : words);
}

static void minutes_words(int seconds, char ret[DOSE_TEXT])
{
	if (seconds % MINUTE_S == 0)
		text_format(ret, DOSE_TEXT, "%d min", seconds / MINUTE_S);
	else
		duration_words(seconds, ret);
}

/* "21 of 30 min done"; what is all of it, or more, alone. */
static void add_minutes(struct text *t, const struct chapter *c)
{
	char asked[DOSE_TEXT], done[DOSE_TEXT];

	minutes_words(c->asked_s, asked);
	minutes_words(c->done_s, done);
	if (c->done_s >= c->asked_s)
		text_addf(t, "%s done", done);
	else if (c->asked_s % MINUTE_S == 0)
		text_addf(t, "%d of %s done", c->done_s / MINUTE_S, asked);
	else
		text_addf(t, "%s of %s done", done, asked);
}

static void print_done(struct out *o, const struct chapter *c)
{
	struct text done = { .s = NULL };

	if (c->asked_s >= MINUTE_S)
		add_minutes(&done, c);
	else
		text_addf(&done, "%d of %d set%s", c->n_done, c->n_sets, PLURAL(c->n_sets));
	text_add(&done, c->was_hurt ? ", it hurt" : "");
	answer_add(&done, "effort", c->session->effort);
	answer_add(&done, "pain", c->session->pain_after);
	if (is_narrow(o)) {
		out_end(o);
		out_wrap(o, "", NARROW_COLUMN, done.s);
	} else {
		out_at(o, DONE_COLUMN, "%s", done.s);
		out_end(o);
	}
	text_release(&done);
}

/* What was done, where it is another exercise or rung than the one that is asked for now, and the
 * reason does not begin with it. */
static void print_name(struct out *o, const struct why *w, const struct chapter *c)
{
	const char *name = c->is_as_asked ? c->advice.name : c->name;

	if (!text_eq(c->key, w->target.advice->key) &&
	    !(c->is_as_asked && text_starts(c->advice.why, name)))
		out_wrap(o, "", why_column(o), name);
}

/* Why it was asked, where that is not what is said above, of the target. */
static void print_why(struct out *o, const struct why *w, const struct chapter *c)
{
	bool is_own = text_eq(c->session->routine, w->routine->id);
	bool is_above = c->session->day.day == w->story->day_told.day &&
			text_eq(c->advice.why, w->target.advice->why);
	char asked_by[LINE_MAX_BYTES];

	if (c->is_as_asked && !is_above)
		print_reason(o, why_column(o), &c->advice);
	if (c->is_as_asked)
		return;
	if (is_own)
		text_copy(asked_by, sizeof asked_by,
			  "Why is not known: the log or the plan was changed since.");
	else
		text_format(asked_by, sizeof asked_by, "Asked by the routine %s.", c->routine);
	out_wrap(o, "", why_column(o), asked_by);
}

/* "30 min, 10 min brisk": the sets do not tell the pace. */
static void asked_words(const struct chapter *c, char ret[DOSE_TEXT])
{
	char dose[DOSE_TEXT], brisk[DOSE_TEXT];

	dose_format(&c->asked, c->per_side, ret);
	if (!c->is_as_asked || c->advice.target.brisk_s == 0)
		return;
	text_copy(dose, sizeof dose, ret);
	duration_words(c->advice.target.brisk_s, brisk);
	text_format(ret, DOSE_TEXT, "%s, %s brisk", dose, brisk);
}

static void print_chapter(struct out *o, const struct why *w, const struct chapter *c)
{
	char asked[DOSE_TEXT];
	asked_words(c, asked);
	out_at(o, 0, "%s", c->is_used ? "*" : "");
	print_when(o, w, c->session->day);
	out_at(o, ASKED_COLUMN, "%s", asked);
	print_done(o, c);
	print_name(o, w, c);
	print_why(o, w, c);
	if (c->is_read)
		print_reading(o, w, c);
}

static void print_left_out(struct out *o, const struct why *w, const struct left_out *out)
{
	char last[DATE_WORDS];

	day_words(w, out->last, last);
	print_when(o, w, out->first);
	if (out->last.day != out->first.day)
		out_at(o, ASKED_COLUMN, "left out up to %s", last);
	else
		out_at(o, ASKED_COLUMN, "left out");
	out_end(o);
	print_reason(o, why_column(o), &out->advice);
}

static void print_event(struct out *o, const struct why *w, const struct event *e)
{
	bool is_fine = e->kind == EVENT_SCREENED && text_eq(e->value, "ok");

	print_when(o, w, e->day);
	if (is_fine)
		out_at(o, ASKED_COLUMN, "asked about warning signs: none");
	else
		out_at(o, ASKED_COLUMN, "%s: %s", event_words[e->kind],
		       e->value[0] ? e->value : "none");
	out_end(o);
}

/* "In place of Bird dog since Wed 27 May: 5 days running ..." */
static void print_began(struct out *o, const struct why *w)
{
	const struct chapter *began = &w->story->began;
	struct text t = { .s = NULL };
	char since[DATE_WORDS];

	if (!began->session)
		return;
	day_words(w, began->session->day, since);
	text_addf(&t, "In place of %s since %s: %s", w->story->file_name, since, began->advice.why);
	out_wrap(o, "", WHEN_COLUMN, t.s);
	text_release(&t);
}

/* ---- All of it, by day; what was said before what was left out, and by the hour of what was done
 * ---- */

/* Whether the next event comes before what else is still to be told. */
static bool is_event_next(const struct story *s, size_t event, size_t out, size_t chapter)
{
	return event < s->n_events &&
	       (out == s->n_outs || s->events[event]->day.day <= s->outs[out].first.day) &&
	       (chapter == s->n || story_is_before(s->events[event], &s->chapters[chapter]));
}

static void print_story(struct out *o, const struct why *w)
{
	const struct story *s = w->story;
	size_t c = 0, e = 0, l = 0;

	while (c < s->n || e < s->n_events || l < s->n_outs) {
		int day = c < s->n ? s->chapters[c].session->day.day : INT32_MAX;
		int out = l < s->n_outs ? s->outs[l].first.day : INT32_MAX;

		if (is_event_next(s, e, l, c))
			print_event(o, w, s->events[e++]);
		else if (out <= day)
			print_left_out(o, w, &s->outs[l++]);
		else
			print_chapter(o, w, &s->chapters[c++]);
	}
}

void why_print(struct out *o, const struct why *w)
{
	const struct story *s = w->story;
	char name[NAME_MAX], dose[DOSE_TEXT];

	target_name(&w->target, name);
	target_dose(&w->target, dose);
	out_line(o, "%s, in %s%s: %s", name, w->routine->title,
		 w->is_planned ? "" : ", which is not in your plan", dose);
	print_reason(o, WHEN_COLUMN, w->target.advice);
	print_began(o, w);
	if (s->n == 0)
		return;
	out_end(o);
	out_wrap(o, "", 0, "Asked and done so far (* is what the target rests on):");
	if (s->n_earlier > 0) {
		out_line(o, "  %zu earlier session%s, told with --sessions %zu", s->n_earlier,
			 PLURAL(s->n_earlier), s->n_earlier + s->n);
	}
	print_story(o, w);
}

void why_print_legend(struct out *o)
{
	out_end(o);
	out_wrap(o, "", 0,
		 DOSE_READS
		 " A rung: one exercise of a ladder from easy to hard. Usually: the middle "
		 "of the last seven mornings in four weeks, or of as many as were told, that day's "
		 "included (where none was "
		 "told, what its first session was begun with). Brackets say where it is another: "
		 "bad mornings are not usual while they last, and in a flare-up and for four weeks "
		 "after it usual is no more than before it. Band: how far above that the pain was. "
		 "Calm: a morning no more than a point above it.");
	out_wrap(o, "", 0,
		 "A row is a line of the table that decides: the first that matches, and of the "
		 "cuts, rows 3 to 6, the largest. A cap holds back what a row allows. " STEP_TAKES
		 " Rows, caps and the sources V1 to V100 are in sources.md, which comes with "
		 "limber.");
	out_wrap(
		o, "", 0,
		"After up to 7 days off all of a dose is asked, up to 14 days 90 % of it, up to 28 "
		"days 70 %, up to 56 days 50 %, then 40 %; who is new, or 65 or over, gets the "
		"next lower of these from the eighth day on. In steps of equal size it is back "
		"in one, two, four weeks.");
}
