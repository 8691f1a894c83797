/* What the parts of dosing share: what is stepped (dosing.c), more of it (dosing_up.c), less of it
 * (dosing_down.c), and walks (dosing_walk.c). */
#ifndef LIMBER_CORE_DOSING_PARTS_H
#define LIMBER_CORE_DOSING_PARTS_H

#include "dosing.h"

/* Those of dosing_sets. */
bool dosing_sets_up(struct dose *d, const struct progress_input *in);
void dosing_sets_down(struct dose *d, const struct progress_input *in);
void dosing_sets_scale(struct dose *d, int pct, const struct progress_input *in);

/* Times of intervals are quarters of a minute. */
enum { INTERVAL_UNIT_S = 15 };

/* Whether steps are smaller or later: new, 65 and over, or within four weeks of a flare-up
 * (EVIDENCE 2.2, caps). */
bool dosing_is_careful(const struct progress_input *in);

/* The other half of held reps; else the same. */
enum quantity dosing_other(enum quantity q);

/* No less than lo, no more than hi where there is one (not 0). */
int dosing_limited(int value, int lo, int hi);

#endif
