/* Which exercises are not for a person on a day, and why: conditions, clearance and the person's
 * own sensitivities against an exercise's tags (EVIDENCE 3.5, 3.6), leg symptoms that moved further
 * down (2.2 row 2, 3.4), and the first hours of the morning (2.1). */
#ifndef LIMBER_CORE_SAFETY_H
#define LIMBER_CORE_SAFETY_H

#include "limber/core/catalog.h"
#include "limber/core/profile.h"

/* From the harmless to what weighs most: of several, the last is told. */
enum safety {
	SAFETY_ALLOWED,
	SAFETY_CAUTION, /* a C of the table, for someone cleared and symptom-free: with care */
	SAFETY_EARLY,   /* bending under load soon after rising; this and all that follows blocks */
	SAFETY_SENSITIVE, /* the person said so */
	SAFETY_NOT_CALM,  /* a C, cleared, but with symptoms, or nobody said that there are none */
	SAFETY_NOT_CLEARED, /* a C, and no professional's clearance since the condition is known */
	SAFETY_BLOCKED,     /* a B */
	SAFETY_NOT_LISTED,  /* only the allow-list, until a professional gave clearance */
	SAFETY_LEG, /* leg symptoms moved further down after it or its like, and are not settled */
};

/* How leg symptoms moved: see leg.c. */
/* By what leg symptoms that moved stop an exercise, the nearest of them: it was done before, or a
 * rung below it on its ladder was, or what goes its way (or: it pulls on the nerve). */
enum leg_by { LEG_BY_ITSELF, LEG_BY_RUNG, LEG_BY_WAY, LEG_BY_NOTHING };

struct leg_move {
	struct date day;   /* of the session, or of the morning that tells it */
	int from, to;      /* enum leg_site */
	bool is_overnight; /* a morning tells it, and no session of that day was before */
	bool is_alone;     /* and there was no training in the two days before */
	enum leg_by by;    /* what of the exercise it concerns */
	enum tag tag;      /* by its way: the tag that says which */
	const char *rung;  /* by a rung: the name of that one */
	int days; /* since the oldest such move that has not settled, or of those that each came
			     * within a week of the one before */
	bool has_come_back; /* that one has settled since */
	bool is_for_long;   /* they have been there for half a year; what moved them is not known */
	bool is_of_before;  /* not this exercise now, but lately it had been, and that settled */
};

struct ruling {
	enum safety safety;
	enum tag tag;             /* where a tag decided: from CAUTION to BLOCKED */
	enum condition condition; /* where a condition decided: CAUTION, NOT_CALM to NOT_LISTED */
	int from_min;             /* EARLY: it waits until this minute of the day */
	struct leg_move leg;      /* LEG */
};

bool ruling_blocks(const struct ruling *r);

/* A person on a day. Borrowed. */
struct safety_input {
	const struct profile *profile; /* as of the day */
	/* May hold more: whatever is later is not read, nor are the day's own sessions, but by what
	 * leg symptoms stop, where a minute is given. */
	const struct history *history;
	const struct catalog *catalog; /* to know which way the exercises of the log bend */
	struct date day;
	int minute, rises_min; /* as in struct progress_input */
};

/* Symptom-free is: the newest pain given in the last three weeks is 0 to 2, and the newest leg site
 * given in them at most the back; where no site was given, only no pain at all will do. The day
 * itself counts with its check-in.
 *
 * is_prescribed: a professional asked for this exercise, for this person. That stands over the
 * table and the allow-list, which know only the diagnosis; not over what the person said of their
 * own body, which they can take back themselves, nor over what happened since (leg symptoms), nor
 * over the hour. */
struct ruling safety_judge(const struct safety_input *in, const struct exercise *e,
			   bool is_prescribed);

/* The same for one tag, whatever the exercise; the allow-list apart. */
struct ruling safety_judge_tag(const struct safety_input *in, enum tag tag);

/* Whether an exercise is on the allow-list, which is for everybody. */
bool safety_is_listed(const char *exercise);

/* Whether only the allow-list is left, and for which condition: NOT_LISTED, else ALLOWED. */
struct ruling safety_judge_list(const struct profile *p);

/* How long leg symptoms count that nobody tells of any more. */
enum { LEG_DAYS = 28 };

/* From where on whole sessions must be known to say what leg symptoms stop on a day, as far as the
 * log in memory tells, and for LEG_DAYS before that the answers: while symptoms are told of, and
 * the days of training that they may have come from; half a year at most. */
struct date leg_reach(const struct history *h, struct date day);

enum { RULING_TEXT = 320 };

/* The ground as a sentence without its beginning: "curling the trunk with osteoporosis is
 * not for now. A professional can lift this." Empty where allowed. */
void ruling_say(const struct ruling *r, char ret[RULING_TEXT]);

/* Of the allow-list: how much walking there is, "2 × 5 min a day", and until when. */
void ruling_say_walks(const struct ruling *r, const char *dose, char ret[RULING_TEXT]);

/* EVIDENCE's numbers for it, or NULL. */
const char *ruling_sources(const struct ruling *r);

#endif
