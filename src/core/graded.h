/* The decision table of EVIDENCE 2.2 and the caps over it: the graded rule's, and of every rule
 * that steps otherwise but holds and cuts for the same reasons. */
#ifndef LIMBER_CORE_GRADED_H
#define LIMBER_CORE_GRADED_H

#include "deload.h"
#include "dosing.h"
#include "gate.h"
#include "limber/core/flare.h"
#include "limber/core/usual.h"
#include "standing.h"

/* EVIDENCE 2.2: what is left of a dose after pain in the high band, in a flare-up, and once that
 * has settled. */
enum { HIGH_PCT = 70, ACUTE_PCT = 50, SETTLED_PCT = 70 };

/* EVIDENCE 2.2, caps: how far apart steps are, and what there may be at most of what was before
 * one. */
enum { DAYS_BETWEEN_STEPS = 4, GROWTH_PCT = 130 };

/* All that a row or cap may look at. */
struct review {
	const struct progress_input *in;
	const struct graded_rule *rule;
	const struct standing *st; /* st->n > 0, but for the cap of a flare-up */
	struct date day;
	struct week week; /* of a weekly dose */
	struct flare flare;
	struct easy_week easy;
	struct dose outlived; /* the goal that the day gave up (graded_outlive_way()) */
};

struct decision;
struct graded_row;

/* What a rule by the table has of its own. */
struct graded_rule {
	const struct dosing *dosing;
	int after; /* good sessions running for a step up; 0: as rows 8 and 9 have it */
	const struct graded_row *failed; /* in the place of rows 5 and 6; NULL: those */
	const char *done; /* what all of it being done is called; NULL: "Done in full" */
};

void graded_advise_by(struct advice *ret, const struct progress_input *in,
		      const struct graded_rule *rule);

/* The advice that a decision is, and why. */
void graded_tell(struct advice *ret, const struct decision *d, const struct review *v);

/* Where the log leaves a person, into st, and what the table makes of it today. v: its input and
 * rule are set. */
void graded_decide(struct decision *ret, struct review *v, struct standing *st);

/* Row 4's two sessions begin, whichever row decided: one that cut more was there as well. */
void graded_remember_morning(struct decision *d, const struct review *v);

/* What was asked then tells whether such a morning was cut for, or held for a cut that is older
 * than what is read of the log: st is as it was before the session j. */
void graded_match_morning(struct decision *d, const struct standing *st, const struct judged *j);

/* Whether it was cut, and the four good sessions are still to be done that it takes to pass
 * that. */
bool graded_is_after_cut(const struct review *v);

/* EVIDENCE 2.2: as many good sessions are between a cut and what it was from. */
enum { GOOD_AFTER_CUT = 4 };

enum { STALL_SESSIONS = 6 };

/* Whether sessions at this dose have not gone as asked for so long that it is too much. */
bool graded_is_stalled(const struct review *v);

/* Whether the two sessions that row 4 holds are still to be done. */
bool graded_is_held_for_morning(const struct memory *m);

/* Whether less is asked while a flare-up is on: its mornings are the flare-up's then, not the
 * dose's. And whether the morning after a session is one of a flare-up that eases the exercise:
 * what follows from that is all that follows. */
bool graded_is_less_in_flare(const struct comeback *c);
bool graded_is_of_flare(const struct review *v, const struct judged *j);

/* Where a beginner starts, or the routine: no way back begins below it. */
struct dose graded_first_dose(const struct progress_input *in);

/* A dose at the share that a break leaves of it; true where it is a beginner's instead, for the
 * share would be less. What was below that before the break already, by a cut, shrinks from
 * there. */
bool graded_after_break(struct dose *d, int pct, const struct dose *before,
			const struct progress_input *in);

/* A row of the table: first match wins, but of the cuts (rows 3 to 6) the largest. */
struct graded_row {
	int number; /* EVIDENCE's; 0 is the way back after a break */
	bool is_cut;
	bool is_failure; /* what a rule may put its own row in the place of */
	bool (*matches)(const struct review *v);
	void (*next)(struct decision *d, const struct review *v);
	void (*say)(char why[WHY_MAX], const struct decision *d, const struct review *v);
	int (*rests_on)(const struct review *v); /* so many of the newest sessions; NULL: one */
	const char *sources;                     /* EVIDENCE's; NULL where it is a proposal only */
};

/* The sessions that a row rests on, newest first. Returns how many. */
int graded_sessions(size_t ret[USED_MAX], const struct graded_row *row, const struct review *v);

/* Of a dose that cannot grow: whether it could, but for the routine's limits. */
bool graded_would_grow(const struct review *v);

/* A cap may hold or shrink what the row decided; it returns whether it has something to say. */
struct graded_cap {
	const char *name; /* in a word or two; NULL: the gate's, and so are the sources */
	bool (*apply)(struct decision *d, const struct review *v);
	void (*say)(char why[WHY_MAX], const struct decision *d, const struct review *v);
	const char *sources; /* as a row's */
};

struct decision {
	const struct graded_row *row; /* NULL: the first time */
	const struct graded_cap *cap; /* the one that bound it, or NULL */
	struct gate gate;             /* where that is the day itself */
	struct dose target;
	/* What the row asks, but for a step up: it is what shrinks. The end of an easy week is no
	 * step, for that took nothing that would have to be earned again. */
	struct dose before;
	struct memory memory;
	bool is_shortened;   /* a step that would have been more than 30 % */
	bool is_smallest;    /* a step of more than 30 %, for there is none that is smaller */
	bool is_at_top;      /* a step was due, but nothing is left to grow */
	bool is_at_limit;    /* and that is the routine's limit, not the exercise's cap */
	struct date until;   /* of the cap of growth: when there is room for the step */
	int days_off;        /* of a return */
	bool is_first_again; /* its dose is the first one, for it would be below that */
	bool is_near;        /* its dose is less than the table's, to be near what was done last */
};

extern const struct graded_row graded_bad_morning; /* row 4 */
extern const struct graded_row *const graded_rows[];
extern const size_t n_graded_rows;
extern const struct graded_cap *const graded_caps[];
extern const size_t n_graded_caps;

/* How large a step may be; what one makes more of, in whichever set, and by how much at most. */
extern const struct graded_cap graded_growth;
enum quantity graded_grown(const struct dose *from, const struct dose *to);
int graded_grown_by(const struct dose *from, const struct dose *to, enum quantity q);

/* The first day from one on (not before today) on which what is known today leaves room for a step:
 * four days after the last, within 30 % of two weeks. */
struct date graded_step_day(const struct review *v, struct date from);

/* Those that shrink, and lay out a way back: times that have doses of their own. */
extern const struct graded_cap graded_days_off, graded_flare, graded_bad_days, graded_leg,
	graded_easy_week;
bool graded_is_time_apart(const struct decision *d);

/* Whether a row cut as well, so that it is what that left that shrinks. */
bool graded_is_cut_first(const struct decision *d, const struct review *v);

/* Whether what shrinks is the dose before an easy week that is over. */
bool graded_is_after_easy_week(const struct decision *d, const struct review *v);

/* Whether it asks for more than last time, for less; and back to what was asked then. */
bool graded_is_up(const struct decision *d, const struct review *v);
bool graded_is_cut(const struct decision *d, const struct review *v);
void graded_hold(struct decision *d, const struct review *v);

/* Whether a session after the last one that did it left it out: no step rests on that. */
bool graded_is_left_out(const struct review *v);

/* Loads shrink like the work, to a weight there is. */
void graded_lighten(struct dose *d, int pct, const struct progress_input *in);

/* The dose of someone active: the routine's own, or the exercise's. */
const struct dose *graded_active_dose(const struct progress_input *in);

/* Whether its evidence is a week's: a walk by the table's own numbers. */
bool graded_is_weekly(const struct review *v);

/* How many good sessions running a step takes: row 8's (easy) or row 9's. */
int graded_needs(const struct review *v, bool is_easy);

/* The dose made smaller, to `less` or to pct per cent, and remembered as cut: the way up to where
 * it was is slower now. */
void graded_cut_to(struct decision *d, const struct review *v, const struct dose *less);
void graded_cut_by_pct(struct decision *d, const struct review *v, int pct);

#endif
