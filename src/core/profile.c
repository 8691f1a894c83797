/* The profile as a sum of dated events. Not for deciding anything: what a condition or a red flag
 * means is safety's and the rules'. The way back, from a profile to events: profile_changes.c. */
#include "limber/core/profile.h"

#include "limber/base/text.h"

#include <string.h>

#include "event_value.h"
#include "limber/core/warning.h"

enum { SCREENING_DAYS = 183 }; /* EVIDENCE 3.2: every 6 to 12 months */

const char *const condition_words[CONDITIONS] = {
	[CONDITION_DISC_LEG_PAIN] = "disc_leg_pain",
	[CONDITION_ISTHMIC] = "isthmic",
	[CONDITION_DEGENERATIVE] = "degenerative",
	[CONDITION_STENOSIS] = "stenosis",
	[CONDITION_SACROILIAC] = "sacroiliac",
	[CONDITION_OSTEOPOROSIS] = "osteoporosis",
	[CONDITION_PREGNANCY] = "pregnancy",
	[CONDITION_POST_OP] = "post_op",
	[CONDITION_VERTEBRAL_FRACTURE] = "vertebral_fracture",
	[CONDITION_LEG_WEAKNESS] = "leg_weakness",
};

bool profile_is_lifted_lately(const struct profile *p, struct date day)
{
	int days = date_diff(day, p->lifted_on);

	return p->was_lifted && days >= 0 && days < WEEKDAYS;
}

/* ---- One function a kind: what its event makes of the profile ----
 * Each returns false, and why, where the value is not one of its own; the profile is then left as
 * it was. */

typedef bool take_fn(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES]);

static bool take_level(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	int i = value_word(e->value, level_words, LEVELS, why);

	if (i >= 0)
		p->level = (enum level)i;
	return i >= 0;
}

static bool take_age65(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	int i = value_word(e->value, yes_no_words, 2, why);

	if (i >= 0)
		p->is_65_or_over = i == 1;
	return i >= 0;
}

/* Clearance and screening from before a condition was named do not speak of it. */
static void sum_conditions(struct profile *p)
{
	unsigned before = p->conditions;

	p->conditions = p->named | (p->has_surgery ? 1u << CONDITION_POST_OP : 0);
	if (p->conditions & ~before) {
		p->is_cleared = false;
		p->is_changed = true;
	}
}

static bool take_conditions(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	if (!value_bits(e->value, condition_words, CONDITIONS, &p->named, why))
		return false;
	sum_conditions(p);
	return true;
}

/* A date in an event that is no later than the event: on its day, or by the calendar where that is
 * further on already, past midnight. */
static bool take_past(const struct event *e, struct date *ret, char why[LINE_MAX_BYTES])
{
	struct date on;

	if (!value_date(e->value, &on, why))
		return false;
	if (date_diff(on, e->day) > 0 && date_diff(on, stamp_day(e->at, 0)) > 0) {
		text_format(why, LINE_MAX_BYTES, "\"%.40s\" has not come yet; write the day it was",
			    e->value);
		return false;
	}
	*ret = on;
	return true;
}

static bool take_surgery(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	struct date on;
	bool is_known = e->value[0] != '\0';

	if (is_known && !take_past(e, &on, why))
		return false;
	if (is_known && (!p->has_surgery || date_diff(on, p->surgery_on) != 0)) {
		p->is_changed = true;
		p->surgery_on = on;
		p->is_cleared = p->is_cleared && date_diff(p->cleared_on, on) >= 0;
	}
	p->has_surgery = is_known;
	if (!is_known)
		p->surgery_on = (struct date){ .day = 0 };
	sum_conditions(p);
	return true;
}

static bool take_sensitive(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	return value_bits(e->value, tag_words, TAGS, &p->sensitive, why);
}

static bool take_weights(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	struct weights owned;

	if (!value_weights(e->value, &owned, why))
		return false;
	memcpy(p->weights_g, owned.g, sizeof(p->weights_g));
	p->n_weights = owned.n;
	return true;
}

static bool take_plan(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	if (!id_is_plain(e->value)) {
		text_format(why, LINE_MAX_BYTES,
			    "\"%.40s\" is no plan's name; write for example back_basics", e->value);
		return false;
	}
	return text_copy(p->plan, sizeof(p->plan), e->value);
}

/* The id of a warning, known to this limber or not: what a newer one wrote still blocks. */
static bool take_warning(struct profile *p, const struct event *e, const char *what,
			 char why[LINE_MAX_BYTES])
{
	if (!id_is_plain(e->value)) {
		text_format(why, LINE_MAX_BYTES, "\"%.40s\" is no %s", e->value, what);
		return false;
	}
	if (!p->is_blocked ||
	    warning_find(e->value)->urgency >= warning_find(p->warning)->urgency) {
		text_copy(p->warning, sizeof(p->warning), e->value);
		p->warned_on = e->day;
	}
	p->is_blocked = true;
	p->clear_from = e->day;
	return true;
}

/* Answering the questions again does not lift a warning: only clearance does. */
static bool take_screened(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	if (!text_eq(e->value, "ok") &&
	    !take_warning(p, e, "red flag; write ok or the flag's name", why))
		return false;
	p->is_screened = true;
	p->screened_on = e->day;
	p->is_changed = false;
	return true;
}

static bool take_stop(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	return take_warning(p, e, "stop sign; write its name", why);
}

/* Clearance from before a warning or an operation does not speak of it. */
static bool take_cleared(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	struct date on;

	if (!take_past(e, &on, why))
		return false;
	p->is_cleared = !p->has_surgery || date_diff(on, p->surgery_on) >= 0;
	p->cleared_on = on;
	if (p->is_blocked && date_diff(on, p->clear_from) >= 0) {
		p->is_blocked = false;
		p->warning[0] = '\0';
		p->was_lifted = true;
		p->lifted_on = e->day;
	}
	return true;
}

/* A declined rung is for the ladders; the profile does not change. */
static bool take_declined(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	const char *slash = strchr(e->value, '/');
	(void)p;

	if (slash == NULL || slash == e->value || !key_is_plain(slash + 1)) {
		text_format(why, LINE_MAX_BYTES,
			    "\"%.40s\" is no rung; write it as core-back/bird_dog", e->value);
		return false;
	}
	return true;
}

/* Whether a flare-up is on depends on the mornings, too: flare.h. */
static bool take_flare(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	(void)p;
	return value_word(e->value, flare_words, 2, why) >= 0;
}

static take_fn *const takes[EVENT_KINDS] = {
	[EVENT_LEVEL] = take_level,           [EVENT_AGE65] = take_age65,
	[EVENT_CONDITIONS] = take_conditions, [EVENT_SENSITIVE] = take_sensitive,
	[EVENT_WEIGHTS] = take_weights,       [EVENT_PLAN] = take_plan,
	[EVENT_SCREENED] = take_screened,     [EVENT_CLEARED] = take_cleared,
	[EVENT_DECLINED] = take_declined,     [EVENT_FLARE] = take_flare,
	[EVENT_SURGERY] = take_surgery,       [EVENT_STOP] = take_stop,
};

/* An event that says nothing we know (a newer limber's) counts for nothing. */
void profile_follow(struct profile *p, const struct history *h, size_t *next, struct date day)
{
	char why[LINE_MAX_BYTES];

	for (; *next < h->n_events && h->events[*next].day.day <= day.day; ++*next) {
		const struct event *e = &h->events[*next];
		(void)takes[e->kind](p, e, why);
	}
}

void profile_at(struct profile *ret, const struct history *h, struct date day)
{
	size_t next = 0;

	*ret = (struct profile){ .level = LEVEL_NEW };
	profile_follow(ret, h, &next, day);
}

bool event_check(const struct event *e, char why[LINE_MAX_BYTES])
{
	struct profile scratch = { .level = LEVEL_NEW };

	return takes[e->kind](&scratch, e, why);
}

bool event_value_check(enum event_kind kind, const char *value, char why[LINE_MAX_BYTES])
{
	struct event e = { .kind = kind, .day = date_from_ymd(9999, 12, 31) };

	if (!text_copy(e.value, sizeof(e.value), value)) {
		text_format(why, LINE_MAX_BYTES, "too long; use at most %d bytes",
			    LINE_MAX_BYTES - 1);
		return false;
	}
	return event_check(&e, why);
}

enum screening profile_screening(const struct profile *p, struct date day)
{
	if (!p->is_screened)
		return SCREENING_NEVER;
	if (p->is_changed)
		return SCREENING_IS_CHANGED;
	return date_diff(day, p->screened_on) >= SCREENING_DAYS ? SCREENING_IS_OLD
								: SCREENING_HOLDS;
}
