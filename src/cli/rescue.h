/* A session that could not be written to the database, put into a file of its own. */
#ifndef LIMBER_SRC_CLI_RESCUE_H
#define LIMBER_SRC_CLI_RESCUE_H

#include "limber/tui/app.h"

/* Writes the session in the import form to limber-unsaved-ID.json in the home folder, or where that
 * cannot be, in /tmp. ret_path: the file, for the person to know. */
bool rescue_session(const struct session_row *row, char ret_path[RESCUE_PATH]);

#endif
