/* What a person says of their back, and what stands in the log of it: flare-ups and warning
 * signs. In a real terminal, with a real database. */
#include "support/living.h"
#include "support/test.h"

#include "limber/base/text.h"

#include <locale.h>

enum { MORNING_S = 1795417200 }; /* 2026-11-23T07:00:00Z, a Monday */

static struct living l = { .begins_s = MORNING_S };

/* The newest event of its kind says so. */
static void assert_newest(enum event_kind kind, const char *value)
{
	struct coach *c = living_coach(&l);
	const struct history *h = coach_history(c);
	size_t i = h->n_events;

	while (i > 0 && h->events[i - 1].kind != kind)
		i--;
	assert_true(i > 0);
	assert_string_equal(h->events[i - 1].value, value);
	coach_close(c);
}

/* Keys, and what is there then. */
static void press(const char *keys, const char *shown)
{
	pty_type(l.pty, keys);
	pty_wait_text(l.pty, shown);
}

/* The morning's pain is told. */
static void open_today(void)
{
	living_start(&l, NULL);
	press("51", "f flare-up");
}

static void a_flare_begins_and_is_over(void **state)
{
	(void)state;
	open_today();
	press("f", "yes, go easy");
	press("\r", "Flare-up since today");
	assert_newest(EVENT_FLARE, "begin");
	fake_clock_advance(&l.fake, 1000);
	press("f", "o it is over");
	pty_type(l.pty, "o");
	pty_wait_gone(l.pty, "Flare-up since");
	assert_newest(EVENT_FLARE, "over");
}

/* Esc begins none. */
static void looking_begins_nothing(void **state)
{
	struct coach *c;

	(void)state;
	open_today();
	press("f", "yes, go easy");
	pty_type(l.pty, "q");
	pty_wait_gone(l.pty, "yes, go easy");
	c = living_coach(&l);
	for (size_t i = 0; i < coach_history(c)->n_events; i++)
		assert_int_not_equal(coach_history(c)->events[i].kind, EVENT_FLARE);
	coach_close(c);
}

/* The session ends with what was done, nothing more is asked, and nothing is guided. */
static void a_stop_sign_ends_the_session(void **state)
{
	struct coach *c;

	(void)state;
	living_start(&l, "walk");
	pty_wait_text(l.pty, "Get ready");
	living_pass(&l, 2 * 60000);
	press("!", "s a warning sign");
	press("s", "Dizzy or faint");
	press("2", "Is this so for you now?");
	press("y", "What you said");
	assert_newest(EVENT_STOP, "faint");
	c = living_coach(&l);
	const struct history *h = coach_history(c);

	assert_int_equal(h->sessions[h->n_sessions - 1].state, STATE_STOPPED);
	assert_true(h->sessions[h->n_sessions - 1].sets[0].done.time_s > 60);
	assert_true(coach_profile(c)->is_blocked);
	coach_close(c);
	pty_type(l.pty, "q");
	assert_int_equal(pty_wait_exit(l.pty), 0);
	pty_end(l.pty);
	living_start(&l, "walk");
	pty_wait_text(l.pty, "Stop and lie down.");
	assert_false(pty_shows(l.pty, "Get ready"));
}

static void a_stop_sign_can_be_said_on_today(void **state)
{
	(void)state;
	open_today();
	press("fs1", "Is this so for you now?");
	press("y", "What you said");
	assert_newest(EVENT_STOP, "chest_pressure");
	press("c0", "This week");
	assert_newest(EVENT_CLEARED, "2026-11-23");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		living_test(a_flare_begins_and_is_over, &l),
		living_test(looking_begins_nothing, &l),
		living_test(a_stop_sign_ends_the_session, &l),
		living_test(a_stop_sign_can_be_said_on_today, &l),
	};

	setlocale(LC_CTYPE, "");
	return cmocka_run_group_tests_name("safety", tests, NULL, NULL);
}
