/* SplitMix64 (Steele, Lea, Flood 2014): eight lines, and every seed is a good one. */
#include "limber/base/prng.h"

#include <assert.h>

uint64_t prng_next(struct prng *p)
{
	uint64_t z = p->state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

int prng_range(struct prng *p, int lo, int hi)
{
	assert(lo <= hi);
	return lo + (int)(prng_next(p) % ((uint64_t)((int64_t)hi - lo) + 1));
}
