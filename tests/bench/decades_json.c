/* decades_json YYYY-MM-DD DAYS: a log of so many days that ends the day before, in the form that
 * `limber import` reads: two of twelve routines a day, ten sets each on average. A day's bytes do
 * not depend on how many there are: the newest half year of two logs is the same. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROUTINES = 12, EXERCISES_MAX = 6, SETS = 13, EXTRA_EVERY = 20, PLAN_DAYS = 150 };

static const struct routine {
	const char *id;
	const char *exercises[EXERCISES_MAX]; /* of one alone, one set */
} routines[ROUTINES] = {
	{ "morning_stretch", { "open_book", "hipflex_kneel", "thor_chair", "chin_tuck" } },
	{ "walk", { "walk" } },
	{ "core_basics", { "curl_up", "side_plank_knee", "bird_dog" } },
	{ "core_full", { "bridge", "curl_up", "side_plank", "bird_dog", "plank" } },
	{ "hamstrings", { "ham_supine", "ham_supine" } },
	{ "desk_break", { "sit_break" } },
	{ "evening_unwind", { "cat_cow", "open_book", "neck_nod" } },
	{ "mid_back", { "thor_towel", "open_book", "thor_roller", "scap_squeeze" } },
	{ "neck_reset", { "chin_tuck", "scap_squeeze", "neck_side" } },
	{ "strength_basics", { "sit_to_stand", "hinge", "band_row" } },
	{ "strength_weights", { "goblet_squat", "hinge", "band_row", "farmer_carry" } },
	{ "bike", { "bike" } },
};

static void print_instant(time_t at)
{
	struct tm tm;
	char s[32];

	strftime(s, sizeof s, "%Y-%m-%dT%H:%M:%S+00:00", gmtime_r(&at, &tm));
	printf("\"%s\"", s);
}

static void print_set(const char *exercise, int step, int set, bool is_alone)
{
	const char *amount = is_alone ? "{\"time_s\": 600}" : "{\"reps\": 5, \"hold_s\": 5}";

	printf("%s{\"exercise\": \"%s\", \"step\": %d, \"set\": %d, \"target\": %s, \"done\": %s, "
	       "\"outcome\": \"done\"}",
	       step + set > 2 ? "," : "", exercise, step, set, amount, amount);
}

static void print_sets(const struct routine *r)
{
	int n = 0;

	while (n < EXERCISES_MAX && r->exercises[n])
		n++;
	if (n == 1) {
		print_set(r->exercises[0], 1, 1, true);
		return;
	}
	for (int i = 0; i < n; i++) {
		int sets = SETS / n + (i < SETS % n);

		for (int set = 1; set <= sets; set++)
			print_set(r->exercises[i], i + 1, set, false);
	}
}

static void print_session(time_t day, int nth, bool is_first)
{
	long number = (long)(day / 86400) * 4 + nth;
	const struct routine *r = &routines[(day / 86400 * 2 + nth) % ROUTINES];
	time_t at = day + (7 + 5 * nth) * 3600;

	printf("%s\n{\"id\": \"%08lx-0000-4000-8000-%012lx\", \"routine\": \"%s\", \"started\": ",
	       is_first ? "" : ",", number, number, r->id);
	print_instant(at);
	printf(", \"ended\": ");
	print_instant(at + 900);
	printf(", \"state\": \"complete\", \"pain_before\": 1, \"pain_after\": 1, \"leg\": 0, "
	       "\"effort\": %ld, \"note\": \"\", \"sets\": [",
	       3 + number % 3);
	print_sets(r);
	printf("]}");
}

/* What was answered on the first day: Today is behind the questions else. */
static void print_events(time_t at)
{
	static const char *const events[][2] = {
		{ "screened", "ok" },
		{ "level", "new" },
		{ "age65", "no" },
		{ "plan", "back_basics" },
	};

	for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
		printf("%s{\"at\": ", i ? ", " : "");
		print_instant(at);
		printf(", \"kind\": \"%s\", \"value\": \"%s\"}", events[i][0], events[i][1]);
	}
}

int main(int argc, char **argv)
{
	struct tm last = { 0 };
	long days = argc == 3 ? strtol(argv[2], NULL, 10) : 0;

	if (days < 1 || !strptime(argv[1], "%Y-%m-%d", &last)) {
		fprintf(stderr, "usage: decades_json YYYY-MM-DD DAYS\n");
		return 2;
	}
	time_t end = timegm(&last), begin = end - days * 86400;

	printf("{\"version\": 1, \"events\": [");
	print_events(end - PLAN_DAYS * 86400); /* what counts weeks counts from here */
	printf("],\n\"checkins\": [");
	for (time_t day = begin; day <= end; day += 86400) {
		struct tm tm;
		char s[16];

		strftime(s, sizeof s, "%Y-%m-%d", gmtime_r(&day, &tm));
		printf("%s{\"day\": \"%s\", \"pain\": 1, \"leg\": 0}", day > begin ? "," : "", s);
	}
	printf("],\n\"sessions\": [");
	for (time_t day = begin; day < end; day += 86400) {
		int n = day / 86400 % EXTRA_EVERY == 0 ? 3 : 2;

		for (int i = 0; i < n; i++)
			print_session(day, i, day == begin && i == 0);
	}
	printf("]}\n");
	return 0;
}
