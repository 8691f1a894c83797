/* What changes in a simulation, week by week, and why. Not for the tables of it: simulated_text.c,
 * simulated_doses.c. */
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "limber/core/profile.h"
#include "simulated.h"

#define STEP_WAITS                                                                               \
	"Where it waited, it was earned before, and what is named held it back, since the last " \
	"session that was less than asked, or the first of these weeks; a family is all "        \
	"exercises for one part of the body."

enum { WHEN_COLUMN = 2, WHAT_COLUMN = 14, WHY_COLUMN = 16 };

/* ---- Steps of a way back: those of an exercise in a week are told together ---- */

static bool is_led_back(const struct simulated_change *c)
{
	const struct advice *a = &c->advice;

	return a->is_way_back && !a->cap && a->row == 0 && a->move == MOVE_UP &&
	       c->before.sets > 0 && !c->instead;
}

/* The change of the same line in the same week that leads on from one that led back; NULL where
 * none does. */
static const struct simulated_change *led_on(const struct simulation *sim,
					     const struct simulated_change *c)
{
	const struct simulated_change *end = sim->changes + sim->n_changes;
	struct date monday = date_monday(c->day);

	for (const struct simulated_change *next = c + 1; next < end; next++) {
		if (date_monday(next->day).day != monday.day)
			break;
		if (next->line == c->line)
			return is_led_back(c) && is_led_back(next) ? next : NULL;
	}
	return NULL;
}

static bool is_told_before(const struct simulation *sim, const struct simulated_change *c)
{
	for (const struct simulated_change *before = c; before-- > sim->changes;) {
		if (before->line == c->line)
			return led_on(sim, before) == c;
	}
	return false;
}

/* The last of those that are told with a change: itself, where none leads on from it. */
static const struct simulated_change *last_led(const struct simulation *sim,
					       const struct simulated_change *c)
{
	for (const struct simulated_change *next = c; next; next = led_on(sim, c))
		c = next;
	return c;
}

/* ---- A change ---- */

/* A day as the head of a line; nothing where the line above has it. */
static void day_head(struct date day, struct date *last, char ret[DATE_WORDS])
{
	ret[0] = '\0';
	if (day.day != last->day)
		date_say(day, DATE_WITH_WEEKDAY, ret);
	*last = day;
}

/* "2 × 6 s, 2 × 7 s a side by Fri 3 Apr", or "2 × 6 s a side" */
static void add_doses(struct text *ret, const struct simulated *s, const struct simulated_change *c)
{
	const struct simulated_change *last = last_led(s->sim, c);
	const struct simulated_line *l = &s->sim->lines[c->line];
	struct target t = target_of(&l->routine->steps[l->step], &last->advice, s->in->catalog);
	char dose[DOSE_TEXT], day[DATE_WORDS];

	for (const struct simulated_change *led = c; led != last; led = led_on(s->sim, led)) {
		dose_format_rounds(&led->advice.target, led->advice.times, false, dose);
		text_addf(ret, "%s, ", dose);
	}
	target_dose(&t, dose);
	text_add(ret, dose);
	if (last->day.day == c->day.day)
		return;
	date_say(last->day, DATE_WITH_WEEKDAY, day);
	text_addf(ret, " by %s", day);
}

/* "Bird dog: 3-2-1 × 6 s a side (was 2-1-1 × 6 s a side)" */
static void change_words(const struct simulated *s, const struct simulated_change *c,
			 struct text *ret)
{
	const struct simulated_line *l = &s->sim->lines[c->line];
	struct target t = target_of(&l->routine->steps[l->step], &c->advice, s->in->catalog);
	struct dose was = c->before;
	char name[NAME_MAX], before[DOSE_TEXT];

	was.brisk_s = 0; /* said shorter */
	simulated_name(&t, name);
	dose_format_rounds(&was, c->before_times, c->was_per_side, before);
	text_addf(ret, "%s: ", name);
	add_doses(ret, s, c);
	text_add(ret, " (was ");
	if (c->instead)
		text_addf(ret, "%s", c->instead);
	if (c->instead && was.sets > 0)
		text_add(ret, ", ");
	text_add(ret, was.sets > 0 ? before : c->instead ? "" : "left out");
	if (c->before.brisk_s > 0)
		text_addf(ret, ", %d brisk", c->before.brisk_s / 60);
	text_add(ret, ")");
}

/* Of those told with a change the last one's. */
static const struct advice *why_of(const struct simulation *sim, const struct simulated_change *c)
{
	return &last_led(sim, c)->advice;
}

/* Why the next change that is told of the same day was; NULL where none is. */
static const struct advice *next_why(const struct simulation *sim, const struct simulated_change *c)
{
	const struct simulated_change *end = sim->changes + sim->n_changes;

	for (const struct simulated_change *next = c + 1; next < end; next++) {
		if (next->day.day != c->day.day)
			break;
		if (!is_told_before(sim, next))
			return why_of(sim, next);
	}
	return NULL;
}

static void print_change(struct out *o, const struct simulated *s, const struct simulated_change *c,
			 struct date *last)
{
	const struct advice *why = why_of(s->sim, c);
	char day[DATE_WORDS], head[WHEN_COLUMN + DATE_WORDS];
	struct text words = { .s = NULL };

	day_head(c->day, last, day);
	text_format(head, sizeof head, "  %s", day);
	change_words(s, c, &words);
	out_wrap(o, head, WHAT_COLUMN, text_str(&words));
	if (!target_why_is_next(why, next_why(s->sim, c))) {
		text_clear(&words);
		target_why(why, &words);
		simulated_add_wait(&words, s->sim, c);
		out_wrap(o, "", WHY_COLUMN, text_str(&words));
	}
	text_release(&words);
}

/* ---- What happened besides ---- */

/* The questions about warning signs, where they were asked again on the day: who is played has
 * none. */
static const char *screening_news(const struct history *log, struct date day)
{
	static const char *const news[] = {
		[SCREENING_IS_OLD] = "Asked again about warning signs, as after half a year: none",
		[SCREENING_IS_CHANGED] =
			"Asked again about warning signs, as a diagnosis or an operation was "
			"added: none",
	};
	struct history until = *log; /* what was said before it */
	struct profile before;
	const char *told = NULL;

	for (size_t i = 0; i < log->n_events && !told; i++) {
		const struct event *e = &log->events[i];

		if (e->kind != EVENT_SCREENED || e->day.day != day.day)
			continue;
		until.n_events = i;
		profile_at(&before, &until, day);
		told = news[profile_screening(&before, day)];
	}
	return told;
}

static void print_news(struct out *o, struct date day, const char *news, struct date *last)
{
	char words[DATE_WORDS], head[WHEN_COLUMN + DATE_WORDS], told[LINE_MAX_BYTES];

	day_head(day, last, words);
	text_format(head, sizeof head, "  %s", words);
	text_format(told, sizeof told, "%s.", news);
	out_wrap(o, head, WHAT_COLUMN, told);
}

/* Of the days from one up to another, that one left out. */
static void print_events(struct out *o, const struct simulated *s, struct date from,
			 struct date until, struct date *last)
{
	for (struct date day = from; day.day < until.day; day = date_add(day, 1)) {
		const char *screening = screening_news(s->log, day);
		const char *flare = flare_news(s->log, day);

		if (screening)
			print_news(o, day, screening, last);
		if (flare)
			print_news(o, day, flare, last);
	}
}

/* ---- A week ---- */

/* Why nothing changed, where that is known. */
static void add_quiet(struct text *ret, const struct simulation *sim,
		      const struct simulated_week *w)
{
	int asked = 0, ended = 0;

	for (int i = 0; i < sim->n_lines; i++) {
		asked += w->asked[i].exercise != NULL;
		ended += w->asked[i].exercise && simulated_end(&w->asked[i]);
	}
	if (asked == 0) {
		text_add(ret, w->pain_tenths == UNKNOWN ? "nothing done: away" : "nothing done");
		return;
	}
	text_add(ret, "every dose as before");
	if (ended == asked)
		text_add(ret, ", none can go further");
	else if (ended > 0)
		text_addf(ret, ", %d of %d can go no further", ended, asked);
}

static void print_quiet(struct out *o, const struct simulated *s, const struct simulated_week *w)
{
	struct text words = { .s = NULL };

	if (w == s->sim->weeks && !s->is_from_log)
		text_add(&words, "the doses to begin with");
	else
		add_quiet(&words, s->sim, w);
	out_line(o, "Week %d: %s", w->number, text_str(&words));
	text_release(&words);
}

/* A week from its change `at` on; returns the first change of a later week. */
static size_t print_week(struct out *o, const struct simulated *s, const struct simulated_week *w,
			 size_t at)
{
	const struct simulation *sim = s->sim;
	struct date next = date_add(simulated_sunday(w), 1), told = w->first, last = { 0 };
	bool is_quiet = at == sim->n_changes || date_diff(sim->changes[at].day, next) >= 0;

	out_end(o);
	if (is_quiet)
		print_quiet(o, s, w);
	else
		out_line(o, "Week %d", w->number);
	for (; at < sim->n_changes && date_diff(sim->changes[at].day, next) < 0; at++) {
		const struct simulated_change *c = &sim->changes[at];

		if (is_told_before(sim, c))
			continue;
		print_events(o, s, told, date_add(c->day, 1), &last);
		told = date_add(c->day, 1);
		print_change(o, s, c, &last);
	}
	print_events(o, s, told, next, &last);
	return at;
}

void simulated_print_changes(struct cli *cli, const struct simulated *s)
{
	size_t at = 0;

	out_end(&cli->out);
	out_line(&cli->out, "What changed, and why");
	if (s->sim->n_changes > 0)
		out_wrap(&cli->out, "", 0, STEP_TAKES " " STEP_WAITS);
	for (int i = 0; i < s->sim->n_weeks; i++)
		at = print_week(&cli->out, s, &s->sim->weeks[i], at);
}
