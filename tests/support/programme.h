/* Somebody who follows a published programme, week by week: a trainee (trainee.h) whose routine is
 * a file's, and who does what it asks, as it asks it or not quite. */
#ifndef LIMBER_TESTS_PROGRAMME_H
#define LIMBER_TESTS_PROGRAMME_H

#include "support/trainee.h"

/* From Monday 2026-03-02 on: the shipped nine weeks from walking to running, or what such a file
 * says. */
void programme_shipped(struct trainee *t);
void programme_text(struct trainee *t, const char *text);

/* Three weeks of two days each on the bicycle: 10, 12 and 14 minutes. */
void programme_small(struct trainee *t);

/* How a session goes; what is 0 is as asked, and calm. */
struct how {
	int short_s; /* seconds less in every set; all of them: it was left out */
	int effort, pain, morning;
	bool is_stopped, is_eased, is_hurt;
};
extern const struct how well;

void programme_do(struct trainee *t, struct how how);

/* A session, its next morning, and on to so many days later. */
void programme_train(struct trainee *t, struct how how, int days);

/* So many sessions well, every other day. */
void programme_go_well(struct trainee *t, int sessions);

void trainee_wakes(struct trainee *t, int pain);
void trainee_waits(struct trainee *t, int days);

/* What the day asks of the first step that the schedule has on it. */
const struct advice *programme_asks(struct trainee *t);
int programme_week(struct trainee *t); /* the week it is of, by its sentence */
void assert_says(struct trainee *t, const char *why);

#endif
