/* What a terminal in a test is made of, for pty.c and pty_wait.c. */
#ifndef LIMBER_TESTS_PTY_PRIVATE_H
#define LIMBER_TESTS_PTY_PRIVATE_H

#include "support/pty.h"

#include <sys/types.h>

enum { ROW_BYTES = 2048 };

struct pty {
	pid_t pid;
	int fd;
	bool has_ended;
	int status;
	VTerm *vt;
	VTermScreen *screen;
	int rows, cols;
	bool is_alternate, is_cursor_hidden;
	size_t bytes;
	int bells;
};

/* Takes in what comes within ms; false where the program's side is closed. */
bool pty_take_in(struct pty *p, int ms);

#endif
