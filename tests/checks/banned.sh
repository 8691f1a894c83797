#!/bin/sh
# banned.sh ROOT: no call of a function that the house does not use; TAP, after
# proof that the check can fail.
set -u
root=$1
awk=$(dirname "$0")/banned.awk
case $awk in /*) ;; *) awk=$PWD/$awk ;; esac
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
check() {
	(cd "$1" && find src include tests -type f -name '*.[ch]' -exec awk -f "$awk" {} +)
}

mkdir -p "$scratch/bad/src/sys" "$scratch/bad/include" "$scratch/bad/tests"
cat >"$scratch/bad/src/x.c" <<'END'
/* strcpy(a, b) in a comment
 * of two lines, sprintf( */ strcat(a, b);
const char *s = "system(\"x\")"; // gets(s)
char c = '"'; int n = atoi (s);
v->time(v->u); v.clock_gettime(0); my_system(1); runtime(2);
return time(NULL);
END
echo 'time(NULL);' >"$scratch/bad/src/sys/clock.c"
echo 'time(NULL); strncpy(a, b, 3);' >"$scratch/bad/tests/t.c"
found=$(check "$scratch/bad" | sed 's/^\([^:]*:[0-9]*\):.*/\1/' | sort | tr '\n' ' ')
if [ "$found" = "src/x.c:2 src/x.c:4 src/x.c:6 tests/t.c:1 " ]; then
	echo "ok 1 - the check finds banned calls and nothing else"
else
	echo "not ok 1 - the check finds banned calls and nothing else"
	echo "# found: $found"
fi

if check "$root" >"$scratch/report"; then
	echo "ok 2 - no banned function is called"
else
	echo "not ok 2 - no banned function is called"
	sed 's/^/# /' "$scratch/report"
fi
echo 1..2
