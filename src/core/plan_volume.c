/* How much of a family is asked, in seconds of work, today and a week ago: EVIDENCE 2.2's ten per
 * cent a week. Not for which steps wait for it (plan_caps.c). */
#include <stdlib.h>

#include "dosing.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "plan_parts.h"

enum {
	WEEK_GROWTH_PCT = 10,
	/* The smallest dose, where ten per cent is less: so much more of a day, or in all its
	 * sets. */
	SMALL_TIME_S = 120,
	SMALL_REPS = 2,
};

/* ---- Work ---- */

/* Of a step that comes so many times in its routine. */
static int day_work_s(const struct exercise *e, const struct dose *d, int times)
{
	return dose_seconds(e, d) * times * dose_bouts(d);
}

/* What a step asks with a dose; before it: what the same step asked a week ago. */
static struct work work_of(const struct routine_day *r, int step, const struct exercise *e,
			   const struct dose *now)
{
	const struct advice *a = &r->steps[step];
	int times = routine_occurrences(r->routine, step);
	const struct dose *before = a->week_ago.sets > 0   ? &a->week_ago
				    : a->previous.sets > 0 ? &a->previous
							   : now;

	return (struct work){ .key = a->key,
			      .family = e->family,
			      .now_s = day_work_s(e, now, times),
			      .before_s = day_work_s(e, before, times) };
}

/* ---- The day's sum ---- */

static struct work *find(const struct volume *v, const char *key)
{
	for (size_t i = 0; i < v->n; i++) {
		if (text_eq(v->v[i].key, key))
			return &v->v[i];
	}
	return NULL;
}

/* Steps and routines of a day may share a key: their work adds up. */
static void add(struct volume *v, const struct work *work)
{
	struct work *at = find(v, work->key);

	if (!at) {
		v->v = mem_grow(v->v, &v->cap, v->n + 1, sizeof *v->v);
		v->v[v->n++] = *work;
	} else if (at->is_logged) {
		*at = *work;
	} else {
		at->now_s += work->now_s;
		at->before_s += work->before_s;
	}
}

void volume_add(struct volume *v, const struct routine_day *r, const struct plan_input *in)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct advice *a = &r->steps[i];
		const struct exercise *e =
			a->target.sets > 0 ? catalog_exercise(in->catalog, a->exercise) : NULL;

		if (!e)
			continue;
		const struct work w =
			work_of(r, i, e, advice_is_step(a) ? &a->previous : &a->target);

		add(v, &w);
	}
}

void volume_raise(struct volume *v, const struct rise *rise)
{
	find(v, rise->key)->now_s += rise->more_s;
}

void volume_release(struct volume *v)
{
	free(v->v);
	free(v->log);
	*v = (struct volume){ .n = 0 };
}

/* ---- What the day's routines do not have ---- */

/* The sessions of the last two weeks: *ret_first up to the end that is returned. */
static size_t last_weeks(const struct plan_input *in, size_t *ret_first)
{
	*ret_first = history_sessions_from(in->history, date_add(in->day, -2 * WEEKDAYS));
	return history_sessions_from(in->history, in->day);
}

/* A history keeps each text once: one key is one pointer. */
static bool is_listed(const struct volume *v, const char *key)
{
	for (size_t i = v->n_log; i-- > 0;) {
		if (v->log[i].key == key)
			return true;
	}
	return false;
}

static void list_log(struct volume *v, const struct plan_input *in)
{
	size_t first, end = last_weeks(in, &first);

	v->has_log = true;
	for (size_t i = first; i < end; i++) {
		const struct session_row *s = &in->history->sessions[i];

		for (const struct set_row *row = s->sets; row < s->sets + s->n_sets; row++) {
			if (is_listed(v, row->key))
				continue;
			v->log = mem_grow(v->log, &v->cap_log, v->n_log + 1, sizeof *v->log);
			v->log[v->n_log++] = (struct logged){ .key = row->key,
							      .exercise = row->exercise,
							      .family = catalog_family(
								      in->catalog, row->exercise) };
		}
	}
}

static int day_seconds(const struct session_row *s, const char *key, const struct exercise *e)
{
	int sum = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].key == key)
			sum += set_seconds(e->mode, e->tempo, &s->sets[i].target);
	}
	return sum;
}

/* Summed up day by day: the fullest day of a week counts, for on others a part may have been left
 * out, or was not come to. What is new in the last week did not grow. */
static void add_logged(struct volume *v, const struct logged *l, const struct exercise *e,
		       const struct plan_input *in)
{
	struct work w = { .key = l->key, .family = l->family, .is_logged = true };
	size_t first, end = last_weeks(in, &first);
	struct date day = { 0 };
	int sum = 0;

	for (size_t i = first; i < end; i++) {
		const struct session_row *s = &in->history->sessions[i];
		int *fullest = date_diff(in->day, s->day) <= WEEKDAYS ? &w.now_s : &w.before_s;

		sum = (s->day.day == day.day ? sum : 0) + day_seconds(s, l->key, e);
		day = s->day;
		if (sum > *fullest)
			*fullest = sum;
	}
	if (w.before_s == 0)
		w.before_s = w.now_s;
	if (w.now_s > 0)
		add(v, &w);
}

/* What else of a family was trained in the last week, against the week before. */
static void read_log(struct volume *v, enum family family, const struct plan_input *in)
{
	if (!v->has_log)
		list_log(v, in);
	for (size_t i = 0; i < v->n_log; i++) {
		struct logged *l = &v->log[i];

		if (l->family != family || l->is_added)
			continue;
		const struct exercise *e = catalog_exercise(in->catalog, l->exercise);

		l->is_added = true;
		if (e && !find(v, l->key))
			add_logged(v, l, e, in);
	}
}

/* ---- The cap ---- */

/* The family's work as it stands. */
static void sum_family(const struct volume *v, struct rise *ret)
{
	for (size_t i = 0; i < v->n; i++) {
		if (v->v[i].family != ret->family)
			continue;
		ret->now_s += v->v[i].now_s;
		ret->before_s += v->v[i].before_s;
	}
}

/* The least that a week may add: two minutes a day, or two reps; of holds alone one step, which may
 * always be. */
static int small_dose_s(const struct exercise *e, const struct dose *from, int times)
{
	struct dose more = *from;

	if (e->mode == MODE_TIME)
		return SMALL_TIME_S;
	if (more.set[0].reps > 0)
		more.set[0].reps += SMALL_REPS;
	return day_work_s(e, &more, times) - day_work_s(e, from, times);
}

static int greatest(int a, int b, int c)
{
	int most = a > b ? a : b;

	return most > c ? most : c;
}

/* Seconds that a step up adds in all steps of its key that take it. */
static int more_seconds(const struct routine_day *r, const char *key, const struct exercise *e)
{
	int more = 0;

	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct advice *a = &r->steps[i];
		int times = routine_occurrences(r->routine, i);

		if (text_eq(a->key, key) && advice_is_step(a)) {
			more += day_work_s(e, &a->target, times) -
				day_work_s(e, &a->previous, times);
		}
	}
	return more;
}

bool volume_allows(struct volume *v, const struct routine_day *r, int step,
		   const struct plan_input *in, struct rise *ret)
{
	const struct advice *a = &r->steps[step];
	const struct exercise *e = catalog_exercise(in->catalog, a->exercise);
	int times = routine_occurrences(r->routine, step);

	read_log(v, e->family, in);
	*ret = (struct rise){ .key = a->key,
			      .family = e->family,
			      .more_s = more_seconds(r, a->key, e) };
	sum_family(v, ret);
	ret->now_s += ret->more_s;
	return ret->more_s <= 0 ||
	       ret->now_s - ret->before_s <= greatest(ret->before_s * WEEK_GROWTH_PCT / 100,
						      small_dose_s(e, &a->previous, times),
						      ret->more_s);
}
