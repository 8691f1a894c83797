#!/bin/sh
# year.sh LIMBER FIXTURE: tests/fixtures/year.json is what this command line makes: a beginner's year
# with two flare-ups, a stall and a holiday, for goldens, benches and pictures. Whatever moves a dose
# moves it, too: GENERATE=1 writes it anew. TAP.
set -u
limber=$1 fixture=$2
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

TZ=UTC "$limber" --data "$scratch/nobody.db" simulate --plan back_basics --weeks 52 --from 2025-11-24 \
	--response steady:9,flare:6,steady:6,tough:8,missed:3,easy:6,flare:6,steady --seed 3 \
	--export >"$scratch/year.json" || exit 1
[ "${GENERATE-}" = 1 ] && cp "$scratch/year.json" "$fixture"

failed=0
echo 1..2
if cmp -s "$scratch/year.json" "$fixture"; then
	echo 'ok 1 - the year is made again, byte for byte'
else
	failed=1
	echo 'not ok 1 - the year is made again, byte for byte'
	echo '# doses have moved; where they should, GENERATE=1 ctest -R check_year writes it anew'
fi
if TZ=UTC "$limber" --data "$scratch/year.db" import "$fixture" >/dev/null; then
	echo 'ok 2 - the year can be imported'
else
	failed=1
	echo 'not ok 2 - the year can be imported'
fi
exit $failed
