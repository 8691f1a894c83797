/* Any bytes as limber.cfg. */
#include "limber/config/settings.h"
#include "told.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct settings ret;
	struct diags diags = { .v = NULL };
	bool ok = settings_parse(&ret, "fuzz.cfg", (const char *)data, size, &diags);

	assert_told(ok, &diags, data, size);
	return 0;
}
