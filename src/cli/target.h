/* The target of a step, as text and as JSON. */
#ifndef LIMBER_SRC_CLI_TARGET_H
#define LIMBER_SRC_CLI_TARGET_H

#include "json.h"
#include "limber/base/text.h"
#include "limber/core/catalog.h"
#include "limber/core/progress.h"

/* One step with what is asked of it on a day. */
struct target {
	const struct step *step;
	const struct advice *advice;
	const struct exercise *exercise; /* the one to be done; NULL where its file is bad */
};

struct target target_of(const struct step *step, const struct advice *advice,
			const struct catalog *catalog);

/* "Bird dog"; "Walk, brisk"; the id where the file is bad. */
void target_name(const struct target *t, char ret[NAME_MAX]);

/* "6-4-2 × 8 s a side", or "not for now" where it is blocked. */
void target_dose(const struct target *t, char ret[DOSE_TEXT]);

/* What those sentences count up to, told once beside them. */
#define STEP_TAKES                                                                            \
	"A step takes three sessions that count, or two running with less effort than aimed " \
	"at; one more for who is new, 65 or over, or had a flare-up lately, where a step "    \
	"cannot be halved. A session counts once the next morning or session tells how the "  \
	"back took it. Effort that was not told is taken as aimed at, pain as the morning "   \
	"after had it. A longer walk takes a week with four fifths of its walks done. What "  \
	"was not asked in half a year begins anew with its first dose."

/* How a dose is read. */
#define DOSE_READS                                                                         \
	"8-6-4 × 9 s a side: sets of 8, 6 and 4 repetitions, each held for 9 s, on each " \
	"side."

/* A reason that the next target shares is told once, behind the last of them: whether it is that
 * one's, too. next: NULL where there is none. */
bool target_why_is_next(const struct advice *a, const struct advice *next);

/* Its sentence, and how to decline where a rung up is proposed. */
void target_why(const struct advice *a, struct text *ret);

/* { "step", "exercise", "sets", "rest_s", "per_side" } and its reason; "times" of a repeat. */
struct jval *target_json(const struct target *t);

/* Adds "move", "rule", "row", "cap" ("" where none bound it), "sources", "rung_change", "why". */
void target_put_reason(struct jval *v, const struct advice *a);

#endif
