/* Plans into rows of the log. Not for writing them: see store. */
#include "rows.h"

#include "limber/store/store.h"

void session_row_begin(struct session_row *ret, const char *routine, struct moment at)
{
	*ret = (struct session_row){
		.day = at.day,
		.started = at.at,
		.state = STATE_OPEN,
		.pain_before = UNKNOWN,
		.pain_after = UNKNOWN,
		.leg = UNKNOWN,
		.effort = UNKNOWN,
		.sets = ret->sets,
	};
	store_make_id(ret->id);
	text_copy(ret->routine, sizeof ret->routine, routine);
}

void set_row_from(struct set_row *ret, struct history *h, int seq, const struct planned_set *plan)
{
	*ret = (struct set_row){
		.seq = seq,
		.exercise = history_keep(h, plan->exercise),
		.key = history_keep(h, plan->key),
		.step = plan->step,
		.set = plan->set,
		.side = plan->side,
		.target = plan->target,
		.outcome = OUTCOME_DONE,
		.is_eased = plan->is_eased,
		.pain = UNKNOWN,
	};
}
