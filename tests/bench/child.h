/* A program in an 80x24 pseudo-terminal, watched from outside: what it writes and when, what it
 * costs. Linux: costs are read from /proc. */
#ifndef LIMBER_BENCH_CHILD_H
#define LIMBER_BENCH_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct child {
	pid_t pid;
	int master;
	int64_t exec_ns;     /* just before exec */
	long faults_at_exec; /* page faults of the fork that are not the program's */
};

/* What came without a pause. */
struct burst {
	int64_t first_ns, last_ns;
	size_t bytes;
};

int64_t now_ns(void); /* monotonic */

/* Starts argv[0] with exactly this environment. */
bool child_start(struct child *ret, char *const argv[], char *const envp[]);

/* Reads until nothing came for quiet_ms. False where nothing came in limit_ms or it has gone.
 * text (text_size bytes, may be NULL) gets the beginning, ended by NUL. */
bool child_settle(struct child *c, int quiet_ms, int limit_ms, struct burst *ret, char *text,
		  size_t text_size);

/* Writes a key; returns the instant just before, 0 on failure. */
int64_t child_key(struct child *c, const char *key);

/* Presses the key and waits for the end. Returns how long that took, -1 where it did not end in a
 * second (it is killed then). */
int64_t child_quit(struct child *c, const char *key);

/* Ends it in any case. */
void child_kill(struct child *c);

long child_faults(const struct child *c);                    /* since exec */
long child_status(const struct child *c, const char *field); /* of /proc/PID/status; -1 */
int64_t child_cpu_ns(const struct child *c);

#endif
