/* A simulation as text: who is played, the weeks, charts, goals. Not for the table of doses, which
 * lays itself out (simulated_doses.c), nor for what changed (simulated_changes.c). */
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

static const char as_the_file[] = "As the routine has it";

const char *simulated_cap_end(const char *cap)
{
	static const struct {
		const char *cap, *words;
	} ends[] = {
		{ "not made to grow", as_the_file },
		{ "top of its range", "At the top of their range" },
		{ "the routine's limit", "At a limit that the routine sets" },
		{ "your goal", "At your goal" },
	};

	for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
		if (text_eq(cap, ends[i].cap))
			return ends[i].words;
	}
	return NULL;
}

const char *simulated_end(const struct advice *a)
{
	if (text_eq(a->rule, "none") || advice_is_off_week(a))
		return as_the_file;
	return a->cap ? simulated_cap_end(a->cap) : NULL;
}

struct date simulated_sunday(const struct simulated_week *week)
{
	return date_add(date_monday(week->first), SUNDAY);
}

/* "steady: nine of ten sessions, ..."; each of a script once. */
static void add_people(struct text *ret, const struct script *script)
{
#define TOLD(id, word, words) [RESPONSE_##id] = words,
	static const char *const told[RESPONSES] = { SIMULATED_RESPONSES(TOLD) };
#undef TOLD
	unsigned said = 0;

	for (int i = 0; i < script->n; i++) {
		enum response r = script->parts[i].response;

		if (said & 1U << r)
			continue;
		said |= 1U << r;
		text_addf(ret, "%s: %s.\n", response_words[r], told[r]);
	}
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
	text_addf(&line, "Response %s, seed %d.\n", s->response, (int)s->in->seed);
	add_people(&line, s->in->script);
	text_add(&line, "The seed draws which sessions are missed, and how each day goes. After "
			"less than five minutes nobody is asked for effort and pain.");
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
	simulated_print_constant(cli, s);
	simulated_print_changes(cli, s);
	simulated_print_stays(cli, s);
	if (has_walks(s->sim))
		print_chart(cli, s, "walking");
	print_chart(cli, s, "pain");
	out_wrap(&cli->out, "", 0,
		 "Pain of a day: of its morning, or before its first session; after its last.");
	print_goals(cli, s);
}
