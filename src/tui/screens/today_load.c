/* What Today knows, gathered from the coach: the items to show, the mornings, the week. Not for
 * asking the person, nor for keys: today.c. */
#include "today.h"

#include "limber/core/morning.h"

static void add_items(struct today *t, bool are_resting)
{
	for (int i = 0; i < t->plan.n_items; i++) {
		const struct day_item *item = &t->plan.items[i];

		if ((item->is_due || item->is_done) && today_rests(t, item) == are_resting &&
		    t->n_shown < (int)ARRAY_LEN(t->shown))
			t->shown[t->n_shown++] = i;
	}
}

/* What rests comes after what there is to do. */
static void load_items(struct today *t)
{
	t->n_shown = 0;
	add_items(t, false);
	add_items(t, true);
}

/* The cursor goes to the first thing that is still to be done; desk breaks come by themselves. */
static void place_cursor(struct today *t)
{
	t->at = 0;
	for (int i = 0; i < t->n_shown; i++) {
		const struct day_item *item = &t->plan.items[t->shown[i]];

		if (!item->is_done && !(item->item && item->item->every_min)) {
			t->at = i;
			return;
		}
	}
}

static void load_pain(struct today *t, const struct history *h)
{
	const struct checkin *c = history_checkin(h, t->day);

	t->pain = c ? c->pain : UNKNOWN;
	t->leg = c ? c->leg : UNKNOWN;
	for (int i = 0; i < PAIN_DAYS; i++) {
		const struct checkin *past =
			history_checkin(h, date_add(t->day, i - PAIN_DAYS + 1));

		t->pains[i] = past ? past->pain : NO_VALUE;
	}
}

static bool is_break(const struct plan *plan, const char *routine)
{
	for (int i = 0; i < plan->n_items; i++) {
		if (plan->items[i].every_min > 0 && text_eq(plan->items[i].routine, routine))
			return true;
	}
	return false;
}

/* Whether a session of the day was confirmed: of this routine, or where it is NULL, of any that is
 * no break. */
static bool is_done_on(const struct history *h, struct date day, const struct plan *plan,
		       const char *routine)
{
	for (size_t i = history_sessions_from(h, day); i < h->n_sessions; i++) {
		const struct session_row *row = &h->sessions[i];

		if (date_diff(row->day, day) > 0)
			return false;
		if (row->state == STATE_COMPLETE &&
		    (routine ? text_eq(row->routine, routine) : !is_break(plan, row->routine)))
			return true;
	}
	return false;
}

/* Breaks from sitting come and go by themselves: they neither make a day nor leave it undone. */
static enum day_mark mark_of(const struct history *h, const struct plan *plan, struct date day,
			     struct date today)
{
	int planned = 0, met = 0;

	for (int i = 0; i < plan->n_items; i++) {
		const struct plan_item *item = &plan->items[i];

		if (item->every_min > 0 || !plan_item_is_due(item, day))
			continue;
		planned++;
		met += is_done_on(h, day, plan, item->routine);
	}
	if (is_done_on(h, day, plan, NULL))
		return met == planned ? DAY_DONE : DAY_PARTLY;
	return planned > 0 && date_diff(day, today) >= 0 ? DAY_PLANNED : DAY_FREE;
}

static void load_week(struct today *t, const struct history *h, const struct plan *plan)
{
	struct date monday = date_monday(t->day);

	for (int d = 0; d < WEEKDAYS; d++)
		t->week[d] = mark_of(h, plan, date_add(monday, d), t->day);
}

/* The first of the day's routines that cannot be read: it would just not be there. */
static void load_unread(struct today *t, struct app *app)
{
	const struct plan *plan = coach_current_plan(app->coach);

	t->unread[0] = '\0';
	for (int i = 0; i < plan->n_items && !t->unread[0]; i++) {
		const struct plan_item *item = &plan->items[i];

		if (plan_item_is_due(item, t->day) &&
		    !library_routine(coach_library(app->coach), item->routine))
			text_format(t->unread, sizeof t->unread,
				    "%s is left out: its file is missing or has a mistake; `limber "
				    "check` says what.",
				    item->routine);
	}
}

void today_load(struct today *t, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	day_plan_release(&t->plan);
	t->day = app->moment.day;
	if (!coach_plan(app->coach, &t->plan, &err))
		app_say(app, STYLE_BAD, "%s", err.msg);
	const struct history *h = coach_history(app->coach);

	flare_at(&t->flare, h, t->day);
	day_say_short(h, t->day, t->morning);
	t->screening = profile_screening(coach_profile(app->coach), t->day);
	load_unread(t, app);
	load_items(t);
	place_cursor(t);
	load_pain(t, h);
	load_week(t, h, coach_current_plan(app->coach));
}
