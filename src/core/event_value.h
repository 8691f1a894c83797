/* What an event's value says. Each function leaves *ret as it was, and says why, where the value is
 * not one of its own. */
#ifndef LIMBER_CORE_EVENT_VALUE_H
#define LIMBER_CORE_EVENT_VALUE_H

#include "limber/core/profile.h"

extern const char *const yes_no_words[2]; /* "no", "yes" */
extern const char *const flare_words[2];  /* "over", "begin" */

/* The index of a value among n words, or -1 with a hint. */
int value_word(const char *value, const char *const *words, int n, char why[LINE_MAX_BYTES]);

/* A comma-separated list of them, as bits. */
bool value_bits(const char *list, const char *const *words, int n, uint32_t *ret,
		char why[LINE_MAX_BYTES]);

/* Owned weights, ascending. */
struct weights {
	int g[WEIGHTS_MAX];
	int n;
};

/* A comma-separated list of kilograms. */
bool value_weights(const char *list, struct weights *ret, char why[LINE_MAX_BYTES]);

bool value_date(const char *value, struct date *ret, char why[LINE_MAX_BYTES]);

#endif
