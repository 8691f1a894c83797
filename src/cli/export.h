/* A log as documents. */
#ifndef LIMBER_SRC_CLI_EXPORT_H
#define LIMBER_SRC_CLI_EXPORT_H

#include <stdio.h>

#include "json.h"

#include "limber/core/profile.h"

/* {"version": 1}, to be filled. */
struct jval *export_document(void);

/* One amount, {"reps": 3, "hold_s": 6}. */
struct jval *export_amount(const struct amount *a);

struct jval *export_profile(const struct profile *p);

/* A list of the sessions of `since` and later, each with its sets. */
struct jval *export_sessions(const struct history *log, struct date since);

/* The whole log in the JSON form: what import_parse() reads. */
struct jval *export_log(const struct history *log, const struct profile *p);

/* One line a set, after a line of names; a session without sets has a line of its own. */
void export_csv(const struct history *log, FILE *out);

#endif
