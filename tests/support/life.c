/* Draws people and what they do; see the header. Not for judging what they are asked: that is the
 * property tests'. */
#include "support/life.h"

#include <inttypes.h>
#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "support/history_text.h"
#include "support/test.h"

enum { SETS = LIFE_STEPS_MAX * SETS_MAX };

static const char *const exercises[] = {
	"bird_dog",        "plank",   "ham_supine",   "goblet_squat", "walk",
	"side_plank_knee", "bridge",  "sit_to_stand", "open_book",    "bike",
	"farmer_carry",    "curl_up", "box_lift",     "chin_tuck",    "band_row",
};

static uint64_t seed_under_way; /* 0: none */

int life_pick(struct life *l, int lo, int hi)
{
	return prng_range(&l->prng, lo, hi);
}

bool life_chance(struct life *l, int pct)
{
	return life_pick(l, 1, 100) <= pct;
}

/* ---- Who they are ---- */

void life_decide(struct life *l, enum event_kind kind, const char *value)
{
	struct event e = { .at.utc_s = (int64_t)l->day.day * 86400 + 6 * 3600,
			   .day = l->day,
			   .kind = kind };

	text_copy(e.value, sizeof e.value, value);
	history_add_event(&l->history, &e);
	profile_at(&l->profile, &l->history, l->day);
}

static void become_somebody(struct life *l)
{
	life_decide(l, EVENT_LEVEL, life_chance(l, 50) ? "active" : "new");
	if (life_chance(l, 25))
		life_decide(l, EVENT_AGE65, "yes");
	if (life_chance(l, 40))
		life_decide(l, EVENT_WEIGHTS, "2,4,6,8");
	if (life_chance(l, 15))
		life_decide(l, EVENT_CONDITIONS, condition_words[life_pick(l, 0, CONDITIONS - 1)]);
	if (l->profile.conditions && life_chance(l, 60))
		life_decide(l, EVENT_CLEARED, "2026-01-04");
}

static void add_step(struct life *l, const char *exercise)
{
	struct step *step = &l->routine.steps[l->routine.n_steps];

	*step = (struct step){ .number = l->routine.n_steps + 1, .rule = "graded" };
	text_copy(step->exercise, sizeof step->exercise, exercise);
	text_copy(step->id, sizeof step->id, exercise);
	text_copy(step->key, sizeof step->key, exercise);
	if (life_chance(l, 25)) {
		step->bounds.max.reps = life_pick(l, 2, 12);
		step->bounds.max.hold_s = life_pick(l, 5, 30);
		step->bounds.max.time_s = life_pick(l, 3, 40) * 60;
	}
	l->routine.order[l->routine.n_order++] = l->routine.n_steps++;
}

static void draw_routine(struct life *l, int n_steps)
{
	int first = life_pick(l, 0, (int)ARRAY_LEN(exercises) - 1);

	text_copy(l->routine.id, sizeof l->routine.id, "own");
	text_copy(l->routine.title, sizeof l->routine.title, "Own");
	for (int i = 0; i < n_steps; i++)
		add_step(l, exercises[(size_t)(first + i * 4) % ARRAY_LEN(exercises)]);
}

void life_begin(struct life *l, uint64_t seed, int n_steps)
{
	assert_in_range(n_steps, 1, LIFE_STEPS_MAX);
	*l = (struct life){ .prng = { seed }, .day = date_from_ymd(2026, 1, 5) };
	become_somebody(l);
	draw_routine(l, n_steps);
	life_pass(l, 1);
}

void life_end(struct life *l)
{
	history_release(&l->history);
}

/* ---- What is asked ---- */

struct progress_input life_input(const struct life *l)
{
	const struct catalog *c = shipped_catalog();

	return (struct progress_input){
		.exercise = catalog_exercise(c, l->routine.steps[0].exercise),
		.routine = &l->routine,
		.step = &l->routine.steps[0],
		.profile = &l->profile,
		.history = &l->history,
		.catalog = c,
		.day = l->day,
	};
}

void life_ask(const struct life *l, struct routine_day *ret)
{
	plan_routine(ret, &l->routine,
		     &(struct plan_input){ .profile = &l->profile,
					   .history = &l->history,
					   .catalog = shipped_catalog(),
					   .day = l->day });
}

/* ---- What is done ---- */

struct mood life_mood(struct life *l)
{
	struct mood m = { .is_short = life_chance(l, 12),
			  .is_nothing = life_chance(l, 5),
			  .is_hurt = life_chance(l, 4),
			  .is_eased = life_chance(l, 4),
			  .is_stopped = life_chance(l, 8),
			  .effort = life_chance(l, 80) ? life_pick(l, 2, 7) : UNKNOWN,
			  .pain_before = life_chance(l, 40) ? life_pick(l, 0, 4) : UNKNOWN,
			  .pain_after = life_chance(l, 90) ? life_pick(l, 0, 3) : UNKNOWN };

	if (life_chance(l, 6))
		m.pain_after = life_pick(l, 4, 10);
	if (life_chance(l, 5))
		m.effort = life_pick(l, 7, 10);
	return m;
}

void life_fall_short(struct life *l, struct mood *mood)
{
	mood->is_nearly_all = life_chance(l, 60);
	mood->left_sets = mood->is_nearly_all && life_chance(l, 80) ? 0 : life_pick(l, 1, 2);
	mood->is_stopped |= mood->left_sets > 0 && life_chance(l, 50);
}

/* Whoever wrote it down may have called it done all the same. */
static void do_nearly_all(struct life *l, struct set_row *row)
{
	enum quantity q;
	int asked;

	do {
		q = (enum quantity)life_pick(l, QUANTITY_REPS, QUANTITIES - 1);
		asked = amount_get(&row->target, q);
	} while (asked == 0);
	int done = (asked * life_pick(l, 80, 99) + 99) / 100;

	amount_set(&row->done, q, done < asked ? done : asked - 1);
	row->outcome = life_chance(l, 50) ? OUTCOME_PARTIAL : OUTCOME_DONE;
}

static bool is_left(const struct advice *a, int i, const struct mood *m)
{
	return i > 0 && i >= a->target.sets - m->left_sets;
}

static struct set_row set_of(struct life *l, const struct advice *a, int i, const struct mood *m)
{
	struct set_row row = { .set = i + 1,
			       .exercise = a->exercise,
			       .key = a->key,
			       .target = a->target.set[i],
			       .done = a->target.set[i],
			       .is_eased = m->is_eased && i + 1 == a->target.sets,
			       .pain = UNKNOWN };

	if (m->is_short) {
		row.outcome = OUTCOME_PARTIAL;
		row.done = (struct amount){ .reps = row.target.reps / 2,
					    .hold_s = row.target.hold_s / 2,
					    .time_s = row.target.time_s / 2,
					    .load_g = row.target.load_g };
	}
	if (m->is_nearly_all)
		do_nearly_all(l, &row);
	if (m->is_nothing || is_left(a, i, m)) {
		row.outcome = OUTCOME_SKIPPED;
		row.done = (struct amount){ 0 };
	}
	if (m->is_hurt) {
		row.outcome = OUTCOME_HURT;
		row.pain = life_pick(l, 0, 10);
	}
	return row;
}

void life_do(struct life *l, const struct advice *asked, int n, const struct mood *mood)
{
	int hour = l->hour > 0 ? l->hour : life_pick(l, 6, 20);
	struct set_row rows[SETS];
	struct session_row s = {
		.day = l->day,
		.started.utc_s = (int64_t)l->day.day * 86400 + hour * 3600,
		.state = mood->is_stopped ? STATE_STOPPED : STATE_COMPLETE,
		.pain_before = mood->pain_before,
		.pain_after = mood->pain_after,
		.effort = mood->effort,
		.leg = UNKNOWN,
		.sets = rows,
	};

	for (int i = 0; i < n; i++) {
		for (int set = 0; set < asked[i].target.sets; set++) {
			struct set_row *row = &rows[s.n_sets];

			if (mood->is_stopped && is_left(&asked[i], set, mood))
				continue;
			*row = set_of(l, &asked[i], set, mood);
			row->seq = (int)s.n_sets++;
			row->step = i + 1;
		}
	}
	if (s.n_sets == 0)
		return; /* all of it was blocked */
	text_copy(s.routine, sizeof s.routine, l->routine.id);
	text_format(s.id, sizeof s.id, "%d-%d", l->day.day, life_pick(l, 0, 1 << 20));
	history_add_session(&l->history, &s);
}

/* ---- What passes ---- */

static bool is_in_flare(const struct life *l)
{
	struct flare flare;

	flare_at(&flare, &l->history, l->day);
	return flare.state == FLARE_ACUTE;
}

static void change_mind(struct life *l)
{
	if (life_chance(l, 10))
		life_decide(l, EVENT_LEVEL, life_chance(l, 50) ? "active" : "new");
	if (is_in_flare(l))
		life_decide(l, EVENT_FLARE, "over");
	else if (life_chance(l, 50))
		life_decide(l, EVENT_FLARE, "begin");
	else
		life_decide(l, EVENT_DECLINED, "core-back/bird_dog");
}

static void wake(struct life *l)
{
	struct checkin c = { .day = l->day,
			     .pain = life_pick(l, 0, 2),
			     .leg = life_chance(l, 90) ? UNKNOWN : life_pick(l, 0, 3) };

	if (l->is_calm) {
		c.leg = UNKNOWN;
		history_add_checkin(&l->history, &c);
		return;
	}
	if (life_chance(l, 10))
		c.pain = life_pick(l, 2, 9);
	if (life_chance(l, 80))
		history_add_checkin(&l->history, &c);
	if (life_chance(l, is_in_flare(l) ? 20 : 2))
		change_mind(l);
}

void life_pass(struct life *l, int n)
{
	for (int i = 0; i < n; i++) {
		l->day = date_add(l->day, 1);
		wake(l);
	}
}

int life_days_to_next(struct life *l)
{
	return life_chance(l, 4) ? life_pick(l, 8, 70) : life_pick(l, 1, 3);
}

void life_shuffle(struct life *l, const struct history *h, struct history *ret)
{
	size_t n = h->n_sessions;
	bool *is_there = xcalloc(n + 1, sizeof *is_there);

	for (size_t left = n; left > 0; left--) {
		size_t i = (size_t)life_pick(l, 0, (int)n - 1);

		while (is_there[i])
			i = (i + 1) % n;
		is_there[i] = true;
		history_add_session(ret, &h->sessions[i]);
	}
	for (size_t i = h->n_checkins; i > 0; i--)
		history_add_checkin(ret, &h->checkins[i - 1]);
	for (size_t i = h->n_events; i > 0; i--)
		history_add_event(ret, &h->events[i - 1]);
	free(is_there);
}

/* ---- Seeds ---- */

void life_each_seed(uint64_t n, void (*live)(uint64_t seed))
{
	for (seed_under_way = 1; seed_under_way <= n; seed_under_way++)
		live(seed_under_way);
	seed_under_way = 0;
}

int life_tell_seed(void **state)
{
	(void)state;
	if (seed_under_way != 0)
		print_message("seed %" PRIu64 "\n", seed_under_way);
	seed_under_way = 0;
	return 0;
}
