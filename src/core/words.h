/* Small numbers and beginnings of sentences, for all that gives reasons. */
#ifndef LIMBER_CORE_WORDS_H
#define LIMBER_CORE_WORDS_H

enum { NUMBER_TEXT = 16 };

/* "no", "one" ... "twelve", then digits. What is returned is constant, or in ret. */
const char *number_word(int n, char ret[NUMBER_TEXT]);

/* "never", "once", "twice", "three times"; n is 0 or more. */
const char *times_word(int n, char ret[NUMBER_TEXT]);

/* Gives it a capital; or takes it, behind a colon. */
void sentence_begin(char *s);
void sentence_go_on(char *s);

#endif
