/* Any bytes as a document to import: refused or read, never a crash. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "limber/cli/import.h"

static int64_t wall_s(void *user)
{
	(void)user;
	return 1795330800;
}

static int offset_min(void *user, int64_t utc_s)
{
	(void)user;
	(void)utc_s;
	return 60;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct clock clock = { .wall_s = wall_s, .offset_min = offset_min };
	static const struct import_options options = {
		.name = "log.json", .clock = &clock, .day_end_min = 180, .rises_min = 420
	};
	struct import import = { .profile_kinds = 0 };
	struct diags problems = { .v = NULL };

	if (import_parse(&import, (const char *)data, size, &options, &problems)) {
		/* What was read can be relied on: a problem would have refused it. */
		if (problems.n > 0)
			abort();
		import_release(&import);
	} else if (problems.n == 0) {
		abort();
	}
	diags_release(&problems);
	return 0;
}
