/* What Today knows, gathered from the coach: the items to show, the mornings, the week. Not for asking
 * the person, nor for keys: today.c. */
#include "today.h"

static void load_items(struct today *t)
{
	t->n_shown = 0;
	for (int i = 0; i < t->plan.n_items; i++) {
		const struct day_item *item = &t->plan.items[i];

		if ((item->is_due || item->is_done) && t->n_shown < (int)ARRAY_LEN(t->shown))
			t->shown[t->n_shown++] = i;
	}
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

/* Sessions confirmed on a day. */
static int sessions_on(const struct history *h, struct date day)
{
	int n = 0;

	for (size_t i = h->n_sessions; i-- > 0 && date_diff(h->sessions[i].day, day) >= 0;) {
		n += date_diff(h->sessions[i].day, day) == 0 &&
		     h->sessions[i].state == STATE_COMPLETE;
	}
	return n;
}

static void load_week(struct today *t, const struct history *h, const struct plan *plan)
{
	struct date monday = date_monday(t->day);

	for (int d = 0; d < WEEKDAYS; d++) {
		struct date day = date_add(monday, d);
		int planned = 0, done = sessions_on(h, day);

		for (int i = 0; i < plan->n_items; i++) {
			planned += plan->items[i].every_min == 0 &&
				   plan_item_is_due(&plan->items[i], day);
		}
		t->week[d] = done > 0 && done >= planned                  ? DAY_DONE
			     : done > 0                                   ? DAY_PARTLY
			     : planned > 0 && date_diff(day, t->day) >= 0 ? DAY_PLANNED
									  : DAY_FREE;
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
	t->screening = profile_screening(coach_profile(app->coach), t->day);
	load_items(t);
	place_cursor(t);
	load_pain(t, h);
	load_week(t, h, coach_current_plan(app->coach));
}
