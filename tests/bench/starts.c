/* How fast limber is there, beside F1: its start, its memory, its end, and a key to another screen.
 * Not for what it costs while it runs: countdown.c. */
#include <stdio.h>
#include <string.h>

#include "child.h"
#include "measure.h"
#include "table.h"

enum { PATH_BYTES = 4096 };

static void f1_files(const struct options *o, char cfg[PATH_BYTES], char db[PATH_BYTES])
{
	snprintf(cfg, PATH_BYTES, "%s/f1.cfg", o->dir);
	snprintf(db, PATH_BYTES, "%s/f1.db", o->dir);
}

/* -- start, memory, quit ------------------------------------------------------------------- */

enum { LIMBER, F1, F1_STATIC, PROGRAMS };

struct starts {
	double ms[RUNS], faults[RUNS], peak_kb[RUNS], quit_ms[RUNS];
	long threads;
};

static bool start_once(char *const argv[], char *const envp[], struct starts *ret, int run,
		       const char *expected)
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

static void print_starts(const struct starts s[PROGRAMS])
{
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
}

bool measure_starts(const struct options *o)
{
	static struct starts s[PROGRAMS];
	char cfg[PATH_BYTES], db[PATH_BYTES];
	char *argv[PROGRAMS][4] = {
		[LIMBER] = { o->limber, NULL },
		[F1] = { o->f1, cfg, db, NULL },
		[F1_STATIC] = { o->f1_static, cfg, db, NULL },
	};

	f1_files(o, cfg, db);
	for (int run = -WARM_UPS; run < RUNS; run++) {
		for (int i = 0; i < PROGRAMS; i++) {
			/* Each program comes first as often as the others. */
			int p = (i + run + WARM_UPS) % PROGRAMS;

			if (!start_once(argv[p], o->envp, &s[p], run, p == LIMBER ? "Today" : NULL))
				return false;
		}
	}
	print_starts(s);
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

static const char *const screen_keys[] = { "2", "3", "4", "1" };
enum { SCREENS = sizeof screen_keys / sizeof *screen_keys };

/* The first time each, then RUNS times. */
struct keys {
	double first[SCREENS], limber[SCREENS][RUNS], floor[SCREENS][RUNS];
};

static bool press_keys(struct child *limber, struct child *f1, struct keys *ret)
{
	for (int run = -1; run < RUNS; run++) {
		for (int i = 0; i < SCREENS; i++) {
			double ms = key_ms(limber, screen_keys[i]), full = key_ms(f1, "x");

			if (ms <= 0 || full <= 0)
				return false;
			if (run < 0) {
				ret->first[i] = ms;
				continue;
			}
			ret->limber[i][run] = ms;
			ret->floor[i][run] = full;
		}
	}
	return true;
}

bool measure_keys(const struct options *o)
{
	static struct keys keys;
	char cfg[PATH_BYTES], db[PATH_BYTES], what[96];
	char *limber_argv[] = { o->limber, NULL };
	char *f1_argv[] = { o->f1, cfg, db, NULL };
	struct child limber, f1;
	struct burst out;

	f1_files(o, cfg, db);
	if (!child_start(&limber, limber_argv, o->envp) || !child_start(&f1, f1_argv, o->envp) ||
	    !child_settle(&limber, QUIET_MS, LIMIT_MS, &out, NULL, 0) ||
	    !child_settle(&f1, QUIET_MS, LIMIT_MS, &out, NULL, 0))
		return false;
	bool ok = press_keys(&limber, &f1, &keys);

	child_quit(&limber, "q");
	child_quit(&f1, "q");
	for (int i = 0; ok && i < SCREENS; i++) {
		snprintf(what, sizeof what, "key %s to its screen (the first time %.2f ms)",
			 screen_keys[i], keys.first[i]);
		print_ratio(what, "full repaint", keys.limber[i], keys.floor[i], RUNS, "ms", 2);
	}
	return ok;
}
