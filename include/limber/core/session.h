/* The session: a deadline machine that walks a run. It knows no clock and does no I/O: instants
 * come in with every event, what to log and to sound goes out as effects. */
#ifndef LIMBER_CORE_SESSION_H
#define LIMBER_CORE_SESSION_H

#include "limber/core/cue.h"

enum session_input {
	INPUT_START, /* begin (or go on) at set `amount` */
	INPUT_TICK,  /* time has passed */
	INPUT_DONE,  /* Enter: this set is done; in a rest or get-ready: begin now */
	INPUT_SKIP,  /* the rest of this step is not done today */
	INPUT_BACK,  /* to the start of this set, or where that has just begun, the one before */
	INPUT_PAUSE,
	INPUT_RESUME,     /* counts in 3 s, then goes on where it was */
	INPUT_GAP,        /* the machine slept `amount` ms (more): pauses; see session_gap_asks() */
	INPUT_GAP_COUNTS, /* the person says that the slept minutes count (timed intervals) */
	INPUT_ADJUST,     /* this set's goal by `amount` steps (+1, -1): see run_adjust() */
	INPUT_EASIER, /* form was lost: the easier one from here on in this step; the set under way
	                * is done again as that, or where it is less of the same, goes on; one with
	                * three quarters done ends here. Nothing unless session_can_ease() */
	INPUT_HURT,   /* it hurts, `amount` 0-10: this exercise ends here; in the rest after an
	                * exercise it is that one which hurt */
	INPUT_HURT_EASIER, /* it hurts, `amount` 0-10: the easier one from here on */
	INPUT_HURT_ON,     /* it hurts, `amount` 0-10, and they go on: kept with the set's row */
	INPUT_RESTART,     /* this step again from its first set */
	INPUT_QUIT,        /* stop; what was done of the set under way is kept */
	INPUTS,
};

struct session_event {
	enum session_input in;
	int64_t at_ms; /* monotonic; one before an earlier event's is taken as that */
	int amount;
};

enum phase {
	PHASE_REST,
	PHASE_READY,
	PHASE_SWITCH,
	PHASE_WORK,
	PHASE_OVER,
	PHASES,
};

enum effect_kind {
	EFFECT_CUE,
	EFFECT_LOG, /* sets first .. first + n - 1 ended with this outcome; replaces earlier rows of
	                * the same seq (seq is the index into run.sets). The target to log is
	                * sets[].plan.target, what the day asked, whatever + and - made of it */
	EFFECT_REPLAN, /* the run changed from set u.first on (easier): store its plan again */
	EFFECT_OVER,   /* nothing follows but the wrap-up */
};

struct effect {
	enum effect_kind kind;
	union {
		struct cue cue;
		struct {
			int first, n;
			struct amount done; /* of each; zero where skipped */
			enum outcome outcome;
			int pain;      /* UNKNOWN where not given */
			bool is_eased; /* form was lost here, or this was the easier one */
		} log;
		int first; /* EFFECT_REPLAN */
	} u;
};

enum { EFFECTS_MAX = 8 };

struct effects {
	struct effect v[EFFECTS_MAX];
	size_t n;
};

/* Opaque in spirit: read it through session_view(). Borrows the run (and changes its goals). All
 * moments of a phase lie on its whole seconds, so the machine walks from second to second. */
struct session {
	struct run *run;
	const struct catalog *catalog;
	int set;            /* index of the set whose lead-in or work is under way */
	enum position from; /* where its lead-in began: the person gets into the set's from there */
	enum phase phase;
	int phase_s;      /* its length */
	int heard_s;      /* its seconds that were dealt with */
	int64_t began_ms; /* when it began; pauses move it on */
	int64_t now_ms;   /* of the last event */
	bool is_started;
	bool is_paused;          /* until a count-in is over */
	int64_t paused_ms;       /* when */
	bool is_counting_in;     /* resumed, in its 3 s */
	int64_t resume_ms;       /* when the count-in began */
	int counted_s;           /* its seconds that were dealt with */
	int64_t gap_ms;          /* a sleep that may yet count */
	int hurt_set, hurt;      /* the set under way that hurt, and how much; -1: none */
	struct amount last_done; /* of the set before this one, during the rest after it */
};

void session_init(struct session *s, struct run *run, const struct catalog *catalog);

/* Deals with one event. A TICK advances at most one second of the phase, in deadline order; the
 * caller repeats it while session_is_due(), and does so before it hands in anything else. Never
 * more than EFFECTS_MAX effects. */
struct effects session_step(struct session *s, struct session_event ev);

/* Whether a second's deadline has passed at now_ms. */
bool session_is_due(const struct session *s, int64_t now_ms);

/* When the session next wants to be called: when the displayed second flips, which is also when
 * something can happen; INT64_MAX before the start, while paused and when over. */
int64_t session_wake_ms(const struct session *s, int64_t now_ms);

/* Whether, after a GAP, the person should be asked if the slept time counts. */
bool session_gap_asks(const struct session *s);

/* Whether there is something easier than the set under way or to come, and, where that one hurts,
 * than what follows of its step. */
bool session_can_ease(const struct session *s);
bool session_can_ease_pain(const struct session *s);

/* What the person sees at an instant. */
enum beat { BEAT_NONE, BEAT_UP, BEAT_HOLD, BEAT_DOWN, BEAT_RELEASE };

struct session_view {
	enum phase phase;
	int set;         /* index into run->sets */
	bool is_paused;  /* counting in is not */
	int count_in_s;  /* 3, 2, 1 while counting in after a pause, else 0 */
	int left_s;      /* shown seconds of this phase, rounded up */
	int phase_s;     /* whole length of this phase */
	int elapsed_ms;  /* of this phase */
	enum beat beat;  /* reps: which part of the rep */
	int beat_left_s; /* shown seconds of it, rounded up */
	enum pace pace;  /* of a walk with a brisk middle, now; PACE_NONE elsewhere */
	int rep, n_reps; /* the rep under way, from 1; 0 of 0 where the set is not in reps */
	int run_left_s;  /* shown seconds of the whole run */
	int run_s;
};

void session_view(const struct session *s, int64_t now_ms, struct session_view *ret);

#endif
