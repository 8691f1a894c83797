/* Puts the terminal right when the program ends badly: a failed assertion, a bad pointer, no
 * memory. The one place with global state, for a signal handler has no other. */
#ifndef LIMBER_SRC_TUI_RESCUE_H
#define LIMBER_SRC_TUI_RESCUE_H

#include <termios.h>

/* From here on, what is written to standard error (an assertion's words, a library's) is held back
 * where it would land on the screen, and a crash sends `bytes` to fd, restores its modes, and lets
 * the held words follow. */
void rescue_arm(int fd, const struct termios *modes, const char *bytes);

/* The terminal was restored in the ordinary way: handlers off, held words out. */
void rescue_disarm(void);

#endif
