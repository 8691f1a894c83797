/* Bad spells, followed from morning to morning. Not for flare-ups, which the person declares
 * (flare.c), nor for what a bad morning asks of its day (gate.c, guards.c). */
#include "spell.h"

#include <assert.h>
#include <limits.h>

#include "limber/core/window.h"

enum { REVIEW_BAD = 3 };

/* What is usual is looked up from before a flare-up, and there from before a spell. */
static_assert(SPELL_REACH_DAYS + FLARE_MOST_DAYS + FLARE_CARE_DAYS == MORNINGS_DAYS,
	      "mornings read too little, or too much");

/* The last few of n. */
struct entries {
	struct entry v[ENTRIES]; /* the i-th in i % ENTRIES */
	int n;
};

/* The log while it is walked. */
struct walk {
	struct spell spell;
	struct entries settled; /* of no spell, or of one that was learned */
	struct entries own;     /* the spell's, while it is on or learned */
	struct date newest;     /* of all entries; where there is any */
	int calm;               /* mornings running, since the spell began */
	int least;              /* pain of all: nothing usual is less */
};

static void add(struct entries *e, struct entry entry)
{
	e->v[e->n++ % ENTRIES] = entry;
}

/* Of what a day still remembers. */
static int median(const struct entries *e, struct date day)
{
	int pains[ENTRIES];
	int n = 0;

	for (int i = 0; i < e->n && i < ENTRIES; i++) {
		if (date_diff(day, e->v[i].day) < ENTRY_DAYS)
			pains[n++] = e->v[i].pain;
	}
	return pain_lower_median(pains, n);
}

/* A morning that is no spell's: usual, or the first of one. Most are near the least of all, and
 * what is usual need not be worked out for them. */
static void take_settled(struct walk *w, struct entry entry)
{
	bool is_near = entry.pain - w->least < PAIN_RISEN;
	int usual = is_near ? UNKNOWN : median(&w->settled, entry.day);

	if (usual == UNKNOWN || entry.pain - usual < PAIN_RISEN) {
		add(&w->settled, entry);
		return;
	}
	w->spell = (struct spell){ .state = SPELL_ON, .begun = entry.day, .before = usual };
	w->own.n = 0;
	w->calm = 0;
	add(&w->own, entry);
}

/* What is usual is what it was before. Bad ones count as the worst that is calm: of good ones alone
 * what is usual would sink, spell by spell, for whoever has ups and downs. */
static void settle(struct walk *w)
{
	const int worst = w->spell.before + PAIN_RISEN - 1;

	for (int i = w->own.n > ENTRIES ? w->own.n - ENTRIES : 0; i < w->own.n; i++) {
		struct entry entry = w->own.v[i % ENTRIES];

		if (entry.pain > worst)
			entry.pain = worst;
		add(&w->settled, entry);
	}
	w->spell.state = SPELL_NONE;
}

static int count_bad(const struct entry *v, int n, int usual)
{
	int bad = 0;

	for (int i = 0; i < n; i++)
		bad += v[i].pain - usual >= PAIN_RISEN;
	return bad;
}

/* Whether most of its last mornings were bad, and not every other one. */
static bool is_mostly_bad(const struct walk *w)
{
	int n = w->own.n < ENTRIES ? w->own.n : ENTRIES;

	return count_bad(w->own.v, n, w->spell.before) * ENTRIES >= n * SPELL_LEARNED_BY;
}

static void take_of_spell(struct walk *w, struct entry entry)
{
	add(&w->own, entry);
	if (w->calm == CALM_MORNINGS) {
		settle(w);
	} else if (w->calm == 0 && date_diff(entry.day, w->spell.begun) >= SPELL_MOST_DAYS &&
		   is_mostly_bad(w)) {
		w->spell.state = SPELL_LEARNED;
		w->spell.since = entry.day;
		w->settled = w->own;
	}
}

/* So long after its last morning nobody knows of a spell any more. */
static void forget(struct walk *w, struct date day)
{
	if (w->spell.state != SPELL_NONE && date_diff(day, w->newest) >= ENTRY_DAYS)
		w->spell.state = SPELL_NONE;
}

static void take(struct walk *w, struct entry entry)
{
	forget(w, entry.day);
	w->newest = entry.day;
	if (entry.pain < w->least)
		w->least = entry.pain;
	if (w->spell.state != SPELL_NONE)
		w->calm = entry.pain - w->spell.before < PAIN_RISEN ? w->calm + 1 : 0;
	if (w->spell.state == SPELL_ON) {
		take_of_spell(w, entry);
		return;
	}
	if (w->spell.state == SPELL_LEARNED)
		add(&w->own, entry);
	if (w->spell.state == SPELL_LEARNED && w->calm == CALM_MORNINGS)
		settle(w);
	else
		take_settled(w, entry);
}

/* Most logs have but small ups and downs: until a morning is so far above the least that it may be
 * a spell's first, all are settled. Of n, newest first; returns how many are left. What the walk
 * begins with may be the bad mornings of a spell that is older: the first that is far below them is
 * the usual. */
static int take_quiet(struct walk *w, const struct entry *told, int n)
{
	int left = n, first = n;

	for (; left > 0 && told[left - 1].pain - w->least < PAIN_RISEN; left--) {
		int pain = told[left - 1].pain;

		if (w->least - pain >= PAIN_RISEN && first - left < ENTRIES)
			first = left;
		if (pain < w->least)
			w->least = pain;
	}
	for (int i = left + ENTRIES < first ? left + ENTRIES : first; i > left; i--)
		add(&w->settled, told[i - 1]);
	return left;
}

void spell_at(struct spell *ret, const struct mornings *m, struct date day)
{
	struct walk w = { .spell = { .state = SPELL_NONE }, .least = INT_MAX };
	struct entry told[SPELL_REACH_DAYS];
	int n = pain_entries(m, day, SPELL_REACH_DAYS, SPELL_REACH_DAYS, told);

	for (n = take_quiet(&w, told, n); n > 0; n--)
		take(&w, told[n - 1]);
	forget(&w, day);
	*ret = w.spell;
	ret->usual = ret->state == SPELL_ON ? ret->before : median(&w.settled, day);
}

/* Whether enough of the last two weeks' mornings, the day's own included, were bad. */
static bool is_often_bad(const struct spell *s, const struct mornings *m, struct date day)
{
	struct entry told[SPELL_MOST_DAYS];
	int n = pain_entries(m, day, SPELL_MOST_DAYS, SPELL_MOST_DAYS, told);

	return count_bad(told, n, s->before) >= REVIEW_BAD;
}

static bool is_to_tell(const struct mornings *m, struct date day)
{
	const struct checkin *c = history_checkin(m->history, day);
	struct spell spell;

	spell_at(&spell, m, day);
	return c && spell.state != SPELL_NONE && c->pain - spell.before >= PAIN_RISEN &&
	       date_diff(day, spell.begun) >= SPELL_MOST_DAYS &&
	       (spell.state == SPELL_LEARNED || is_often_bad(&spell, m, day));
}

bool spell_needs_review(const struct mornings *m, struct date day)
{
	return pain_is_first_of_week(m, day, is_to_tell);
}

const char *spell_lead(const struct mornings *m, struct date day)
{
	static const char *const leads[] = {
		[SPELL_NONE] = "The very bad days are over",
		[SPELL_ON] = "After very bad days that have not settled yet",
		[SPELL_LEARNED] = "Two weeks of bad days are a reason to see a professional, and "
				  "count as how "
				  "your back is now",
	};
	struct spell spell;

	spell_at(&spell, m, day);
	return leads[spell.state];
}
