/* Child programs that are started and never waited for. */
#include "limber/sys/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limber/base/attr.h"
#include "limber/base/text.h"

extern char **environ;

/* The children that were not reaped yet: 0 is a free place. There are few at a time, and only
 * these are ever waited for or ended, so a pid that went to somebody else is safe. */
static pid_t children[8];

/* ---- Finding ---- */

static bool is_program(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0;
}

/* Looks through PATH; its empty entries, which mean the current folder, are passed over. */
static bool find_on_path(const char *name, char *ret, size_t cap)
{
	const char *at = getenv("PATH");

	if (!at)
		at = "/usr/local/bin:/usr/bin:/bin";
	while (*at) {
		size_t n = strcspn(at, ":");

		if (n > 0 && text_format(ret, cap, "%.*s/%s", (int)n, at, name) && is_program(ret))
			return true;
		at += at[n] == ':' ? n + 1 : n;
	}
	return false;
}

const char *spawn_find(const char *const *names, size_t n, char *ret, size_t cap)
{
	for (size_t i = 0; i < n; i++)
		if (find_on_path(names[i], ret, cap))
			return names[i];
	return NULL;
}

/* ---- Starting ---- */

static bool silence(posix_spawn_file_actions_t *actions)
{
	return posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0) ==
		       0 &&
	       posix_spawn_file_actions_addopen(actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0) ==
		       0 &&
	       posix_spawn_file_actions_adddup2(actions, STDOUT_FILENO, STDERR_FILENO) == 0;
}

/* Its own group, so that the terminal's keys reach limber alone; nothing blocked; SIGPIPE, which
 * limber ignores and exec would hand on, as usual. Handlers end with exec by themselves. */
static bool detach(posix_spawnattr_t *attr)
{
	sigset_t none, usual;

	sigemptyset(&none);
	sigemptyset(&usual);
	sigaddset(&usual, SIGPIPE);
	return posix_spawnattr_setsigmask(attr, &none) == 0 &&
	       posix_spawnattr_setsigdefault(attr, &usual) == 0 &&
	       posix_spawnattr_setpgroup(attr, 0) == 0 &&
	       posix_spawnattr_setflags(attr, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
						      POSIX_SPAWN_SETPGROUP) == 0;
}

static pid_t *free_place(void)
{
	spawn_reap();
	for (size_t i = 0; i < ARRAY_LEN(children); i++)
		if (children[i] == 0)
			return &children[i];
	return NULL;
}

pid_t spawn_quiet(const char *path, const char *const *argv)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	pid_t *place = free_place(), pid = -1;

	if (!place || posix_spawn_file_actions_init(&actions) != 0)
		return -1;
	if (posix_spawnattr_init(&attr) != 0) {
		posix_spawn_file_actions_destroy(&actions);
		return -1;
	}
	if (!silence(&actions) || !detach(&attr) ||
	    posix_spawn(&pid, path, &actions, &attr, (char *const *)argv, environ) != 0)
		pid = -1;
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	if (pid > 0)
		*place = pid;
	return pid;
}

/* ---- Ending ---- */

void spawn_end(pid_t pid)
{
	spawn_reap();
	for (size_t i = 0; i < ARRAY_LEN(children); i++)
		if (pid > 0 && children[i] == pid)
			kill(-pid, SIGTERM);
}

void spawn_reap(void)
{
	for (size_t i = 0; i < ARRAY_LEN(children); i++) {
		if (children[i] > 0) {
			pid_t done = waitpid(children[i], NULL, WNOHANG);

			if (done == children[i] || (done < 0 && errno == ECHILD))
				children[i] = 0;
		}
	}
}
