/* Any bytes as a plan's file. */
#include "limber/config/plan_file.h"
#include "told.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct plan ret;
	struct diags diags = { .v = NULL };
	bool ok = plan_parse(&ret, "fuzz.cfg", (const char *)data, size, &diags);

	assert_told(ok, &diags, data, size);
	return 0;
}
