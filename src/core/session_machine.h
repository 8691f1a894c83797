/* What the parts of the session's machine share: how it changes phase (session.c), what each input
 * does (session_keys.c, session_pause.c), and what falls when within a phase
 * (session_moments.c). */
#ifndef LIMBER_SRC_CORE_SESSION_MACHINE_H
#define LIMBER_SRC_CORE_SESSION_MACHINE_H

#include "limber/core/session.h"

enum { COUNT_IN_S = 3 };

/* -- session.c ------------------------------------------------------------- */

void session_add(struct effects *fx, struct effect e);
void session_add_cue(const struct session *s, struct effects *fx, enum cue_kind kind, int n);
void session_add_log(const struct session *s, struct effects *fx, int set, struct amount done,
		     enum outcome outcome);

/* What was done of the set under way; nothing outside its work. */
struct amount session_done_so_far(const struct session *s);

/* Logs that. It succeeded where the day's target was reached, whatever + and - made of it. */
void session_log_work(struct session *s, struct effects *fx);

/* Begins a set in its turn, with its rest; past the last one the session is over. */
void session_begin_set(struct session *s, struct effects *fx, int set, int64_t at_ms);

/* The position that the person is in, or just left: before the work of a set it is not that
 * one's. */
enum position session_position(const struct session *s);

/* Begins a set out of its turn: no rest, but time to get into its position. */
void session_jump(struct session *s, struct effects *fx, int set, enum position from);

void session_begin_work(struct session *s, struct effects *fx, int64_t at_ms);
void session_finish_set(struct session *s, struct effects *fx, int64_t at_ms);

/* Ends it. What stops early is not congratulated. */
void session_end(struct session *s, struct effects *fx, bool is_whole);

/* -- inputs -------------------------------------------------------------------- */

typedef void input_fn(struct session *s, const struct session_event *ev, struct effects *fx);

input_fn session_on_pause, session_on_resume, session_on_gap, session_on_gap_counts;
input_fn session_on_done, session_on_skip, session_on_back, session_on_restart, session_on_quit;
input_fn session_on_adjust, session_on_easier, session_on_hurt, session_on_hurt_on,
	session_on_hurt_easier;

/* -- session_moments.c ------------------------------------------------------------ */

/* The part of a rep that a second of the work lies in. BEAT_NONE where there are no reps. */
struct rep_at {
	enum beat beat;
	int left_s;      /* of the beat, this second included */
	int rep, n_reps; /* from 1; 0 of 0 without reps */
};

struct rep_at moment_rep(const struct run *run, int set, int second);

/* The cue of a second of a phase (0 as it begins), if it has one. */
bool moment_cue(const struct session *s, int second, struct cue *ret);

/* The pace that a second of a set's work asks for: PACE_NONE where it is the same throughout. */
enum pace moment_pace(const struct run *run, int set, int second);

/* What so many seconds of a set's work come to: whole reps, or seconds. */
struct amount moment_done(const struct run *run, int set, int seconds);

/* Seconds that so many whole reps took; 0 without reps. */
int moment_reps_s(const struct run *run, int set, int reps);

#endif
