#!/bin/sh
# includes.sh ROOT: the include check as TAP, after proof that it can fail.
set -u
root=$1
awk=$(dirname "$0")/includes.awk
case $awk in /*) ;; *) awk=$PWD/$awk ;; esac
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# check DIR: the findings in the sources of one tree
check() {
	(cd "$1" && find src include/limber -type f \( -name '*.[ch]' -o -name '*.def' \) \
		-exec awk -f "$awk" {} +)
}

# -- one bad include of each kind, each found in its place -------------------
bad=$scratch/bad
mkdir -p "$bad/include/limber/coach" "$bad/src/core/rules" "$bad/src/draw" "$bad/src/tui" "$bad/src/store" "$bad/src/coach" \
	"$bad/src/config" "$bad/include/limber/core" "$bad/include/limber/store"
put() { printf '%s\n' "$@"; }
put '#include "limber/core/date.h"' '#include "limber/sys/clock.h"' '#include <time.h>' \
	'#include <string.h>' '#include "../draw/canvas.h"' '#include <limber/base/err.h>' '#include "limber/base/file.h"' \
	>"$bad/src/core/date.c"
put '#include "../core_private.h"' '#include "../../draw/canvas.h"' >"$bad/src/core/rules/r.c"
put '#include <stdlib.h>' '#  include  <curses.h>' >"$bad/src/draw/canvas.c"
put '#include "limber/store/store.h"' '#include "limber/config/reader.h"' '#include <curses.h>' \
	'#include "limber/coach/day.h"' '#include HEADER' >"$bad/src/tui/app.c"
put '#include <curses.h>' '#include <poll.h>' '#include <linux/input.h>' >"$bad/src/tui/term.c"
put '#include <sqlite3.h>' '#include "limber/config/reader.h"' >"$bad/src/store/store.c"
put '#include "limber/store/store.h"' '#include "limber/config/reader.h"' '#include <sqlite3.h>' \
	'#include <libconfig.h>' >"$bad/src/coach/day.c"
put '#include <libconfig.h>' >"$bad/src/config/settings.c"
put '#include <libconfig.h>' >"$bad/src/config/reader.c"
put '#include "private.h"' '#include "limber/base/err.h"' >"$bad/include/limber/core/x.h"
put '#include "limber/coach/x.h"' '#include "limber/store/store.h"' >"$bad/include/limber/coach/day.h"
put '#include <sqlite3.h>' >"$bad/include/limber/store/store.h"
put '#include "limber/cli/cli.h"' '#include "limber/attic/x.h"' '#include "private.h"' >"$bad/src/main.c"
sort >"$scratch/expected" <<END
include/limber/coach/day.h:2
include/limber/core/x.h:1
include/limber/store/store.h:1
src/coach/day.c:3
src/coach/day.c:4
src/config/settings.c:1
src/core/date.c:2
src/core/date.c:3
src/core/date.c:5
src/core/date.c:6
src/core/date.c:7
src/core/rules/r.c:2
src/draw/canvas.c:2
src/main.c:2
src/main.c:3
src/store/store.c:2
src/tui/app.c:1
src/tui/app.c:2
src/tui/app.c:3
src/tui/app.c:5
src/tui/term.c:3
END
check "$bad" | sed 's/^\([^:]*:[0-9]*\):.*/\1/' | sort >"$scratch/found"
if diff "$scratch/expected" "$scratch/found" >"$scratch/diff"; then
	echo "ok 1 - the include check finds each kind of bad include"
else
	echo "not ok 1 - the include check finds each kind of bad include"
	sed 's/^/# /' "$scratch/diff"
fi

# -- the sources --------------------------------------------------------------
if check "$root" >"$scratch/report"; then
	echo "ok 2 - every include keeps to the table of layers"
else
	echo "not ok 2 - every include keeps to the table of layers"
	sed 's/^/# /' "$scratch/report"
fi
echo 1..2
