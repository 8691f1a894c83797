/* What is handed to the screens that deal with one routine: Session, Why, Add, and Welcome before
 * them. */
#ifndef LIMBER_TUI_START_H
#define LIMBER_TUI_START_H

#include <stdbool.h>

struct start_arg {
	const char *routine; /* its id; not looked at where resumed */
	bool is_resumed;     /* go on with the session left unfinished today */
	bool is_rehearsal;
};

/* What Welcome is opened with. */
struct welcome_arg {
	const struct start_arg *then; /* to be started afterwards, or NULL */
	bool is_later; /* not the first start: what was answered is looked at again */
};

#endif
