/* What was done, exercise by exercise, and how the person corrects it. Not for the questions: that
 * is wrap_up.c's. */
#include "wrap_up_state.h"

#include "limber/base/mem.h"

void parts_load(struct wrap_up_screen *w)
{
	const struct session_row *row = live_row(w->live);
	const struct run *run = live_run(w->live);

	w->parts = xcalloc(row->n_sets, sizeof *w->parts);
	for (int i = 0; i < (int)row->n_sets; i++) {
		const struct run_set *set = &run->sets[row->sets[i].seq];
		bool is_new = i == 0 || run->sets[row->sets[i - 1].seq].step != set->step;

		if (is_new) {
			struct part *part = &w->parts[w->n_parts++];

			part->first = i;
			text_copy(part->name, sizeof part->name, set->plan.name);
		}
		w->parts[w->n_parts - 1].n++;
	}
}

bool part_is_one_set(const struct wrap_up_screen *w, const struct part *part)
{
	const struct set_row *sets = live_row(w->live)->sets;

	return sets[part->first].set == sets[part->first + part->n - 1].set;
}

static const struct amount nothing;

/* Sets count as they were asked for: one that the session did not come to was not done. */
struct tally part_tally(const struct wrap_up_screen *w, const struct part *part)
{
	const struct set_row *sets = live_row(w->live)->sets;
	const struct run *run = live_run(w->live);
	int step = run->sets[sets[part->first].seq].step;
	struct tally t = { .is_whole = false };

	for (int i = part->first; i < part->first + part->n; i++) {
		t.is_hurt = t.is_hurt || sets[i].outcome == OUTCOME_HURT;
		t.is_begun = t.is_begun || !amount_eq(&sets[i].done, &nothing);
		t.done[sets[i].side] += amount_reaches(&sets[i].done, &sets[i].target);
	}
	for (int i = 0; i < run->n_sets; i++)
		t.of[run->sets[i].plan.side] += run->sets[i].step == step;
	t.is_whole = !t.is_hurt;
	for (enum side side = SIDE_BOTH; side < SIDES; side++)
		t.is_whole = t.is_whole && t.done[side] == t.of[side];
	return t;
}

bool parts_are_whole(const struct wrap_up_screen *w)
{
	for (int i = 0; i < w->n_parts; i++) {
		if (!part_tally(w, &w->parts[i]).is_whole)
			return false;
	}
	return true;
}

/* One unit less of whatever a set is made of. */
static struct amount one_less(struct amount a)
{
	enum { HOLD_STEP_S = 5, TIME_STEP_S = 60 };

	if (a.reps > 0)
		a.reps--;
	else if (a.time_s > 0)
		a.time_s = a.time_s > TIME_STEP_S ? a.time_s - TIME_STEP_S : 0;
	else
		a.hold_s = a.hold_s > HOLD_STEP_S ? a.hold_s - HOLD_STEP_S : 0;
	return a;
}

/* Of a single set a unit less, else the last set that counts does not. */
void part_lower(struct wrap_up_screen *w)
{
	const struct part *part = &w->parts[w->at];
	const struct set_row *sets = live_row(w->live)->sets;

	for (int i = part->first + part->n - 1; i >= part->first; i--) {
		if (part_is_one_set(w, part)) {
			live_correct(w->live, i, one_less(sets[i].done));
		} else if (!amount_eq(&sets[i].done, &nothing)) {
			live_correct(w->live, i, nothing);
			return;
		}
	}
}

bool part_count_all(struct wrap_up_screen *w)
{
	const struct part *part = &w->parts[w->at];
	const struct set_row *sets = live_row(w->live)->sets;
	struct tally t = part_tally(w, part);

	if (t.is_hurt)
		return false;
	for (int i = part->first; i < part->first + part->n; i++)
		live_correct(w->live, i, sets[i].target);
	return true;
}

int work_done_pct(struct live *live)
{
	const struct session_row *row = live_row(live);
	const struct run *run = live_run(live);
	int64_t done_s = 0, asked_s = 0;

	for (int i = 0; i < run->n_sets; i++) {
		const struct run_step *st = &run->steps[run->sets[i].step];

		asked_s += set_seconds(st->mode, st->tempo, &run->sets[i].plan.target);
	}
	for (size_t i = 0; i < row->n_sets; i++) {
		const struct run_step *st = &run->steps[run->sets[row->sets[i].seq].step];

		done_s += set_seconds(st->mode, st->tempo, &row->sets[i].done);
	}
	return asked_s > 0 ? (int)((done_s * 100 + asked_s - 1) / asked_s) : 0;
}
