/* What Today knows, shared by its files: today.c acts, today_load.c gathers, today_draw.c draws. */
#ifndef LIMBER_TUI_TODAY_H
#define LIMBER_TUI_TODAY_H

#include "../app_state.h"
#include "limber/coach/log.h"
#include "limber/core/flare.h"
#include "limber/core/stats.h"
#include "limber/draw/widget.h"

enum { PAIN_DAYS = 14 };

enum today_mode {
	TODAY_LIST,
	TODAY_ASK_PAIN, /* the check-in */
	TODAY_ASK_LEG,
	TODAY_ASK_GO_ON, /* a session was left unfinished */
};

struct today {
	const struct app *app;
	enum today_mode mode;
	struct date day;
	struct day_plan plan;
	int shown[PLAN_ITEMS_MAX * BOUTS_MAX]; /* indices of plan.items: due or done today */
	int n_shown;
	int at;   /* the cursor's place in `shown` */
	int pain; /* the morning's, or UNKNOWN */
	int leg;
	int answer;                   /* the pain just given, while the leg is asked about */
	char morning[LINE_MAX_BYTES]; /* what its answer means, or "" */
	char unread[LINE_MAX_BYTES];  /* what of the plan has a bad file, or "" */
	struct flare flare;
	enum screening screening;
	enum day_mark week[7];
	int pains[PAIN_DAYS]; /* the last days' check-ins, oldest first, NO_VALUE where none */
	struct unfinished unfinished;
	char wanted
		[ID_MAX]; /* the routine that limber was started for, while another is unfinished */
	bool is_rehearsal_wanted;
	struct library *library;
};

/* The item under the cursor, or NULL where nothing is planned. */
const struct day_item *today_item(const struct today *t);
const struct routine_day *today_routine(const struct today *t, const struct day_item *item);
/* Whether there is nothing of it to do for now. */
bool today_rests(const struct today *t, const struct day_item *item);

/* Everything anew, as of the app's day. */
void today_load(struct today *t, struct app *app);

void today_draw(const void *self, struct canvas *cv, struct rect r);

#endif
