/* Small numbers and sentences' beginnings. */
#include "../../src/core/words.h"

#include "limber/base/text.h"
#include "support/test.h"

static void numbers_are_words_up_to_twelve(void **state)
{
	char digits[NUMBER_TEXT];

	(void)state;
	assert_string_equal(number_word(0, digits), "no");
	assert_string_equal(number_word(1, digits), "one");
	assert_string_equal(number_word(12, digits), "twelve");
	assert_string_equal(number_word(13, digits), "13");
	assert_string_equal(number_word(-1, digits), "-1");
	assert_string_equal(number_word(INT32_MAX, digits), "2147483647");
}

static void times_are_words(void **state)
{
	char digits[NUMBER_TEXT];

	(void)state;
	assert_string_equal(times_word(0, digits), "never");
	assert_string_equal(times_word(2, digits), "twice");
	assert_string_equal(times_word(3, digits), "three times");
	assert_string_equal(times_word(12, digits), "twelve times");
	assert_string_equal(times_word(13, digits), "13 times");
}

static void sentences_begin_with_a_capital(void **state)
{
	char words[] = "one", number[] = "13 days", none[] = "";

	(void)state;
	sentence_begin(words);
	sentence_begin(number);
	sentence_begin(none);
	assert_string_equal(words, "One");
	assert_string_equal(number, "13 days");
	assert_string_equal(none, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_words_up_to_twelve),
		cmocka_unit_test(times_are_words),
		cmocka_unit_test(sentences_begin_with_a_capital),
	};

	return cmocka_run_group_tests_name("core_words", tests, NULL, NULL);
}
