#!/bin/sh
# caps.sh ROOT: every cap that a case names is told in the paper that `limber why` refers to.
set -u
root=$1
told=$(sed -n '/^## The caps/,/^## The sources/s/^| \([^|]*\) |.*/\1/p' "$root/docs/sources.md" | sed 's/; /\n/g')
n=0
for cap in $(sed -n 's/^cap //p' "$root"/tests/fixtures/progress/*.case | sort -u | tr ' ' '_'); do
	cap=$(printf %s "$cap" | tr '_' ' ')
	[ "$cap" != none ] || continue
	n=$((n + 1))
	if printf '%s\n' "$told" | grep -qxF -- "$cap"; then
		echo "ok $n - $cap is told"
	else
		echo "not ok $n - $cap is not among the caps of docs/sources.md"
	fi
done
[ $n -gt 0 ] || echo "not ok $((n = 1)) - no case names a cap"
echo "1..$n"
