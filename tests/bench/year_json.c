/* year_json YYYY-MM-DD [SEED]: a year of somebody's log that ends on that day, in the form that
 * `limber import` reads. The same bytes for the same date and seed. The last day has its check-in
 * and no session yet. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { DAYS = 365 };

struct work {
	const char *exercise, *key; /* key: NULL where the step shares the exercise's history */
	int step, sets;
	bool per_side;
	int reps, hold_s, time_s;          /* of the first day */
	int to_reps, to_hold_s, to_time_s; /* of the last */
};

static const struct work morning[] = {
	{ "walk", "morning_stretch/loosen", 1, 1, false, 0, 0, 60, 0, 0, 60 },
	{ "cat_cow_small", NULL, 2, 1, false, 6, 0, 0, 6, 0, 0 },
	{ "open_book", NULL, 3, 1, true, 5, 3, 0, 10, 3, 0 },
	{ "hipflex_kneel", NULL, 4, 2, true, 0, 15, 0, 0, 60, 0 },
	{ "thor_chair", NULL, 5, 1, false, 6, 3, 0, 10, 3, 0 },
	{ "chin_tuck", NULL, 6, 1, false, 6, 5, 0, 6, 10, 0 },
	{ "neck_side", NULL, 7, 2, true, 0, 10, 0, 0, 30, 0 },
};
static const struct work core[] = {
	{ "brace", NULL, 1, 1, false, 6, 5, 0, 6, 5, 0 },
	{ "curl_up", NULL, 2, 3, false, 3, 6, 0, 8, 8, 0 },
	{ "side_plank_knee", NULL, 3, 3, true, 3, 6, 0, 6, 8, 0 },
	{ "bird_dog", NULL, 4, 3, true, 3, 6, 0, 8, 8, 0 },
};
static const struct work walk[] = {
	{ "walk", NULL, 1, 1, false, 0, 0, 300, 0, 0, 1800 },
};
static const struct work hamstrings[] = {
	{ "walk", "hamstrings/warm_up", 1, 1, false, 0, 0, 120, 0, 0, 120 },
	{ "ham_supine", NULL, 2, 2, true, 0, 20, 0, 0, 60, 0 },
};
static const struct work desk_break[] = {
	{ "sit_break", NULL, 1, 1, false, 0, 0, 120, 0, 0, 120 },
};

struct session {
	const char *routine;
	const struct work *works;
	int n_works;
	unsigned days;  /* 1 << weekday, Monday 0 */
	int starts_min; /* minutes after midnight */
	int of_ten;     /* how many of ten are done */
	bool asks;      /* five minutes or more: pain and effort are known */
};

static const struct session sessions[] = {
	{ "morning_stretch", morning, 7, 0x7f, 7 * 60 + 5, 9, true },
	{ "walk", walk, 1, 0x3f, 7 * 60 + 40, 8, true },
	{ "desk_break", desk_break, 1, 0x1f, 9 * 60 + 40, 6, false },
	{ "desk_break", desk_break, 1, 0x1f, 11 * 60, 5, false },
	{ "hamstrings", hamstrings, 2, 0x2a, 12 * 60 + 30, 8, true },
	{ "desk_break", desk_break, 1, 0x1f, 14 * 60 + 20, 5, false },
	{ "desk_break", desk_break, 1, 0x1f, 16 * 60, 4, false },
	{ "walk", walk, 1, 0x3f, 17 * 60 + 45, 7, true },
	{ "core_basics", core, 4, 0x15, 18 * 60 + 30, 9, true },
};

/* xorshift64*: small, and the same everywhere. */
static uint64_t draw(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * UINT64_C(2685821657736338717);
}

static int below(uint64_t *state, int n)
{
	return (int)(draw(state) >> 33) % n;
}

/* Days since 1970-01-01 of a civil date, and back (the usual algorithm, March-based years). */
static int day_of(int y, int m, int d)
{
	int year = m <= 2 ? y - 1 : y;
	int era = year / 400, yoe = year - era * 400;
	int doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static void date_of(int day, char ret[16])
{
	int z = day + 719468, era = z / 146097, doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	int m = mp < 10 ? mp + 3 : mp - 9;

	snprintf(ret, 16, "%04d-%02d-%02d", (yoe + era * 400 + (m <= 2)) % 10000, m % 100,
		 (doy - (153 * mp + 2) / 5 + 1) % 100);
}

static void print_instant(int day, int seconds)
{
	char date[16];

	date_of(day, date);
	printf("\"%sT%02d:%02d:%02d+00:00\"", date, seconds / 3600, seconds / 60 % 60,
	       seconds % 60);
}

static void print_amount(const char *name, int reps, int hold_s, int time_s)
{
	const char *comma = "";

	printf("\"%s\": {", name);
	if (reps) {
		printf("\"reps\": %d", reps);
		comma = ", ";
	}
	if (hold_s) {
		printf("%s\"hold_s\": %d", comma, hold_s);
		comma = ", ";
	}
	if (time_s)
		printf("%s\"time_s\": %d", comma, time_s);
	printf("}");
}

static int between(int from, int to, int day)
{
	return from + (to - from) * day / DAYS;
}

/* Returns the seconds of work, so that the session's end can follow. */
static int print_set(const struct work *w, int set, const char *side, int day, bool is_first,
		     uint64_t *state)
{
	int reps = between(w->reps, w->to_reps, day) - (w->sets == 3 ? set - 1 : 0);
	int hold_s = between(w->hold_s, w->to_hold_s, day);
	int time_s = between(w->time_s, w->to_time_s, day) / 10 * 10;
	bool is_short = below(state, 40) == 0 && reps > 1;

	if (w->reps && reps < 1)
		reps = 1;
	printf("%s\n        {\"exercise\": \"%s\", ", is_first ? "" : ",", w->exercise);
	if (w->key)
		printf("\"key\": \"%s\", ", w->key);
	printf("\"step\": %d, \"set\": %d, ", w->step, set);
	if (side)
		printf("\"side\": \"%s\", ", side);
	print_amount("target", reps, hold_s, time_s);
	printf(", ");
	print_amount("done", reps - is_short, hold_s, time_s);
	printf(", \"outcome\": \"%s\"}", is_short ? "partial" : "done");
	return time_s + (hold_s ? hold_s : 4) * (reps ? reps : 1);
}

static int print_sets(const struct session *s, int day, uint64_t *state)
{
	int seconds = 0;
	bool is_first = true;

	for (int i = 0; i < s->n_works; i++) {
		const struct work *w = &s->works[i];

		for (int set = 1; set <= w->sets; set++) {
			for (int side = 0; side < (w->per_side ? 2 : 1); side++) {
				const char *word = w->per_side ? (side ? "right" : "left") : NULL;

				seconds += 10 + print_set(w, set, word, day, is_first, state);
				is_first = false;
			}
		}
	}
	return seconds;
}

static void print_session(const struct session *s, int day, int civil, int pain, bool is_first,
			  uint64_t *state)
{
	uint64_t a = draw(state), b = draw(state);
	int starts = (s->starts_min + below(state, 15)) * 60 + below(state, 60);
	int seconds;

	printf("%s\n    {\"id\": \"%08" PRIx64 "-%04" PRIx64 "-4%03" PRIx64 "-a%03" PRIx64
	       "-%012" PRIx64 "\", \"routine\": \"%s\", \"state\": \"complete\", \"started\": ",
	       is_first ? "" : ",", a >> 32, (a >> 16) & 0xffff, a & 0xfff, b >> 52,
	       b & UINT64_C(0xffffffffffff), s->routine);
	print_instant(civil, starts);
	if (s->asks)
		printf(", \"pain_before\": %d, \"pain_after\": %d, \"leg\": 0, \"effort\": %d",
		       pain, pain > 0 && below(state, 2) ? pain - 1 : pain, 2 + below(state, 3));
	printf(", \"note\": \"\", \"sets\": [");
	seconds = print_sets(s, day, state);
	printf("], \"ended\": ");
	print_instant(civil, starts + seconds);
	printf("}");
}

static int pain_on(int day, uint64_t *state)
{
	int pain = 4 - 3 * day / DAYS + below(state, 3) - 1;

	return pain < 0 ? 0 : pain;
}

int main(int argc, char **argv)
{
	int last, pain[DAYS];
	char *at = argc > 1 ? argv[1] : "";
	int ymd[3] = { 0 };
	uint64_t state = argc > 2 ? strtoull(argv[2], NULL, 10) : 20251;
	bool is_first = true;

	for (int i = 0; i < 3; i++) {
		ymd[i] = (int)strtol(at, &at, 10);
		at += *at == '-';
	}
	if (ymd[0] < 1971 || ymd[0] > 9999 || *at != '\0' || state == 0) {
		fprintf(stderr, "usage: year_json YYYY-MM-DD [SEED]\n");
		return 2;
	}
	last = day_of(ymd[0], ymd[1], ymd[2]);
	for (int day = 0; day < DAYS; day++)
		pain[day] = pain_on(day, &state);

	printf("{\"version\": 1,\n  \"events\": [");
	static const char *const events[][2] = { { "screened", "ok" },
						 { "level", "new" },
						 { "age65", "no" },
						 { "plan", "back_basics" } };
	for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
		printf("%s\n    {\"at\": ", i ? "," : "");
		print_instant(last - DAYS + 1, 6 * 3600);
		printf(", \"kind\": \"%s\", \"value\": \"%s\"}", events[i][0], events[i][1]);
	}
	printf("],\n  \"checkins\": [");
	for (int day = 0; day < DAYS; day++) {
		char date[16];

		if (day < DAYS - 1 && below(&state, 10) == 0)
			continue;
		date_of(last - DAYS + 1 + day, date);
		printf("%s\n    {\"day\": \"%s\", \"pain\": %d, \"leg\": 0}", is_first ? "" : ",",
		       date, pain[day]);
		is_first = false;
	}
	printf("],\n  \"sessions\": [");
	is_first = true;
	for (int day = 0; day < DAYS - 1; day++) {
		int civil = last - DAYS + 1 + day;
		int weekday = (civil + 3) % 7; /* 1970-01-01 was a Thursday */

		for (size_t i = 0; i < sizeof sessions / sizeof *sessions; i++) {
			if (!(sessions[i].days >> weekday & 1) ||
			    below(&state, 10) >= sessions[i].of_ten)
				continue;
			print_session(&sessions[i], day, civil, pain[day], is_first, &state);
			is_first = false;
		}
	}
	printf("]}\n");
	return 0;
}
