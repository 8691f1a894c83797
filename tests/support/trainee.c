/* See trainee.h. */
#include "support/trainee.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"

/* ---- The person ---- */

int trainee_begin(void **state)
{
	*state = xcalloc(1, sizeof(struct trainee));
	return 0;
}

int trainee_begin_active(void **state)
{
	trainee_begin(state);
	trainee_is_active(*state);
	return 0;
}

int trainee_end(void **state)
{
	struct trainee *t = *state;

	routine_day_release(&t->asked);
	history_release(&t->log);
	free(t);
	return 0;
}

void trainee_forgets(struct trainee *t)
{
	history_release(&t->log);
}

void trainee_is_active(struct trainee *t)
{
	trainee_forgets(t);
	t->day = date_from_ymd(2026, 11, 9);
	trainee_tells(t, "level active\ncheckin 2026-10-20..2026-11-09 1\n");
}

/* ---- What they do ---- */

void routine_text(struct routine *ret, const char *text)
{
	size_t n = strcspn(text, ":");

	*ret = (struct routine){ .n_steps = 0 };
	text_format(ret->id, sizeof ret->id, "%.*s", (int)n, text);
	for (const char *at = text + n + 1; *at; at += n) {
		struct step *step = &ret->steps[ret->n_steps];

		at += strspn(at, " ");
		n = strcspn(at, " ");
		*step = (struct step){ .number = ret->n_steps + 1, .rule = "graded" };
		text_format(step->exercise, sizeof step->exercise, "%.*s", (int)n, at);
		text_copy(step->key, sizeof step->key, step->exercise);
		ret->order[ret->n_order++] = ret->n_steps++;
	}
}

void trainee_takes(struct trainee *t, const char *routine)
{
	routine_text(&t->routine, routine);
}

void trainee_tells(struct trainee *t, const char *log)
{
	history_text(&t->log, shipped_catalog(), log);
}

/* ---- What is asked ---- */

struct plan_input trainee_input(struct trainee *t)
{
	profile_at(&t->profile, &t->log, t->day);
	return (struct plan_input){ .profile = &t->profile,
				    .history = &t->log,
				    .catalog = shipped_catalog(),
				    .day = t->day };
}

const struct advice *trainee_asks(struct trainee *t)
{
	const struct plan_input in = trainee_input(t);

	routine_day_release(&t->asked);
	plan_routine(&t->asked, &t->routine, &in);
	return t->asked.steps;
}

void assert_up(const struct advice *a)
{
	assert_int_equal(a->move, MOVE_UP);
	assert_null(a->cap);
	assert_null(strstr(a->why, "Not today"));
}

void assert_held(const struct advice *a, const char *cap, const char *sentence)
{
	assert_int_equal(a->move, MOVE_HOLD);
	assert_string_equal(a->cap ? a->cap : "none", cap);
	assert_non_null(strstr(a->why, "Not today: "));
	assert_string_equal(strstr(a->why, "Not today: "), sentence);
	for (int i = 0; i < a->target.sets; i++)
		assert_true(amount_eq(&a->target.set[i], &a->previous.set[i]));
	assert_int_equal(a->target.sets, a->previous.sets);
}
