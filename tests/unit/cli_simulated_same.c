/* What a simulation tells of a dose that stays as it is at the end. Not for whole simulations:
 * tests/cli/simulate.t. */
#include "../../src/cli/simulated.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"
#include "support/trainee.h"

enum { BRIDGE, BIRD_DOG, LINES, WEEKS = 6 };

static const struct dose dose = { .sets = 1, .set = { { .reps = 5 } } };

/* Six weeks from a Monday on, in each of which both were asked, and both went up on a day. */
struct six {
	struct routine routine;
	struct simulated_line lines[LINES];
	struct advice asked[WEEKS][LINES];
	struct simulated_week weeks[WEEKS];
	struct simulated_change changes[LINES];
};

static struct date monday(void)
{
	return date_from_ymd(2026, 3, 30);
}

static void six_weeks(struct six *ret, int changed_on)
{
	*ret = (struct six){ .weeks = { { .number = 1 } } };
	routine_text(&ret->routine, "some: bridge bird_dog");
	for (int line = 0; line < LINES; line++) {
		ret->lines[line] =
			(struct simulated_line){ .routine = &ret->routine, .step = line };
		ret->changes[line] = (struct simulated_change){
			.day = date_add(monday(), changed_on),
			.line = line,
		};
	}
	for (int i = 0; i < WEEKS; i++) {
		ret->weeks[i] = (struct simulated_week){ .number = i + 1,
							 .first = date_add(monday(), i * WEEKDAYS),
							 .asked = ret->asked[i] };
		for (int line = 0; line < LINES; line++) {
			const char *id = ret->routine.steps[line].exercise;

			ret->asked[i][line] = (struct advice){ .exercise = id,
							       .name = id,
							       .rule = "graded",
							       .target = dose,
							       .why = "A day's own reason." };
		}
	}
}

/* The whole text; free() it. */
static char *told(struct six *six)
{
	const struct simulation sim = { .lines = six->lines,
					.n_lines = LINES,
					.weeks = six->weeks,
					.n_weeks = WEEKS,
					.changes = six->changes,
					.n_changes = LINES };
	const struct simulate_input in = { .catalog = shipped_catalog() };
	struct cli cli = { .env = NULL };
	char *text = NULL;
	size_t size;
	FILE *f = open_memstream(&text, &size);

	assert_non_null(f);
	out_init(&cli.out, f, GLYPHS_UNICODE);
	simulated_print_stays(&cli, &(struct simulated){ .in = &in, .sim = &sim });
	out_release(&cli.out);
	fclose(f);
	return text;
}

static void assert_told(struct six *six, const char *expected)
{
	char *text = told(six);

	assert_string_equal(text, expected);
	free(text);
}

/* Sunday of the second week: four weeks of the same follow. */
enum { LATEST = 13 };

static void four_weeks_of_the_same_are_told(void **state)
{
	struct six six;
	(void)state;

	six_weeks(&six, LATEST);
	assert_told(&six, "\n"
			  "What stays as it is at the end, and why\n"
			  "  Glute bridge: 5 reps, since Sun 12 Apr (week 2)\n"
			  "  Bird dog: 5 reps a side, since Sun 12 Apr (week 2)\n"
			  "    A day's own reason.\n");
	six_weeks(&six, LATEST + 1);
	assert_told(&six, "");
}

/* What a later day held it for besides does not hide it. */
static void an_end_that_it_came_to_is_told(void **state)
{
	struct six six;
	(void)state;

	six_weeks(&six, LATEST);
	for (int i = 2; i < WEEKS - 1; i++) {
		six.asked[i][BRIDGE].cap = "the routine's limit";
		text_copy(six.asked[i][BRIDGE].why, WHY_MAX, "Set by the routine.");
	}
	assert_told(&six, "\n"
			  "What stays as it is at the end, and why\n"
			  "  Glute bridge: 5 reps, since Sun 12 Apr (week 2)\n"
			  "    Set by the routine.\n"
			  "  Bird dog: 5 reps a side, since Sun 12 Apr (week 2)\n"
			  "    A day's own reason.\n");
}

/* An end of a dose before is none of this one's. */
static void an_end_before_the_change_is_not_told(void **state)
{
	struct six six;
	(void)state;

	six_weeks(&six, LATEST);
	six.asked[0][BIRD_DOG].cap = "the routine's limit";
	text_copy(six.asked[0][BIRD_DOG].why, WHY_MAX, "Set by the routine.");
	char *text = told(&six);

	assert_null(strstr(text, "Set by the routine."));
	free(text);
}

/* It was not asked for in these weeks: nothing is known of it. */
static void what_is_not_asked_for_stays_nowhere(void **state)
{
	struct six six;
	(void)state;

	six_weeks(&six, LATEST);
	for (int i = 2; i < WEEKS; i++) {
		for (int line = 0; line < LINES; line++)
			six.asked[i][line].exercise = NULL;
	}
	assert_told(&six, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(four_weeks_of_the_same_are_told),
		cmocka_unit_test(an_end_that_it_came_to_is_told),
		cmocka_unit_test(an_end_before_the_change_is_not_told),
		cmocka_unit_test(what_is_not_asked_for_stays_nowhere),
	};
	return cmocka_run_group_tests_name("cli_simulated_same", tests, NULL, NULL);
}
