/* Any bytes as a routine's file: what is good has an order that stays among its steps. */
#include "limber/config/routine_file.h"
#include "told.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct routine r;
	struct diags diags = { .v = NULL };
	bool ok = routine_parse(&r, "fuzz.cfg", (const char *)data, size, &diags);

	assert_told(ok, &diags, data, size);
	if (ok) {
		assert(r.n_steps >= 1 && r.n_steps <= STEPS_MAX);
		assert(r.n_order >= r.n_steps && r.n_order <= ORDER_MAX);
		for (int i = 0; i < r.n_order; i++)
			assert(r.order[i] >= 0 && r.order[i] < r.n_steps);
		for (int i = 0; i < r.n_steps; i++)
			assert(r.steps[i].number == i + 1 && r.steps[i].key[0] &&
			       r.steps[i].rule[0]);
	}
	return 0;
}
