/* What a simulation tells of its changes: which reason stands under which. Not for whole
 * simulations: tests/cli/simulate.t. */
#include "../../src/cli/simulated.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"
#include "support/trainee.h"

enum { BRIDGE, BIRD_DOG, PLANK };

/* A change of a line on a day of its week, led back to what was done before. */
static struct simulated_change led_back(int line, int day, const char *why)
{
	struct simulated_change c = { .day = date_add(date_from_ymd(2026, 3, 30), day),
				      .line = line,
				      .before = { .sets = 2,
						  .set = { { .reps = 5 }, { .reps = 5 } } } };

	c.advice = (struct advice){ .move = MOVE_UP, .is_way_back = true, .target = c.before };
	c.advice.target.set[0].reps = 6 + day;
	text_copy(c.advice.why, WHY_MAX, why);
	return c;
}

/* The whole text; free() it. */
static char *told(struct simulated_change *changes, size_t n)
{
	struct routine routine;
	struct simulated_line lines[] = { { .routine = &routine },
					  { .routine = &routine, .step = 1 },
					  { .routine = &routine, .step = 2 } };
	struct simulated_week week = { .number = 1, .first = date_from_ymd(2026, 3, 30) };
	const struct simulation sim = { .lines = lines,
					.n_lines = ARRAY_LEN(lines),
					.weeks = &week,
					.n_weeks = 1,
					.changes = changes,
					.n_changes = n };
	const struct simulate_input in = { .catalog = shipped_catalog() };
	const struct history log = { 0 };
	struct cli cli = { .env = NULL };
	char *text = NULL;
	size_t size;
	FILE *f = open_memstream(&text, &size);

	assert_non_null(f);
	routine_text(&routine, "some: bridge bird_dog plank");
	for (size_t i = 0; i < n; i++) {
		changes[i].advice.exercise = routine.steps[changes[i].line].exercise;
		changes[i].advice.name = changes[i].advice.exercise;
	}
	out_init(&cli.out, f, GLYPHS_UNICODE);
	simulated_print_changes(&cli, &(struct simulated){ .in = &in, .log = &log, .sim = &sim });
	out_release(&cli.out);
	fclose(f);
	return text;
}

static int times_said(const char *text, const char *words)
{
	int n = 0;

	for (const char *at = strstr(text, words); at; at = strstr(at + 1, words))
		n++;
	return n;
}

/* What several changes of a day have in common is said once, under the last. */
static void a_shared_reason_is_said_once(void **state)
{
	(void)state;
	struct simulated_change changes[] = { led_back(BRIDGE, 0, "A week off."),
					      led_back(BIRD_DOG, 0, "A week off."),
					      led_back(PLANK, 0, "Another reason.") };
	char *text = told(changes, ARRAY_LEN(changes));

	assert_int_equal(times_said(text, "A week off."), 1);
	assert_true(strstr(text, "A week off.") > strstr(text, "bird_dog"));
	assert_int_equal(times_said(text, "Another reason."), 1);
	free(text);
}

/* One that was told with an earlier one, of the same line, says nothing on its own day. */
static void what_was_told_before_says_nothing(void **state)
{
	(void)state;
	struct simulated_change changes[] = { led_back(BIRD_DOG, 0, "A week off."),
					      led_back(BRIDGE, 2, "Nine tenths went well."),
					      led_back(BIRD_DOG, 2, "Nine tenths went well.") };
	char *text = told(changes, ARRAY_LEN(changes));

	assert_int_equal(times_said(text, "Nine tenths went well."), 2);
	assert_int_equal(times_said(text, "A week off."), 0);
	free(text);
}

/* One that is told with a later one says why that was. */
static void what_leads_on_says_why_it_ended_there(void **state)
{
	(void)state;
	struct simulated_change changes[] = { led_back(BRIDGE, 0, "A week off."),
					      led_back(BIRD_DOG, 0, "A week off."),
					      led_back(BIRD_DOG, 2, "Nine tenths went well.") };
	char *text = told(changes, ARRAY_LEN(changes));

	assert_int_equal(times_said(text, "A week off."), 1);
	assert_int_equal(times_said(text, "Nine tenths went well."), 1);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_shared_reason_is_said_once),
		cmocka_unit_test(what_was_told_before_says_nothing),
		cmocka_unit_test(what_leads_on_says_why_it_ended_there),
	};
	return cmocka_run_group_tests_name("cli_simulated_changes", tests, NULL, NULL);
}
