/* The table of screens, and which of them a start begins with. */
#include "app_state.h"

#include "limber/base/attr.h"

#define TAB(id)    &screen_##id,
#define SCREEN(id) &screen_##id,
const struct screen_ops *const screens[] = {
#include "screens.def"
};
#undef TAB
#undef SCREEN

const int n_screens = ARRAY_LEN(screens);

#define TAB(id) +1
#define SCREEN(id)
const int n_tabs = 0
#include "screens.def"
	;
#undef TAB
#undef SCREEN

bool app_run(const struct app_options *options, struct err *err)
{
	const struct screen_ops *first = NULL;

	if (options->start_routine != NULL)
		first = &screen_session;
	return app_run_screens(options, screens, n_tabs, first, options->start_routine, err);
}
