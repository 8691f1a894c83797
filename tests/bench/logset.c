/* Logging one set: what the session does after each set, store_add_sets() of one row into an open
 * session of a year-old log, against F4's one row into a table of as many. */
#include "logset.h"

#include "child.h"
#include "floor_f4.h"

#include "limber/store/store.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { YEAR_ROWS = 8600 };

/* SQLite's file change counter (file format, 1.3.7): one more for each transaction that wrote. */
static uint32_t change_counter(const char *path)
{
	unsigned char bytes[4] = { 0 };
	int fd = open(path, O_RDONLY);

	if (fd < 0 || pread(fd, bytes, 4, 24) != 4)
		fprintf(stderr, "bench: cannot read %s\n", path);
	if (fd >= 0)
		close(fd);
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
	       bytes[3];
}

static const struct stamp when = { .utc_s = 1767225600, .offset_min = 0 };

static bool begin_session(struct store *st, int n, struct err *err)
{
	static struct planned_set plan[LOGSET_RUNS_MAX];
	struct session_row row = { .id = "00000000-0000-4000-a000-00000000be7c",
				   .routine = "core_basics",
				   .day = { .day = 20454 },
				   .started = when,
				   .state = STATE_OPEN,
				   .pain_before = 1,
				   .pain_after = UNKNOWN,
				   .leg = UNKNOWN,
				   .effort = UNKNOWN };

	for (int i = 0; i < n; i++)
		plan[i] = (struct planned_set){ .step = 4,
						.exercise = "bird_dog",
						.key = "bird_dog",
						.name = "Bird dog",
						.set = 1,
						.n_sets = 1,
						.target = { .reps = 6, .hold_s = 8 } };
	return store_begin_session(st, &row, plan, n, err);
}

static bool add_set(struct store *st, int seq, struct err *err)
{
	struct set_row row = { .seq = seq,
			       .exercise = "bird_dog",
			       .key = "bird_dog",
			       .step = 4,
			       .set = 1,
			       .side = seq % 2 ? SIDE_RIGHT : SIDE_LEFT,
			       .target = { .reps = 6, .hold_s = 8 },
			       .done = { .reps = 6, .hold_s = 8 },
			       .outcome = OUTCOME_DONE,
			       .pain = UNKNOWN };

	return store_add_sets(st, "00000000-0000-4000-a000-00000000be7c", &row, 1, when, err);
}

bool logset_run(const char *year_db, const char *f4_db, int runs, struct logset *ret)
{
	struct store *st = NULL;
	struct f4 *floor = NULL;
	struct err err = { 0 };
	uint32_t before;
	bool ok = false;

	if (runs > LOGSET_RUNS_MAX - 1)
		runs = LOGSET_RUNS_MAX - 1;
	unlink(f4_db);
	if (!f4_open(&floor, f4_db, YEAR_ROWS)) {
		fprintf(stderr, "bench: F4 could not open %s\n", f4_db);
		goto out;
	}
	if (!store_open(&st, year_db, (struct store_options){ .is_tui = true }, &err) ||
	    !begin_session(st, runs + 1, &err) || !add_set(st, 0, &err))
		goto out;
	before = change_counter(year_db);
	for (int i = 0; i < runs; i++) {
		int64_t start = now_ns();

		if (!add_set(st, i + 1, &err))
			goto out;
		ret->limber_ns[i] = now_ns() - start;
		start = now_ns();
		if (!f4_commit(floor, YEAR_ROWS + i))
			goto out;
		ret->floor_ns[i] = now_ns() - start;
	}
	ret->n = runs;
	ret->transactions = (double)(change_counter(year_db) - before) / runs;
	ok = true;
out:
	if (!ok)
		fprintf(stderr, "bench: logging a set: %s\n", err.msg);
	store_close(st);
	if (floor)
		f4_close(floor);
	return ok;
}
