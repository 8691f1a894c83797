/* Child programs that are started and never waited for. */
#ifndef LIMBER_SYS_SPAWN_H
#define LIMBER_SYS_SPAWN_H

#include <stddef.h>
#include <sys/types.h>

/* The first of these programs found on PATH and executable, or NULL; ret holds its full path. */
const char *spawn_find(const char *const *names, size_t n, char *ret, size_t cap);

/* Starts path with argv (NULL-terminated), standard streams on /dev/null, signals as usual, its
 * own process group. Returns its pid, or -1: it cannot be started, or too many still run. */
pid_t spawn_quiet(const char *path, const char *const *argv);

/* Ends a child that is still running (SIGTERM to its group); any other pid is ignored. */
void spawn_end(pid_t pid);

/* Reaps the children of spawn_quiet() that have ended, nobody else's (the loop does it on
 * SIGCHLD). */
void spawn_reap(void);

#endif
