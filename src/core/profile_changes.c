/* The events that lead from one profile to another, and their order. Not for reading them:
 * profile.c. */
#include "limber/core/profile.h"

#include "limber/base/text.h"

#include <string.h>

#include "event_value.h"

/* Adds a word to a comma-separated list; false where it does not fit. */
static bool add_item(char list[LINE_MAX_BYTES], const char *word)
{
	return text_append(list, LINE_MAX_BYTES, "%s%s", list[0] ? "," : "", word);
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

/* Who takes the condition back takes the operation back that implies it. */
static bool write_surgery(const struct profile *p, char ret[LINE_MAX_BYTES])
{
	if (p->has_surgery && p->conditions & 1u << CONDITION_POST_OP)
		date_format(p->surgery_on, ret);
	return true;
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
	case EVENT_SURGERY: return write_surgery(p, ret);
	case EVENT_SCREENED: return text_copy(ret, LINE_MAX_BYTES, p->is_screened ? "ok" : "");
	case EVENT_CLEARED: return write_cleared(p, ret);
	case EVENT_FLARE:
	case EVENT_STOP:
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

/* Whether the order of kinds and values puts e before another event of its second, or in its
 * place. */
static bool is_not_behind(const struct event *e, const struct event *other)
{
	if (e->kind != other->kind)
		return e->kind < other->kind;
	return strcmp(e->value, other->value) <= 0;
}

/* The events are sorted, so that one look at each follows those that were moved on before. */
void event_after_equals(const struct history *h, struct event *e)
{
	for (size_t i = 0; i < h->n_events; i++) {
		const struct event *other = &h->events[i];

		if (other->at.utc_s == e->at.utc_s + 1)
			e->at.utc_s++;
		if (other->at.utc_s == e->at.utc_s && is_not_behind(e, other))
			e->at.utc_s++;
	}
}
