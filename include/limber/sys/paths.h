/* Where limber's files live: XDG, or what the command line and environment say. */
#ifndef LIMBER_SYS_PATHS_H
#define LIMBER_SYS_PATHS_H

#include "limber/base/err.h"

#include <stdbool.h>

enum { PATH_TEXT = 1024, ROUTINE_DIRS_MAX = 3 };

struct paths {
	char data
		[PATH_TEXT]; /* the database: --data, LIMBER_DATA, $XDG_DATA_HOME/limber/limber.db */
	char settings[PATH_TEXT];                   /* $XDG_CONFIG_HOME/limber/limber.cfg */
	char user_routines[PATH_TEXT];              /* where copies and edits go */
	char routines[ROUTINE_DIRS_MAX][PATH_TEXT]; /* in the order they are looked in */
	int n_routines;
	/* What routine files held, for the next start: $XDG_CACHE_HOME/limber/library; "" where
	 * there is neither that nor HOME. */
	char kept[PATH_TEXT];
};

/* data, routines: from the command line, or NULL. Fails where there is neither HOME nor an
 * override, or a path is too long. The last folder is the installed share folder, or, where
 * nothing was installed, the source tree's. */
MUST_USE bool paths_find(struct paths *ret, const char *data, const char *routines,
			 struct err *err);

#endif
