/* `limber check`: every problem in people's files, without changing anything. */
#ifndef LIMBER_COACH_CHECK_H
#define LIMBER_COACH_CHECK_H

#include "limber/coach/library.h"

/* One file that was looked at. */
struct checked_file {
	char *path;
	bool is_good;            /* nothing in diags is about it */
	struct routine *routine; /* what it holds, where it is a good routine; else NULL */
};

/* {0} is empty. Release it with check_release(). */
struct check_report {
	struct checked_file *files;
	size_t n_files, cap_files;
	struct diags diags;
};

/* Looks at one file of any kind. The ids that it names are looked up in lib. */
void check_file(struct check_report *report, struct library *lib, const char *path);

/* Looks at every file in every folder of lib, those included that a user's file hides. */
void check_library(struct check_report *report, struct library *lib);

void check_release(struct check_report *report);

#endif
