/* Documents in the JSON form, read into a log. Bytes in, so tests and the fuzzer need no files. */
#ifndef LIMBER_CLI_IMPORT_H
#define LIMBER_CLI_IMPORT_H

#include "limber/base/diag.h"
#include "limber/core/profile.h"
#include "limber/sys/clock.h"

struct import_options {
	const char *name; /* of the file, for messages */
	const struct clock
		*clock; /* says which times have not come yet, and the offset of others */
	int day_end_min;
	int rises_min; /* the time of check-ins that give none */
};

struct import {
	struct history log;
	struct profile profile;
	unsigned profile_kinds; /* 1 << enum event_kind: what the profile speaks of; nothing where
				 * the document has events, which are the truth about it */
	struct stamp first; /* the earliest instant in the document; utc_s 0 where there is none */
};

/* Reads a whole document. On any problem nothing is returned and every problem (up to 20, and how
 * many more) is in `problems` with its path: "log.json: sessions[3].effort: is 11; use 0 to 10".
 * Release with import_release(). */
MUST_USE bool import_parse(struct import *ret, const char *bytes, size_t n,
			   const struct import_options *options, struct diags *problems);
void import_release(struct import *import);

#endif
