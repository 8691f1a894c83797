/* The last weeks of a routine, whose sessions say on which rungs it is done. Not for what
 * follows. */
#include "trained.h"

#include "limber/base/text.h"

struct date progress_routine_since(struct date newest)
{
	return date_add(newest, -WINDOW_DAYS);
}

static bool is_trained(const struct set_row *row)
{
	return set_is_begun(row) && !row->is_eased;
}

/* Whether a session trained the step, as written or on a rung of its ladder (NULL: as written). */
static bool trains_step(const struct session_row *s, const struct progress_input *in,
			const struct ladder *l)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (is_trained(row) &&
		    (text_eq(row->key, in->step->key) || (l && ladder_rung(l, row->key) >= 0)))
			return true;
	}
	return false;
}

/* The first session of the routine's last weeks, or of those in which the step was trained. The end
 * of the log where that was half a year ago. */
static size_t weeks_first(const struct progress_input *in, bool is_of_step, const struct ladder *l)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day);
	struct date oldest = date_add(in->day, -WINDOW_WEEKS_MAX * WEEKDAYS);

	for (size_t i = end; i-- > 0 && h->sessions[i].day.day >= oldest.day;) {
		const struct session_row *s = &h->sessions[i];

		if (text_eq(s->routine, in->routine->id) && (!is_of_step || trains_step(s, in, l)))
			return history_sessions_from(h, progress_routine_since(s->day));
	}
	return end;
}

bool trained_lately(const struct progress_input *in, const struct ladder *l)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day);

	for (size_t i = weeks_first(in, false, NULL); i < end; i++) {
		const struct session_row *s = &h->sessions[i];

		if (text_eq(s->routine, in->routine->id) && trains_step(s, in, l))
			return true;
	}
	return false;
}

static bool is_of_the_file(const struct routine *routine, const char *key)
{
	for (int i = 0; i < routine->n_steps; i++) {
		if (text_eq(routine->steps[i].key, key))
			return true;
	}
	return false;
}

bool trained_otherwise(const struct progress_input *in)
{
	const struct history *h = in->history;
	size_t first = weeks_first(in, false, NULL), end = history_sessions_from(h, in->day);

	for (size_t i = first; i < end; i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t j = 0; text_eq(s->routine, in->routine->id) && j < s->n_sets; j++) {
			if (!is_of_the_file(in->routine, s->sets[j].key))
				return true;
		}
	}
	return first < end && !trained_lately(in, NULL);
}

static bool is_trained_elsewhere(const char *key, const struct progress_input *in)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day);
	bool has_older;

	for (size_t i = window_first(h, key, in->day, &has_older); i < end; i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t j = 0; !text_eq(s->routine, in->routine->id) && j < s->n_sets; j++) {
			if (is_trained(&s->sets[j]) && text_eq(s->sets[j].key, key))
				return true;
		}
	}
	return false;
}

int trained_elsewhere(const struct ladder *l, const struct progress_input *in)
{
	int rung = l->n_rungs - 1;

	while (rung >= 0 && !is_trained_elsewhere(l->rungs[rung].key, in))
		rung--;
	return rung;
}

/* ---- Where that leaves the person ---- */

/* The hardest rung that a session of the routine trained the step on; -1 for none. */
static int rung_of_session(const struct session_row *s, const struct ladder *l, int written,
			   const struct progress_input *in)
{
	int best = -1;

	for (size_t i = 0; text_eq(s->routine, in->routine->id) && i < s->n_sets; i++) {
		bool is_own = text_eq(s->sets[i].key, in->step->key);
		int rung = is_own ? written : ladder_rung(l, s->sets[i].key);

		if (rung > best && is_trained(&s->sets[i]) &&
		    (rung == written || rung_fits(&l->rungs[rung], in)))
			best = rung;
	}
	return best;
}

/* Whether safety kept someone off a rung when a session began, by what was known in that
 * morning. */
static bool was_blocked(const struct ladder *l, int rung, const struct progress_input *in,
			const struct session_row *s)
{
	const struct catalog *c = in->catalog;
	const struct exercise *e = catalog_exercise(c, l->rungs[rung].exercise);
	struct profile profile;
	struct safety_input person = { .profile = &profile,
				       .history = in->history,
				       .catalog = c,
				       .day = s->day,
				       .rises_min = in->rises_min };

	if (!e)
		return false;
	profile_at(&profile, in->history, s->day);
	const struct ruling morning = safety_judge(&person, e, in->step->is_prescribed);

	person.minute = stamp_minute_on(s->started, s->day);
	const struct ruling hour = safety_judge_tag(&person, TAG_LOADED_FLEXION);

	return ruling_blocks(&morning) ||
	       (e->tags & 1U << TAG_LOADED_FLEXION && hour.safety == SAFETY_EARLY);
}

void trained_rungs(struct trained *ret, const struct ladder *l, int written, int first,
		   const struct progress_input *in)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day);

	*ret = (struct trained){ .rung = first, .newest = -1 };
	for (size_t i = weeks_first(in, !trained_lately(in, l), l); i < end; i++) {
		const struct session_row *s = &h->sessions[i];
		int rung = rung_of_session(s, l, written, in);
		bool is_first = ret->newest < 0;

		if (rung < 0)
			continue;
		ret->newest = rung;
		if (rung == ret->rung || was_blocked(l, ret->rung, in, s))
			continue;
		ret->has_risen = rung > ret->rung && !is_first;
		ret->risen = s->day;
		ret->rung = rung;
	}
}
