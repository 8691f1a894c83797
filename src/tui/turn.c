/* Time, passed on to the screens: a turn's instant, their wakes, the machine's sleep, a new day,
 * being suspended. Not for keys (app.c), and it waits for nothing: that is the loop's (run.c). */
#include "app_state.h"

enum { SLEPT_MS = 1000 };

static int64_t mono_ms(const struct clock *clock)
{
	return clock->mono_ns(clock->user) / 1000000;
}

void app_take_time(struct app *app)
{
	const struct clock *clock = app->clock;
	int64_t utc_s = clock->wall_s(clock->user);

	app->now_ms = mono_ms(clock);
	/* Finding the zone costs more than a second's frame, and nobody travels that fast. */
	if (utc_s / 60 != app->moment.at.utc_s / 60)
		app->moment.at.offset_min = clock->offset_min(clock->user, utc_s);
	app->moment.at.utc_s = utc_s;
	app->moment.day = stamp_day(app->moment.at, app->day_end_min);
	if (app->coach != NULL)
		coach_tell_time(app->coach, app->moment);
}

/* Being held up between the two readings would look like sleep, so the pair is read again until it
 * lies close together. */
int64_t app_slept_ms(const struct clock *clock)
{
	int64_t boot_ms, before_ms;

	do {
		before_ms = mono_ms(clock);
		boot_ms = clock->boot_ns(clock->user) / 1000000;
	} while (mono_ms(clock) - before_ms > SLEPT_MS / 4);
	return boot_ms - before_ms;
}

static void tell_gap(struct app *app, int64_t ms)
{
	for (int i = 0; i < app->depth; i++) {
		const struct shown_screen *s = &app->stack[i];
		app->acting = i;
		if (s->ops->gap != NULL)
			s->ops->gap(s->self, app, ms);
	}
	app_settle(app);
}

static void turn_day(struct app *app)
{
	app_refresh(app);
	app_look(app);
	app_settle(app);
}

/* Of the coach, where there is one: a day that it could not be told is told again. */
static bool is_new_day(const struct app *app, struct date last)
{
	struct date known = app->coach != NULL ? coach_day(app->coach) : last;

	return date_diff(app->moment.day, known) != 0;
}

bool app_begin_turn(struct app *app)
{
	struct date day = app->moment.day;
	int64_t slept = app_slept_ms(app->clock);
	int64_t gap = slept - app->slept_ms;

	app_take_time(app);
	app->slept_ms = slept;
	if (gap >= SLEPT_MS)
		tell_gap(app, gap);

	bool is_turned = is_new_day(app, day);

	if (is_turned)
		turn_day(app);
	return gap >= SLEPT_MS || is_turned;
}

static int64_t screen_wake_ms(const struct shown_screen *s, int64_t now_ms)
{
	return s->ops->next_wake == NULL ? INT64_MAX : s->ops->next_wake(s->self, now_ms);
}

int64_t app_next_wake(const struct app *app)
{
	int64_t next = app_idle_ms(app);

	for (int i = 0; i < app->depth; i++) {
		int64_t at = screen_wake_ms(&app->stack[i], app->now_ms);
		if (at < next)
			next = at;
	}
	return next;
}

bool app_wake(struct app *app)
{
	bool was_woken = false;
	int n = app->depth;

	for (int i = 0; i < n; i++) {
		const struct shown_screen *s = &app->stack[i];
		if (s->is_leaving || screen_wake_ms(s, app->now_ms) > app->now_ms)
			continue;
		app->acting = i;
		s->ops->wake(s->self, app, app->now_ms);
		was_woken = true;
	}
	app_settle(app);
	return was_woken;
}

void app_suspend(struct app *app)
{
	for (int i = 0; i < app->depth; i++) {
		const struct shown_screen *s = &app->stack[i];
		app->acting = i;
		if (s->ops->suspend != NULL)
			s->ops->suspend(s->self, app);
	}
	app_settle(app);
}
