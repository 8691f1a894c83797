/* What is asked, as it is said: on the screens and on the command line alike. */
#ifndef LIMBER_CORE_ADVICE_WORDS_H
#define LIMBER_CORE_ADVICE_WORDS_H

#include "limber/core/progress.h"

/* "Bird dog"; "Walk, brisk"; the rung's or the other exercise's name. e: the one to be done, NULL
 * where its file is bad; then its id is said. */
void advice_say_name(const struct advice *a, const struct step *step, const struct exercise *e,
		     char ret[NAME_MAX]);

/* "6-4-2 × 8 s a side"; "not for now", or this week, where nothing is asked. */
void advice_say_dose(const struct advice *a, const struct exercise *e, char ret[DOSE_TEXT]);

#endif
