/* Doses as people write them: 3x20s, 3x8, 2x8x2s, 3-2-1x6s, 2x6@4kg, 5min, 90s of a timed exercise
 * too. */
#ifndef LIMBER_TESTS_DOSE_TEXT_H
#define LIMBER_TESTS_DOSE_TEXT_H

#include "limber/core/dose.h"

struct dose dose_text(const char *s);

#endif
