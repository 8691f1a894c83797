# Holds every #include of the sources given to the table of layers: what a
# layer may include, where each third-party header may stand, and which libc
# headers the pure layers may know. Prints `file:line: what; why`, exits 1 if
# there was anything. File names must be relative to the project's root.
#
# Only direct includes are looked at: a header is held to its own layer's row.
# The public headers of coach are held to less than its sources, so that the
# screens, which see them, do not see files and database through them.

BEGIN {
	split("base core draw sys config store cues coach tui cli main", names, " ")
	for (i in names)
		layers[names[i]] = 1
	layers["coach headers"] = 1
	uses["base"] = ""
	uses["core"] = "base"
	uses["draw"] = "base core"
	uses["sys"] = "base"
	uses["config"] = "base core"
	uses["store"] = "base core"
	uses["cues"] = "base core sys"
	uses["coach"] = "base core config store"
	uses["tui"] = "base core draw sys coach cues"
	uses["cli"] = "base core draw sys config store cues coach tui"
	uses["main"] = "base core draw sys config store cues coach tui cli"
	uses["coach headers"] = "base core coach"
	for (layer in uses) {
		n = split(uses[layer], list, " ")
		for (i = 1; i <= n; i++)
			may[layer, list[i]] = 1
		may[layer, layer] = 1
	}

	# Base reads files; the pure layers may not, through it either.
	impure["limber/base/file.h"] = 1

	# The only places of third-party headers.
	third["curses.h"] = "src/tui/term.c"
	third["term.h"] = "src/tui/term.c"
	third["libconfig.h"] = "src/config/reader.c"
	third["sqlite3.h"] = "src/store/"
	third["jansson.h"] = "src/cli/json.c"

	# C and POSIX; whatever is in neither list is somebody else's library.
	n = split("assert ctype dirent errno fcntl float fnmatch glob inttypes iso646 langinfo " \
		"libgen limits locale math poll pwd regex sched setjmp signal spawn stdalign stdarg " \
		"stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string strings syslog " \
		"termios time unistd wchar wctype sys/file sys/ioctl sys/mman sys/resource sys/select " \
		"sys/stat sys/statvfs sys/time sys/types sys/uio sys/utsname sys/wait", list, " ")
	for (i = 1; i <= n; i++)
		libc[list[i] ".h"] = 1

	# No time, files, environment or locale. stdio.h is here for snprintf and
	# stdlib.h for qsort; that nothing else of them is used is for purity.sh.
	n = split("assert errno inttypes limits stdalign stdarg stdbool stddef stdint stdio " \
		"stdlib stdnoreturn string", list, " ")
	for (i = 1; i <= n; i++)
		pure[list[i] ".h"] = 1
	purely["core"] = purely["draw"] = 1
}

function complain(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what
	found = 1
}

function layer_of(path,    part) {
	if (path ~ /^include\/limber\/coach\//)
		return "coach headers"
	if (path == "src/main.c")
		return "main"
	split(path, part, "/")
	return part[1] == "src" ? part[2] : part[3]
}

# `a/b/../c` as `a/c`
function plain(path,    part, n, i, out, used) {
	n = split(path, part, "/")
	used = 0
	for (i = 1; i <= n; i++) {
		if (part[i] == "." || part[i] == "")
			continue
		if (part[i] == ".." && used > 0)
			used--
		else
			out[++used] = part[i]
	}
	path = out[1]
	for (i = 2; i <= used; i++)
		path = path "/" out[i]
	return path
}

function quoted(name,    to, dir) {
	if (name ~ /^limber\//) {
		split(name, to, "/")
		if (!(to[2] in layers))
			complain(name " is in no layer")
		else if ((layer in purely) && (name in impure))
			complain(layer " is pure and may not include " name)
		else if (!((layer, to[2]) in may))
			complain(layer " may not include " name "; it may use: " \
				(uses[layer] == "" ? "libc only" : uses[layer]))
		return
	}
	if (FILENAME ~ /^include\//) {
		complain("a public header may not include the private " name)
		return
	}
	dir = FILENAME
	sub(/[^\/]*$/, "", dir)
	if (name ~ /(^|\/)include\//)
		complain("write \"limber/<layer>/x.h\" instead of " name)
	else if (layer != "main" && index(plain(dir name), "src/" layer "/") != 1)
		complain(name " is outside " layer "; private headers stay in their layer")
	else if (layer == "main")
		complain("main includes public headers only, not " name)
}

function angled(name) {
	if (name ~ /^limber\//)
		complain("write \"" name "\", not <" name ">")
	else if (name in third) {
		if (index(FILENAME, third[name]) != 1)
			complain("<" name "> may be included only in " third[name])
	} else if (!(name in libc))
		complain("<" name "> is neither C nor POSIX")
	else if ((layer in purely) && !(name in pure))
		complain(layer " is pure and may not include <" name ">")
}

FNR == 1 {
	layer = layer_of(FILENAME)
	if (!(layer in layers)) {
		complain("no such layer: " layer)
		layer = "main"
	}
}

/^[ \t]*#[ \t]*include/ {
	name = $0
	sub(/^[ \t]*#[ \t]*include(_next)?[ \t]*/, "", name)
	if (name ~ /^".*"/) {
		name = substr(name, 2)
		sub(/".*/, "", name)
		quoted(name)
	} else if (name ~ /^<.*>/) {
		name = substr(name, 2)
		sub(/>.*/, "", name)
		angled(name)
	} else
		complain("an include must name its file")
}

END { exit found }
