/* The key that declines a rung. Who is proposed one is core's to say. */
#include "rung.h"

#include "doses.h"

bool rung_decline(struct app *app, const struct routine_day *day)
{
	const struct advice *a = doses_proposal(day);
	struct err err = { .kind = ERR_NONE };

	if (!a) {
		app_say(app, STYLE_WARN, "No next rung is proposed here: nothing to put off.");
		return false;
	}
	bool is_earlier = a->is_earlier;

	if (!coach_decline(app->coach, app->moment, a, &err)) {
		app_say(app, STYLE_BAD, "not saved: %s", err.msg);
		return false;
	}
	app_say(app, STYLE_GOOD,
		is_earlier ? "Fine: it is done as the routine has it."
			   : "Fine: it stays as it was for two weeks.");
	return true;
}

const char *rung_hint(const struct routine_day *day)
{
	const struct advice *a = doses_proposal(day);

	if (!a)
		return "";
	return a->is_earlier ? "d: as the routine has it" : "d: not this rung yet";
}
