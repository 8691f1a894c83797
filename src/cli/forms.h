/* The one JSON form of the data: what export writes and import reads. */
#ifndef LIMBER_SRC_CLI_FORMS_H
#define LIMBER_SRC_CLI_FORMS_H

#include "field.h"

#include "limber/core/profile.h"

enum { FORM_VERSION = 1, SEQ_MAX = 9999 };

/* The outermost object's own members; its lists are read and written one by one. */
struct document {
	int version;
	struct profile profile;
};

extern const struct form document_form; /* struct document */
extern const struct form profile_form;  /* struct profile, its weights a list */
extern const struct form event_form;    /* struct event */
extern const struct form checkin_form;  /* struct checkin */
extern const struct form session_form;  /* struct session_row; day only where it says more */
extern const struct form set_form;      /* struct set_row; seq and key only where they say more */
extern const struct form amount_form;   /* struct amount, as a target */

#endif
