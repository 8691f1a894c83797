#!/bin/sh
# purity.sh CC LIBCORE LIBBASE: core calls nothing but an allow-list of libc and
# base, seen from its objects (compiled plainly with -O2: sanitizers and
# coverage add symbols). Base may allocate, read files and print a last word, but
# not ask for time, environment or locale, and its files are not for core. TAP,
# after proof that it can fail.
set -u
cc=$1 core=$2 base=$3
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# Pure functions of libc, and what compilers put in for them or of their own.
core_may='
	snprintf vsnprintf __snprintf_chk __vsnprintf_chk
	memcpy memmove memset memcmp memchr __memcpy_chk __memmove_chk __memset_chk
	strlen strnlen strcmp strncmp strchr strrchr strstr strspn strcspn strpbrk
	qsort bsearch strtol strtoll strtoul strtoull
	__isoc23_strtol __isoc23_strtoll __isoc23_strtoul __isoc23_strtoull
	free abort __assert_fail __assert __assert_rtn __errno_location __error __errno
	__stack_chk_fail __stack_chk_guard __chk_fail _GLOBAL_OFFSET_TABLE_
	__divti3 __modti3 __udivti3 __umodti3 __muloti4 __popcountdi2'

base_may_not='
	time clock clock_gettime gettimeofday localtime localtime_r gmtime gmtime_r mktime
	strftime getenv secure_getenv setenv setlocale newlocale uselocale nl_langinfo
	rand random getrandom arc4random'

# undefined LIB...: what the objects want from elsewhere
undefined() {
	nm -P -u "$@" | awk '$2 == "U" || $2 == "w" || $2 == "v" { sub(/@.*/, "", $1); print $1 }' | sort -u
}
defined() { nm -P -g "$@" | awk '$2 ~ /^[TDBRCVWi]$/ { print $1 }' | sort -u; }
words() { echo "$1" | tr -s ' \t\n' '\n' | sed '/^$/d' | sort -u; }

# strangers LIB: symbols that core may not use, each with the object that does
strangers() {
	{ words "$core_may"; defined "$1"; [ -f "$base" ] && defined "$base" | grep -v '^file_'; } | sort -u >"$scratch/may"
	undefined "$1" | comm -23 - "$scratch/may" | while read -r symbol; do
		echo "$symbol, wanted by $(nm -A -P -u "$1" | awk -v s="$symbol" '$2 == s { print $1 }' |
			sed 's/.*\[\(.*\)\].*/\1/' | tr '\n' ' ')"
	done
}

# outsider NAME CODE: a library with one such object
outsider() {
	printf '%s\n' "$2" >"$scratch/$1.c"
	"$cc" -std=c17 -O2 -c -o "$scratch/$1.o" "$scratch/$1.c" && ar rc "$scratch/$1.a" "$scratch/$1.o"
}

outsider stray '#include <time.h>
long stray(void); long stray(void) { return (long)time(0); }'
found=$(strangers "$scratch/stray.a")
case $found in
"time, wanted by stray.o "*) echo "ok 1 - a stray time() is found" ;;
*) echo "not ok 1 - a stray time() is found"; echo "# said: $found" ;;
esac

outsider stream '#include <stdio.h>
void stream(void); void stream(void) { fputs("x", stdout); }'
found=$(strangers "$scratch/stream.a")
case $found in
*stdout*) echo "ok 2 - a stream is found" ;;
*) echo "not ok 2 - a stream is found"; echo "# said: $found" ;;
esac

if [ ! -f "$core" ]; then
	echo "ok 3 - core is pure # SKIP there is no core"
elif found=$(strangers "$core") && [ -z "$found" ]; then
	echo "ok 3 - core is pure"
else
	echo "not ok 3 - core is pure"
	printf '%s\n' "$found" | sed 's/^/# /'
fi

if [ ! -f "$base" ]; then
	echo "ok 4 - base asks nobody # SKIP there is no base"
else
	words "$base_may_not" >"$scratch/not"
	found=$(undefined "$base" | comm -12 - "$scratch/not")
	if [ -z "$found" ]; then
		echo "ok 4 - base reads no clock, environment or locale"
	else
		echo "not ok 4 - base reads no clock, environment or locale"
		printf '%s\n' "$found" | sed 's/^/# /'
	fi
fi
echo 1..4
