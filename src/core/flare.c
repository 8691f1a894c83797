/* Flare-ups: when one is on, when it settled, how many there were. Not for the doses that follow
 * from it: those are the rules'. */
#include "flare_log.h"

#include "limber/base/text.h"
#include "limber/core/safety.h"
#include "pain.h"
#include "spell.h"

enum {
	CALM_ABOVE = 1, /* points over what is usual */
	CALM_UNKNOWN_USUAL = 2,
	REVIEW_DAYS = 14,
	REVIEW_FLARES = 3,
	LATELY_DAYS = 42
};

/* A flare while it is followed through the log. */
struct course {
	struct flare flare;
	uint64_t begins; /* a bit a day, the lowest that of the newest begin */
};

struct date flare_horizon(struct date day)
{
	return date_add(day, -(FLARE_MOST_DAYS + FLARE_CARE_DAYS));
}

/* Looked for from the newest on: events are as old as the log. */
static size_t first_event(const struct history *h, struct date since)
{
	size_t i = h->n_events;

	while (i > 0 && h->events[i - 1].day.day >= since.day)
		i--;
	return i;
}

static bool is_begin(const struct event *e)
{
	return e->kind == EVENT_FLARE && text_eq(e->value, "begin");
}

struct date flare_reach(const struct history *h, struct date day)
{
	for (size_t i = first_event(h, flare_horizon(day)); i < h->n_events; i++) {
		if (h->events[i].day.day > day.day)
			break;
		if (is_begin(&h->events[i]))
			return h->events[i].day;
	}
	return day;
}

int flare_usual(const struct flare *f, int lately)
{
	if (f->state == FLARE_NONE || f->usual == UNKNOWN)
		return lately;
	return lately == UNKNOWN || lately > f->usual ? f->usual : lately;
}

/* ---- How it went ---- */

/* The second calm morning running after a begin, up to a day. Where nothing is known of the weeks
 * before, a morning of little pain is calm. */
static bool find_settled(const struct flare *f, const struct history *h, struct date until,
			 struct date *ret)
{
	const struct mornings m = { .history = h, .as_of = until };
	int most = f->usual == UNKNOWN ? CALM_UNKNOWN_USUAL : f->usual + CALM_ABOVE;
	int calm = 0;

	for (int i = 1; i <= FLARE_MOST_DAYS && f->begun.day + i <= until.day; i++) {
		int pain = pain_of_day(&m, date_add(f->begun, i));

		if (pain == UNKNOWN)
			continue;
		calm = pain <= most ? calm + 1 : 0;
		if (calm == CALM_MORNINGS) {
			*ret = date_add(f->begun, i);
			return true;
		}
	}
	return false;
}

static void settle(struct flare *f, struct date day)
{
	f->state = FLARE_SETTLED;
	f->settled = day;
	f->is_long = false;
}

/* What the days up to `day` made of it. */
static void follow(struct flare *f, const struct history *h, struct date day)
{
	struct date calm;
	int days = date_diff(day, f->begun);

	if (f->state == FLARE_ACUTE && find_settled(f, h, day, &calm)) {
		settle(f, calm);
	} else if (f->state == FLARE_ACUTE) {
		if (days >= FLARE_MOST_DAYS)
			settle(f, date_add(f->begun, FLARE_MOST_DAYS));
		f->is_long = days >= REVIEW_DAYS;
	}
	if (f->state == FLARE_SETTLED && date_diff(day, f->settled) > FLARE_CARE_DAYS)
		f->state = FLARE_NONE;
}

static int count_bits(uint64_t bits)
{
	int n = 0;

	for (; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

/* One that follows another within its four weeks is measured by what was before both, and one that
 * was a bad spell first by what was before that: such mornings are nobody's usual ones. */
static void begin(struct course *c, const struct history *h, struct date day)
{
	const struct mornings before = { .history = h, .as_of = day };
	static const uint64_t lately = ((uint64_t)1 << (LATELY_DAYS + 1)) - 1;
	int days = date_diff(day, c->flare.begun);
	struct spell spell;

	spell_at(&spell, &before, date_add(day, -1));
	int usual = flare_usual(&c->flare, spell.usual);

	c->begins = c->begins != 0 && days <= LATELY_DAYS ? c->begins << days & lately : 0;
	c->begins |= 1;
	c->flare = (struct flare){ .state = FLARE_ACUTE,
				   .begun = day,
				   .usual = usual,
				   .begun_lately = count_bits(c->begins) };
}

void flare_since(struct flare *ret, const struct history *h, struct date since, struct date day)
{
	struct course c = { .begins = 0 };
	struct flare *f = &c.flare;

	for (size_t i = first_event(h, since); i < h->n_events; i++) {
		const struct event *e = &h->events[i];

		if (e->day.day > day.day)
			break;
		if (e->kind != EVENT_FLARE)
			continue;
		follow(f, h, e->day);
		if (is_begin(e) && f->state != FLARE_ACUTE)
			begin(&c, h, e->day);
		else if (!is_begin(e) && f->state == FLARE_ACUTE)
			settle(f, e->day);
	}
	follow(f, h, day);
	f->needs_review =
		f->state != FLARE_NONE && (f->is_long || f->begun_lately >= REVIEW_FLARES);
	*ret = *f;
}

void flare_at(struct flare *ret, const struct history *h, struct date day)
{
	flare_since(ret, h, flare_horizon(day), day);
}

bool flare_is_on(const struct history *h, struct date day)
{
	struct flare flare;

	flare_at(&flare, h, day);
	return flare.state == FLARE_ACUTE;
}

bool flare_spares(const struct exercise *e, bool is_prescribed)
{
	return is_prescribed || safety_is_listed(e->id);
}

bool flare_rests(const struct flare *f, const struct exercise *e, bool is_prescribed)
{
	return f->state == FLARE_ACUTE && !flare_spares(e, is_prescribed) && exercise_loads(e);
}

/* ---- Words ---- */

void flare_say_review(const struct flare *f, char ret[FLARE_TEXT])
{
	ret[0] = '\0';
	if (!f->needs_review)
		return;
	const char *why = !f->is_long                 ? "It is one of three or more in six weeks"
			  : f->state == FLARE_SETTLED ? "It did not settle in six weeks"
						      : "It has not settled in two weeks";

	text_format(ret, FLARE_TEXT, "%s: please have a professional look at it.", why);
}

const char *flare_end(const struct flare *f)
{
	return f->is_long ? "Six weeks of the flare-up are over" : "The flare-up has settled";
}

const char *flare_news(const struct history *h, struct date day)
{
	struct flare f;

	flare_at(&f, h, day);
	if (f.state == FLARE_SETTLED && f.settled.day == day.day)
		return flare_end(&f);
	return f.state != FLARE_NONE && f.begun.day == day.day ? "A flare-up begins" : NULL;
}

void flare_say(const struct flare *f, char ret[FLARE_TEXT])
{
	char review[FLARE_TEXT];

	flare_say_review(f, review);
	text_format(ret, FLARE_TEXT,
		    "A flare-up: strength and core work rest until it settles; walks of half the "
		    "length and gentle movement are good now. Two mornings running within a point "
		    "of your usual end it, or `limber checkin --flare over`.%s%s",
		    review[0] ? " " : "", review);
}
