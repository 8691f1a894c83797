/* The script of a simulation as people write it: "steady:8,flare:2,easy". Not for what somebody of
 * a response does (simulate_person.c). */
#include "limber/core/simulate.h"

#include <string.h>

#include "limber/base/text.h"

const char *const response_words[RESPONSES] = {
	[RESPONSE_STEADY] = "steady", [RESPONSE_EASY] = "easy",     [RESPONSE_TOUGH] = "tough",
	[RESPONSE_FLARE] = "flare",   [RESPONSE_MISSED] = "missed",
};

/* "flare:2"; without weeks, 0. */
static bool part_parse(struct script_part *ret, char *word, char why[LINE_MAX_BYTES])
{
	char *colon = strchr(word, ':');

	ret->weeks = 0;
	if (colon)
		*colon = '\0';
	int response = word_index(response_words, RESPONSES, word);

	if (response < 0) {
		text_format(why, LINE_MAX_BYTES,
			    "\"%s\" is no response; use steady, easy, tough, flare or missed",
			    word);
		return false;
	}
	if (colon && !text_to_int(colon + 1, 1, SIMULATE_WEEKS_MAX, &ret->weeks)) {
		text_format(why, LINE_MAX_BYTES,
			    "\"%s\" is no number of weeks; use 1 to %d, as in %s:8", colon + 1,
			    SIMULATE_WEEKS_MAX, word);
		return false;
	}
	ret->response = (enum response)response;
	return true;
}

bool script_parse(struct script *ret, const char *s, char why[LINE_MAX_BYTES])
{
	struct script script = { .n = 0 };

	for (bool is_last = false; !is_last; s += !is_last) {
		size_t len = strcspn(s, ",");
		char word[NAME_MAX];

		if (script.n == SCRIPT_PARTS_MAX) {
			text_format(why, LINE_MAX_BYTES, "it has more than %d parts",
				    SCRIPT_PARTS_MAX);
			return false;
		}
		text_format(word, sizeof word, "%.*s", (int)len, s);
		s += len;
		is_last = *s == '\0';
		struct script_part *part = &script.parts[script.n++];

		if (!part_parse(part, word, why))
			return false;
		if (part->weeks == 0 && !is_last) {
			text_format(why, LINE_MAX_BYTES, "say for how many weeks it is %s: %s:8",
				    word, word);
			return false;
		}
	}
	*ret = script;
	return true;
}
