# Finds calls of functions that the house does not use, outside comments and
# strings. Prints `file:line: call; what to use instead`, exits 1 if any.

function ban(list, instead,    n, i, name) {
	n = split(list, name, " ")
	for (i = 1; i <= n; i++)
		banned[name[i]] = instead
}

# only(PREFIX, LIST): these may be called in files that begin with PREFIX
function only(place, list,    n, i, name) {
	n = split(list, name, " ")
	for (i = 1; i <= n; i++)
		home[name[i]] = place
}

BEGIN {
	ban("strcpy strcat strncpy strncat stpcpy sprintf vsprintf gets", "snprintf")
	ban("atoi atol atoll atof", "strtoll with end pointer and range")
	ban("scanf fscanf sscanf", "a parser that says where it stopped")
	ban("strtok strtok_r", "strcspn")
	ban("localtime gmtime ctime asctime ctime_r asctime_r", "localtime_r, in sys/clock")
	ban("system popen", "posix_spawn with an argv array, in sys/spawn")
	ban("tmpnam tempnam mktemp", "mkstemp")
	ban("rand srand random srandom drand48", "a seeded generator that is passed along")
	ban("alloca", "an array of fixed size")
	ban("initscr halfdelay wtimeout printw mvprintw", "term and canvas")
	ban("signalfd timerfd_create eventfd epoll_create epoll_create1", "poll and the self-pipe")
	only("src/sys/", "time clock_gettime gettimeofday localtime_r gmtime_r mktime")
}

FNR == 1 { in_comment = 0 }

{
	line = $0
	code = ""
	while (line != "") {
		if (in_comment) {
			if (!(at = index(line, "*/")))
				break
			line = substr(line, at + 2)
			in_comment = 0
			continue
		}
		if (!match(line, /\/\*|\/\/|"|'/)) {
			code = code line
			break
		}
		code = code substr(line, 1, RSTART - 1)
		mark = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		if (mark == "//")
			break
		if (mark == "/*") {
			in_comment = 1
			continue
		}
		# a string or a character, up to the same mark without a backslash
		while (line != "" && substr(line, 1, 1) != mark)
			line = substr(line, substr(line, 1, 1) == "\\" ? 3 : 2)
		line = substr(line, 2)
		code = code "0"
	}
	while (match(code, /[A-Za-z_][A-Za-z0-9_]*[ \t]*\(/)) {
		name = substr(code, RSTART, RLENGTH)
		before = RSTART > 1 ? substr(code, RSTART - 1, 1) : ""
		two = RSTART > 2 ? substr(code, RSTART - 2, 2) : ""
		code = substr(code, RSTART + RLENGTH)
		sub(/[ \t]*\($/, "", name)
		if (before == "." || two == "->")
			continue        # a member that happens to have the name
		if (name in banned) {
			printf "%s:%d: %s(); use %s\n", FILENAME, FNR, name, banned[name]
			found = 1
		} else if ((name in home) && FILENAME ~ /^(src|include)\// && index(FILENAME, home[name]) != 1) {
			printf "%s:%d: %s(); only %s may ask for the time\n", FILENAME, FNR, name, home[name]
			found = 1
		}
	}
}

END { exit found }
