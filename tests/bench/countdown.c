/* What a running countdown costs and how regular it is, beside F2's and an idle Today. */
#include <stdio.h>
#include <string.h>

#include "measure.h"
#include "table.h"
#include "watch.h"

enum {
	HOLD_MAX_S = 600, /* the longest hold limber knows */
};

enum { COUNTDOWN, F2, STILL, WATCHED };

static const char wakes[] = "voluntary_ctxt_switches";

/* -- a routine of one long step ------------------------------------------------------------ */

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

/* -- watching it --------------------------------------------------------------------------- */

static bool start_all(struct watch v[WATCHED], const struct options *o)
{
	char *argv[WATCHED][4] = {
		[COUNTDOWN] = { o->limber, "start", "bench_countdown", NULL },
		[F2] = { o->f2, NULL },
		[STILL] = { o->limber, NULL },
	};

	for (int i = 0; i < WATCHED; i++) {
		if (!child_start(&v[i].child, argv[i], o->envp))
			return false;
		/* Half a second apart, or the later one finds caches and clock rate warmed up. */
		watch_all(v, i + 1, now_ns() + 500000000);
	}
	return true;
}

/* What Today does while nobody touches it. */
struct stillness {
	double wakes; /* a second */
	int repaints;
};

/* Watches all of them; the lead-in first, in which nothing is still yet. */
static struct stillness watch_countdown(struct watch v[WATCHED], int seconds)
{
	const struct child *still = &v[STILL].child;
	int64_t begin = now_ns(), lead_in_ends = begin + (int64_t)LEAD_IN_S * 1000000000;

	watch_all(v, WATCHED, lead_in_ends);
	long wakes_from = child_status(still, wakes);
	int64_t from = now_ns();
	int repaints = v[STILL].n;

	watch_all(v, WATCHED, lead_in_ends + (int64_t)seconds * 1000000000);
	return (struct stillness){
		.wakes = (double)(child_status(still, wakes) - wakes_from) /
			 ((double)(now_ns() - from) / 1e9),
		.repaints = v[STILL].n - repaints,
	};
}

static void print_rhythm(const struct rhythm *limber, const struct rhythm *floor,
			 const struct stillness *still)
{
	char beside[64];

	snprintf(beside, sizeof beside, "F2 %.2f", floor->wakes);
	print_value("wakes a second, hold countdown", limber->wakes, "", beside, 1.0);
	snprintf(beside, sizeof beside, "%d repaints", still->repaints);
	print_value("wakes a second, still screen", still->wakes, "", beside, 0);
	snprintf(beside, sizeof beside, "F2 %.0f", floor->bytes);
	print_value("bytes in a second where only the time changes, median", limber->bytes, "",
		    beside, 85);
	snprintf(beside, sizeof beside, "F2 %d", floor->skipped);
	print_value("seconds skipped", limber->skipped, "", beside, 0);
	snprintf(beside, sizeof beside, "F2 %.2f", floor->drift_ppm);
	print_value("drift", limber->drift_ppm < 0 ? -limber->drift_ppm : limber->drift_ppm, "ppm",
		    beside, 5);
	snprintf(beside, sizeof beside, "F2 %.2f", floor->late_ms);
	print_value("a repaint after its second, median", limber->late_ms, "ms", beside, 0.6);
}

bool measure_countdown(const struct options *o)
{
	static struct watch v[WATCHED];
	struct rhythm limber, floor;

	if (!write_countdown(o) || !start_all(v, o))
		return false;
	const struct stillness still = watch_countdown(v, o->countdown_s);
	long peak_kb = child_status(&v[COUNTDOWN].child, "VmHWM");

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

	print_ratio("running countdown, CPU a second", "F2",
		    v[COUNTDOWN].cpu_us + v[COUNTDOWN].from, v[F2].cpu_us + v[F2].from, pairs, "µs",
		    1.25);
	print_rhythm(&limber, &floor, &still);
	printf("| (peak memory of the session) | %ld KB | | | | |\n", peak_kb);
	return true;
}
