/* The keys of a dose, which exercises, rungs and steps share. */
#ifndef LIMBER_CONFIG_DOSE_KEYS_H
#define LIMBER_CONFIG_DOSE_KEYS_H

#include "fields.h"
#include "limber/core/dose.h"

/* A dose as its keys give it, before it is laid out set by set. {0} is "no key at all". */
struct dose_keys {
	int sets;
	int reps[SETS_MAX], n_reps;
	int hold_s[SETS_MAX], n_hold;
	int time_s, load_g, rest_s;
};

/* The rows, for the key table of a struct that holds a struct dose_keys `field`. */
#define DOSE_KEYS(type, field)                                                                    \
	{ "sets", read_int, "2", FIELD(type, field.sets), .lo = 1, .hi = SETS_MAX },              \
		{ "reps",  read_ints,     "8", LIST_FIELD(type, field.reps, field.n_reps),        \
		  .lo = 1, .hi = REPS_MAX },                                                      \
		{ "hold",  read_durations,  "20", LIST_FIELD(type, field.hold_s, field.n_hold),   \
		  .lo = 1, .hi = HOLD_S_MAX },                                                    \
		{ "time",  read_duration,   "\"2:00\"", FIELD(type, field.time_s),                \
		  .lo = 1, .hi = TIME_S_MAX },                                                    \
		{ "load_kg", read_grams,      "4.0", FIELD(type, field.load_g),                   \
		  .lo = 100, .hi = LOAD_G_MAX },                                                  \
	{                                                                                         \
		"rest", read_duration, "30", FIELD(type, field.rest_s), .lo = 0, .hi = REST_S_MAX \
	}

/* Lays the keys out. Without sets or a list there is one set; without any quantity none, and *ret
 * is {0}. Reports lists of unlike lengths where v, the group of the keys, stands; then false. */
bool dose_lay_out(struct reader *r, const struct value *v, const struct dose_keys *keys,
		  struct dose *ret);

#endif
