/* Child programs that are started and never waited for. */
#ifndef LIMBER_SYS_SPAWN_H
#define LIMBER_SYS_SPAWN_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* The first of these programs found on PATH and executable, or NULL; ret holds its full path. */
const char *spawn_find(const char *const *names, size_t n, char *ret, size_t cap);

/* Starts path with argv (NULL-terminated), standard streams on /dev/null, signals as they were
 * before limber changed them, its own process group. Returns its pid, or -1. */
pid_t spawn_quiet(const char *path, const char *const *argv);

/* Ends a child that is still running (SIGTERM to its group); 0 or less is ignored. */
void spawn_end(pid_t pid);

/* Reaps every child that has ended (the loop does it on SIGCHLD). */
void spawn_reap(void);

/* A random UUID, version 4, in text: 36 characters and a NUL. */
void uuid_make(char ret[37]);

#endif
