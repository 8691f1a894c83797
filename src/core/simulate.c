/* Lives weeks by a plan: asks the engine each morning, lets the person answer, notes what came of
 * it. Not for what the person does and logs of it (simulate_player.c), nor for telling it (cli). */
#include "limber/core/simulate.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/core/stats.h"
#include "plan_parts.h"
#include "simulate_before.h"
#include "simulate_player.h"

struct playing {
	const struct simulate_input *in;
	struct simulation *sim;
	struct player player;
	int *due_days;     /* of each routine in this week */
	int *lines;        /* of each step of all routines, its line */
	const char **held; /* what keeps each line from a step, or NULL */
	bool is_day_counted;
};

static struct simulated_week *week_now(struct playing *g)
{
	return &g->sim->weeks[g->sim->n_weeks - 1];
}

/* ---- Noting what was asked ---- */

/* Whether a day's work is one of those that the doses want in a week. A routine stays due while it
 * was not done on as many days: what was missed is asked for again, not more. */
static bool is_wanted(const struct playing *g, const struct routine_day *r)
{
	int days = plan_days_wanted(r), i = 0;

	while (g->in->routines[i] != r->routine)
		i++;
	return days == 0 || g->due_days[i] <= days;
}

static int walk_seconds_asked(const struct playing *g, const struct routine_day *r)
{
	int seconds = 0;

	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct dose *d = &r->steps[i].target;
		int times = routine_occurrences(r->routine, i);

		if (!stats_is_walk(g->in->catalog, r->steps[i].exercise))
			continue;
		for (int set = 0; set < d->sets; set++)
			seconds += d->set[set].time_s * times;
	}
	return seconds;
}

/* The line of a step, by the steps of all routines in their order. */
static int *line_of(struct playing *g, const struct routine *routine, int step)
{
	const struct routine *const *r = g->in->routines;
	int before = 0;

	for (; *r != routine; r++)
		before += *r ? (*r)->n_steps : 0;
	return &g->lines[before + step];
}

/* What the line asked last, in this week or before it; NULL where it never did. */
static const struct advice *asked_last(const struct simulation *s, int line)
{
	for (int i = s->n_weeks - 1; i >= 0; i--) {
		if (s->weeks[i].asked[line].exercise)
			return &s->weeks[i].asked[line];
	}
	return NULL;
}

static bool is_per_side(const struct playing *g, const struct advice *a)
{
	const struct catalog *c = g->in->catalog;
	const struct exercise *e = catalog_exercise(c, a->exercise);

	return e && e->per_side;
}

static void note_change(struct playing *g, int line, const struct advice *before,
			const struct advice *now)
{
	struct simulation *s = g->sim;
	bool is_other = !text_eq(before->name, now->name);

	if (!is_other && before->times == now->times && dose_eq(&before->target, &now->target))
		return;
	s->changes = mem_grow(s->changes, &s->cap_changes, s->n_changes + 1, sizeof *s->changes);
	s->changes[s->n_changes++] = (struct simulated_change){
		.day = g->player.day,
		.line = line,
		.advice = *now,
		.before = before->target,
		.before_times = before->times,
		.was_per_side = is_per_side(g, before),
		.instead = is_other ? before->name : NULL,
	};
}

/* What keeps a dose from a step that the table would take, or from the next rung; NULL where nothing
 * does, or there is none. */
static const char *cap_of_step(const struct advice *before, const struct advice *now)
{
	bool is_step = now->row == ROW_STEP || now->row == ROW_STEP_EASY;

	if (!dose_eq(&before->target, &now->target))
		return NULL;
	return now->rung_wait ? now->rung_wait : is_step ? now->cap : NULL;
}

/* What keeps a step that was asked for from being one: nobody began it that day. */
static const char *cap_of_missed(const struct advice *now)
{
	bool is_step = (now->move == MOVE_UP && !now->is_way_back) || now->rung_change > 0;

	return is_step ? "a day or more without it" : now->rung_wait;
}

static void note_hold(struct playing *g, int line, const char *cap)
{
	struct simulation *s = g->sim;
	const char *was = g->held[line];

	if (cap ? was && text_eq(cap, was) : !was)
		return;
	g->held[line] = cap;
	s->holds = mem_grow(s->holds, &s->cap_holds, s->n_holds + 1, sizeof *s->holds);
	s->holds[s->n_holds++] = (struct simulated_hold){ g->player.day, line, cap };
}

/* Whether the day's log has anything of a history key. */
static bool was_begun(const struct playing *g, const char *key)
{
	const struct history *h = g->player.log;

	for (size_t i = history_sessions_from(h, g->player.day); i < h->n_sessions; i++) {
		for (size_t j = 0; j < h->sessions[i].n_sets; j++) {
			if (text_eq(h->sessions[i].sets[j].key, key))
				return true;
		}
	}
	return false;
}

/* What is left out is what was done last, whatever the routine's file names. */
static struct advice left_out_of(const struct advice *before, const struct advice *now)
{
	struct advice left = *now;

	left.exercise = before->exercise;
	left.name = before->name;
	left.key = before->key;
	left.is_other = before->is_other;
	return left;
}

/* Whether a step's line has another that speaks for it: where it is for another week, one of this
 * week or else the last. */
static bool is_spoken_for(struct playing *g, const struct routine_day *r, int step)
{
	int line = *line_of(g, r->routine, step);

	for (int i = 0; i < r->routine->n_steps && advice_is_off_week(&r->steps[step]); i++) {
		if (*line_of(g, r->routine, i) == line &&
		    (i > step || !advice_is_off_week(&r->steps[i])))
			return true;
	}
	return false;
}

/* What nobody began was not asked: the next dose does not follow from it. */
static void note_asked(struct playing *g, const struct routine_day *r)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		int line = *line_of(g, r->routine, i);

		if (is_spoken_for(g, r, i))
			continue;
		const struct advice *before = asked_last(g->sim, line);
		struct advice now = r->steps[i], logged;

		if (now.target.sets > 0 && !was_begun(g, now.key)) {
			if (before && cap_of_missed(&now))
				note_hold(g, line, cap_of_missed(&now));
			continue;
		}
		if (!before && simulate_before(&logged, &g->player, &g->sim->lines[line], &now))
			before = &logged;
		if (now.target.sets == 0 && before)
			now = left_out_of(before, &now);
		if (before) {
			note_change(g, line, before, &now);
			note_hold(g, line, cap_of_step(before, &now));
		}
		week_now(g)->asked[line] = now;
	}
}

/* ---- Days and weeks ---- */

static void do_item(struct playing *g, const struct routine_day *r, const struct day_item *item)
{
	struct simulated_week *week = week_now(g);

	for (int i = 0; i < g->in->n_routines && item->bout == 1; i++)
		g->due_days[i] += g->in->routines[i] == r->routine;
	if (is_wanted(g, r) && !player_is_break(&g->player, r)) {
		week->planned++;
		week->walk_asked += walk_seconds_asked(g, r);
	}
	bool is_done = player_does(&g->player, r, item);

	note_asked(g, r);
	if (!is_done)
		return;
	week->done++;
	week->days += !g->is_day_counted;
	g->is_day_counted = true;
}

static void live_day(struct playing *g)
{
	const struct simulate_input *in = g->in;
	struct day_plan d;

	player_wake(&g->player);
	plan_day(&d, &(struct plan_input){ .plan = in->plan,
					   .routines = in->routines,
					   .n_routines = in->n_routines,
					   .profile = &g->player.profile,
					   .history = g->player.log,
					   .catalog = in->catalog,
					   .day = g->player.day });
	g->is_day_counted = false;
	for (int i = 0; i < d.n_items; i++) {
		if (d.items[i].is_due)
			do_item(g, &d.routines[d.items[i].routine], &d.items[i]);
	}
	day_plan_release(&d);
}

static void begin_week(struct playing *g)
{
	struct simulation *s = g->sim;
	bool is_rest = s->n_weeks == 0 && date_weekday(g->player.day) != MONDAY;

	s->weeks[s->n_weeks] = (struct simulated_week){
		.number = is_rest           ? 0
			  : s->n_weeks == 0 ? 1
					    : s->weeks[s->n_weeks - 1].number + 1,
		.first = g->player.day,
		.asked = xcalloc((size_t)s->n_lines + 1, sizeof(struct advice)),
	};
	s->n_weeks++;
	for (int i = 0; i < g->in->n_routines; i++)
		g->due_days[i] = 0;
}

/* The mean of the week's mornings, and what was walked in it. */
static void end_week(struct playing *g)
{
	struct simulated_week *week = week_now(g);
	int sum = 0, n = 0;

	for (struct date d = week->first; d.day <= g->player.day.day; d = date_add(d, 1)) {
		const struct checkin *c = history_checkin(g->player.log, d);

		if (c) {
			sum += c->pain;
			n++;
		}
	}
	week->pain_tenths = n > 0 ? (sum * 10 + n / 2) / n : UNKNOWN;
	week->walk_asked /= 60;
	week->walk_done =
		stats_walk_minutes(g->player.log, g->in->catalog, week->first, g->player.day);
}

/* The line that a step goes on with: of its key, and done with before the step's own weeks; else a
 * new one. */
static int line_for(struct simulation *s, const struct routine *r, int step)
{
	const struct weeks *weeks = &r->steps[step].weeks;

	for (int i = 0; i < s->n_lines; i++) {
		struct simulated_line *l = &s->lines[i];

		if (l->routine != r || l->last_week == 0 || l->last_week >= weeks->first ||
		    !text_eq(r->steps[l->step].key, r->steps[step].key))
			continue;
		l->last_week = weeks->last;
		return i;
	}
	s->lines[s->n_lines] =
		(struct simulated_line){ .routine = r, .step = step, .last_week = weeks->last };
	return s->n_lines++;
}

static void list_lines(struct playing *g)
{
	const struct simulate_input *in = g->in;
	size_t most = 1;

	for (int i = 0; i < in->n_routines; i++)
		most += in->routines[i] ? (size_t)in->routines[i]->n_steps : 0;
	g->sim->lines = xcalloc(most, sizeof *g->sim->lines);
	g->lines = xcalloc(most, sizeof *g->lines);
	for (int i = 0; i < in->n_routines; i++) {
		const struct routine *r = in->routines[i];

		for (int step = 0; r && step < r->n_steps; step++)
			*line_of(g, r, step) = line_for(g->sim, r, step);
	}
}

void simulate(struct simulation *ret, const struct simulate_input *in, struct history *log)
{
	struct playing g = { .in = in, .sim = ret };
	int rest = (WEEKDAYS - (int)date_weekday(in->first)) % WEEKDAYS;
	int n_days = in->weeks * WEEKDAYS + rest;

	*ret = (struct simulation){ .n_weeks = 0 };
	list_lines(&g);
	ret->weeks = xcalloc((size_t)in->weeks + 1, sizeof *ret->weeks);
	g.due_days = xcalloc((size_t)in->n_routines + 1, sizeof *g.due_days);
	g.held = xcalloc((size_t)ret->n_lines + 1, sizeof *g.held);
	player_begin(&g.player, in, log, n_days);
	for (int i = 0; i < n_days; i++) {
		enum weekday weekday = date_weekday(g.player.day);

		if (i == 0 || weekday == MONDAY)
			begin_week(&g);
		live_day(&g);
		if (weekday == SUNDAY)
			end_week(&g);
		g.player.day = date_add(g.player.day, 1);
	}
	person_end(&g.player.person);
	free(g.due_days);
	free(g.held);
	free(g.lines);
}

void simulation_release(struct simulation *s)
{
	for (int i = 0; i < s->n_weeks; i++)
		free(s->weeks[i].asked);
	free(s->lines);
	free(s->weeks);
	free(s->changes);
	free(s->holds);
	*s = (struct simulation){ .n_weeks = 0 };
}

static bool is_reached(const struct simulated_week *w, const struct plan *plan,
		       enum simulated_goal goal)
{
	switch (goal) {
	case GOAL_WALKING: return w->walk_done >= plan->walk_minutes_per_week;
	case GOAL_SESSIONS: return w->days >= plan->sessions_per_week;
	case SIMULATED_GOALS: break;
	}
	return false;
}

int simulation_goal(const struct simulation *s, const struct plan *plan, enum simulated_goal goal,
		    int *ret_weeks)
{
	int first = -1;

	*ret_weeks = 0;
	for (int i = 0; i < s->n_weeks; i++) {
		if (!is_reached(&s->weeks[i], plan, goal))
			continue;
		first = first < 0 ? i : first;
		++*ret_weeks;
	}
	return first;
}
