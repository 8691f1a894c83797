/* Somebody who trains by a routine, for tests that read as a person, a history and what is asked: a
 * log as people tell it (history_text.h), and the answers of plan_routine() on a day. It is the
 * test's state, and the teardown ends it: a test only takes a routine, tells and asks. */
#ifndef LIMBER_TESTS_TRAINEE_H
#define LIMBER_TESTS_TRAINEE_H

#include "limber/core/plan_day.h"

struct trainee {
	struct routine routine;
	struct history log;
	struct date day;
	struct profile profile;   /* as of the day, when last asked */
	struct routine_day asked; /* when last asked */
};

/* Nobody in particular, on no day yet. */
int trainee_begin(void **state);
/* Somebody active whose mornings were good, on Monday 2026-11-09. */
int trainee_begin_active(void **state);
int trainee_end(void **state);

#define trainee_test(f) cmocka_unit_test_setup_teardown(f, trainee_begin, trainee_end)
#define active_test(f)  cmocka_unit_test_setup_teardown(f, trainee_begin_active, trainee_end)

/* "seat: bridge bridge_march" is a routine and its exercises, each in its own dose. */
void routine_text(struct routine *ret, const char *text);
void trainee_takes(struct trainee *t, const char *routine);

/* Adds to the log. */
void trainee_tells(struct trainee *t, const char *log);

/* Another person: with no log yet, or the active one again. */
void trainee_forgets(struct trainee *t);
void trainee_is_active(struct trainee *t);

struct plan_input trainee_input(struct trainee *t);

/* What the routine asks on the day, step by step; they live until the next question. */
const struct advice *trainee_asks(struct trainee *t);

/* It is a step up that nothing held; or it would have been one, and `cap` held it as it was, with
 * `sentence` ("Not today: ...") at the end of the reason. */
void assert_up(const struct advice *a);
void assert_held(const struct advice *a, const char *cap, const char *sentence);

#endif
