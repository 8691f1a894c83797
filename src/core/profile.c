/* The profile as a sum of dated events, and the words of those events. Not for deciding anything:
 * what a condition or a red flag means is safety's and the rules'. */
#include "limber/core/profile.h"

#include "limber/base/text.h"

#include <string.h>

const char *const condition_words[CONDITIONS] = {
	[CONDITION_DISC_LEG_PAIN] = "disc_leg_pain", [CONDITION_ISTHMIC] = "isthmic",
	[CONDITION_DEGENERATIVE] = "degenerative",   [CONDITION_STENOSIS] = "stenosis",
	[CONDITION_SACROILIAC] = "sacroiliac",       [CONDITION_OSTEOPOROSIS] = "osteoporosis",
	[CONDITION_PREGNANCY] = "pregnancy",         [CONDITION_POST_OP] = "post_op",
};

static const char *const yes_no_words[] = { "no", "yes" };
static const char *const flare_words[] = { "over", "begin" };

/* ---- Reading values ---- */

/* The index of a value among n words; where it is none of them, -1 and a hint in `why`. */
static int take_word(const char *value, const char *const *words, int n, char why[LINE_MAX_BYTES])
{
	int i = word_index(words, n, value);

	if (i < 0) {
		const char *meant = text_nearest(value, words, (size_t)n);
		text_format(why, LINE_MAX_BYTES, "unknown word \"%.40s\"; %s %s", value,
			    meant != NULL ? "did you mean" : "use for example",
			    meant != NULL ? meant : words[0]);
	}
	return i;
}

/* The next word of a comma-separated list, blanks around it cut off; false at the end. Too long a
 * word is cut, which makes it unknown. */
static bool next_item(const char **list, char ret[ID_MAX])
{
	const char *s = *list + strspn(*list, " ");
	size_t n = strcspn(s, ",");
	size_t len = n;

	if (*s == '\0')
		return false;
	while (len > 0 && s[len - 1] == ' ')
		len--;
	if (len >= ID_MAX)
		len = ID_MAX - 1;
	memcpy(ret, s, len);
	ret[len] = '\0';
	*list = s + n + (s[n] == ',' ? 1 : 0);
	return true;
}

static bool take_bits(const char *list, const char *const *words, int n, uint32_t *ret,
		      char why[LINE_MAX_BYTES])
{
	char word[ID_MAX];
	uint32_t bits = 0;

	while (next_item(&list, word)) {
		int i = take_word(word, words, n, why);
		if (i < 0)
			return false;
		bits |= 1u << i;
	}
	*ret = bits;
	return true;
}

/* "2", "2.5", "0.75": kilograms in grams, without floating point. */
static bool take_kg(const char *s, int *ret)
{
	int kg = 0, part = 0, unit = 1000;
	size_t whole = strspn(s, "0123456789");
	const char *rest = s + whole;

	if (whole == 0 || whole > 3)
		return false;
	for (size_t i = 0; i < whole; i++)
		kg = kg * 10 + (s[i] - '0');
	if (*rest == '.') {
		for (rest++; unit > 1 && *rest >= '0' && *rest <= '9'; rest++) {
			unit /= 10;
			part += (*rest - '0') * unit;
		}
	}
	*ret = kg * 1000 + part;
	return *rest == '\0' && *ret > 0 && *ret <= LOAD_G_MAX;
}

/* Keeps the owned weights ascending, each once. */
static bool add_weight(struct profile *p, int grams)
{
	int i = 0;

	while (i < p->n_weights && p->weights_g[i] < grams)
		i++;
	if (i < p->n_weights && p->weights_g[i] == grams)
		return true;
	if (p->n_weights == WEIGHTS_MAX)
		return false;
	memmove(&p->weights_g[i + 1], &p->weights_g[i],
		(size_t)(p->n_weights - i) * sizeof(p->weights_g[0]));
	p->weights_g[i] = grams;
	p->n_weights++;
	return true;
}

/* ---- One function a kind: what its event makes of the profile ----
 * Each returns false, and why, where the value is not one of its own; the profile is then left as
 * it was. */

typedef bool take_fn(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES]);

static bool take_level(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	int i = take_word(e->value, level_words, LEVELS, why);

	if (i >= 0)
		p->level = (enum level)i;
	return i >= 0;
}

static bool take_age65(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	int i = take_word(e->value, yes_no_words, 2, why);

	if (i >= 0)
		p->is_65_or_over = i == 1;
	return i >= 0;
}

/* Clearance from before a condition was named does not speak of it. */
static bool take_conditions(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	unsigned before = p->conditions;

	if (!take_bits(e->value, condition_words, CONDITIONS, &p->conditions, why))
		return false;
	if (p->conditions & ~before)
		p->is_cleared = false;
	return true;
}

static bool take_sensitive(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	return take_bits(e->value, tag_words, TAGS, &p->sensitive, why);
}

static bool take_weights(struct profile *p, const struct event *e, char why[LINE_MAX_BYTES])
{
	struct profile scratch = { 0 };
	const char *list = e->value;
	char word[ID_MAX] = "";
	int grams;

	while (next_item(&list, word)) {
		if (!take_kg(word, &grams)) {
			text_format(why, LINE_MAX_BYTES,
				    "\"%.40s\" is no weight; write kilograms, 0.1 to 300, as in "
				    "2,2.5,4",
				    word);
			return false;
		}
		if (!add_weight(&scratch, grams)) {
			text_format(why, LINE_MAX_BYTES, "too many weights; write at most %d",
				    WEIGHTS_MAX);
			return false;
		}
	}
	memcpy(p->weights_g, scratch.weights_g, sizeof(p->weights_g));
	p->n_weights = scratch.n_weights;
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

	if (!date_parse(e->value, &on)) {
		text_format(why, LINE_MAX_BYTES, "\"%.40s\" is no date; write it as 2026-11-22",
			    e->value);
		return false;
	}
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
	int i = take_word(e->value, flare_words, 2, why);

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

/* ---- Writing values ---- */

/* Adds a word to a comma-separated list; false where it does not fit. */
static bool add_item(char list[LINE_MAX_BYTES], const char *word)
{
	size_t n = strlen(list);

	return text_format(list + n, LINE_MAX_BYTES - n, "%s%s", n > 0 ? "," : "", word);
}

static bool write_bits(uint32_t bits, const char *const *words, int n, char ret[LINE_MAX_BYTES])
{
	bool fits = true;

	for (int i = 0; i < n; i++) {
		if (bits & (1u << i))
			fits = fits && add_item(ret, words[i]);
	}
	return fits;
}

static bool write_weights(const struct profile *p, char ret[LINE_MAX_BYTES])
{
	bool fits = true;

	for (int i = 0; i < p->n_weights; i++) {
		char kg[KG_TEXT];

		kg_format(p->weights_g[i], kg);
		fits = fits && add_item(ret, kg);
	}
	return fits;
}

static bool write_cleared(const struct profile *p, char ret[LINE_MAX_BYTES])
{
	if (p->is_cleared)
		date_format(p->cleared_on, ret);
	return true;
}

static const char *screened_word(const struct profile *p)
{
	return p->is_blocked ? p->red_flag : p->is_screened ? "ok" : "";
}

/* The value that an event of this kind has in a profile, "" where there is none; false where it is
 * too long for an event. */
static bool write_value(const struct profile *p, enum event_kind kind, char ret[LINE_MAX_BYTES])
{
	ret[0] = '\0';
	switch (kind) {
	case EVENT_LEVEL: return text_copy(ret, LINE_MAX_BYTES, level_words[p->level]);
	case EVENT_AGE65: return text_copy(ret, LINE_MAX_BYTES, yes_no_words[p->is_65_or_over]);
	case EVENT_CONDITIONS: return write_bits(p->conditions, condition_words, CONDITIONS, ret);
	case EVENT_SENSITIVE: return write_bits(p->sensitive, tag_words, TAGS, ret);
	case EVENT_WEIGHTS: return write_weights(p, ret);
	case EVENT_PLAN: return text_copy(ret, LINE_MAX_BYTES, p->plan);
	case EVENT_SCREENED: return text_copy(ret, LINE_MAX_BYTES, screened_word(p));
	case EVENT_CLEARED: return write_cleared(p, ret);
	case EVENT_FLARE: return text_copy(ret, LINE_MAX_BYTES, flare_words[p->is_flare]);
	case EVENT_DECLINED:
	case EVENT_KINDS: break;
	}
	return true;
}

bool profile_changes(const struct profile *from, const struct profile *to,
		     struct event ret[EVENT_KINDS], int *ret_n, char why[LINE_MAX_BYTES])
{
	int n = 0;

	for (enum event_kind kind = 0; kind < EVENT_KINDS; kind++) {
		char before[LINE_MAX_BYTES], after[LINE_MAX_BYTES];
		bool was_written = write_value(from, kind, before);

		if (!write_value(to, kind, after)) {
			text_format(why, LINE_MAX_BYTES,
				    "the %s are more than fit %d bytes; give fewer of them",
				    event_words[kind], LINE_MAX_BYTES - 1);
			return false;
		}
		/* What was there once cannot be unsaid: "" is a value for the lists only. */
		if ((!was_written || !text_eq(before, after)) &&
		    event_value_check(kind, after, why)) {
			ret[n] = (struct event){ .kind = kind };
			text_copy(ret[n].value, sizeof(ret[n].value), after);
			n++;
		}
	}
	*ret_n = n;
	return true;
}

/* ---- Order ---- */

void event_after_equals(const struct history *h, struct event *e)
{
	for (size_t i = 0; i < h->n_events; i++) {
		if (h->events[i].kind == e->kind && h->events[i].at.utc_s == e->at.utc_s &&
		    !text_eq(h->events[i].value, e->value))
			e->at.utc_s++;
	}
}
