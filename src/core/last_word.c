/* The last answer, where a day has none of its own. Not for what follows from it: that is the
 * gate's (gate.c) and the guards' (guards.c). */
#include "last_word.h"

#include "limber/base/text.h"
#include "limber/core/flare.h"

enum { HOLD_DAYS = 2 };

bool last_word_is_told_since(const struct history *h, const struct session_row *s)
{
	const struct checkin *c = history_checkin(h, s->day);

	return c && s->ended.utc_s < c->at.utc_s;
}

/* Of a day's sessions the last to end that was answered; NULL where none was. */
static const struct session_row *last_answered(const struct history *h, struct date day)
{
	const struct session_row *last = NULL;

	for (size_t i = history_sessions_from(h, day); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day > day.day)
			break;
		if (s->pain_after != UNKNOWN && (!last || s->ended.utc_s >= last->ended.utc_s))
			last = s;
	}
	return last;
}

/* The day's last answer after a session, in the high band and at no less than `least`: what was
 * easier earlier, or worse, is over, and so is what a check-in answered since. */
static bool ended_badly(const struct mornings *m, struct date day, int least, struct last_word *ret)
{
	const struct session_row *last = last_answered(m->history, day);

	if (!last || last->pain_after < least || last_word_is_told_since(m->history, last) ||
	    pain_band(last->pain_after, pain_told_baseline(m, day)) != BAND_HIGH)
		return false;
	*ret = (struct last_word){ day, last->pain_after, last };
	return true;
}

/* A newer word than the morning's or the session's of a day: the flare-up that it was of is
 * over. */
static bool is_over(const struct history *h, struct date then, struct date day)
{
	struct flare flare;

	flare_at(&flare, h, day);
	return flare.state == FLARE_SETTLED && flare.settled.day > then.day;
}

/* What a day ended with, or else began with. */
static bool find_bad(const struct mornings *m, struct date day, struct last_word *ret)
{
	const struct checkin *morning = history_checkin(m->history, day);

	if (ended_badly(m, day, BASELINE_NO_STRENGTH, ret))
		return true;
	if (!morning || !pain_is_very_bad(m, day))
		return false;
	*ret = (struct last_word){ day, morning->pain, NULL };
	return true;
}

static bool holds_today(const struct mornings *m, struct date day, struct last_word *ret)
{
	return m->is_under_way && day.day == m->as_of.day && ended_badly(m, day, 0, ret);
}

bool last_word_is_of(const struct last_word *w, struct date day)
{
	return w->day.day == day.day;
}

bool last_word_holds(const struct mornings *m, struct date day, struct last_word *ret)
{
	const struct checkin *morning = history_checkin(m->history, day);

	if (holds_today(m, day, ret))
		return true;
	for (int i = 1; i <= HOLD_DAYS && !morning; i++) {
		struct date then = date_add(day, -i);
		struct last_word last;

		if (find_bad(m, then, &last)) {
			if (is_over(m->history, then, day))
				return false;
			*ret = last;
			return true;
		}
		morning = history_checkin(m->history, then);
	}
	return false;
}

void last_word_say(const struct last_word *w, struct date day, char ret[LAST_WORD_TEXT])
{
	char when[DATE_WORDS];

	if (last_word_is_of(w, day)) {
		text_format(ret, LAST_WORD_TEXT, "After a session today your back was at %d",
			    w->pain);
		return;
	}
	if (date_diff(day, w->day) == 1)
		text_copy(when, sizeof when, "Yesterday");
	else
		text_copy(when, sizeof when, "Two days ago");
	text_format(ret, LAST_WORD_TEXT, "%s%s your back was at %d, and today is not told yet",
		    when, w->after ? " after a session" : "", w->pain);
}
