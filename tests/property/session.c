/* What holds for every run and every way of being called. */
#include <stdlib.h>

#include "limber/base/prng.h"
#include "limber/core/session.h"

#include "support/sample_run.h"
#include "support/session_check.h"
#include "support/session_script.h"
#include "support/test.h"

enum { SEEDS = 2000, EVENTS = 12 };

/* -- random runs and events ---------------------------------------------------------- */

static struct dose random_dose(struct prng *p, const struct dose *like)
{
	struct dose d = { .sets = prng_range(p, 1, 3), .rest_s = prng_range(p, 0, 40) };

	for (int i = 0; i < d.sets; i++) {
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
			if (amount_get(&like->set[0], q) > 0)
				amount_set(&d.set[i], q,
					   prng_range(p, 1, q == QUANTITY_TIME ? 90 : 12));
	}
	return d;
}

/* Up to four exercises, each done up to twice, in any order, at doses of any kind. */
static void random_run(struct prng *p, struct run *ret)
{
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct text names = { 0 };
	int n = prng_range(p, 1, 4);

	for (int i = 0; i < n; i++)
		text_addf(&names, "%s ", sample_exercises[prng_range(p, 0, SAMPLE_EXERCISES - 1)]);
	sample_routine(&routine, targets, text_str(&names));
	routine.n_order = prng_range(p, 1, 2 * n);
	for (int i = 0; i < routine.n_order; i++)
		routine.order[i] = prng_range(p, 0, n - 1);
	for (int i = 0; i < n; i++)
		targets[i] = random_dose(p, &targets[i]);
	sample_build(ret, &routine, targets, prng_range(p, 0, 1));
	text_release(&names);
}

/* Mostly keys with time between them, long enough for whole sets to go by. */
static void random_events(struct prng *p, struct session_event ev[EVENTS])
{
	int64_t at_ms = 0;

	for (int i = 0; i < EVENTS; i++) {
		ev[i].in = (enum session_input)prng_range(p, INPUT_TICK, INPUTS - 1);
		ev[i].amount = prng_range(p, -1, 1);
		if (ev[i].in == INPUT_QUIT && prng_range(p, 0, 3) > 0)
			ev[i].in = INPUT_RESUME;
		if (ev[i].in == INPUT_GAP)
			ev[i].amount = prng_range(p, 1, 300000);
		at_ms += prng_range(p, 0, prng_range(p, 0, 1) ? 3000 : 60000);
		ev[i].at_ms = at_ms;
	}
}

/* -- properties -------------------------------------------------------------------------- */

static void the_stated_time_is_the_sessions(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		struct prng p = { seed };
		struct session s;
		struct run run;
		int logged = 0;

		random_run(&p, &run);
		session_init(&s, &run, &sample_catalog);
		int64_t now = prng_range(&p, 0, 5000), began = now;

		checked_step(&s, (struct session_event){ .in = INPUT_START, .at_ms = now });
		while (s.phase != PHASE_OVER) {
			now = session_wake_ms(&s, now);
			struct effects fx = checked_step(
				&s, (struct session_event){ .in = INPUT_TICK, .at_ms = now });

			for (size_t i = 0; i < fx.n; i++) {
				if (fx.v[i].kind != EFFECT_LOG)
					continue;
				assert_int_equal(fx.v[i].u.log.first, logged++);
				assert_int_equal(fx.v[i].u.log.outcome, OUTCOME_DONE);
				assert_true(amount_eq(&fx.v[i].u.log.done,
						      &run.sets[fx.v[i].u.log.first].plan.target));
			}
		}
		assert_int_equal(logged, run.n_sets);
		assert_true(now - began == run_total_s(&run) * INT64_C(1000));
		run_release(&run);
	}
}

/* Plays the events of a seed, ticking at the given number of random instants between them. */
static void play_in_chunks(uint64_t seed, int chunks, struct text *out)
{
	struct prng p = { seed }, cuts = { seed + (uint64_t)chunks };
	struct session_event ev[EVENTS];
	struct session s;
	struct run run;
	int64_t before = 0;

	random_run(&p, &run);
	random_events(&p, ev);
	session_init(&s, &run, &sample_catalog);
	session_step(&s, (struct session_event){ .in = INPUT_START });
	for (int i = 0; i < EVENTS; i++) {
		for (int64_t at = before; chunks > 0 && at < ev[i].at_ms;
		     at += prng_range(&cuts, 1, 120000 / chunks))
			ticks_text(&s, at, out);
		ticks_text(&s, ev[i].at_ms, out);
		before = ev[i].at_ms;
		struct effects fx = session_step(&s, ev[i]);

		for (size_t k = 0; k < fx.n; k++)
			effect_text(out, &fx.v[k]);
	}
	ticks_text(&s, before + 7200000, out);
	run_release(&run);
}

static void how_often_it_is_called_changes_nothing(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		struct text once = { 0 }, often = { 0 };

		play_in_chunks(seed, 0, &once);
		play_in_chunks(seed, 1 + (int)(seed % 200), &often);
		assert_string_equal(text_str(&once), text_str(&often));
		text_release(&once);
		text_release(&often);
	}
}

/* The instants of what is left of a session, in order, less `shift_ms`. */
static size_t remaining(struct session *s, int64_t shift_ms, int64_t *ret, size_t cap)
{
	size_t n = 0;

	for (int64_t now = session_wake_ms(s, 0); now != INT64_MAX; now = session_wake_ms(s, now)) {
		struct effects fx =
			checked_step(s, (struct session_event){ .in = INPUT_TICK, .at_ms = now });

		assert_true(n + fx.n <= cap);
		for (size_t i = 0; i < fx.n; i++)
			ret[n++] = now - shift_ms;
	}
	return n;
}

static void a_pause_shifts_all_that_follows_alike(void **state)
{
	static int64_t straight[4096], paused[4096];

	(void)state;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		struct prng p = { seed };
		struct session a;
		struct run run;

		random_run(&p, &run);
		session_init(&a, &run, &sample_catalog);
		checked_step(&a, (struct session_event){ .in = INPUT_START });
		int64_t at = prng_range(&p, 0, run_total_s(&run) * 1000 - 1);
		int64_t for_ms = prng_range(&p, 0, 1000000);

		checked_ticks(&a, at);
		struct session b = a;

		checked_step(&b, (struct session_event){ .in = INPUT_PAUSE, .at_ms = at });
		assert_true(session_wake_ms(&b, at) == INT64_MAX);
		checked_step(&b,
			     (struct session_event){ .in = INPUT_RESUME, .at_ms = at + for_ms });
		checked_ticks(&b, at + for_ms + 3000);
		size_t n = remaining(&a, 0, straight, ARRAY_LEN(straight));

		assert_int_equal(remaining(&b, for_ms + 3000, paused, ARRAY_LEN(paused)), n);
		assert_memory_equal(straight, paused, n * sizeof *straight);
		run_release(&run);
	}
}

static void no_key_breaks_a_promise(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		struct prng p = { seed };
		struct session_event ev[EVENTS];
		struct session s;
		struct run run;

		random_run(&p, &run);
		random_events(&p, ev);
		int n_sets = run.n_sets;

		session_init(&s, &run, &sample_catalog);
		checked_step(&s, (struct session_event){ .in = INPUT_START,
							 .amount = prng_range(&p, 0, n_sets) });
		for (int i = 0; i < EVENTS; i++) {
			checked_ticks(&s, ev[i].at_ms);
			checked_step(&s, ev[i]);
		}
		assert_int_equal(run.n_sets, n_sets);
		run_release(&run);
	}
}

/* All that is shown flips together, where it wakes, and at no other instant. */
static void what_is_shown_flips_when_it_wakes(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < SEEDS / 10; seed++) {
		struct prng p = { seed };
		struct session s;
		struct run run;
		int64_t now = 0;

		random_run(&p, &run);
		session_init(&s, &run, &sample_catalog);
		checked_step(&s, (struct session_event){ .in = INPUT_START });
		checked_ticks(&s, now = 2300);
		checked_step(&s, (struct session_event){ .in = INPUT_PAUSE, .at_ms = now });
		checked_step(&s, (struct session_event){ .in = INPUT_RESUME, .at_ms = now += 750 });
		checked_ticks(&s, now += 3000);
		for (int left = run_total_s(&run) - 2; s.phase != PHASE_OVER; left--) {
			int64_t wake = session_wake_ms(&s, now);
			struct session_view at, before;

			session_view(&s, now, &at);
			session_view(&s, wake - 1, &before);
			assert_int_equal(at.run_left_s, left);
			assert_int_equal(before.left_s, at.left_s);
			assert_int_equal(before.run_left_s, at.run_left_s);
			assert_int_equal(before.rep, at.rep);
			assert_int_equal(before.beat, at.beat);
			assert_int_equal(before.beat_left_s, at.beat_left_s);
			checked_ticks(&s, now = wake);
		}
		run_release(&run);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_stated_time_is_the_sessions),
		cmocka_unit_test(how_often_it_is_called_changes_nothing),
		cmocka_unit_test(a_pause_shifts_all_that_follows_alike),
		cmocka_unit_test(no_key_breaks_a_promise),
		cmocka_unit_test(what_is_shown_flips_when_it_wakes),
	};

	return cmocka_run_group_tests_name("session", tests, NULL, NULL);
}
