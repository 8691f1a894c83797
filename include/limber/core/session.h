/* The session: a deadline machine that walks a run. It knows no clock and does no I/O: instants
 * come in with every event, what to log and to sound goes out as effects. */
#ifndef LIMBER_CORE_SESSION_H
#define LIMBER_CORE_SESSION_H

#include "limber/core/cue.h"

enum session_input {
	INPUT_START,   /* begin (or go on) at set `amount` */
	INPUT_TICK,    /* time has passed */
	INPUT_DONE,    /* Enter: this set is done; in a rest or get-ready: begin now */
	INPUT_SKIP,    /* the rest of this step is not done today */
	INPUT_BACK,    /* to the start of this set, or where that has just begun, the one before */
	INPUT_PAUSE,
	INPUT_RESUME,  /* counts in 3 s, then goes on where it was */
	INPUT_GAP,     /* the machine slept `amount` ms: pauses; see session_gap_asks() */
	INPUT_GAP_COUNTS, /* the person says that the slept minutes count (timed intervals) */
	INPUT_ADJUST,  /* this set's target by `amount` steps (+1, -1) */
	INPUT_EASIER,  /* form was lost: the easier one from here on in this step */
	INPUT_HURT,    /* it hurts, `amount` 0-10: this exercise ends here */
	INPUT_HURT_EASIER, /* it hurts, `amount` 0-10: the easier one from here on */
	INPUT_RESTART, /* this step again from its first set */
	INPUT_QUIT,    /* stop; what was done of the set under way is kept */
};

struct session_event {
	enum session_input in;
	int64_t at_ms; /* monotonic; never before an earlier event's (a smaller one is taken as it) */
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
	EFFECT_LOG,    /* sets first .. first + n - 1 ended with this outcome; replaces earlier rows of
	                * the same seq (seq is the index into run.sets) */
	EFFECT_REPLAN, /* the run changed from set `first` on (easier): store its plan again */
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
			int pain; /* UNKNOWN where not given */
		} log;
	} u;
};

enum { EFFECTS_MAX = 8 };

struct effects {
	struct effect v[EFFECTS_MAX];
	size_t n;
};

/* Opaque in spirit: read it through session_view(). Borrows the run (and changes its targets). */
struct session {
	struct run *run;
	const struct catalog *catalog;
	int set; /* index of the set whose lead-in or work is under way */
	enum phase phase;
	int64_t now_ms;      /* of the last event */
	int64_t began_ms;    /* when the phase began; pauses move it on */
	int64_t heard_ms;    /* the phase's moments up to here (from its beginning) were dealt with */
	bool is_paused;
	int64_t paused_ms;   /* when */
	bool is_counting_in; /* resumed, in its 3 s */
	int64_t resume_ms;   /* when the count-in began */
	bool is_started;
	int64_t gap_ms;      /* a sleep that may yet count */
};

void session_init(struct session *s, struct run *run, const struct catalog *catalog);

/* Deals with one event. A TICK advances at most one moment (a cue or a phase boundary), in deadline
 * order; the caller repeats it while session_is_due(). Never more than EFFECTS_MAX effects. */
struct effects session_step(struct session *s, struct session_event ev);

/* Whether a moment's deadline has passed at now_ms. */
bool session_is_due(const struct session *s, int64_t now_ms);

/* When the session next wants to be called: the next moment, or the next flip of the displayed
 * second, whichever is first; INT64_MAX while paused or over. */
int64_t session_wake_ms(const struct session *s, int64_t now_ms);

/* Whether, after a GAP, the person should be asked if the slept time counts. */
bool session_gap_asks(const struct session *s);

/* What the person sees at an instant. */
enum beat { BEAT_NONE, BEAT_UP, BEAT_HOLD, BEAT_DOWN, BEAT_RELEASE };

struct session_view {
	enum phase phase;
	int set; /* index into run->sets */
	bool is_paused;
	int count_in_s;    /* 3, 2, 1 while counting in after a pause, else 0 */
	int left_s;        /* shown seconds of this phase, rounded up */
	int phase_s;       /* whole length of this phase */
	int elapsed_ms;    /* of this phase */
	enum beat beat;    /* reps: which part of the rep */
	int beat_left_s;   /* shown seconds of it, rounded up */
	int rep, n_reps;   /* the rep under way, from 1; 0 of 0 where the set is not in reps */
	int run_left_s;    /* shown seconds of the whole run */
	int run_s;
};

void session_view(const struct session *s, int64_t now_ms, struct session_view *ret);

#endif
