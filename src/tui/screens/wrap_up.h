/* What is handed to Wrap-up. */
#ifndef LIMBER_TUI_WRAP_UP_H
#define LIMBER_TUI_WRAP_UP_H

#include "limber/coach/log.h"

struct wrap_up_arg {
	struct live *live;  /* the wrap-up owns it once it is open */
	bool is_to_the_end; /* not stopped by the person on the way */
};

#endif
