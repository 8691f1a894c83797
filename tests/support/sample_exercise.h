/* Good exercise files for tests: repetitions that are held, a load, minutes. */
#ifndef LIMBER_TESTS_SAMPLE_EXERCISE_H
#define LIMBER_TESTS_SAMPLE_EXERCISE_H

#include "support/slips.h"

extern const struct slip_file sample_bird_dog, sample_box_lift, sample_walk;

#endif
