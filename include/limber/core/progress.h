/* What to do next, and why: one exercise's next target from the log. Pure and deterministic; the
 * screens, `why` and `simulate` all read this one function. */
#ifndef LIMBER_CORE_PROGRESS_H
#define LIMBER_CORE_PROGRESS_H

#include "limber/core/catalog.h"
#include "limber/core/profile.h"
#include "limber/core/window.h"

/* A sentence may quote another one, and a ladder's gate and gear in somebody's own words. */
enum { WHY_MAX = 1024, USED_MAX = 12 };

enum move { MOVE_HOLD, MOVE_UP, MOVE_DOWN, MOVE_SWAP, MOVE_BLOCKED, MOVES };
extern const char *const move_words[MOVES]; /* "hold", "up", "down", "swap", "blocked" */

/* History keys, each once. Each lives as long as the catalog and the routine that it is from. */
struct key_list {
	const char **v;
	size_t n, cap;
};
void key_list_add(struct key_list *k, const char *key);
void key_list_release(struct key_list *k);

struct place;
struct usual_days;

/* What of a session keeps a step up waiting: others of it go first, or its family grew enough. */
struct day_hold {
	const char *cap, *why;
};

/* Everything an advice may depend on. Borrowed. */
struct progress_input {
	const struct exercise *exercise;
	const struct routine *routine;
	const struct step *step;
	const struct profile *profile; /* as of the day */
	/* Whole sessions from the last before those that count for the key (window.h) on, and the
	 * mornings from MORNINGS_DAYS before them. May hold more: nothing older is read, nor
	 * sessions of the day and later, nor mornings after it. Of a routine with a schedule: all
	 * of SCHEDULE_DAYS. */
	const struct history *history;
	const struct catalog *catalog;
	struct date day;
	/* Minutes after midnight, for what waits for two hours after rising: now, where it is about
	 * to be done (0: the whole day is asked about), and when the person rises where no check-in
	 * says it (0: nobody said). */
	int minute, rises_min;
	int walk_goal;    /* minutes a week that walking grows towards; 0: to its cap */
	int planned_days; /* of a week, on which the plan has the routine; 0: nobody knows */
	/* Unless NULL: takes the keys that the advice was read from. With more of the log they may
	 * become more; they are all there are once the windows of those named are whole, and the
	 * routine's last weeks (progress_routine_since()) are, too. */
	struct key_list *keys;
	bool keeps_rung;             /* no rung up is proposed: others of the session go first */
	const struct day_hold *hold; /* unless NULL: for this its dose does not go up on the day */
	/* Where the day is in the routine's schedule, found once for all of its steps; NULL: it is
	 * looked up where it is needed. */
	const struct place *place;
	/* What was usual on past days, for all of a routine's steps; NULL: it is worked out for
	 * each. */
	struct usual_days *usual;
};

/* Whose pain a session is judged by: the exercise's own where it was given, else the wrap-up's,
 * else the next morning's. */
enum pain_from { PAIN_OF_EXERCISE, PAIN_OF_SESSION, PAIN_OF_MORNING };

/* What a session is worth to a rule that looks for reasons to raise a dose. */
enum verdict {
	VERDICT_GOOD,    /* confirmed, done in full, low band, effort no higher than aimed at */
	VERDICT_PENDING, /* all of that, but nobody knows yet how the back took it */
	VERDICT_NEARLY,  /* nothing against it but a little that was left out, or its day: it counts
			  * for nothing */
	VERDICT_NOT,     /* it speaks against more: counting begins anew */
};

/* What a session was to the rule: its numbers against what is usual and aimed at. */
struct reading {
	size_t session; /* index into the history */
	int quota_pct;
	int pain, baseline, morning; /* the morning after it; each UNKNOWN where nobody said */
	enum pain_from pain_from;
	const char *band; /* of that pain: "low", "middle", "high"; NULL: not known */
	int effort, effort_target, effort_ceiling; /* effort: or UNKNOWN */
	bool is_leg_further;                       /* leg symptoms reached further down after it */
	bool is_weekly;                            /* weeks are counted, not sessions */
	bool is_easy;  /* of an easy week: it counts for nothing, however good it was */
	bool is_again; /* a good one was done on its day before, and a day counts once */
	enum verdict verdict;
};

/* The newest sessions of a key as they are read on a day, newest first. What is told of a morning
 * only later is in those of later days. */
struct readings {
	struct reading v[USED_MAX];
	int n; /* 0: there was none, or the rule reads none */
};

/* How well the dose of before is stood. */
struct footing {
	int good;                 /* sessions that went well at it, and none badly between */
	bool is_held_for_morning; /* two sessions that a bad morning holds are to come yet */
	bool is_after_cut;        /* the four good ones of a cut are */
	bool is_troubled;         /* where weeks are counted: not all of the last one was easy */
};

/* Rows of EVIDENCE 2.2 that not only its table looks at: leg symptoms, and the two that step up, of
 * which the first is for less effort than aimed at. */
enum { ROW_LEG = 2, ROW_STEP_EASY = 8, ROW_STEP = 9 };

struct advice {
	enum move move;
	struct dose target;   /* what is asked; sets == 0 where blocked */
	int times;            /* that the routine's repeats have it, where a routine is planned */
	struct dose previous; /* the last target asked; sets == 0 where this is the first */
	const char *rule;     /* the rule's id */
	/* Row of EVIDENCE 2.2 that decided. 0 where none did: the first time, days off and what
	 * else is a time of its own, a way back, a block that is not the table's, the rules none
	 * and schedule, and a step by a rule's own number of sessions. */
	int row;
	const char *cap;       /* the cap that bound it, in a word or two, or NULL */
	char why[WHY_MAX];     /* one plain sentence, never empty */
	size_t used[USED_MAX]; /* indices of the sessions it rests on, newest first */
	int n_used;
	struct readings readings;
	/* What is to be done: the step's own exercise, or another in its place. They live as long
	 * as the catalog and the routine. */
	const char *exercise; /* its id */
	const char *name;     /* as it is said */
	const char *key;      /* its history key */
	bool is_other;        /* not what the file names */
	/* An easier rung than the file's, which this person knows and the routine skips: until the
	 * first session on it here. It can be declined. */
	bool is_earlier;
	/* +1, -1: a rung up or down of this ladder is proposed, until the first session on it; else
	 * 0, and NULL. */
	int rung_change;
	const struct ladder *ladder;
	const char *rung_wait;     /* what an earned rung waits for, named as a cap is; or NULL */
	const char *sources;       /* EVIDENCE's numbers for what decided: "V51 V52", or NULL */
	bool is_way_back;          /* to a dose of before, after days off or a flare: no step */
	struct date waiting_since; /* since when it has been at the dose of before */
	struct footing footing;
	struct dose week_ago; /* what was asked seven days ago, or first; sets == 0: never asked */
};

/* The next target of a step, from the windows of its keys. It is done with the rung of its
 * exercise's ladder that the log has the person on; where that is not for this person (safety.h),
 * with the nearest that is. Each rung has its own history and dose. On the days on which another
 * rung than before is proposed, and where one stands in for another, the move is MOVE_SWAP, and the
 * sentence names both. */
void progress(struct advice *ret, const struct progress_input *in);

/* Whether the step is one of another week of its routine's schedule: nothing is asked, and nothing
 * is wrong with that. */
bool advice_is_off_week(const struct advice *a);

/* How far back a routine's own sessions count, that was last done on `newest`: which rungs it is
 * done with shows there. */
struct date progress_routine_since(struct date newest);

/* A rung up that is proposed can be declined, and an earlier one that was put in place: then the
 * routine's own is done. */
bool advice_can_be_declined(const struct advice *a);

/* The value of the event that declines it: "core-back/bird_dog_leg". From its day on it is not
 * proposed for so long. */
enum { DECLINED_DAYS = 14 };
void advice_declined(const struct advice *a, char ret[LINE_MAX_BYTES]);

struct progress_rule {
	const char *id, *summary;
	void (*advise)(struct advice *ret, const struct progress_input *in);
};

/* The rule of that id, or NULL. progress_rules is the whole table (rules.def). */
const struct progress_rule *progress_rule_find(const char *id);
extern const struct progress_rule *const progress_rules[];
extern const size_t n_progress_rules;

/* Where a step starts: its own dose, or its exercise's for the person's level, within bounds. */
struct dose progress_start_dose(const struct progress_input *in);

#endif
