/* Where a person stands with one exercise: its sessions, judged and summed from the oldest on. */
#ifndef LIMBER_CORE_STANDING_H
#define LIMBER_CORE_STANDING_H

#include "judge.h"

enum comeback_from { FROM_BREAK, FROM_FLARE, FROM_BAD_DAYS, FROM_LEG, FROM_EASY_WEEK };

/* What is left of a way back that another one cut short, from the goal of that on. */
struct way_left {
	enum comeback_from from; /* stays known when it is over */
	struct dose goal;        /* sets == 0: there is none to come */
	struct date since;
	int shares, days;
	bool is_by_steps;
};

/* The way back to a dose after days off, a flare-up or an easy week. */
struct comeback {
	enum comeback_from from;
	struct dose goal; /* the dose before that; sets == 0: there is none under way */
	int from_pct;
	int shares, taken; /* good sessions that the way has, and how many took theirs */
	struct date since; /* when the goal was left */
	struct date begun; /* when its days do: then, or once the half of a flare-up is over */
	int days;          /* that the way takes at least, however many sessions they hold */
	bool is_by_steps;  /* after the longest breaks: a step a session instead of a share */
	bool is_cut;       /* the goal is: what was done before it was more */
	bool is_again;     /* it began on another one */
	bool is_lower;     /* it begins a cut lower: something hurt while the flare-up was on */

	struct way_left then; /* of one that it cut short: comes after it */
};

/* What a decision leaves behind for later ones. It holds once a session was done after it. */
struct memory {
	struct comeback comeback;
	struct dose cut_from; /* sets == 0: never cut */
	int good_since_cut;
	bool is_cut_presumed; /* what was before the log's part that counts is not known */
	bool had_bad_morning, is_cut_for_morning; /* the latter: not only held */
	int since_bad_morning;                    /* days with a session */
	int good_since_bad_morning;               /* of them */
	int bad_since_cut;                        /* mornings like it since the cut for one */
	bool was_calm_since_cut;                  /* a morning after a session */
	struct date bad_morning;                  /* the newest, where it was cut or held for one */
	struct date eased_for; /* the flare-up, by its first day, that the way back was begun for */
	struct date easy_week; /* the Monday of the last easy one */
	bool is_by_effort;     /* and it took no set: nothing but the effort tells of it later */
};

/* Less than a dose is asked from now on: past that only four good sessions lead. */
void memory_note_cut(struct memory *m, const struct dose *from);

/* A dose, from the first day that it was asked. */
struct asked {
	struct date since;
	struct dose dose;
};

enum { ASKED_MAX = 16 }; /* more than two weeks can hold, a new dose a day */

/* A day of the last week, for doses that are so much a week. */
struct week_day {
	struct date day;
	int done_s;
	int sessions, easy, good;
	bool is_troubled; /* pain, effort, form or the next morning spoke against more */
};

/* Why what was done before does not count any more; at another dose nothing of it would. */
enum anew { ANEW_NOTHING, ANEW_TROUBLE, ANEW_DAYS_OFF };

struct standing {
	int n;                      /* sessions of this key */
	struct judged last, before; /* the newest two */
	struct dose now;            /* the last target asked */
	int good, easy; /* good sessions at it, one a day, none between them worse than nearly
			      * so; and with effort below target */
	int whole;      /* done in full at it since the count began */
	enum anew anew; /* what the count begins after */
	int amiss;      /* sessions running at it that did not go as asked */
	struct date amiss_since; /* the first of them */
	int sore;                /* how many of them were so for pain alone, and ... */
	int least_pain;          /* ... the least of that */
	int failed;          /* at it since the last good one: too hard, or short of the quota */
	int running;         /* good ones, and what between them neither counts nor ends it */
	struct date since;   /* the first session at it */
	struct date trained; /* the last session with any work done; the first, where none had */
	struct date whole_asked; /* the last session that was not spared (judge.h) */
	bool was_raised;
	struct date raised; /* the last session that asked for more than the one before */
	struct week_day week[WEEKDAYS];
	struct asked asked[ASKED_MAX]; /* newest first */
	int n_asked;
	struct memory memory;
	struct readings recent;
	size_t good_ones[USED_MAX]; /* those of `good`, newest first; behind them older ones */
};

/* Adds the next session. memory: of the decision that asked it; NULL for a day's second. */
void standing_add(struct standing *st, const struct judged *judged, const struct memory *memory);

/* After the first session, where the log goes on before it: there may have been a cut, and no four
 * good sessions since. */
void standing_presume_cut(struct standing *st);

/* The newest sessions, newest first: as many, if there are so many. Returns how many. */
int standing_newest(size_t ret[USED_MAX], const struct standing *st, int n);

/* The dose that held on a day, or the first one where the log begins later; those of easy weeks
 * apart. */
const struct dose *standing_dose_on(const struct standing *st, struct date day);

/* The last seven days before `day` at the dose of now, counted in whole targets, no day for more
 * than it was asked. What was done at another dose was another one's. */
struct week {
	int done, asked, needed; /* targets; needed: four fifths of asked, to the nearest */
	int sessions, easy, good;
	bool is_troubled;
};
void standing_week(struct week *ret, const struct standing *st, struct date day);

#endif
