/* One session of one history key, judged: what every rule needs to know of it, worked out once. */
#ifndef LIMBER_CORE_JUDGE_H
#define LIMBER_CORE_JUDGE_H

#include "limber/core/progress.h"
#include "pain.h"

/* Effort against the table of EVIDENCE 2.2. */
enum strain { STRAIN_UNKNOWN, STRAIN_BELOW, STRAIN_AT, STRAIN_OVER, STRAIN_ABOVE_CEILING };

/* The morning after, or what stands in for it. */
enum morning { MORNING_UNKNOWN, MORNING_SETTLED, MORNING_RISEN };

struct judged {
	size_t session; /* index into the history */
	struct date day;
	bool is_easy;  /* of an easy week: it counts for no more */
	bool is_again; /* nor does what was done well before on its day */
	struct dose asked;
	int done_s;    /* timed work done, in seconds */
	int quota_pct; /* of the work asked, each set counted up to its target */
	bool is_confirmed, is_all_done, is_nothing_done;
	bool is_hurt, is_form_lost;
	bool is_leg_further; /* leg symptoms reached further down after it */
	bool is_spared;      /* so sore a back, or the leg, asked for less, for the day alone */
	bool is_far_less; /* was asked than its own log led to: another exercise was the measure */
	bool is_held;     /* on its day nothing counted towards more (gate.h) */
	int pain;
	enum pain_from pain_from;
	int baseline;
	enum band band;
	int effort, effort_target, effort_ceiling;
	enum strain strain;
	int morning_pain;
	enum morning morning;
	struct date morning_day; /* whose that is; where there is one */
	enum verdict verdict;
};

/* Whether the session did sets of the input's step, or tried to: what was left out is no session of
 * it, but a day off. */
bool judge_concerns(const struct progress_input *in, size_t session);

/* Whether it was left out of the session, or the session ended before it. */
bool judge_leaves_out(const struct progress_input *in, size_t session);

/* What was asked as far as earlier sessions tell: it fills in sets that a session ended early
 * lacks. Of the first session nobody knows: its rows are taken as they are, unless it was left
 * unfinished and they are how what was expected begins. */
struct expected {
	struct dose dose;
	bool is_first;
	bool is_easy;            /* an easy week's dose, to be done a point easier; was it asked */
	bool is_by_effort;       /* then: with all of its sets; only the effort tells that it was */
	const struct dose *last; /* what the session before asked; NULL: not known */
};

/* What to make of them. */
void judge_session(struct judged *ret, const struct progress_input *in, size_t session,
		   const struct expected *expected);

/* The part of it that the sets tell: what was asked, and how much of it was done. */
void judge_sets(struct judged *ret, const struct progress_input *in, const struct session_row *s,
		const struct expected *expected);

/* The same as advice tells it. */
struct reading judged_reading(const struct judged *j);

/* The verdict that its other facts lead to. */
enum verdict judge_verdict(const struct judged *j);

/* The effort aimed at. */
int judge_effort_target(enum effort_class class, enum level level);

/* Done in full, with no more pain than is usual; effort up to its ceiling is within what was
 * asked. */
bool judged_as_asked(const struct judged *j);

/* It would have gone as asked with less pain. */
bool judged_only_sore(const struct judged *j);

/* Row 6: less of it was done than four fifths, and that is confirmed. Row 5: effort above its
 * ceiling, or form lost; the session's effort says nothing of an exercise that was left out of
 * it. */
bool judged_short(const struct judged *j);
bool judged_too_hard(const struct judged *j);

#endif
