/* What the files of the library share: the open library itself. */
#ifndef LIMBER_COACH_LIBRARY_STATE_H
#define LIMBER_COACH_LIBRARY_STATE_H

#include "kept.h"
#include "limber/coach/library.h"

/* One file that was asked for. */
struct entry {
	char id[ID_MAX];
	char *path;  /* where it is, or would be */
	void *thing; /* a struct exercise, routine or plan; NULL where there is none that is good */
	bool exists, is_read;
	struct file_stamp stamp; /* where it exists: before it was read */
};

struct shelf {
	struct entry *v;
	size_t n, cap;
	size_t last; /* asked for last: the next set is mostly of the same exercise */
	char **ids;  /* NULL until they are asked for */
	size_t n_ids, cap_ids;
};

struct library {
	char **dirs;
	int n_dirs;
	struct shelf shelves[LIBRARY_KINDS];
	struct ladder *ladders;
	int n_ladders;
	bool has_read_ladders;
	struct kept *kept; /* NULL: nothing is */
	struct text bytes; /* of the file being read */
	struct diags diags;
};

/* Where each kind lies, below the folders: "exercises/". */
extern const char *const library_folders[LIBRARY_KINDS];

/* Where DIR/folder/name.cfg is: the first folder that has it, else where the first would have it;
 * free() it. The stamp is set where it exists. */
char *library_path(const struct library *lib, const char *folder, const char *name,
		   struct file_stamp *ret_stamp, bool *ret_exists);

/* Reads a file into lib->bytes, or says why not. */
bool library_read_bytes(struct library *lib, const char *path);

#endif
