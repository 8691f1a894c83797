/* Where limber's files live. Not for making or reading them. */
#include "limber/sys/paths.h"

#include <stdlib.h>

#include "limber/base/file.h"
#include "limber/base/text.h"

/* A variable that is set to something. */
static const char *variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static bool join(char ret[PATH_TEXT], const char *a, const char *b, struct err *err)
{
	if (text_format(ret, PATH_TEXT, "%s%s", a, b))
		return true;
	err_set(err, ERR_USAGE, "%.60s...%s: this path is too long", a, b);
	return false;
}

/* $XDG_x_HOME, or its default below HOME. The XDG rules ignore a relative one. */
static bool find_home(char ret[PATH_TEXT], const char *xdg, const char *below, struct err *err)
{
	const char *base = variable(xdg), *home = variable("HOME");

	if (base && *base == '/')
		return join(ret, base, "", err);
	if (home)
		return join(ret, home, below, err);
	err_set(err, ERR_USAGE, "HOME is not set; set it, or %s", xdg);
	return false;
}

static bool find_data(char ret[PATH_TEXT], const char *given, struct err *err)
{
	char base[PATH_TEXT];

	if (!given)
		given = variable("LIMBER_DATA");
	if (given)
		return join(ret, given, "", err);
	return find_home(base, "XDG_DATA_HOME", "/.local/share", err) &&
	       join(ret, base, "/limber/limber.db", err);
}

/* limber does without it. */
static void find_kept(char ret[PATH_TEXT])
{
	char base[PATH_TEXT];
	struct err ignored = { .kind = ERR_NONE };

	if (!find_home(base, "XDG_CACHE_HOME", "/.cache", &ignored) ||
	    !join(ret, base, "/limber/library", &ignored))
		ret[0] = '\0';
}

bool paths_find(struct paths *ret, const char *data, const char *routines, struct err *err)
{
	struct paths p = { .n_routines = 0 };
	char base[PATH_TEXT];
	const char *shipped =
		file_exists(LIMBER_SHARE_ROUTINES) ? LIMBER_SHARE_ROUTINES : LIMBER_SOURCE_ROUTINES;

	if (!find_data(p.data, data, err) || !find_home(base, "XDG_CONFIG_HOME", "/.config", err) ||
	    !join(p.settings, base, "/limber/limber.cfg", err) ||
	    !join(p.user_routines, base, "/limber/routines", err))
		return false;
	find_kept(p.kept);
	if (routines && !join(p.routines[p.n_routines++], routines, "", err))
		return false;
	if (!join(p.routines[p.n_routines++], p.user_routines, "", err) ||
	    !join(p.routines[p.n_routines++], shipped, "", err))
		return false;
	*ret = p;
	return true;
}
