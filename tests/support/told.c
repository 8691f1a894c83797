/* See the header. Not for whether what is asked agrees with it: property/safety.c. */
#include "support/told.h"

#include "limber/base/text.h"

enum { LONG_AGO = 300, POST_OP_DAYS = 183 };

/* ---- The table ---- */

/* Straight from EVIDENCE 3.6, without the engine's words: B is blocked, C for who is cleared and
 * free of symptoms alone. Columns: loaded flexion, end-range flexion, trunk curl, end-range
 * extension, axial load, rotation, one-sided, prone, supine, single leg, balance, nerve tension. */
static const struct {
	enum condition condition;
	const char *cells;
} rows[] = {
	{ CONDITION_DISC_LEG_PAIN, "BBCCCCC....B" },
	{ CONDITION_ISTHMIC, "C..BCCCC...." },
	{ CONDITION_DEGENERATIVE, "C..CCCCC..C." },
	{ CONDITION_STENOSIS, "...BC..C..C." },
	{ CONDITION_SACROILIAC, "....CCC..CC." },
	{ CONDITION_OSTEOPOROSIS, "BBBCCCC...C." },
	{ CONDITION_PREGNANCY, "C.CCCCCBCCC." },
	{ CONDITION_POST_OP, "BCCCCCC...CC" },
	{ CONDITION_VERTEBRAL_FRACTURE, "BBBCCCC...C." },
	{ CONDITION_LEG_WEAKNESS, "BBCCCCC....B" },
};

/* Those of which only the allow-list is left until they are cleared. */
enum {
	LISTED = 1 << CONDITION_POST_OP | 1 << CONDITION_VERTEBRAL_FRACTURE |
		 1 << CONDITION_LEG_WEAKNESS
};

static unsigned conditions(const struct told *t)
{
	return t->named | (t->has_surgery ? 1U << CONDITION_POST_OP : 0);
}

/* Surgery's row ends with clearance, half a year after it at the soonest. */
static bool is_healed(const struct told *t, struct date day)
{
	struct date since = t->has_surgery ? t->surgery_on : t->cleared_on;

	return t->is_cleared && date_diff(day, since) >= POST_OP_DAYS;
}

bool told_has_cell(const struct told *t, struct date day, const struct exercise *e, char cell)
{
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (!(conditions(t) & 1U << rows[i].condition) ||
		    (rows[i].condition == CONDITION_POST_OP && is_healed(t, day)))
			continue;
		for (enum tag tag = 0; tag <= TAG_NERVE_TENSION; tag++) {
			if (e->tags & 1U << tag && rows[i].cells[tag] == cell)
				return true;
		}
	}
	return false;
}

bool told_is_listed_only(const struct told *t)
{
	return conditions(t) & LISTED && !t->is_cleared;
}

/* ---- What is said: each writes it down and notes what it means ---- */

static bool chance(struct prng *p, int pct)
{
	return prng_range(p, 1, 100) <= pct;
}

/* The words of some bits, as many as an event takes. */
static unsigned write_some(struct prng *p, const char *const *words, int n, int pct,
			   char ret[LINE_MAX_BYTES])
{
	unsigned bits = 0;

	for (int i = 0; i < n; i++) {
		if (chance(p, pct) &&
		    text_append(ret, LINE_MAX_BYTES, "%s%s", bits ? "," : "", words[i]))
			bits |= 1U << i;
	}
	return bits;
}

/* Whoever gave clearance before did not know of what is new. */
static void note_new(struct told *t, unsigned before)
{
	if (conditions(t) & ~before)
		t->is_cleared = false;
}

static void say_conditions(struct told *t, struct prng *p, struct event *e)
{
	unsigned before = conditions(t);

	t->named = write_some(p, condition_words, CONDITIONS, chance(p, 20) ? 0 : 15, e->value);
	note_new(t, before);
}

static void say_sensitive(struct told *t, struct prng *p, struct event *e)
{
	t->sensitive = write_some(p, tag_words, TAGS, chance(p, 30) ? 0 : 10, e->value);
}

static void say_surgery(struct told *t, struct prng *p, struct event *e)
{
	unsigned before = conditions(t);

	t->has_surgery = chance(p, 80);
	if (t->has_surgery) {
		t->surgery_on = date_add(e->day, -prng_range(p, 0, LONG_AGO));
		t->is_cleared &= date_diff(t->cleared_on, t->surgery_on) >= 0;
		date_format(t->surgery_on, e->value);
	}
	note_new(t, before);
}

static void say_stop(struct told *t, struct prng *p, struct event *e)
{
	(void)p;
	t->is_warned = true;
	t->warned_on = e->day;
	text_copy(e->value, sizeof e->value, "faint");
}

static void say_cleared(struct told *t, struct prng *p, struct event *e)
{
	t->cleared_on = date_add(e->day, -(chance(p, 60) ? 0 : prng_range(p, 0, LONG_AGO)));
	t->is_cleared = !t->has_surgery || date_diff(t->cleared_on, t->surgery_on) >= 0;
	t->is_warned &= date_diff(t->cleared_on, t->warned_on) < 0;
	date_format(t->cleared_on, e->value);
}

static const struct {
	enum event_kind kind;
	void (*say)(struct told *t, struct prng *p, struct event *e);
	int pct; /* a hundred in all */
} sayings[] = {
	{ EVENT_CONDITIONS, say_conditions, 32 },
	{ EVENT_CLEARED, say_cleared, 32 },
	{ EVENT_SENSITIVE, say_sensitive, 18 },
	{ EVENT_SURGERY, say_surgery, 13 },
	{ EVENT_STOP, say_stop, 5 },
};

void told_say(struct told *t, struct prng *p, struct date day, int second, struct history *ret)
{
	struct event e = { .at.utc_s = (int64_t)day.day * 86400 + second, .day = day };
	int left = prng_range(p, 1, 100);
	size_t i = 0;

	while ((left -= sayings[i].pct) > 0)
		i++;
	e.kind = sayings[i].kind;
	sayings[i].say(t, p, &e);
	history_add_event(ret, &e);
}
