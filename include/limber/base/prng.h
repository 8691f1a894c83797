/* A seeded generator: the same seed gives the same numbers on every machine. Not for secrets. */
#ifndef LIMBER_BASE_PRNG_H
#define LIMBER_BASE_PRNG_H

#include <stdint.h>

struct prng {
	uint64_t state; /* the seed; any value */
};

uint64_t prng_next(struct prng *p);

/* lo to hi, both included. */
int prng_range(struct prng *p, int lo, int hi);

#endif
