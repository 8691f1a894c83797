/* The profile as a sum of dated events. Not for deciding anything: what a condition or a red flag
 * means is safety's and the rules'. The way back, from a profile to events: profile_changes.c. */
#include "limber/core/profile.h"

#include "limber/base/text.h"

#include <string.h>

#include "event_value.h"

const char *const condition_words[CONDITIONS] = {
	[CONDITION_DISC_LEG_PAIN] = "disc_leg_pain", [CONDITION_ISTHMIC] = "isthmic",
	[CONDITION_DEGENERATIVE] = "degenerative",   [CONDITION_STENOSIS] = "stenosis",
	[CONDITION_SACROILIAC] = "sacroiliac",       [CONDITION_OSTEOPOROSIS] = "osteoporosis",
	[CONDITION_PREGNANCY] = "pregnancy",         [CONDITION_POST_OP] = "post_op",
};

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

/* Clearance from before a condition was named does not speak of it. */
static bool take_conditions(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	unsigned before = p->conditions;

	if (!value_bits(e->value, condition_words, CONDITIONS, &p->conditions, why))
		return false;
	if (p->conditions & ~before)
		p->is_cleared = false;
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

/* Answering the questions again does not lift a red flag: only clearance does. */
static bool take_screened(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	if (!id_is_plain(e->value)) {
		text_format(why, LINE_MAX_BYTES,
			    "\"%.40s\" is no red flag; write ok or the flag's name", e->value);
		return false;
	}
	p->is_screened = true;
	if (text_eq(e->value, "ok"))
		return true;
	p->is_blocked = true;
	p->flagged_on = e->day;
	return text_copy(p->red_flag, sizeof(p->red_flag), e->value);
}

/* Clearance from before the flag does not speak of it. */
static bool take_cleared(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	struct date on;

	if (!value_date(e->value, &on, why))
		return false;
	p->is_cleared = true;
	p->cleared_on = on;
	if (p->is_blocked && date_diff(on, p->flagged_on) >= 0) {
		p->is_blocked = false;
		p->red_flag[0] = '\0';
	}
	return true;
}

/* A declined rung is for the ladders; the profile does not change. */
static bool take_declined(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	const char *slash = strchr(e->value, '/');
	(void)p;

	if (slash == NULL || slash == e->value || !id_is_plain(slash + 1)) {
		text_format(why, LINE_MAX_BYTES,
			    "\"%.40s\" is no rung; write it as core-back/bird_dog", e->value);
		return false;
	}
	return true;
}

static bool take_flare(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	int i = value_word(e->value, flare_words, 2, why);

	if (i >= 0)
		p->is_flare = i == 1;
	return i >= 0;
}

static take_fn *const takes[EVENT_KINDS] = {
	[EVENT_LEVEL] = take_level,           [EVENT_AGE65] = take_age65,
	[EVENT_CONDITIONS] = take_conditions, [EVENT_SENSITIVE] = take_sensitive,
	[EVENT_WEIGHTS] = take_weights,       [EVENT_PLAN] = take_plan,
	[EVENT_SCREENED] = take_screened,     [EVENT_CLEARED] = take_cleared,
	[EVENT_DECLINED] = take_declined,     [EVENT_FLARE] = take_flare,
};

/* An event that says nothing we know (a newer limber's) counts for nothing. */
void profile_at(struct profile *ret, const struct history *h, struct date day)
{
	char why[LINE_MAX_BYTES];

	*ret = (struct profile){ .level = LEVEL_NEW };
	for (size_t i = 0; i < h->n_events && h->events[i].day.day <= day.day; i++) {
		const struct event *e = &h->events[i];
		(void)takes[e->kind](ret, e, why);
	}
}

bool event_value_check(enum event_kind kind, const char *value, char why[LINE_MAX_BYTES])
{
	struct profile scratch = { 0 };
	struct event e = { .kind = kind };

	if (!text_copy(e.value, sizeof(e.value), value)) {
		text_format(why, LINE_MAX_BYTES, "too long; use at most %d bytes",
			    LINE_MAX_BYTES - 1);
		return false;
	}
	return takes[kind](&scratch, &e, why);
}
