/* Lives weeks by a plan: asks the engine each morning, lets the person answer, writes both into the
 * log. Not for what the person does of it: simulate_person.c; nor for telling it: cli. */
#include "limber/core/simulate.h"

#include <assert.h>
#include <stdlib.h>

#include "judge.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/core/run.h"
#include "limber/core/stats.h"
#include "simulate_person.h"

enum {
	DAY_S = 24 * 3600,
	CHECKIN_MIN = 7 * 60,
	MORNING_MIN = 7 * 60 + 15, /* the day's first, and the first of several */
	EVENING_MIN = 17 * 60 + 30,
	BETWEEN_MIN = 10,       /* from one thing to the next, and up to as much again */
	ASKED_AFTER_S = 5 * 60, /* shorter sessions ask nothing */
	BREAKS_A_DAY = 2,
};

/* Parts of a day, each filled one thing after the other. */
enum day_part { PART_MORNING, PART_SET_TIME, PART_EVENING, PARTS };

struct player {
	const struct simulate_input *in;
	struct history *log;
	struct simulation *sim;
	struct person person;
	struct date day;
	struct profile profile;
	struct person_morning morning;
	int free_min[PARTS]; /* when each part of the day has room */
	int *due_days;       /* of each routine in this week */
	bool is_day_counted;
};

static struct stamp at_minute(const struct player *p, int minute, int seconds)
{
	int64_t local = (int64_t)p->day.day * DAY_S + minute * 60 + seconds;

	return (struct stamp){ .utc_s = local - p->in->offset_min * 60,
			       .offset_min = p->in->offset_min };
}

static struct simulated_week *week_now(struct player *p)
{
	return &p->sim->weeks[p->sim->n_weeks - 1];
}

/* ---- What the person says ---- */

static void say(struct player *p, enum event_kind kind, const char *value, int seconds)
{
	struct event e = { .day = p->day, .at = at_minute(p, CHECKIN_MIN, seconds), .kind = kind };

	text_copy(e.value, sizeof e.value, value);
	history_add_event(p->log, &e);
}

/* The answers of the first start, and the plan. */
static void begin_plan(struct player *p)
{
	const struct plan *plan = p->in->plan;

	if (!p->profile.is_screened) {
		say(p, EVENT_SCREENED, "ok", 0);
		say(p, EVENT_LEVEL, level_words[plan->level], 0);
	}
	if (plan->id[0] != '\0' && !text_eq(plan->id, p->profile.plan))
		say(p, EVENT_PLAN, plan->id, 0);
}

static void check_in(struct player *p)
{
	const struct person_morning *m = &p->morning;

	if (m->flare)
		say(p, EVENT_FLARE, m->flare, 30);
	if (!m->is_told)
		return;
	history_add_checkin(p->log, &(struct checkin){ .day = p->day,
						       .at = at_minute(p, CHECKIN_MIN, 0),
						       .pain = m->pain,
						       .leg = m->leg });
}

/* ---- Sessions ---- */

static const struct exercise *exercise_of(const struct player *p, const char *id)
{
	return p->in->catalog->exercise(p->in->catalog->user, id);
}

static bool is_break(const struct player *p, const struct routine_day *r)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct exercise *e = exercise_of(p, r->steps[i].exercise);

		if (!e || e->family != FAMILY_BREAK)
			return false;
	}
	return true;
}

/* What the hardest of a routine's exercises aims at; UNKNOWN where it is over before anyone asks. */
static int effort_target(const struct player *p, const struct routine_day *r)
{
	int target = UNKNOWN;

	for (int i = 0; i < r->routine->n_steps && r->seconds >= ASKED_AFTER_S; i++) {
		const struct exercise *e = exercise_of(p, r->steps[i].exercise);

		if (!e || r->steps[i].target.sets == 0)
			continue;
		int own = judge_effort_target(family_effort_class(e->family), p->profile.level);

		target = own > target ? own : target;
	}
	return target;
}

static void make_id(struct player *p, char ret[SESSION_ID_MAX])
{
	uint64_t a = prng_next(&p->person.prng), b = prng_next(&p->person.prng);

	text_format(ret, SESSION_ID_MAX, "%08x-%04x-4%03x-a%03x-%08x%04x", (unsigned)(a >> 32),
		    (unsigned)(a >> 16 & 0xffff), (unsigned)(a & 0xfff), (unsigned)(b >> 52),
		    (unsigned)(b >> 16 & 0xffffffff), (unsigned)(b & 0xffff));
}

/* The minute at which the next thing of a part of the day begins. */
static int take_time(struct player *p, enum day_part part, int earliest, int seconds)
{
	int *free_min = &p->free_min[part];
	int begin = (*free_min > earliest ? *free_min : earliest) +
		    prng_range(&p->person.prng, 0, BETWEEN_MIN);

	*free_min = begin + seconds / 60 + BETWEEN_MIN;
	return begin;
}

static int begin_minute(struct player *p, const struct day_item *item, int seconds)
{
	if (item->item->from_min > 0)
		return take_time(p, PART_SET_TIME, item->item->from_min, seconds);
	if (p->free_min[PART_MORNING] == 0 || item->bout < item->n_bouts)
		return take_time(p, PART_MORNING, MORNING_MIN, seconds);
	return take_time(p, PART_EVENING, EVENING_MIN, seconds);
}

static struct set_row row_of(const struct planned_set *plan, int seq)
{
	return (struct set_row){ .seq = seq,
				 .exercise = plan->exercise,
				 .key = plan->key,
				 .step = plan->step,
				 .set = plan->set,
				 .side = plan->side,
				 .target = plan->target,
				 .pain = UNKNOWN };
}

static void train(struct player *p, const struct routine_day *r, int minute)
{
	struct planned_set *plan;
	int n = routine_day_plan(r, p->in->catalog, &plan);
	int seconds = prng_range(&p->person.prng, 0, 59);
	struct session_row row = { .day = p->day,
				   .started = at_minute(p, minute, seconds),
				   .ended = at_minute(p, minute, seconds + r->seconds),
				   .state = STATE_COMPLETE,
				   .n_sets = (size_t)n };

	row.sets = xcalloc((size_t)n + 1, sizeof *row.sets);
	for (int i = 0; i < n; i++)
		row.sets[i] = row_of(&plan[i], i);
	make_id(p, row.id);
	text_copy(row.routine, sizeof row.routine, r->routine->id);
	person_train(&p->person, &p->morning, effort_target(p, r), &row);
	if (n > 0)
		history_add_session(p->log, &row);
	free(row.sets);
	free(plan);
}

static void take_breaks(struct player *p, const struct routine_day *r, const struct day_item *item)
{
	for (int i = 0; i < BREAKS_A_DAY && !p->morning.is_idle; i++) {
		int minute = begin_minute(p, item, r->seconds);

		p->free_min[PART_SET_TIME] += 3 * item->item->every_min;
		if (person_does(&p->person))
			train(p, r, minute);
	}
}

/* Whether a day's work is one of those that the doses want in a week. A routine stays due while it
 * was not done on as many days: what was missed is asked for again, not more. */
static bool is_wanted(const struct player *p, const struct routine_day *r)
{
	int days = 0, i = 0;

	for (int step = 0; step < r->routine->n_steps; step++) {
		if (r->steps[step].target.days > days)
			days = r->steps[step].target.days;
	}
	while (p->in->routines[i] != r->routine)
		i++;
	return days == 0 || p->due_days[i] <= days;
}

static int walk_seconds_asked(const struct player *p, const struct routine_day *r)
{
	int seconds = 0;

	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct dose *d = &r->steps[i].target;
		int times = routine_occurrences(r->routine, i);

		if (!stats_is_walk(p->in->catalog, r->steps[i].exercise))
			continue;
		for (int set = 0; set < d->sets; set++)
			seconds += d->set[set].time_s * times;
	}
	return seconds;
}

static void do_item(struct player *p, const struct routine_day *r, const struct day_item *item)
{
	struct simulated_week *week = week_now(p);

	if (is_break(p, r)) {
		take_breaks(p, r, item);
		return;
	}
	int minute = begin_minute(p, item, r->seconds);

	if (is_wanted(p, r)) {
		week->planned++;
		week->walk_asked += walk_seconds_asked(p, r);
	}
	if (p->morning.is_idle || !person_does(&p->person))
		return;
	week->done++;
	week->days += !p->is_day_counted;
	p->is_day_counted = true;
	train(p, r, minute);
}

/* ---- Noting what was asked ---- */

static int line_of(const struct simulation *s, const struct routine *routine, int step)
{
	int i = 0;

	while (s->lines[i].routine != routine || s->lines[i].step != step)
		i++;
	return i;
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

static void note_change(struct player *p, int line, const struct advice *before,
			const struct advice *now)
{
	struct simulation *s = p->sim;
	bool is_other = !text_eq(before->exercise, now->exercise);

	if (!is_other && dose_eq(&before->target, &now->target))
		return;
	s->changes = mem_grow(s->changes, &s->cap_changes, s->n_changes + 1, sizeof *s->changes);
	s->changes[s->n_changes++] = (struct simulated_change){
		.day = p->day,
		.line = line,
		.advice = *now,
		.before = before->target,
		.instead = is_other ? before->name : NULL,
	};
}

static void note_asked(struct player *p, const struct routine_day *r)
{
	for (int i = 0; i < p->in->n_routines; i++)
		p->due_days[i] += p->in->routines[i] == r->routine;
	for (int i = 0; i < r->routine->n_steps; i++) {
		int line = line_of(p->sim, r->routine, i);
		const struct advice *before = asked_last(p->sim, line);

		if (before)
			note_change(p, line, before, &r->steps[i]);
		week_now(p)->asked[line] = r->steps[i];
	}
}

/* ---- Days and weeks ---- */

static void live_day(struct player *p)
{
	const struct simulate_input *in = p->in;
	struct day_plan d;

	person_wake(&p->person, &p->morning);
	check_in(p);
	profile_at(&p->profile, p->log, p->day);
	plan_day(&d, &(struct plan_input){ .plan = in->plan,
					   .routines = in->routines,
					   .n_routines = in->n_routines,
					   .profile = &p->profile,
					   .history = p->log,
					   .catalog = in->catalog,
					   .day = p->day });
	for (int i = 0; i < PARTS; i++)
		p->free_min[i] = 0;
	p->is_day_counted = false;
	for (int i = 0; i < d.n_items; i++) {
		const struct day_item *item = &d.items[i];

		if (!item->is_due)
			continue;
		if (item->bout == 1)
			note_asked(p, &d.routines[item->routine]);
		do_item(p, &d.routines[item->routine], item);
	}
	day_plan_release(&d);
}

static void begin_week(struct player *p)
{
	struct simulation *s = p->sim;
	bool is_rest = s->n_weeks == 0 && date_weekday(p->day) != MONDAY;

	s->weeks[s->n_weeks] = (struct simulated_week){
		.number = is_rest           ? 0
			  : s->n_weeks == 0 ? 1
					    : s->weeks[s->n_weeks - 1].number + 1,
		.first = p->day,
		.asked = xcalloc((size_t)s->n_lines + 1, sizeof(struct advice)),
	};
	s->n_weeks++;
	for (int i = 0; i < p->in->n_routines; i++)
		p->due_days[i] = 0;
}

/* The mean of the week's mornings, and what was walked in it. */
static void end_week(struct player *p)
{
	struct simulated_week *week = week_now(p);
	int sum = 0, n = 0;

	for (struct date d = week->first; d.day <= p->day.day; d = date_add(d, 1)) {
		const struct checkin *c = history_checkin(p->log, d);

		if (c) {
			sum += c->pain;
			n++;
		}
	}
	week->pain_tenths = n > 0 ? (sum * 10 + n / 2) / n : UNKNOWN;
	week->walk_asked /= 60;
	week->walk_done = stats_walk_minutes(p->log, p->in->catalog, week->first, p->day);
}

static void list_lines(struct simulation *s, const struct simulate_input *in)
{
	size_t most = 1;

	for (int i = 0; i < in->n_routines; i++)
		most += in->routines[i] ? (size_t)in->routines[i]->n_steps : 0;
	s->lines = xcalloc(most, sizeof *s->lines);
	for (int i = 0; i < in->n_routines; i++) {
		for (int step = 0; in->routines[i] && step < in->routines[i]->n_steps; step++) {
			s->lines[s->n_lines++] = (struct simulated_line){
				.routine = in->routines[i],
				.step = step,
			};
		}
	}
}

void simulate(struct simulation *ret, const struct simulate_input *in, struct history *log)
{
	struct player p = { .in = in, .log = log, .sim = ret, .day = in->first };
	int rest = (WEEKDAYS - (int)date_weekday(in->first)) % WEEKDAYS;
	int n_days = in->weeks * WEEKDAYS + rest;

	*ret = (struct simulation){ .n_weeks = 0 };
	list_lines(ret, in);
	p.due_days = xcalloc((size_t)in->n_routines + 1, sizeof *p.due_days);
	ret->weeks = xcalloc((size_t)in->weeks + 1, sizeof *ret->weeks);
	profile_at(&p.profile, log, in->first);
	begin_plan(&p);
	person_begin(&p.person, in, n_days);
	for (int i = 0; i < n_days; i++, p.day = date_add(p.day, 1)) {
		if (i == 0 || date_weekday(p.day) == MONDAY)
			begin_week(&p);
		live_day(&p);
		if (date_weekday(p.day) == SUNDAY)
			end_week(&p);
	}
	free(p.due_days);
}

void simulation_release(struct simulation *s)
{
	for (int i = 0; i < s->n_weeks; i++)
		free(s->weeks[i].asked);
	free(s->lines);
	free(s->weeks);
	free(s->changes);
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
