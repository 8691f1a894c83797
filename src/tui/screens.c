/* The table of screens, and which of them a start begins with. */
#include "app_state.h"
#include "screens/start.h"

#include "limber/coach/log.h"

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

/* Today lies under everything. Nobody is guided before they have read what limber is not, or with a
 * red flag that nobody has looked at. What was left unfinished is asked about before anything else
 * is started: see Today. */
static void begin(struct app *app, const struct app_options *options)
{
	const struct profile *profile = coach_profile(app->coach);
	struct unfinished unfinished;
	struct start_arg start = { .routine = options->start_routine,
				   .is_rehearsal = options->is_rehearsal };
	const struct start_arg *wanted = start.routine ? &start : NULL;
	bool is_first = !wanted || !live_unfinished(app->coach, &unfinished);

	app_push(app, screens[0], is_first ? NULL : wanted);
	if (!profile->is_screened || profile->is_blocked)
		app_push(app, &screen_welcome,
			 &(struct welcome_arg){ .then = is_first ? wanted : NULL });
	else if (wanted && is_first)
		app_push(app, &screen_session, wanted);
}

bool app_run(const struct app_options *options, struct err *err)
{
	return app_run_screens(options, screens, n_tabs, begin, err);
}
