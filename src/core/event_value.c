/* Reads what an event says: a word, a list of words, weights, a date. Not for what it makes of the
 * profile: that is profile.c. */
#include "event_value.h"

#include "limber/base/text.h"

#include <string.h>

const char *const yes_no_words[2] = { "no", "yes" };
const char *const flare_words[2] = { "over", "begin" };

int value_word(const char *value, const char *const *words, int n, char why[LINE_MAX_BYTES])
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

/* The next word of a list, parted by commas or blanks; false at the end. Too long a word is cut,
 * which makes it unknown. */
static bool next_item(const char **list, char ret[ID_MAX])
{
	const char *s = *list + strspn(*list, " ");
	size_t n = strcspn(s, ", ");
	size_t len = n < ID_MAX ? n : ID_MAX - 1;

	if (*s == '\0')
		return false;
	memcpy(ret, s, len);
	ret[len] = '\0';
	s += n;
	s += strspn(s, " ");
	*list = s + (*s == ',');
	return true;
}

bool value_bits(const char *list, const char *const *words, int n, uint32_t *ret,
		char why[LINE_MAX_BYTES])
{
	char word[ID_MAX];
	uint32_t bits = 0;

	while (next_item(&list, word)) {
		int i = value_word(word, words, n, why);
		if (i < 0)
			return false;
		bits |= 1u << i;
	}
	*ret = bits;
	return true;
}

enum { LOAD_G_LEAST = 100 };

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
	return *rest == '\0' && *ret >= LOAD_G_LEAST && *ret <= LOAD_G_MAX;
}

/* Keeps the owned weights ascending, each once. */
static bool add_weight(struct weights *w, int grams)
{
	int i = 0;

	while (i < w->n && w->g[i] < grams)
		i++;
	if (i < w->n && w->g[i] == grams)
		return true;
	if (w->n == WEIGHTS_MAX)
		return false;
	memmove(&w->g[i + 1], &w->g[i], (size_t)(w->n - i) * sizeof(w->g[0]));
	w->g[i] = grams;
	w->n++;
	return true;
}

bool value_weights(const char *list, struct weights *ret, char why[LINE_MAX_BYTES])
{
	struct weights weights = { .n = 0 };
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
		if (!add_weight(&weights, grams)) {
			text_format(why, LINE_MAX_BYTES, "too many weights; write at most %d",
				    WEIGHTS_MAX);
			return false;
		}
	}
	*ret = weights;
	return true;
}

bool value_date(const char *value, struct date *ret, char why[LINE_MAX_BYTES])
{
	if (date_parse(value, ret))
		return true;
	text_format(why, LINE_MAX_BYTES, "\"%.40s\" is no date; write it as 2026-11-22", value);
	return false;
}
