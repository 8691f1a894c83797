/* See watch.h. */
#include "watch.h"

#include <assert.h>
#include <poll.h>
#include <unistd.h>

#include "table.h"

enum { WINDOW_S = 60 }; /* lateness is judged within these */

static_assert((int)SECONDS_MAX <= (int)VALUES_MAX, "a median takes every second");

/* -- seconds ------------------------------------------------------------------------------- */

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

void watch_all(struct watch *v, int n, int64_t until_ns)
{
	for (;;) {
		struct pollfd in[WATCHED_MAX];
		int64_t now = now_ns(), next = until_ns;

		if (now >= until_ns)
			return;
		for (int i = 0; i < n; i++) {
			in[i] = (struct pollfd){ .fd = v[i].child.master, .events = POLLIN };
			if (v[i].sample_at_ns && v[i].sample_at_ns < next)
				next = v[i].sample_at_ns;
		}
		if (next > now && poll(in, (nfds_t)n, (int)((next - now) / 1000000) + 1) > 0) {
			for (int i = 0; i < n; i++) {
				if (in[i].revents)
					watch_read(&v[i]);
			}
		}
		now = now_ns();
		for (int i = 0; i < n; i++) {
			if (v[i].sample_at_ns && v[i].sample_at_ns <= now)
				watch_sample(&v[i], now);
		}
	}
}

/* -- their rhythm -------------------------------------------------------------------------- */

/* Where in its second each of n repaints came; returns how many seconds had none. */
static int find_phases(const double *at, int n, double *phase)
{
	long second = 0;
	int skipped = 0;

	for (int i = 0; i < n; i++) {
		if (i > 0) {
			long step = (long)((at[i] - at[i - 1]) / 1000 + 0.5);

			second += step;
			skipped += step > 1 ? (int)step - 1 : 0;
		}
		phase[i] = at[i] - (double)second * 1000;
	}
	return skipped;
}

/* Deadlines lie on whole milliseconds of the monotonic clock, a second apart; so the earliest
 * repaint of a window, cut to a millisecond, says where they are. A program whose deadlines lie
 * elsewhere comes out later than it is, never earlier. */
static double median_lateness(const double *phase, int n)
{
	static double late[SECONDS_MAX];

	for (int start = 0, end; start < n; start = end) {
		double earliest = phase[start];

		end = n - start < 2 * WINDOW_S ? n : start + WINDOW_S;
		for (int i = start; i < end; i++)
			earliest = phase[i] < earliest ? phase[i] : earliest;
		for (int i = start; i < end; i++)
			late[i] = phase[i] - (double)(int64_t)earliest;
	}
	return median(late, n);
}

void rhythm_of(const struct watch *w, struct rhythm *ret)
{
	static double phase[SECONDS_MAX];
	int n = w->n_sampled - w->from, fifth = n / 5;

	*ret = (struct rhythm){ .seconds = n, .bytes = median(w->bytes + w->from, n) };
	if (n < 10)
		return;
	ret->skipped = find_phases(w->at_ms + w->from, n, phase);
	ret->late_ms = median_lateness(phase, n);
	ret->drift_ppm = (median(phase + n - fifth, fifth) - median(phase, fifth)) /
			 ((double)(n - fifth) * 1000) * 1e6;
	ret->wakes =
		(double)(w->wakes_to - w->wakes_from) / ((double)(w->to_ns - w->from_ns) / 1e9);
}
