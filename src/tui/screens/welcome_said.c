/* What was answered on Welcome as events, and what is said of them. Not for the pages:
 * welcome.c. */
#include "welcome.h"

#include <string.h>

/* What Enter on the last page says, all of it or none. */
struct statement {
	struct event v[EVENT_KINDS + 3];
	int n;
};

/* What changed, in the words of the pages; NULL: not worth a word. */
static const char *const kind_words[EVENT_KINDS] = {
	[EVENT_LEVEL] = "level",
	[EVENT_AGE65] = "age",
	[EVENT_CONDITIONS] = "what a doctor has named",
	[EVENT_SURGERY] = "the day of the operation",
	[EVENT_SENSITIVE] = "what your body does not like",
	[EVENT_WEIGHTS] = "weights",
	[EVENT_PLAN] = "your plan",
	[EVENT_CLEARED] = "your clearance",
};

/* ---- Weights ---- */

void welcome_weights(const struct profile *p, char ret[LINE_MAX_BYTES])
{
	char kg[KG_TEXT];

	ret[0] = '\0';
	for (int i = 0; i < p->n_weights; i++) {
		kg_format(p->weights_g[i], kg);
		text_append(ret, LINE_MAX_BYTES, "%s%s", i > 0 ? " " : "", kg);
	}
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Two weights to some, a part of a kilogram to others: never guessed. */
static bool has_tight_comma(const char *typed)
{
	for (const char *c = strchr(typed, ','); c; c = strchr(c + 1, ',')) {
		if (c > typed && is_digit(c[-1]) && is_digit(c[1]))
			return true;
	}
	return false;
}

/* "2 4, 6.5" as "2,4,6.5". */
static void join_weights(const char *typed, char ret[LINE_MAX_BYTES])
{
	size_t n = 0;

	for (const char *c = typed; *c; c++) {
		bool is_gap = *c == ' ' || *c == ',';

		if (!is_gap)
			ret[n++] = *c;
		else if (n > 0 && ret[n - 1] != ',')
			ret[n++] = ',';
	}
	ret[n > 0 && ret[n - 1] == ',' ? n - 1 : n] = '\0';
}

bool welcome_weights_value(const struct welcome *w, char ret[LINE_MAX_BYTES],
			   char why[LINE_MAX_BYTES])
{
	if (has_tight_comma(w->weights)) {
		text_copy(
			why, LINE_MAX_BYTES,
			"Is the comma for a part, or between two weights? Write 8.5 for eight and "
			"a half, 8 5 for eight and five.");
		return false;
	}
	join_weights(w->weights, ret);
	return event_value_check(EVENT_WEIGHTS, ret, why);
}

/* ---- The operation ---- */

bool welcome_take_surgery(struct welcome *w, char why[LINE_MAX_BYTES])
{
	struct event e = { .kind = EVENT_SURGERY, .day = w->app->moment.day };

	text_copy(e.value, sizeof e.value, w->surgery);
	if (!event_check(&e, why))
		return false;
	w->profile.has_surgery = date_parse(w->surgery, &w->profile.surgery_on);
	return true;
}

/* ---- All of it ---- */

static void state(struct statement *s, enum event_kind kind, const char *value)
{
	s->v[s->n].kind = kind;
	text_copy(s->v[s->n++].value, sizeof s->v->value, value);
}

/* Where they are others than before. */
static void state_weights(struct statement *s, const struct welcome *w)
{
	char before[LINE_MAX_BYTES], value[LINE_MAX_BYTES];

	welcome_weights(&w->profile, before);
	if (text_eq(before, w->weights))
		return;
	join_weights(w->weights, value);
	state(s, EVENT_WEIGHTS, value);
}

/* What is other than it was. */
static bool state_news(struct statement *s, const struct welcome *w, char why[LINE_MAX_BYTES])
{
	char today[DATE_TEXT];

	if (!profile_changes(coach_profile(w->app->coach), &w->profile, s->v, &s->n, why))
		return false;
	state_weights(s, w);
	date_format(w->app->moment.day, today);
	if (w->is_cleared)
		state(s, EVENT_CLEARED, today);
	return true;
}

/* Typed, and not gone on from. */
static bool has_other_surgery(const struct welcome *w)
{
	char known[DATE_TEXT] = "";

	if (w->profile.has_surgery)
		date_format(w->profile.surgery_on, known);
	return !text_eq(known, w->surgery);
}

bool welcome_has_news(const struct welcome *w)
{
	struct statement s;
	char why[LINE_MAX_BYTES];

	return !state_news(&s, w, why) || s.n > 0 || has_other_surgery(w);
}

/* Longer, it would take a second line of what it stands over. */
enum { NEWS_MAX = 68 };

static void say_news(struct app *app, const struct statement *s)
{
	char words[LINE_MAX_BYTES] = "";

	for (int i = 0; i < s->n; i++) {
		const char *word = kind_words[s->v[i].kind];

		if (!word)
			continue;
		text_append(words, sizeof words, "%s%s", words[0] ? ", " : "", word);
	}
	if (strlen(words) > NEWS_MAX)
		app_say(app, STYLE_GOOD, "saved: what you said about yourself");
	else if (words[0])
		app_say(app, STYLE_GOOD, "saved: %s", words);
	else
		app_say(app, STYLE_GOOD, "saved: nothing has changed");
}

bool welcome_save(const struct welcome *w, struct app *app)
{
	struct err err = { .kind = ERR_NONE };
	struct statement s;
	char why[LINE_MAX_BYTES];

	if (!state_news(&s, w, why)) {
		app_say(app, STYLE_BAD, "not saved: %s", why);
		return false;
	}
	state(&s, EVENT_SCREENED, "ok"); /* said again each time, for it grows old */
	if (!coach_events(app->coach, app->moment, s.v, s.n, &err)) {
		app_say(app, STYLE_BAD, "not saved: %s", err.msg);
		return false;
	}
	say_news(app, &s);
	return true;
}
