/* The last way out for a session: a file that `limber import` reads. */
#include "rescue.h"

#include <stdlib.h>

#include "export.h"
#include "limber/base/file.h"

/* The document as bytes: a file must be written whole or not at all. */
static bool write_document(const char *path, const struct jval *v)
{
	struct err err = { .kind = ERR_NONE };
	char *bytes = NULL;
	size_t n = 0;
	FILE *memory = open_memstream(&bytes, &n);

	if (!memory)
		return false;
	jval_write(v, memory);
	bool ok = fclose(memory) == 0 && file_write(path, bytes, n, &err);

	free(bytes);
	return ok;
}

bool rescue_session(const struct session_row *row, char ret_path[RESCUE_PATH])
{
	const char *const folders[] = { getenv("HOME"), "/tmp" };
	struct history log = { .sessions = NULL };
	bool ok = false;

	history_add_session(&log, row);
	struct jval *v = export_document();

	jval_put(v, "sessions", export_sessions(&log, row->day));
	for (size_t i = 0; i < ARRAY_LEN(folders) && !ok; i++) {
		ok = folders[i] &&
		     text_format(ret_path, RESCUE_PATH, "%s/limber-unsaved-%.8s.json", folders[i],
				 row->id) &&
		     write_document(ret_path, v);
	}
	jval_release(v);
	history_release(&log);
	return ok;
}
