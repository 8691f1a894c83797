/* Programs that repaint once a second, watched for as long as one likes: when each repaint came,
 * what it brought and cost, and the rhythm of it. */
#ifndef LIMBER_BENCH_WATCH_H
#define LIMBER_BENCH_WATCH_H

#include "child.h"

enum { SECONDS_MAX = 4 * 3600, WATCHED_MAX = 4, LEAD_IN_S = 15 /* before anything is counted */ };

/* One child's seconds: when each repaint came, how many bytes, how much CPU since the one before.
 * Begins as {0} but for its child. */
struct watch {
	struct child child;
	int64_t last_ns, sample_at_ns, cpu_ns;
	double at_ms[SECONDS_MAX], bytes[SECONDS_MAX], cpu_us[SECONDS_MAX];
	int n;         /* repaints */
	int n_sampled; /* of these, how many were sampled */
	int from;      /* the first one that counts */
	long wakes_from, wakes_to;
	int64_t from_ns, to_ns;
};

/* Watches n of them until an instant of now_ns(). */
void watch_all(struct watch *v, int n, int64_t until_ns);

struct rhythm {
	int seconds, skipped;
	double drift_ppm, late_ms, bytes, wakes;
};

void rhythm_of(const struct watch *w, struct rhythm *ret);

#endif
