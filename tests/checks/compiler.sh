#!/bin/sh
# compiler.sh ROOT FLAGS COMPILER [OPTION...]: every source and test compiles
# without a warning. TAP; a compiler that is not installed is a skip.
set -u
root=$1 flags=$2 cc=$3
shift 2
name=$*
cd "$root" || exit 1
echo 1..1
if ! command -v "$cc" >/dev/null; then
	echo "ok 1 - $name compiles every file # SKIP no $cc here"
	exit
fi
report=$(mktemp) || exit 1
trap 'rm -f "$report"' EXIT
jobs=${LIMBER_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
# libFuzzer declares the entry point of its targets nowhere: no prototypes asked.
files() { find src tests -type f -name '*.c'; }
if files | xargs -P "$jobs" -n 1 "$@" "@$flags" -Wno-missing-prototypes >"$report" 2>&1; then
	echo "ok 1 - $name compiles every file"
else
	echo "not ok 1 - $name compiles every file"
	sed 's/^/# /' "$report"
fi
