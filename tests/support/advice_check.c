/* See the header. */
#include "support/advice_check.h"

#include <string.h>

#include "../../src/core/dosing.h"
#include "../../src/core/leg.h"
#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "limber/core/flare.h"
#include "support/test.h"

void check_why(const struct advice *a)
{
	size_t n = strlen(a->why);

	assert_in_range(n, 11,
			WHY_MAX - 5); /* cut where it did not fit, it would be as long as that */
	assert_true(utf8_valid(a->why, n));
	assert_false(utf8_has_control(a->why));
	assert_int_equal(a->why[n - 1], '.');
	assert_in_range(a->n_used, 0, USED_MAX);
}

static int week_s(const struct dose *d)
{
	return d->set[0].time_s * d->bouts * d->days;
}

void check_move(const struct advice *a)
{
	bool is_first = a->previous.sets == 0;
	bool is_more = !is_first && dose_exceeds(&a->target, &a->previous);
	bool is_less = !is_first && dose_exceeds(&a->previous, &a->target);

	assert_true(is_first || a->target.days <= a->previous.days ||
		    week_s(&a->target) <= week_s(&a->previous));
	switch (a->move) {
	case MOVE_UP: assert_true(is_more); break;
	case MOVE_DOWN: assert_true(is_less && !is_more); break;
	case MOVE_HOLD: assert_false(is_more || is_less); break;
	case MOVE_SWAP: assert_true(a->target.sets > 0); break;
	case MOVE_BLOCKED: assert_int_equal(a->target.sets, 0); break;
	case MOVES: fail(); break;
	}
}

static bool is_day_of_rest(const struct life *l)
{
	const struct progress_input in = life_input(l);
	const struct safety_input person = {
		.profile = in.profile, .history = in.history, .catalog = in.catalog, .day = in.day
	};
	const struct checkin *morning = history_checkin(&l->history, l->day);
	struct leg_move move;
	struct flare flare;

	flare_at(&flare, &l->history, l->day);
	return (morning && morning->pain >= 7) || flare.state == FLARE_ACUTE ||
	       leg_has_moved(&person, &move);
}

void check_gate(const struct advice *a, const struct life *l)
{
	if (!is_day_of_rest(l))
		return;
	assert_true(a->rung_change <= 0);
	assert_false(a->previous.sets > 0 && dose_exceeds(&a->target, &a->previous));
}

static void check_amount(const struct amount *a, const struct amount *most,
			 const struct amount *kind)
{
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		int value = amount_get(a, q), cap = amount_get(most, q);

		assert_true(value >= 0);
		if (cap > 0)
			assert_true(value <= cap);
		if (q != QUANTITY_LOAD && amount_get(kind, q) > 0)
			assert_true(value > 0);
	}
}

void check_limits(const struct advice *a, const struct step *step, const struct catalog *catalog)
{
	const struct exercise *e = catalog_exercise(catalog, a->exercise);
	const struct step as_done =
		a->is_other ? step_with(step, a->exercise, a->key, a->name) : *step;
	struct dose clamped = a->target;

	if (a->move == MOVE_BLOCKED)
		return;
	assert_non_null(e);
	assert_in_range(a->target.sets, 1, e->cap.sets);
	for (int i = 0; i < a->target.sets; i++)
		check_amount(&a->target.set[i], &e->cap.set[i], &e->dose[LEVEL_NEW].set[0]);
	assert_false(dose_clamp(&clamped, &as_done.bounds));
}

void check_same(const struct advice *a, const struct advice *b)
{
	assert_string_equal(a->why, b->why);
	assert_true(dose_eq(&a->target, &b->target));
	assert_true(dose_eq(&a->previous, &b->previous));
	assert_string_equal(a->exercise, b->exercise);
	assert_int_equal(a->move, b->move);
	assert_int_equal(a->row, b->row);
	assert_int_equal(a->n_used, b->n_used);
}

bool asks_more(const struct dose *a, const struct dose *b)
{
	if (!dose_exceeds(a, b))
		return false;
	if (!dose_exceeds(b, a))
		return true;
	return a->set[0].load_g >= b->set[0].load_g && dose_work(a) * 10 > dose_work(b) * 11;
}

static bool is_counted(const struct cut *cut, struct date day)
{
	for (int i = 0; i < cut->good; i++) {
		if (cut->good_on[i].day == day.day)
			return true;
	}
	return false;
}

/* The days with a good one since, in the engine's own words: an advice tells of the newest only. */
static void count_good(struct cut *cut, const struct advice *a, const struct history *h)
{
	for (int i = 0; i < a->readings.n; i++) {
		const struct reading *r = &a->readings.v[i];
		struct date day = h->sessions[r->session].day;

		if (r->verdict == VERDICT_GOOD && !r->is_easy && day.day > cut->day.day &&
		    cut->good < GOOD_AFTER_CUT && !is_counted(cut, day))
			cut->good_on[cut->good++] = day;
	}
}

static void keep_easy(struct cut *cut, const struct advice *a, const struct dose *before)
{
	cut->easy = a->target;
	cut->before_easy = *before;
	text_copy(cut->easy_key, sizeof cut->easy_key, a->key);
}

/* What an easy week took is none of a cut in it for a bad morning: it was from the dose before. */
static void note_cut(struct cut *cut, const struct advice *a, struct date day)
{
	bool is_in_it = a->row == 4 && text_eq(cut->easy_key, a->key) &&
			!dose_exceeds(&a->previous, &cut->easy) &&
			!dose_exceeds(&cut->easy, &a->previous);
	const struct dose from = is_in_it ? cut->before_easy : a->previous;

	*cut = (struct cut){ .from = from, .day = day };
	text_copy(cut->key, sizeof cut->key, a->key);
	if (is_in_it)
		keep_easy(cut, a, &from);
}

void check_no_seesaw(struct cut *cut, const struct advice *a, const struct life *l)
{
	bool is_cut = a->move == MOVE_DOWN && a->row >= 3 && a->row <= 6 && !a->cap;
	bool is_known =
		cut->from.sets > 0 && date_diff(l->day, cut->day) <= WINDOW_WEEKS_MAX * WEEKDAYS;

	if (is_known && text_eq(cut->key, a->key)) {
		count_good(cut, a, &l->history);
		if (cut->good < GOOD_AFTER_CUT)
			assert_false(asks_more(&a->target, &cut->from));
	}
	if (is_cut)
		note_cut(cut, a, l->history.sessions[a->used[0]].day);
	else if (a->cap && text_eq(a->cap, "easy week") && a->move == MOVE_DOWN)
		keep_easy(cut, a, &a->previous);
}
