/* What files held when they were last parsed, kept from one start to the next in a file of limber's
 * own, for a day's exercises take longer to parse than all of the log that is read for them.
 * Nothing but time depends on it: where it cannot be read or written, is damaged, was made by
 * another build of limber, or is deleted, files are parsed. It holds nothing of the person's but
 * what is in those files. */
#ifndef LIMBER_COACH_KEPT_H
#define LIMBER_COACH_KEPT_H

#include "limber/base/file.h"

struct kept;

/* path: of the file to keep it in (copied); NULL or "": nothing is kept. */
struct kept *kept_open(const char *path);

/* Writes what came new, and closes. */
void kept_close(struct kept *k);

/* What the file of that path held, if it still has that stamp, into room for it: how many bytes.
 * Else, or where there is not as much room, 0; what is in the room then means nothing. */
size_t kept_read(const struct kept *k, const char *path, const struct file_stamp *stamp, void *ret,
		 size_t room);

/* Keeps n bytes (copied) for the next start: what the file held when, or after, it had that stamp.
 * They hold no pointers. Where the file was only just written they are not read before they are
 * kept again. */
void kept_add(struct kept *k, const char *path, const struct file_stamp *stamp, const void *bytes,
	      size_t n);

#endif
