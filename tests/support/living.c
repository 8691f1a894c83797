/* limber in a child process. */
#include "living.h"

#include <signal.h>
#include <stdio.h>

#include "../../src/cli/rescue.h"
#include "limber/base/text.h"
#include "limber/tui/app.h"
#include "temp_dir.h"
#include "test.h"

static bool open_coach(struct living *l, struct coach **ret, struct err *err)
{
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };
	struct coach_options options = {
		.data = l->data, .routine_dirs = dirs, .n_routine_dirs = 1, .is_tui = true
	};

	return coach_open(ret, &options, err);
}

static struct moment now(struct living *l)
{
	const struct clock *clock = &l->fake.clock;
	struct stamp at = { .utc_s = clock->wall_s(clock->user) };

	return (struct moment){ .at = at, .day = stamp_day(at, 180) };
}

struct coach *living_coach(struct living *l)
{
	struct err err = { .kind = ERR_NONE };
	struct coach *c = NULL;

	if (!open_coach(l, &c, &err) || !coach_refresh(c, now(l).day, &err))
		fail_msg("%s", err.msg);
	return c;
}

int living_set_up(void **state)
{
	struct living *l = *state;
	struct err err = { .kind = ERR_NONE };

	*l = (struct living){ .begins_s = l->begins_s };
	if (temp_dir_setup(&l->dir) != 0)
		return -1;
	fake_clock_open(&l->fake, l->begins_s);
	text_format(l->data, sizeof l->data, "%s/limber.db", (const char *)l->dir);
	struct coach *c = living_coach(l);

	assert_true(coach_event(c, now(l), EVENT_SCREENED, "ok", &err));
	assert_true(coach_event(c, now(l), EVENT_PLAN, "back_basics", &err));
	assert_true(coach_checkin(c, now(l), 1, 1, &err));
	coach_close(c);
	return 0;
}

int living_tear_down(void **state)
{
	struct living *l = *state;

	if (l->pty)
		pty_end(l->pty);
	fake_clock_close(&l->fake);
	return temp_dir_teardown(&l->dir);
}

static int run_limber(void *user)
{
	struct living *l = user;
	struct err err = { .kind = ERR_NONE };
	struct coach *c = NULL;
	bool ok = open_coach(l, &c, &err) &&
		  app_run(&(struct app_options){ .coach = c,
						 .clock = &l->fake.clock,
						 .start_routine = l->routine,
						 .speed_pct = 100,
						 .voice_off = true,
						 .rescue = rescue_session },
			  &err);

	if (!ok)
		printf("%s\n", err.msg);
	coach_close(c);
	return ok ? 0 : 1;
}

void living_start(struct living *l, const char *routine)
{
	l->routine = routine;
	l->pty = pty_start(&(struct pty_options){ .child = run_limber, .user = l });
}

void living_kill(struct living *l)
{
	pty_signal(l->pty, SIGKILL);
	assert_int_equal(pty_wait_exit(l->pty), 128 + SIGKILL);
	pty_end(l->pty);
	l->pty = NULL;
}

struct waiting {
	struct living *l;
	int waits;
};

static bool sleeps_again(struct pty *p, void *user)
{
	const struct waiting *w = user;

	(void)p;
	return fake_clock_waits(&w->l->fake) > w->waits;
}

void living_pass(struct living *l, int64_t ms)
{
	struct waiting w = { l, fake_clock_waits(&l->fake) };

	fake_clock_advance(&l->fake, ms);
	pty_wait_until(l->pty, sleeps_again, &w, "limber sleeps again");
	pty_catch_up(l->pty);
}

bool living_is_at_wrap_up(const struct living *l)
{
	return pty_shows(l->pty, "All of it?");
}

void living_pass_to_wrap_up(struct living *l)
{
	enum { STEP_MS = 120000, STEPS = 16 };

	for (int i = 0; i < STEPS && !living_is_at_wrap_up(l); i++)
		living_pass(l, STEP_MS);
	pty_wait_text(l->pty, "All of it?");
	fake_clock_advance(&l->fake, 1000); /* keys pressed at once were not meant for it */
}

const struct session_row *living_newest_session(const struct coach *c)
{
	const struct history *h = coach_history(c);

	assert_true(h->n_sessions > 0);
	return &h->sessions[h->n_sessions - 1];
}

int living_rows_on_disk(struct living *l)
{
	struct coach *c = living_coach(l);
	const struct session_row *row = living_newest_session(c);
	int n = 0;

	for (size_t i = 0; i < row->n_sets; i++) {
		assert_int_equal(row->sets[i].seq, n);
		assert_int_equal(row->sets[i].outcome, OUTCOME_DONE);
		n++;
	}
	coach_close(c);
	return n;
}
