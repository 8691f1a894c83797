/* Any bytes as an exercise's file: what is good stays in the ranges that the engine relies on, and
 * a glance at it sees no other family. */
#include "limber/config/exercise_file.h"
#include "told.h"

static void assert_in_range(const struct dose *d)
{
	assert(d->sets >= 1 && d->sets <= SETS_MAX);
	assert(d->rest_s >= 0 && d->rest_s <= REST_S_MAX);
	for (int i = 0; i < d->sets; i++) {
		assert(d->set[i].reps >= 0 && d->set[i].reps <= REPS_MAX);
		assert(d->set[i].hold_s >= 0 && d->set[i].hold_s <= HOLD_S_MAX);
		assert(d->set[i].time_s >= 0 && d->set[i].time_s <= TIME_S_MAX);
		assert(d->set[i].load_g >= 0 && d->set[i].load_g <= LOAD_G_MAX);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct exercise e;
	struct diags diags = { .v = NULL };
	bool ok = exercise_parse(&e, "fuzz.cfg", (const char *)data, size, &diags);

	enum family family;
	bool is_seen = exercise_glance(&family, (const char *)data, size);

	assert_told(ok, &diags, data, size);
	if (ok) {
		assert(!is_seen || family == e.family);
		assert(e.mode < MODES && e.family < FAMILIES && e.position < POSITIONS);
		assert_in_range(&e.dose[LEVEL_NEW]);
		assert_in_range(&e.dose[LEVEL_ACTIVE]);
		assert_in_range(&e.cap);
		for (int i = 0; i < e.dose[LEVEL_ACTIVE].sets; i++)
			assert(set_seconds(e.mode, e.tempo, &e.dose[LEVEL_ACTIVE].set[i]) > 0);
	}
	return 0;
}
