/* The only source of time. A fake one drives every test. */
#ifndef LIMBER_SYS_CLOCK_H
#define LIMBER_SYS_CLOCK_H

#include <poll.h>
#include <stdint.h>

struct clock {
	int64_t (*mono_ns)(void *user); /* never jumps; stands still while the machine sleeps */
	int64_t (*boot_ns)(void *user); /* the same, but goes on while it sleeps */
	int64_t (*wall_s)(void *user);  /* UTC seconds since the epoch */
	int (*offset_min)(void *user, int64_t utc_s); /* the local zone's offset at an instant */
	/* Waits for the fds or until mono_ns reaches until_ns (INT64_MAX: no deadline). Returns
	 * what poll(2) does. */
	int (*wait)(void *user, struct pollfd *v, nfds_t n, int64_t until_ns);
	void *user;
};

extern const struct clock clock_real;

#endif
