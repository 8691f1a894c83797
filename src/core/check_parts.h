/* What the two halves of check share: doses and ids (check.c), and what is said of a rule
 * (check_terms.c). */
#ifndef LIMBER_SRC_CORE_CHECK_PARTS_H
#define LIMBER_SRC_CORE_CHECK_PARTS_H

#include "limber/core/check.h"

/* One quantity as people write it: "8 reps", "20 s", "2.5 kg". */
const char *check_words(enum quantity q, int value, char ret[DOSE_TEXT]);

bool check_is_scheduled(const struct step *step);

/* The schedule and what its steps say of weeks. */
void check_weeks(const struct routine *r, const char *path, struct diags *out);

/* What a step says of its rule, beside its exercise. */
void check_terms(const struct step *step, const struct exercise *e, const char *path,
		 struct diags *out);

#endif
