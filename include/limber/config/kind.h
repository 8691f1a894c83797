/* Which kind of file one is. */
#ifndef LIMBER_CONFIG_KIND_H
#define LIMBER_CONFIG_KIND_H

#include <stddef.h>

enum config_kind {
	CONFIG_EXERCISE,
	CONFIG_LADDERS,
	CONFIG_ROUTINE,
	CONFIG_PLAN,
	CONFIG_SETTINGS,
	CONFIG_KINDS,
};

/* Decided by its name and folder (exercises/, plans/, ladders.cfg, limber.cfg), else by the keys
 * that begin its lines: a file that someone was sent lies anywhere. A routine where neither
 * says. */
enum config_kind config_kind(const char *path, const char *buf, size_t len);

#endif
