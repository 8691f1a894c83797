/* Lints files one by one, each anew. Not for the library's own reading, which stops at what a
 * screen needs. */
#include "limber/coach/check.h"

#include <stdlib.h>

#include "limber/base/file.h"
#include "limber/base/mem.h"
#include "limber/config/exercise_file.h"
#include "limber/config/kind.h"
#include "limber/config/plan_file.h"
#include "limber/config/reader.h"
#include "limber/config/routine_file.h"
#include "limber/config/settings.h"
#include "lint.h"

/* A file under examination. */
struct subject {
	struct library *lib;
	struct checked_file *file;
	const struct text *bytes;
	struct diags *out;
};

static bool check_exercise(const struct subject *s)
{
	struct exercise e;

	return exercise_parse(&e, s->file->path, text_str(s->bytes), s->bytes->len, s->out);
}

static bool check_ladders(const struct subject *s)
{
	const char *path = s->file->path;
	struct ladder *v = NULL;
	int n = 0;
	bool ok = ladders_parse(&v, &n, path, text_str(s->bytes), s->bytes->len, s->out) &&
		  lint_ladders(s->lib, v, n, path, s->out);

	ladders_release(v, n);
	return ok;
}

static bool check_routine(const struct subject *s)
{
	const char *path = s->file->path;
	struct routine *r = xcalloc(1, sizeof *r);
	bool ok = routine_parse(r, path, text_str(s->bytes), s->bytes->len, s->out);

	ok = lint_routine(s->lib, r, path, s->out) && ok;
	if (ok)
		s->file->routine = r;
	else
		free(r);
	return ok;
}

static bool check_plan(const struct subject *s)
{
	const char *path = s->file->path;
	struct plan p;
	bool ok = plan_parse(&p, path, text_str(s->bytes), s->bytes->len, s->out);

	return lint_plan(s->lib, &p, path, s->out) && ok;
}

static bool check_settings(const struct subject *s)
{
	struct settings settings;

	return settings_parse(&settings, s->file->path, text_str(s->bytes), s->bytes->len, s->out);
}

static bool (*const checks[CONFIG_KINDS])(const struct subject *s) = {
	[CONFIG_EXERCISE] = check_exercise, [CONFIG_LADDERS] = check_ladders,
	[CONFIG_ROUTINE] = check_routine,   [CONFIG_PLAN] = check_plan,
	[CONFIG_SETTINGS] = check_settings,
};

void check_file(struct check_report *report, struct library *lib, const char *path)
{
	struct text bytes = { .s = NULL };
	struct err err = { .kind = ERR_NONE };

	report->files = mem_grow(report->files, &report->cap_files, report->n_files + 1,
				 sizeof *report->files);
	struct checked_file *file = &report->files[report->n_files++];

	*file = (struct checked_file){ .path = xstrdup(path) };
	if (file_read(&bytes, path, CONFIG_FILE_MAX, &err)) {
		file->is_good = checks[config_kind(path, text_str(&bytes), bytes.len)](
			&(struct subject){ lib, file, &bytes, &report->diags });
	} else {
		diag_add_unread(&report->diags, path, &err);
	}
	text_release(&bytes);
}

/* The files of one folder. */
struct folder {
	struct check_report *report;
	struct library *lib;
	struct text path;
};

static void check_name(void *user, const char *name)
{
	struct folder *f = user;
	size_t n = f->path.len;

	text_addf(&f->path, "/%s.cfg", name);
	check_file(f->report, f->lib, f->path.s);
	f->path.s[f->path.len = n] = '\0';
}

void check_library(struct check_report *report, struct library *lib)
{
	static const char *const folders[] = { "/exercises", "", "/plans" };
	int n;
	const char *const *dirs = library_dirs(lib, &n);

	for (int i = 0; i < n; i++) {
		for (size_t j = 0; j < ARRAY_LEN(folders); j++) {
			struct folder f = { .report = report, .lib = lib };

			text_addf(&f.path, "%s%s", dirs[i], folders[j]);
			file_list(f.path.s, ".cfg", check_name, &f);
			text_release(&f.path);
		}
	}
}

void check_release(struct check_report *report)
{
	for (size_t i = 0; i < report->n_files; i++) {
		free(report->files[i].path);
		free(report->files[i].routine);
	}
	free(report->files);
	diags_release(&report->diags);
	*report = (struct check_report){ 0 };
}
