/* What stays as it is in a simulation, and why. Not for what changes: simulated_changes.c. */
#include "limber/base/text.h"
#include "simulated.h"

static const char still_growing[] = "Not enough good sessions for a step";

const struct simulated_week *simulated_first_asked(const struct simulation *sim, int line)
{
	for (int i = 0; i < sim->n_weeks; i++) {
		if (sim->weeks[i].asked[line].exercise)
			return &sim->weeks[i];
	}
	return NULL;
}

const struct simulated_change *simulated_last_change(const struct simulation *sim, int line)
{
	for (size_t i = sim->n_changes; i-- > 0;) {
		if (sim->changes[i].line == line)
			return &sim->changes[i];
	}
	return NULL;
}

/* ---- In every week ---- */

/* Why a line was the same in every week: it may have come to its end late. */
static void reason_of(const struct simulation *sim, int line, char ret[LINE_MAX_BYTES])
{
	const char *end = NULL, *cap = simulated_held(sim, line);

	for (int i = sim->n_weeks - 1; i >= 0 && !end; i--) {
		if (sim->weeks[i].asked[line].exercise)
			end = simulated_end(&sim->weeks[i].asked[line]);
	}
	if (!end && cap)
		text_format(ret, LINE_MAX_BYTES, "A step is earned and waits (%s)", cap);
	else
		text_copy(ret, LINE_MAX_BYTES, end ? end : still_growing);
}

static bool has_reason(const struct simulation *sim, int line, const char *reason)
{
	char own[LINE_MAX_BYTES];

	if (!simulated_first_asked(sim, line) || simulated_last_change(sim, line))
		return false;
	reason_of(sim, line, own);
	return text_eq(own, reason);
}

/* Whether an earlier line has the reason, and it was told with it. */
static bool is_told(const struct simulation *sim, int line, const char *reason)
{
	for (int i = 0; i < line; i++) {
		if (has_reason(sim, i, reason))
			return true;
	}
	return false;
}

/* Those of one reason, in a sentence behind it. */
static void print_constant_for(struct cli *cli, const struct simulated *s, const char *reason)
{
	struct text line = { .s = NULL };

	for (int i = 0; i < s->sim->n_lines; i++) {
		char name[NAME_MAX], dose[DOSE_TEXT];

		if (!has_reason(s->sim, i, reason))
			continue;
		struct target t = simulated_target(s, simulated_first_asked(s->sim, i), i);

		simulated_name(&t, name);
		target_dose(&t, dose);
		text_addf(&line, "%s%s %s", line.len > 0 ? "; " : "", name, dose);
	}
	out_line(&cli->out, "  %s:", reason);
	out_wrap(&cli->out, "", 4, text_str(&line));
	text_release(&line);
}

void simulated_print_constant(struct cli *cli, const struct simulated *s)
{
	bool is_begun = false;

	for (int i = 0; i < s->sim->n_lines; i++) {
		char reason[LINE_MAX_BYTES];

		if (!simulated_first_asked(s->sim, i) || simulated_last_change(s->sim, i))
			continue;
		reason_of(s->sim, i, reason);
		if (is_told(s->sim, i, reason))
			continue;
		if (!is_begun) {
			out_end(&cli->out);
			out_line(&cli->out, "The same in every week:");
		}
		is_begun = true;
		print_constant_for(cli, s, reason);
	}
}

/* ---- At the end ---- */

enum { STAYS_DAYS = 28, WHAT_COLUMN = 2, WHY_COLUMN = 4 };

static struct date end_day(const struct simulation *sim)
{
	return simulated_sunday(&sim->weeks[sim->n_weeks - 1]);
}

static const struct simulated_week *week_of(const struct simulation *sim, struct date day)
{
	const struct simulated_week *week = sim->weeks;

	while (date_diff(simulated_sunday(week), day) < 0)
		week++;
	return week;
}

/* The newest week from a day on that asked for a line, and, where is_end, found it at an end; NULL
 * where none did. */
static const struct simulated_week *newest_from(const struct simulation *sim, int line,
						struct date day, bool is_end)
{
	for (int i = sim->n_weeks - 1; i >= 0; i--) {
		const struct simulated_week *week = &sim->weeks[i];
		const struct advice *asked = &week->asked[line];

		if (date_diff(simulated_sunday(week), day) < 0)
			break;
		if (asked->exercise && (!is_end || simulated_end(asked)))
			return week;
	}
	return NULL;
}

/* The week that tells why a line has had its dose for so long: its last, or, where a day since
 * found it at an end, that one, for an end lasts and the day's own reason does not. NULL where it
 * has not. */
static const struct simulated_week *week_of_stay(const struct simulation *sim, int line)
{
	const struct simulated_change *c = simulated_last_change(sim, line);
	struct date late = date_add(end_day(sim), 1 - STAYS_DAYS);

	if (!c || date_diff(c->day, late) >= 0 || !newest_from(sim, line, late, false))
		return NULL;
	const struct simulated_week *end = newest_from(sim, line, c->day, true);

	return end ? end : newest_from(sim, line, late, false);
}

/* Why the next one that stays does; NULL where none is left. */
static const struct advice *next_stay(const struct simulation *sim, int line)
{
	for (int i = line + 1; i < sim->n_lines; i++) {
		const struct simulated_week *week = week_of_stay(sim, i);

		if (week)
			return &week->asked[i];
	}
	return NULL;
}

/* "Side-neck stretch: 2 × 30 s a side, since Mon 21 Dec (week 5)", and why. */
static void print_stay(struct out *o, const struct simulated *s, const struct simulated_week *week,
		       int line)
{
	const struct simulated_change *c = simulated_last_change(s->sim, line);
	struct target t = simulated_target(s, week, line);
	struct text words = { .s = NULL };
	char name[NAME_MAX], dose[DOSE_TEXT], since[DATE_WORDS];

	simulated_name(&t, name);
	target_dose(&t, dose);
	date_say(c->day, DATE_WITH_WEEKDAY, since);
	text_addf(&words, "%s: %s, since %s (week %d)", name, dose, since,
		  week_of(s->sim, c->day)->number);
	out_wrap(o, "", WHAT_COLUMN, text_str(&words));
	if (!target_why_is_next(t.advice, next_stay(s->sim, line))) {
		text_clear(&words);
		target_why(t.advice, &words);
		out_wrap(o, "", WHY_COLUMN, text_str(&words));
	}
	text_release(&words);
}

void simulated_print_stays(struct cli *cli, const struct simulated *s)
{
	bool is_begun = false;

	for (int i = 0; i < s->sim->n_lines; i++) {
		const struct simulated_week *week = week_of_stay(s->sim, i);

		if (!week)
			continue;
		if (!is_begun) {
			out_end(&cli->out);
			out_line(&cli->out, "What stays as it is at the end, and why");
		}
		is_begun = true;
		print_stay(&cli->out, s, week, i);
	}
}
