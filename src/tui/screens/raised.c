/* A warning sign on its way into the log. Not for what it means to the person: signs.c,
 * welcome.c. */
#include "raised.h"

enum { RETRY_MS = 2000 };

static bool try_it(struct raised *r, struct app *app, struct err *err)
{
	if (r->sign && !coach_event(app->coach, app->moment, r->kind, r->sign->id, err))
		return false;
	r->sign = NULL;
	return true;
}

bool raised_save(struct raised *r, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	if (try_it(r, app, &err))
		return true;
	r->retry_ms = app->now_ms + RETRY_MS;
	app_say(app, STYLE_BAD, "not saved yet: %s", err.msg);
	return false;
}

int64_t raised_next_wake(const struct raised *r)
{
	return r->sign ? r->retry_ms : INT64_MAX;
}

void raised_close(struct raised *r, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	if (!try_it(r, app, &err))
		app_say_last(
			app,
			"the warning sign is not in the log (%s): run `limber profile --%s %s`",
			err.msg, event_words[r->kind], r->sign->id);
}
