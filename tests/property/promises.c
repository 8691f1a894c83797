/* What a reason says of sessions to come is what comes, where those go well: over random lives,
 * each sentence is taken at its word. Not for what is asked (progress.c). */
#include "limber/core/progress.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"
#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, DAYS_MAX = 20, MOST_MORE = 60 };

static void ask(struct advice *ret, const struct life *l)
{
	struct progress_input in = life_input(l);

	progress(ret, &in);
}

/* The same life so far. */
static void copy_life(struct life *ret, struct life *l)
{
	*ret = *l;
	ret->history = (struct history){ .sessions = NULL };
	life_shuffle(ret, &l->history, &ret->history);
}

/* The day's target done in full, easy on the back. */
static void do_well(struct life *l, const struct advice *asked, int effort)
{
	const struct mood well = { .effort = effort, .pain_before = UNKNOWN, .pain_after = 0 };

	for (int i = 0; i < asked->target.bouts || i == 0; i++)
		life_do(l, asked, 1, &well);
}

static void pass_calm(struct life *l, int days)
{
	for (; days > 0; days--) {
		l->day = date_add(l->day, 1);
		history_add_checkin(&l->history,
				    &(struct checkin){ .day = l->day, .leg = UNKNOWN });
	}
}

/* ---- What is promised ---- */

struct promise {
	int sessions;
	int effort;           /* that they have */
	bool is_up;           /* no more than that a step is due */
	char dose[DOSE_TEXT]; /* what is asked after them; "": anything */
};

static int number_of(const char *word)
{
	static const char *const words[] = {
		"one",   "two",   "three", "four", "five",   "six",
		"seven", "eight", "nine",  "ten",  "eleven", "twelve"
	};
	static const char *const times[] = { "once", "twice", "three times", "four times" };

	for (int i = 0; i < (int)ARRAY_LEN(words); i++) {
		if (text_starts(word, words[i]))
			return i + 1;
	}
	for (int i = 0; i < (int)ARRAY_LEN(times); i++) {
		if (text_starts(word, times[i]))
			return i + 1;
	}
	return (int)strtol(word, NULL, 10);
}

/* Up to the full stop; that of "2.5 kg" is none. */
static void copy_dose(char ret[DOSE_TEXT], const char *at)
{
	size_t n = strcspn(at, ".");

	while (at[n] == '.' && at[n + 1] != ' ' && at[n + 1] != '\0')
		n += 1 + strcspn(at + n + 1, ".");
	text_format(ret, DOSE_TEXT, "%.*s", (int)n, at);
}

/* What follows on the last semicolon in front of a place; NULL: there is none. */
static const char *last_clause(const char *why, const char *end)
{
	const char *at = NULL;

	for (const char *next = why; (next = strstr(next, "; ")) != NULL && next < end;)
		at = next += 2;
	return at;
}

/* Effort well under what is aimed at: that is a point less from the day on that somebody is called
 * new. */
static bool find_promise(struct promise *ret, const char *why)
{
	static const char under[] = " with effort under ";
	const char *after = strstr(why, "; after "), *more = strstr(why, " it is ");
	const char *then = strstr(why, ", then "), *gone = strstr(why, " and it can go up");

	*ret = (struct promise){ .sessions = 1, .effort = UNKNOWN };
	if (strstr(why, " a session without any pain is enough for a step")) {
		ret->is_up = true;
	} else if (after && more) {
		ret->sessions = number_of(after + strlen("; after "));
		copy_dose(ret->dose, more + strlen(" it is "));
	} else if (then && text_starts(why, "A good session on the way back") &&
		   !text_starts(then, ", then a step")) {
		copy_dose(ret->dose, then + strlen(", then "));
	} else if (gone && last_clause(why, gone)) {
		ret->sessions = number_of(last_clause(why, gone));
		ret->is_up = true;
		if (strstr(why, under))
			ret->effort = number_of(strstr(why, under) + strlen(under)) - 2;
	}
	return ret->is_up || ret->dose[0] != '\0';
}

/* Or the way back that was promised to go on took too long by now, and its end is told. */
static bool is_due(const struct advice *a)
{
	return a->row == ROW_STEP_EASY || a->row == ROW_STEP || a->is_way_back ||
	       a->rung_change > 0 || a->cap || strstr(a->why, "Six weeks are over");
}

/* Whether the last session was one of those that a promise is for: good, and the step's exercise
 * still the same. What the mornings before it ask for stands over all promises. */
static bool went_well(const struct advice *next, const struct advice *asked)
{
	return text_eq(next->key, asked->key) && next->move != MOVE_BLOCKED &&
	       next->readings.n > 0 && next->readings.v[0].verdict == VERDICT_GOOD &&
	       next->move != MOVE_DOWN;
}

static bool is_per_side(const struct advice *a)
{
	const struct catalog *c = shipped_catalog();

	return catalog_exercise(c, a->exercise)->per_side;
}

static void check_kept(struct life *l, const struct advice *asked)
{
	struct promise promise;
	struct advice next = *asked;
	struct life well;
	char dose[DOSE_TEXT];

	if (!find_promise(&promise, asked->why))
		return;
	copy_life(&well, l);
	for (int i = 0; i < promise.sessions; i++) {
		if (i > 0 && (!went_well(&next, asked) || (promise.is_up && is_due(&next))))
			break;
		assert_false(!promise.is_up && asks_more(&next.target, &asked->target));
		do_well(&well, &next, promise.effort);
		pass_calm(&well, life_pick(&well, 1, 3));
		ask(&next, &well);
	}
	dose_format(&next.target, is_per_side(&next), dose);
	if (went_well(&next, asked) && promise.is_up)
		assert_true(is_due(&next));
	else if (went_well(&next, asked) && !next.cap)
		assert_string_equal(dose, promise.dose);
	life_end(&well);
}

/* Over all lives. */
static struct {
	int earliest;
} seen;

/* ---- The earliest day that is told for all of a way back ---- */

/* The dose that it leads to, and that day; false where none is told. */
static bool find_earliest(char ret_dose[DOSE_TEXT], struct date *ret_day, const char *why,
			  struct date today)
{
	const char *to = strstr(why, "on the way back to "), *on = strstr(why, ", all of it on ");
	char words[DATE_WORDS];

	if (!to || !on)
		return false;
	const char *end = on + strlen(", all of it on ");

	to += strlen("on the way back to ");
	size_t n = 0; /* a dose can have a comma */

	while (!text_starts(to + n, ": ") && !text_starts(to + n, ", which ") &&
	       !text_starts(to + n, ", and its share "))
		n++;
	text_format(ret_dose, DOSE_TEXT, "%.*s", (int)n, to);
	for (*ret_day = today; ret_day->day < today.day + 2 * MOST_MORE; ++ret_day->day) {
		date_say(*ret_day, 0, words);
		if (text_starts(end, words) && end[strlen(words)] == ' ')
			return true;
	}
	fail_msg("no day is told: %s", why);
	return false;
}

/* Whoever trains each day, and all goes well, is not there before it. */
static void check_earliest(struct life *l, const struct advice *asked)
{
	struct advice next = *asked;
	struct life well;
	struct date end;
	char goal[DOSE_TEXT], dose[DOSE_TEXT];

	if (!find_earliest(goal, &end, asked->why, l->day))
		return;
	seen.earliest++;
	copy_life(&well, l);
	while (well.day.day < end.day && went_well(&next, asked)) {
		dose_format(&next.target, is_per_side(&next), dose);
		assert_string_not_equal(dose, goal);
		do_well(&well, &next, UNKNOWN);
		pass_calm(&well, 1);
		ask(&next, &well);
	}
	life_end(&well);
}

static void live(uint64_t seed)
{
	struct life l;

	life_begin(&l, seed, 1);
	for (int n = life_pick(&l, 1, DAYS_MAX); n > 0; n--) {
		struct mood mood = life_mood(&l);
		struct advice asked;

		ask(&asked, &l);
		check_kept(&l, &asked);
		check_earliest(&l, &asked);
		for (int i = 0; i < asked.target.bouts || i == 0; i++)
			life_do(&l, &asked, 1, &mood);
		life_pass(&l, life_days_to_next(&l));
	}
	life_end(&l);
}

static void what_a_reason_promises_comes(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
	assert_true(seen.earliest > SEEDS / 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(what_a_reason_promises_comes) };

	return cmocka_run_group_tests_name("promises", tests, NULL, NULL);
}
