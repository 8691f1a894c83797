# Adds up the TAP lines in the output of `ctest --verbose`: one line for each
# test program, the whole output of those that failed, and at the end, as the
# very last line, `N passed, N failed`. A program that crashes, times out, ends
# early or says no TAP at all counts as one more failure.

function result(line)   # "12: ok 3 - name" without the number
{
	sub(/^[0-9]+: /, "", line)
	return line
}

/^[0-9]+: / {
	id = $0
	sub(/:.*/, "", id)
	line = result($0)
	if (line ~ /^(Test command|Working Directory|Environment variable|Test timeout)/ ||
	    line ~ /^ [A-Z_]+=(un)?set:/)
		next
	if (line ~ /^(not )?ok([ \t]|$)/) {
		if (line ~ /^[^#]*# *[Ss][Kk][Ii][Pp]/) {
			skips[id]++
			skip_text[id] = skip_text[id] "    " line "\n"
		} else if (line ~ /^ok/)
			oks[id]++
		else
			bads[id]++
		seen[id]++
	} else if (line ~ /^1\.\.[0-9]+/) {
		plan = line
		sub(/^1\.\./, "", plan)
		planned[id] += plan
	}
	text[id] = text[id] "    " line "\n"
	next
}

# " 3/14 Test #12: unit_core_date .......   Passed    0.02 sec"
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
	id = $0
	sub(/^[^#]*#/, "", id)
	name = id
	sub(/:.*/, "", id)
	sub(/^[0-9]+: /, "", name)
	sub(/ .*/, "", name)
	why = ""
	if ($0 !~ / Passed +[0-9.]+ sec/) {
		if (bads[id] == 0) {
			why = "ended badly"
			if ($0 ~ /\*\*\*Timeout/)
				why = "took too long"
			else if ($0 ~ /\*\*\*Exception/)
				why = "crashed"
			else if ($0 ~ /\*\*\*Not Run/)
				why = "could not be run"
		}
	} else if (seen[id] == 0)
		why = "said nothing"
	else if (seen[id] < planned[id])
		why = "ended early"
	if (why != "")
		bads[id]++
	passed += oks[id]
	failed += bads[id]
	skipped += skips[id]
	programs++
	line = sprintf("%-32s %4d passed", name, oks[id])
	if (skips[id])
		line = line sprintf(", %d skipped", skips[id])
	if (bads[id])
		line = line sprintf(", %d FAILED", bads[id])
	if (why != "")
		line = line " (" why ")"
	print line
	if (bads[id])
		printf "%s", text[id]
	else if (skips[id])
		printf "%s", skip_text[id]
	delete text[id]
	fflush()
}

END {
	if (programs == 0) {
		print "no test ran"
		failed++
	}
	if (skipped)
		printf "%d skipped\n", skipped
	printf "%d passed, %d failed\n", passed, failed
	exit failed > 0
}
