/* A simulation as text: who is played, the weeks, what changed and why, charts, goals. Not for the
 * table of doses, which lays itself out: simulated_doses.c. */
#include "answers.h"
#include "limber/base/text.h"
#include "limber/core/stats.h"
#include "limber/draw/chart.h"
#include "simulated.h"

/* ---- Words ---- */

struct target simulated_target(const struct simulated *s, const struct simulated_week *week,
			       int line)
{
	const struct simulated_line *l = &s->sim->lines[line];

	return target_of(&l->routine->steps[l->step], &week->asked[line], s->in->catalog);
}

void simulated_name(const struct target *t, char ret[NAME_MAX])
{
	char name[NAME_MAX];

	target_name(t, name);
	if (t->step->label[0] != '\0' && !t->advice->is_other)
		text_format(ret, NAME_MAX, "%s (%s)", name, t->step->label);
	else
		text_copy(ret, NAME_MAX, name);
}

const char *simulated_end(const struct advice *a)
{
	static const struct {
		const char *cap, *words;
	} ends[] = {
		{ "not made to grow", "As the routine has it" },
		{ "top of its range", "At the top of their range" },
		{ "the routine's limit", "At a limit that the routine sets" },
		{ "your goal", "At your goal" },
	};

	if (text_eq(a->rule, "none"))
		return ends[0].words;
	for (size_t i = 0; a->cap && i < ARRAY_LEN(ends); i++) {
		if (text_eq(a->cap, ends[i].cap))
			return ends[i].words;
	}
	return NULL;
}

struct date simulated_sunday(const struct simulated_week *week)
{
	return date_add(date_monday(week->first), SUNDAY);
}

enum { WHOLE_DATE = DATE_WITH_WEEKDAY | DATE_WITH_YEAR };

static void print_heading(struct cli *cli, const struct simulated *s)
{
	char first[DATE_WORDS], as_of[DATE_WORDS];
	struct text line = { .s = NULL };

	date_say(s->in->first, WHOLE_DATE, first);
	date_say(s->as_of, WHOLE_DATE, as_of);
	text_addf(&line, "%s, %d week%s from %s\n", s->in->plan->title, s->in->weeks,
		  PLURAL(s->in->weeks), first);
	if (s->is_from_log)
		text_addf(&line, "Played from your log as of %s.\n", as_of);
	else
		text_add(&line, "Played from nothing: someone with no log yet.\n");
	text_addf(&line, "Response %s, seed %d.", s->response, (int)s->in->seed);
	out_wrap(&cli->out, "", 0, text_str(&line));
	text_release(&line);
}

/* ---- The weeks ---- */

static bool has_walks(const struct simulation *sim)
{
	for (int i = 0; i < sim->n_weeks; i++) {
		if (sim->weeks[i].walk_asked > 0)
			return true;
	}
	return false;
}

enum { FROM_COLUMN = 6, WALKED_END = 20, SESSIONS_END = 29, DAYS_END = 34, PAIN_END = 39 };

static void print_week(struct out *o, const struct simulated_week *w, bool has_walks)
{
	char from[DATE_WORDS];

	date_say(w->first, 0, from);
	out_right(o, 4, "%d", w->number);
	out_at(o, FROM_COLUMN, "%s", from);
	if (has_walks)
		out_right(o, WALKED_END, "%d/%d", w->walk_done, w->walk_asked);
	out_right(o, SESSIONS_END, "%d/%d", w->done, w->planned);
	out_right(o, DAYS_END, "%d", w->days);
	if (w->pain_tenths == UNKNOWN)
		out_right(o, PAIN_END, "–");
	else
		out_right(o, PAIN_END, "%d.%d", w->pain_tenths / 10, w->pain_tenths % 10);
	out_end(o);
}

static void print_weeks(struct cli *cli, const struct simulated *s)
{
	struct out *o = &cli->out;
	bool walks = has_walks(s->sim);

	out_end(o);
	out_at(o, 0, "Week");
	out_at(o, FROM_COLUMN, "from");
	if (walks)
		out_right(o, WALKED_END, "Walked");
	out_right(o, SESSIONS_END, "Sessions");
	out_right(o, DAYS_END, "Days");
	out_right(o, PAIN_END, "Pain");
	out_end(o);
	for (int i = 0; i < s->sim->n_weeks; i++)
		print_week(o, &s->sim->weeks[i], walks);
	out_end(o);
	out_wrap(o, "", 0,
		 walks ? "Walked: minutes done of those asked, the easy ones before exercises "
			 "counted. Sessions: done of those due, breaks from sitting apart. Days: "
			 "with a session. Pain: the mean of the mornings."
		       : "Sessions: done of those due, breaks from sitting apart. Days: with a "
			 "session. Pain: the mean of the mornings.");
}

/* ---- What changed ---- */

enum { WHEN_COLUMN = 2, WHAT_COLUMN = 14, WHY_COLUMN = 16 };

/* A day as the head of a line; nothing where the line above has it. */
static void day_head(struct date day, struct date *last, char ret[DATE_WORDS])
{
	ret[0] = '\0';
	if (day.day != last->day)
		date_say(day, DATE_WITH_WEEKDAY, ret);
	*last = day;
}

/* Flare-ups that the person told of from one day up to another, that one left out. */
static void print_events(struct out *o, const struct simulated *s, struct date from,
			 struct date until, struct date *last)
{
	char day[DATE_WORDS];

	for (size_t i = 0; i < s->log->n_events; i++) {
		const struct event *e = &s->log->events[i];

		if (e->kind != EVENT_FLARE || date_diff(e->day, from) < 0 ||
		    date_diff(e->day, until) >= 0)
			continue;
		day_head(e->day, last, day);
		out_at(o, WHEN_COLUMN, "%s", day);
		out_at(o, WHAT_COLUMN, "A flare-up %s.",
		       text_eq(e->value, "begin") ? "begins" : "is over");
		out_end(o);
	}
}

/* "Bird dog: 3-2-1 × 6 s a side (was 2-1-1 × 6 s a side)" */
static void change_words(const struct simulated *s, const struct simulated_change *c,
			 struct text *ret)
{
	const struct simulated_line *l = &s->sim->lines[c->line];
	struct target t = target_of(&l->routine->steps[l->step], &c->advice, s->in->catalog);
	struct dose was = c->before;
	char name[NAME_MAX], now[DOSE_TEXT], before[DOSE_TEXT];

	was.brisk_s = 0; /* said shorter */
	simulated_name(&t, name);
	target_dose(&t, now);
	dose_format(&was, c->was_per_side, before);
	text_addf(ret, "%s: %s (was ", name, now);
	if (c->instead)
		text_addf(ret, "%s", c->instead);
	if (c->instead && was.sets > 0)
		text_add(ret, ", ");
	text_add(ret, was.sets > 0 ? before : c->instead ? "" : "left out");
	if (c->before.brisk_s > 0)
		text_addf(ret, ", %d brisk", c->before.brisk_s / 60);
	text_add(ret, ")");
}

/* The next change of the same day, or NULL. */
static const struct advice *next_of_day(const struct simulation *sim, size_t i)
{
	const struct simulated_change *c = &sim->changes[i];

	return i + 1 < sim->n_changes && c[1].day.day == c->day.day ? &c[1].advice : NULL;
}

static void print_change(struct out *o, const struct simulated *s, size_t i, struct date *last)
{
	const struct simulated_change *c = &s->sim->changes[i];
	char day[DATE_WORDS], head[WHEN_COLUMN + DATE_WORDS];
	struct text words = { .s = NULL };

	day_head(c->day, last, day);
	text_format(head, sizeof head, "  %s", day);
	change_words(s, c, &words);
	out_wrap(o, head, WHAT_COLUMN, text_str(&words));
	if (!target_why_is_next(&c->advice, next_of_day(s->sim, i))) {
		text_clear(&words);
		target_why(&c->advice, &words);
		out_wrap(o, "", WHY_COLUMN, text_str(&words));
	}
	text_release(&words);
}

/* Why nothing grew, where that is so for good. */
static void print_quiet(struct out *o, const struct simulation *sim, const struct simulated_week *w)
{
	int asked = 0, ended = 0;

	for (int i = 0; i < sim->n_lines; i++) {
		asked += w->asked[i].exercise != NULL;
		ended += w->asked[i].exercise && simulated_end(&w->asked[i]);
	}
	if (ended == 0)
		out_line(o, "Week %d: every dose as before", w->number);
	else if (ended == asked)
		out_line(o, "Week %d: every dose as before, none can go further", w->number);
	else
		out_line(o, "Week %d: every dose as before, %d of %d can go no further", w->number,
			 ended, asked);
}

/* A week from its change `at` on; returns the first change of a later week. */
static size_t print_changes_of(struct out *o, const struct simulated *s,
			       const struct simulated_week *w, size_t at)
{
	const struct simulation *sim = s->sim;
	struct date next = date_add(simulated_sunday(w), 1), told = w->first, last = { 0 };
	bool is_quiet = at == sim->n_changes || date_diff(sim->changes[at].day, next) >= 0;

	out_end(o);
	if (!is_quiet)
		out_line(o, "Week %d", w->number);
	else if (w == sim->weeks)
		out_line(o, "Week %d: the doses to begin with", w->number);
	else
		print_quiet(o, sim, w);
	for (; at < sim->n_changes && date_diff(sim->changes[at].day, next) < 0; at++) {
		print_events(o, s, told, date_add(sim->changes[at].day, 1), &last);
		told = date_add(sim->changes[at].day, 1);
		print_change(o, s, at, &last);
	}
	print_events(o, s, told, next, &last);
	return at;
}

static void print_changes(struct cli *cli, const struct simulated *s)
{
	size_t at = 0;

	out_end(&cli->out);
	out_line(&cli->out, "What changed, and why");
	for (int i = 0; i < s->sim->n_weeks; i++)
		at = print_changes_of(&cli->out, s, &s->sim->weeks[i], at);
}

/* ---- Charts and goals ---- */

enum { CHART_ROWS = 13 };

/* The weeks played, without the log before them; borrows. */
static struct history played(const struct simulated *s)
{
	struct history view = *s->log;
	size_t first = history_sessions_from(s->log, s->in->first);

	view.sessions += first;
	view.n_sessions -= first;
	while (view.n_checkins > 0 && date_diff(view.checkins[0].day, s->in->first) < 0) {
		view.checkins++;
		view.n_checkins--;
	}
	return view;
}

static void print_chart(struct cli *cli, const struct simulated *s, const char *id)
{
	const struct chart *chart = chart_find(id);
	const struct simulated_week *last = &s->sim->weeks[s->sim->n_weeks - 1];
	struct history view = played(s);
	struct series series;
	struct canvas cv;

	chart->series(&series, &(struct stats_input){
				       .history = &view,
				       .catalog = s->in->catalog,
				       .day = simulated_sunday(last),
				       .range = RANGE_ALL,
				       .walk_goal = s->in->plan->walk_minutes_per_week,
			       });
	canvas_init(&cv, CHART_ROWS, cli->out.columns, cli->out.glyphs);
	chart->draw(&cv, canvas_rect(&cv), &series, -1);
	out_end(&cli->out);
	out_canvas(&cli->out, &cv);
	canvas_release(&cv);
	series_release(&series);
}

static void print_goal(struct cli *cli, const struct simulated *s, enum simulated_goal goal,
		       const char *what)
{
	struct text line = { .s = NULL };
	const struct simulation *sim = s->sim;
	char from[DATE_WORDS];
	int n, first = simulation_goal(sim, s->in->plan, goal, &n);

	text_addf(&line, "%s: ", what);
	if (first < 0) {
		text_addf(&line, "not within %d week%s", s->in->weeks, PLURAL(s->in->weeks));
	} else if (n == sim->n_weeks) {
		text_add(&line, "in every week");
	} else {
		date_say(sim->weeks[first].first, WHOLE_DATE, from);
		text_addf(&line, "first in week %d, from %s; in %d of the %d week%s from then on",
			  sim->weeks[first].number, from, n, sim->n_weeks - first,
			  PLURAL(sim->n_weeks - first));
	}
	out_wrap(&cli->out, "", 0, text_str(&line));
	text_release(&line);
}

static void print_goals(struct cli *cli, const struct simulated *s)
{
	const struct plan *plan = s->in->plan;
	char what[NAME_MAX];

	if (plan->walk_minutes_per_week > 0 || plan->sessions_per_week > 0)
		out_end(&cli->out);
	if (plan->walk_minutes_per_week > 0) {
		text_format(what, sizeof what, "%d minutes of walking a week",
			    plan->walk_minutes_per_week);
		print_goal(cli, s, GOAL_WALKING, what);
	}
	if (plan->sessions_per_week > 0) {
		text_format(what, sizeof what, "Sessions on %d days a week",
			    plan->sessions_per_week);
		print_goal(cli, s, GOAL_SESSIONS, what);
	}
}

void simulated_print(struct cli *cli, const struct simulated *s)
{
	print_heading(cli, s);
	print_weeks(cli, s);
	simulated_print_doses(cli, s);
	print_changes(cli, s);
	if (has_walks(s->sim))
		print_chart(cli, s, "walking");
	print_chart(cli, s, "pain");
	print_goals(cli, s);
}
