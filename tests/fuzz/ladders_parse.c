/* Any bytes as the ladders' file. */
#include "limber/config/exercise_file.h"
#include "told.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ladder *v = NULL;
	struct diags diags = { .v = NULL };
	int n = 0;
	bool ok = ladders_parse(&v, &n, "ladders.cfg", (const char *)data, size, &diags);

	assert_told(ok, &diags, data, size);
	for (int i = 0; i < n; i++)
		assert(v[i].n_rungs >= 1 && v[i].n_rungs <= RUNGS_MAX);
	ladders_release(v, n);
	return 0;
}
