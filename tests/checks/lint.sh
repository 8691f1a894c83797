#!/bin/sh
# lint.sh ROOT BUILD: the linters that are installed, one after the other, over
# src, include and tests. What they say depends on their versions, so this is a
# target of its own (`lint`) and no test. Exit status 1 if any had something to say.
# shellcheck disable=SC2038 # none of our names has a blank
set -u
root=$1 build=$2
status=0
cd "$root" || exit 1
sources() { find src tests -type f -name '*.c'; }
headers() { find src include tests -type f -name '*.h'; }
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

# step NAME PROGRAM: is it there?
step() {
	if command -v "$2" >/dev/null; then
		echo "== $1"
	else
		echo "== $1: no $2 here"
		return 1
	fi
}

if step "clang-format (14)" clang-format; then
	case $(clang-format --version) in
	*' 14.'*) { sources; headers; } | xargs clang-format --dry-run -Werror || status=1 ;;
	*) echo "not version 14, whose layout the sources have" ;;
	esac
fi

if step "clang-tidy" clang-tidy; then
	find src -type f -name '*.c' | xargs -P "$jobs" -n 4 clang-tidy --quiet -p "$build" \
		--warnings-as-errors='*' 2>/dev/null || status=1
fi

if step "cppcheck" cppcheck; then
	cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
		--error-exitcode=1 --suppress=missingIncludeSystem -Iinclude \
		-DLIMBER_VERSION='""' -DLIMBER_SOURCE_ROUTINES='""' -DLIMBER_SHARE_ROUTINES='""' \
		-j "$jobs" src || status=1
fi

if step "gcc -fanalyzer" gcc; then
	find src -type f -name '*.c' | xargs -P "$jobs" -n 1 gcc -O1 -fanalyzer -Werror -S -o /dev/null \
		"@$build/check_flags" || status=1
fi
exit $status
