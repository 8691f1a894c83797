/* Measures limber beside small floor programs, in turns, in pseudo-terminals of 80x24, and prints
 * the table of README.md. Started by the script `bench`, which builds what it needs. Not a test:
 * nothing here is passed or failed by a clock. */
#include "child.h"
#include "logset.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	RUNS = 21,
	WARM_UPS = 2,
	QUIET_MS = 60, /* so long nothing came: settled */
	LIMIT_MS = 5000,
	LEAD_IN_S = 15, /* of the countdown, before anything is counted */
	WINDOW_S = 60,  /* lateness is judged within these */
	SECONDS_MAX = 4 * 3600,
	HOLD_MAX_S = 600, /* the longest hold limber knows */
};

struct options {
	const char *limber, *f1, *f1_static, *f2, *dir;
	int countdown_s;
};

static char *envp[16];

/* -- numbers ------------------------------------------------------------------------------- */

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(const double *v, int n)
{
	static double sorted[SECONDS_MAX];

	if (n <= 0)
		return 0;
	memcpy(sorted, v, (size_t)n * sizeof *v);
	qsort(sorted, (size_t)n, sizeof *sorted, compare);
	return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/* The median of the pairs' ratios: what disturbed both of a pair does not count. */
static double median_ratio(const double *a, const double *b, int n)
{
	static double ratio[SECONDS_MAX];

	for (int i = 0; i < n; i++)
		ratio[i] = b[i] > 0 ? a[i] / b[i] : 0;
	return median(ratio, n);
}

/* -- the table ----------------------------------------------------------------------------- */

/* most: the ratio asked for, 0 where a row is there to be read only. */
static void print_ratio(const char *what, const char *floor, const double *limber,
			const double *other, int n, const char *unit, double most)
{
	double ratio = median_ratio(limber, other, n);

	printf("| %s | %.2f %s | %s %.2f %s | %.2f × |", what, median(limber, n), unit, floor,
	       median(other, n), unit, ratio);
	if (most > 0)
		printf(" %.2f × | %s |\n", most, ratio <= most ? "yes" : "**no**");
	else
		printf(" | |\n");
	fflush(stdout);
}

static void print_value(const char *what, double value, const char *unit, const char *floor,
			double most)
{
	printf("| %s | %.2f %s | %s | | %.2f %s | %s |\n", what, value, unit, floor, most, unit,
	       value <= most + 0.005 ? "yes" : "**no**");
	fflush(stdout);
}

/* -- start, memory, quit ------------------------------------------------------------------- */

enum { LIMBER, F1, F1_STATIC, PROGRAMS };

struct starts {
	double ms[RUNS], faults[RUNS], peak_kb[RUNS], quit_ms[RUNS];
	long threads;
};

static bool start_once(char *const argv[], struct starts *ret, int run, const char *expected)
{
	static char text[1 << 16];
	struct child c;
	struct burst out;
	int64_t quit;

	if (!child_start(&c, argv, envp) ||
	    !child_settle(&c, QUIET_MS, LIMIT_MS, &out, text, sizeof text)) {
		fprintf(stderr, "bench: %s showed nothing\n", argv[0]);
		return false;
	}
	if (expected && !strstr(text, expected)) {
		fprintf(stderr, "bench: %s did not show \"%s\" but:\n%.2000s\n", argv[0], expected,
			text);
		child_kill(&c);
		return false;
	}
	long faults = child_faults(&c), peak = child_status(&c, "VmHWM");

	ret->threads = child_status(&c, "Threads");
	quit = child_quit(&c, "q");
	if (run < 0)
		return true;
	ret->ms[run] = (double)(out.last_ns - c.exec_ns) / 1e6;
	ret->faults[run] = (double)faults;
	ret->peak_kb[run] = (double)peak;
	ret->quit_ms[run] = quit < 0 ? 1000 : (double)quit / 1e6;
	return true;
}

static bool measure_starts(const struct options *o)
{
	static struct starts s[PROGRAMS];
	char cfg[4096], db[4096];
	char *argv[PROGRAMS][4] = {
		[LIMBER] = { (char *)o->limber, NULL },
		[F1] = { (char *)o->f1, cfg, db, NULL },
		[F1_STATIC] = { (char *)o->f1_static, cfg, db, NULL },
	};

	snprintf(cfg, sizeof cfg, "%s/f1.cfg", o->dir);
	snprintf(db, sizeof db, "%s/f1.db", o->dir);
	for (int run = -WARM_UPS; run < RUNS; run++) {
		for (int i = 0; i < PROGRAMS; i++) {
			/* Each program comes first as often as the others. */
			int p = (i + run + WARM_UPS) % PROGRAMS;

			if (!start_once(argv[p], &s[p], run, p == LIMBER ? "Today" : NULL))
				return false;
		}
	}
	print_ratio("exec to settled Today, a year of history", "F1", s[LIMBER].ms, s[F1].ms, RUNS,
		    "ms", 1.4);
	print_ratio("its page faults", "F1", s[LIMBER].faults, s[F1].faults, RUNS, "", 1.35);
	print_ratio("peak memory", "F1", s[LIMBER].peak_kb, s[F1].peak_kb, RUNS, "KB", 1.4);
	printf("| threads | %ld | | | 1 | %s |\n", s[LIMBER].threads,
	       s[LIMBER].threads == 1 ? "yes" : "**no**");
	print_value("quit", median(s[LIMBER].quit_ms, RUNS), "ms", "", 3);
	print_ratio("(start, F1 of .a files)", "F1 static", s[LIMBER].ms, s[F1_STATIC].ms, RUNS,
		    "ms", 0);
	print_ratio("(page faults, likewise)", "F1 static", s[LIMBER].faults, s[F1_STATIC].faults,
		    RUNS, "", 0);
	print_ratio("(peak memory, likewise)", "F1 static", s[LIMBER].peak_kb, s[F1_STATIC].peak_kb,
		    RUNS, "KB", 0);
	print_ratio("(quit)", "F1", s[LIMBER].quit_ms, s[F1].quit_ms, RUNS, "ms", 0);
	return true;
}

/* -- a key to the new screen ----------------------------------------------------------------- */

/* Milliseconds from the key to the last byte it brought; 0 where nothing came. */
static double key_ms(struct child *c, const char *key)
{
	struct burst out;
	int64_t pressed = child_key(c, key);

	if (!pressed || !child_settle(c, QUIET_MS, LIMIT_MS, &out, NULL, 0)) {
		fprintf(stderr, "bench: the key %s brought nothing\n", key);
		return 0;
	}
	return (double)(out.last_ns - pressed) / 1e6;
}

static bool measure_keys(const struct options *o)
{
	static const char *const screens[] = { "2", "3", "4", "1" };
	enum { SCREENS = sizeof screens / sizeof *screens };
	static double limber[SCREENS][RUNS], floor[SCREENS][RUNS], first[SCREENS];
	char cfg[4096], db[4096];
	char *limber_argv[] = { (char *)o->limber, NULL };
	char *f1_argv[] = { (char *)o->f1, cfg, db, NULL };
	struct child a, b;
	struct burst out;
	bool ok = true;

	snprintf(cfg, sizeof cfg, "%s/f1.cfg", o->dir);
	snprintf(db, sizeof db, "%s/f1.db", o->dir);
	if (!child_start(&a, limber_argv, envp) || !child_start(&b, f1_argv, envp) ||
	    !child_settle(&a, QUIET_MS, LIMIT_MS, &out, NULL, 0) ||
	    !child_settle(&b, QUIET_MS, LIMIT_MS, &out, NULL, 0))
		return false;
	for (int run = -1; ok && run < RUNS; run++) {
		for (int i = 0; ok && i < SCREENS; i++) {
			double ms = key_ms(&a, screens[i]), full = key_ms(&b, "x");

			ok = ok && ms > 0 && full > 0;
			if (run < 0) {
				first[i] = ms;
				continue;
			}
			limber[i][run] = ms;
			floor[i][run] = full;
		}
	}
	child_quit(&a, "q");
	child_quit(&b, "q");
	if (!ok)
		return false;
	for (int i = 0; i < SCREENS; i++) {
		char what[96];

		snprintf(what, sizeof what, "key %s to its screen (the first time %.2f ms)",
			 screens[i], first[i]);
		print_ratio(what, "full repaint", limber[i], floor[i], RUNS, "ms", 2);
	}
	return true;
}

/* -- the running countdown ------------------------------------------------------------------- */

/* One child's seconds: when each repaint came, how many bytes, how much CPU since the one before. */
struct watch {
	struct child child;
	int64_t last_ns, sample_at_ns, cpu_ns;
	double at_ms[SECONDS_MAX], bytes[SECONDS_MAX], cpu_us[SECONDS_MAX];
	int n;         /* repaints */
	int n_sampled; /* of these, how many were sampled */
	int from;      /* the first one that counts */
	long wakes_from, wakes_to;
	int64_t from_ns, to_ns;
};

static void watch_read(struct watch *w)
{
	char buf[65536];
	ssize_t n = read(w->child.master, buf, sizeof buf);
	int64_t now = now_ns();

	if (n <= 0)
		return;
	if ((w->n == 0 || now - w->last_ns > 200000000) && w->n < SECONDS_MAX) {
		w->bytes[w->n] = 0;
		w->n++;
		w->sample_at_ns = now + 400000000;
	}
	w->last_ns = now;
	w->at_ms[w->n - 1] = (double)now / 1e6;
	w->bytes[w->n - 1] += (double)n;
}

/* Between two repaints: what the last one cost. */
static void watch_sample(struct watch *w, int64_t now)
{
	int64_t cpu = child_cpu_ns(&w->child);

	w->cpu_us[w->n - 1] = (double)(cpu - w->cpu_ns) / 1e3;
	w->cpu_ns = cpu;
	w->n_sampled = w->n;
	w->sample_at_ns = 0;
	if (now - w->child.exec_ns < (int64_t)LEAD_IN_S * 1000000000)
		return;
	if (!w->from) {
		w->from = w->n;
		w->from_ns = now;
		w->wakes_from = child_status(&w->child, "voluntary_ctxt_switches");
	}
	w->to_ns = now;
	w->wakes_to = child_status(&w->child, "voluntary_ctxt_switches");
}

struct rhythm {
	int seconds, skipped;
	double drift_ppm, late_ms, bytes, wakes;
};

/* Deadlines lie on whole milliseconds of the monotonic clock, a second apart; so the earliest
 * repaint of a window, cut to a millisecond, says where they are. A program whose deadlines lie
 * elsewhere comes out later than it is, never earlier. */
static void rhythm_of(const struct watch *w, struct rhythm *ret)
{
	static double phase[SECONDS_MAX], late[SECONDS_MAX];
	int n = w->n_sampled - w->from;
	const double *at = w->at_ms + w->from;
	long second = 0;

	*ret = (struct rhythm){ .seconds = n, .bytes = median(w->bytes + w->from, n) };
	if (n < 10)
		return;
	for (int i = 0; i < n; i++) {
		if (i > 0) {
			long step = (long)((at[i] - at[i - 1]) / 1000 + 0.5);

			second += step;
			ret->skipped += step > 1 ? (int)step - 1 : 0;
		}
		phase[i] = at[i] - (double)second * 1000;
	}
	for (int start = 0; start < n; start += WINDOW_S) {
		int end = n - start < 2 * WINDOW_S ? n : start + WINDOW_S;
		double earliest = phase[start];

		for (int i = start; i < end; i++)
			earliest = phase[i] < earliest ? phase[i] : earliest;
		for (int i = start; i < end; i++)
			late[i] = phase[i] - (double)(int64_t)earliest;
		if (end == n)
			break;
	}
	int fifth = n / 5;

	ret->late_ms = median(late, n);
	ret->drift_ppm = (median(phase + n - fifth, fifth) - median(phase, fifth)) /
			 ((double)(n - fifth) * 1000) * 1e6;
	ret->wakes =
		(double)(w->wakes_to - w->wakes_from) / ((double)(w->to_ns - w->from_ns) / 1e9);
}

static bool write_file(const char *path, const char *text)
{
	FILE *out = fopen(path, "w");

	if (!out)
		return false;
	fputs(text, out);
	return fclose(out) == 0;
}

/* One hold, or where the run is to be longer than any hold, one timed interval, written as the
 * routine bench_countdown into the settings folder that the children see. */
static bool write_countdown(const struct options *o)
{
	char path[4096], step[512], routine[1024];
	int seconds = o->countdown_s + LEAD_IN_S + 60;
	bool ok;

	snprintf(path, sizeof path, "%s/config/limber/routines/exercises/bench_hold.cfg", o->dir);
	ok = write_file(
		path, "version = 1;\n"
		      "name = \"Stand tall\"; family = \"mobility\"; position = \"standing\"; "
		      "area = \"back\"; gear = [ ];\n"
		      "per_side = false; mode = \"hold\";\n"
		      "dose = { new = { sets = 1; hold = 600; rest = 0; };\n"
		      "         active = { sets = 1; hold = 600; rest = 0; };\n"
		      "         cap = { sets = 1; hold = 600; }; };\n"
		      "step = { by = \"none\"; };\ntags = [ ];\n"
		      "cues = [ \"Breathe\" ];\nerrors = [ \"Locked knees\" ];\nsources = [ ];\n");
	if (seconds <= HOLD_MAX_S)
		snprintf(step, sizeof step, "exercise = \"bench_hold\";");
	else
		snprintf(step, sizeof step, "exercise = \"walk\"; time = \"%d:%02d\";",
			 seconds / 60, seconds % 60);
	snprintf(routine, sizeof routine,
		 "version = 1;\ntitle = \"Countdown\"; about = \"One long step.\";\n"
		 "steps = ( { id = \"long\"; %s progress = { rule = \"none\"; }; } );\n",
		 step);
	snprintf(path, sizeof path, "%s/config/limber/routines/bench_countdown.cfg", o->dir);
	return ok && write_file(path, routine);
}

static void watch_all(struct watch *v, int n, int64_t until_ns)
{
	for (;;) {
		struct pollfd in[4];
		int64_t now = now_ns(), next = until_ns;

		if (now >= until_ns)
			return;
		for (int i = 0; i < n; i++) {
			in[i] = (struct pollfd){ .fd = v[i].child.master, .events = POLLIN };
			if (v[i].sample_at_ns && v[i].sample_at_ns < next)
				next = v[i].sample_at_ns;
		}
		if (next > now && poll(in, (nfds_t)n, (int)((next - now) / 1000000) + 1) > 0) {
			for (int i = 0; i < n; i++)
				if (in[i].revents)
					watch_read(&v[i]);
		}
		now = now_ns();
		for (int i = 0; i < n; i++)
			if (v[i].sample_at_ns && v[i].sample_at_ns <= now)
				watch_sample(&v[i], now);
	}
}

static bool measure_countdown(const struct options *o)
{
	enum { COUNTDOWN, F2, STILL, WATCHED };
	static struct watch v[WATCHED];
	char *argv[WATCHED][4] = {
		[COUNTDOWN] = { (char *)o->limber, "start", "bench_countdown", NULL },
		[F2] = { (char *)o->f2, NULL },
		[STILL] = { (char *)o->limber, NULL },
	};
	struct rhythm limber, floor;
	int64_t begin;

	if (!write_countdown(o))
		return false;
	memset(v, 0, sizeof v);
	for (int i = 0; i < WATCHED; i++) {
		if (!child_start(&v[i].child, argv[i], envp))
			return false;
		/* Half a second apart, or the later one finds caches and clock rate warmed up. */
		watch_all(v, i + 1, now_ns() + 500000000);
	}
	begin = now_ns();
	watch_all(v, WATCHED, begin + (int64_t)LEAD_IN_S * 1000000000);

	long still_from = child_status(&v[STILL].child, "voluntary_ctxt_switches");
	int still_bursts = v[STILL].n;
	int64_t still_from_ns = now_ns();

	watch_all(v, WATCHED, begin + (int64_t)(LEAD_IN_S + o->countdown_s) * 1000000000);

	double still =
		(double)(child_status(&v[STILL].child, "voluntary_ctxt_switches") - still_from) /
		((double)(now_ns() - still_from_ns) / 1e9);
	double peak = (double)child_status(&v[COUNTDOWN].child, "VmHWM");

	still_bursts = v[STILL].n - still_bursts;
	for (int i = 0; i < WATCHED; i++)
		child_kill(&v[i].child);
	rhythm_of(&v[COUNTDOWN], &limber);
	rhythm_of(&v[F2], &floor);
	if (limber.seconds < o->countdown_s / 2) {
		fprintf(stderr, "bench: the countdown repainted %d times in %d s\n", limber.seconds,
			o->countdown_s);
		return false;
	}
	int pairs = limber.seconds < floor.seconds ? limber.seconds : floor.seconds;
	char beside[64];

	print_ratio("running countdown, CPU a second", "F2",
		    v[COUNTDOWN].cpu_us + v[COUNTDOWN].from, v[F2].cpu_us + v[F2].from, pairs, "µs",
		    1.25);
	snprintf(beside, sizeof beside, "F2 %.2f", floor.wakes);
	print_value("wakes a second, hold countdown", limber.wakes, "", beside, 1.0);
	snprintf(beside, sizeof beside, "%d repaints", still_bursts);
	print_value("wakes a second, still screen", still, "", beside, 0);
	snprintf(beside, sizeof beside, "F2 %.0f", floor.bytes);
	print_value("bytes in a second where only the time changes, median", limber.bytes, "",
		    beside, 85);
	snprintf(beside, sizeof beside, "F2 %d", floor.skipped);
	print_value("seconds skipped", limber.skipped, "", beside, 0);
	snprintf(beside, sizeof beside, "F2 %.2f", floor.drift_ppm);
	print_value("drift", limber.drift_ppm < 0 ? -limber.drift_ppm : limber.drift_ppm, "ppm",
		    beside, 5);
	snprintf(beside, sizeof beside, "F2 %.2f", floor.late_ms);
	print_value("a repaint after its second, median", limber.late_ms, "ms", beside, 0.6);
	printf("| (peak memory of the session) | %.0f KB | | | | |\n", peak);
	return true;
}

/* -- logging a set --------------------------------------------------------------------------- */

static bool measure_logset(const struct options *o)
{
	static struct logset log;
	static double limber[LOGSET_RUNS_MAX], floor[LOGSET_RUNS_MAX];
	char year[4096], f4[4096];

	snprintf(year, sizeof year, "%s/logset.db", o->dir);
	snprintf(f4, sizeof f4, "%s/f4.db", o->dir);
	if (!logset_run(year, f4, 5 * RUNS, &log))
		return false;
	for (int i = 0; i < log.n; i++) {
		limber[i] = (double)log.limber_ns[i] / 1e6;
		floor[i] = (double)log.floor_ns[i] / 1e6;
	}
	print_ratio("logging one set", "F4", limber, floor, log.n, "ms", 1.5);
	printf("| its transactions | %.2f | | | 1 | %s |\n", log.transactions,
	       log.transactions > 0.99 && log.transactions < 1.01 ? "yes" : "**no**");
	return true;
}

static void pin_environment(const char *dir)
{
	static char line[8][4200];
	int n = 0;

	/* No PATH: no voice is found, so that nothing speaks and no child's cost is mixed in. */
	envp[n++] = "PATH=/nonexistent";
	envp[n++] = "TERM=xterm-256color";
	envp[n++] = "LC_ALL=C.UTF-8";
	envp[n++] = "TZ=UTC";
	snprintf(line[0], sizeof line[0], "HOME=%s", dir);
	snprintf(line[1], sizeof line[1], "XDG_CONFIG_HOME=%s/config", dir);
	snprintf(line[2], sizeof line[2], "XDG_DATA_HOME=%s/data", dir);
	snprintf(line[3], sizeof line[3], "LIMBER_DATA=%s/year.db", dir);
	for (int i = 0; i < 4; i++)
		envp[n++] = line[i];
	envp[n] = NULL;
}

int main(int argc, char **argv)
{
	struct options o = { 0 };
	bool ok = true;

	if (argc != 7) {
		fprintf(stderr, "usage: bench LIMBER F1 F1_STATIC F2 DIR COUNTDOWN_SECONDS\n");
		return 2;
	}
	o = (struct options){ .limber = argv[1],
			      .f1 = argv[2],
			      .f1_static = argv[3],
			      .f2 = argv[4],
			      .dir = argv[5],
			      .countdown_s = (int)strtol(argv[6], NULL, 10) };
	if (o.countdown_s < 30 || o.countdown_s > SECONDS_MAX - 300) {
		fprintf(stderr, "bench: a countdown of 30 s to %d s\n", SECONDS_MAX - 300);
		return 2;
	}
	pin_environment(o.dir);
	printf("| what | limber | beside | ratio | at most | held |\n|---|---|---|---|---|---|\n");
	ok = measure_starts(&o) && ok;
	ok = measure_keys(&o) && ok;
	ok = measure_countdown(&o) && ok;
	ok = measure_logset(&o) && ok;
	return ok ? 0 : 1;
}
