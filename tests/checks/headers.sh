#!/bin/sh
# headers.sh ROOT CC FLAGS: every header compiles alone, and twice in a row.
set -u
root=$1 cc=$2 flags=$3
cd "$root" || exit 1
n=0
for header in $(find include/limber src -type f -name '*.h' | sort); do
	n=$((n + 1))
	# The declaration is for headers with macros alone: C wants a unit not empty.
	if said=$(printf '#include "%s/%s"\n#include "%s/%s"\nextern int alone;\n' \
		"$root" "$header" "$root" "$header" | "$cc" -x c -fsyntax-only "@$flags" - 2>&1); then
		echo "ok $n - $header compiles alone"
	else
		echo "not ok $n - $header compiles alone"
		printf '%s\n' "$said" | sed 's/^/# /'
	fi
done
[ $n -gt 0 ] || echo "ok $((n = 1)) - headers # SKIP there are none"
echo "1..$n"
