/* From the keys of a dose to its sets. Not for whether they suit an exercise: see core/check. */
#include "dose_keys.h"

/* A list's length where it gives each set its own value; 0 where it gives all the same. */
static int listed(int n)
{
	return n > 1 ? n : 0;
}

static bool lengths_agree(struct reader *r, const struct value *v, const struct dose_keys *k)
{
	int reps = listed(k->n_reps), hold = listed(k->n_hold);

	if (reps && hold && reps != hold) {
		reader_problem(r, v, "reps has %d values and hold %d; give each set one of both",
			       reps, hold);
		return false;
	}
	int values = reps ? reps : hold;

	if (k->sets && values && values != k->sets) {
		reader_problem(r, v, "sets is %d and %s has %d values; give one for each set",
			       k->sets, reps ? "reps" : "hold", values);
		return false;
	}
	return true;
}

bool dose_lay_out(struct reader *r, const struct value *v, const struct dose_keys *k,
		  struct dose *ret)
{
	if (!lengths_agree(r, v, k))
		return false;
	*ret = (struct dose){ 0 };
	if (!k->n_reps && !k->n_hold && !k->time_s && !k->load_g) {
		if (k->sets || k->rest_s) {
			reader_problem(r, v, "%s alone is no dose; give reps, hold or time with it",
				       k->sets ? "sets" : "rest");
			return false;
		}
		return true;
	}
	int values = listed(k->n_reps) ? k->n_reps : k->n_hold;

	ret->sets = k->sets ? k->sets : values > 1 ? values : 1;
	ret->rest_s = k->rest_s;
	for (int i = 0; i < ret->sets; i++) {
		ret->set[i] = (struct amount){
			.reps = k->reps[listed(k->n_reps) ? i : 0],
			.hold_s = k->hold_s[listed(k->n_hold) ? i : 0],
			.time_s = k->time_s,
			.load_g = k->load_g,
		};
	}
	return true;
}
