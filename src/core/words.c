/* Numbers and sentences as they are written out. Not for what they tell. */
#include "words.h"

#include <assert.h>

#include "limber/base/text.h"

const char *number_word(int n, char ret[NUMBER_TEXT])
{
	static const char *const words[] = { "no",   "one",    "two",   "three", "four",
					     "five", "six",    "seven", "eight", "nine",
					     "ten",  "eleven", "twelve" };

	if (n >= 0 && n < (int)ARRAY_LEN(words))
		return words[n];
	text_format(ret, NUMBER_TEXT, "%d", n);
	return ret;
}

const char *times_word(int n, char ret[NUMBER_TEXT])
{
	static const char *const words[] = { "never", "once", "twice" };
	char digits[NUMBER_TEXT];

	assert(n >= 0);
	if (n < (int)ARRAY_LEN(words))
		return words[n];
	text_format(ret, NUMBER_TEXT, "%s times", number_word(n, digits));
	return ret;
}

void sentence_begin(char *s)
{
	if (*s >= 'a' && *s <= 'z')
		*s = (char)(*s - 'a' + 'A');
}

void sentence_go_on(char *s)
{
	if (*s >= 'A' && *s <= 'Z')
		*s = (char)(*s - 'A' + 'a');
}
