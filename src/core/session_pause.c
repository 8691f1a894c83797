/* Pauses of a session, and the sleep of the machine it runs on. */
#include "session_machine.h"

void session_on_pause(struct session *s, const struct session_event *ev, struct effects *fx)
{
	(void)ev;
	if (s->is_paused && !s->is_counting_in)
		return;
	if (!s->is_paused)
		s->paused_ms = s->now_ms;
	s->is_paused = true;
	s->is_counting_in = false;
	session_add_cue(s, fx, CUE_PAUSE, 0);
}

void session_on_resume(struct session *s, const struct session_event *ev, struct effects *fx)
{
	(void)ev;
	if (!s->is_paused || s->is_counting_in)
		return;
	s->is_counting_in = true;
	s->resume_ms = s->now_ms;
	s->counted_s = 0;
	s->gap_ms = 0;
	session_add_cue(s, fx, CUE_COUNT, COUNT_IN_S);
}

/* Sleep while paused is part of the pause; while it is asked about another sleep, it adds to
 * that. */
void session_on_gap(struct session *s, const struct session_event *ev, struct effects *fx)
{
	if (!s->is_paused || s->gap_ms > 0)
		s->gap_ms += ev->amount;
	session_on_pause(s, ev, fx);
}

bool session_gap_asks(const struct session *s)
{
	return s->is_paused && s->gap_ms > 0 && s->phase == PHASE_WORK &&
	       s->run->steps[s->run->sets[s->set].step].mode == MODE_TIME;
}

/* Only this interval is counted: one that ended in the sleep ends now. */
void session_on_gap_counts(struct session *s, const struct session_event *ev, struct effects *fx)
{
	(void)ev;
	if (!session_gap_asks(s))
		return;
	int64_t elapsed_ms = s->paused_ms - s->began_ms + s->gap_ms;
	int64_t whole_ms = s->phase_s * INT64_C(1000);

	if (elapsed_ms >= whole_ms) {
		s->heard_s = s->phase_s;
		session_finish_set(s, fx, s->now_ms);
		return;
	}
	s->began_ms = s->now_ms - elapsed_ms;
	s->heard_s = (int)(elapsed_ms / 1000);
	s->is_paused = false;
	s->gap_ms = 0;
	session_add_cue(s, fx, CUE_RESUME, 0);
}
