/* The seeded generator of property tests. */
#ifndef LIMBER_TESTS_PRNG_H
#define LIMBER_TESTS_PRNG_H

#include "limber/base/prng.h"

#endif
