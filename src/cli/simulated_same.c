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
static const char *end_of(const struct simulation *sim, int line)
{
	const char *end = NULL;

	for (int i = sim->n_weeks - 1; i >= 0 && !end; i--) {
		if (sim->weeks[i].asked[line].exercise)
			end = simulated_end(&sim->weeks[i].asked[line]);
	}
	return end ? end : still_growing;
}

/* Whether an earlier line has its reason, and was told with it. */
static bool is_told(const struct simulation *sim, int line)
{
	for (int i = 0; i < line; i++) {
		if (simulated_first_asked(sim, i) && !simulated_last_change(sim, i) &&
		    text_eq(end_of(sim, i), end_of(sim, line)))
			return true;
	}
	return false;
}

/* Those of one reason, in a sentence behind it. */
static void print_constant_for(struct cli *cli, const struct simulated *s, const char *reason)
{
	struct text line = { .s = NULL };

	for (int i = 0; i < s->sim->n_lines; i++) {
		const struct simulated_week *week = simulated_first_asked(s->sim, i);
		char name[NAME_MAX], dose[DOSE_TEXT];

		if (!week || simulated_last_change(s->sim, i) ||
		    !text_eq(end_of(s->sim, i), reason))
			continue;
		struct target t = simulated_target(s, week, i);

		simulated_name(&t, name);
		target_dose(&t, dose);
		text_addf(&line, "%s%s %s", line.len > 0 ? "; " : "", name, dose);
	}
	out_line(&cli->out, "  %s:", reason);
	out_wrap(&cli->out, "", 4, text_str(&line));
	text_release(&line);
}

/* Exercises that are asked for one dose in all weeks, reason by reason. */
void simulated_print_constant(struct cli *cli, const struct simulated *s)
{
	bool is_begun = false;

	for (int i = 0; i < s->sim->n_lines; i++) {
		if (!simulated_first_asked(s->sim, i) || simulated_last_change(s->sim, i) ||
		    is_told(s->sim, i))
			continue;
		if (!is_begun) {
			out_end(&cli->out);
			out_line(&cli->out, "The same in every week:");
		}
		is_begun = true;
		print_constant_for(cli, s, end_of(s->sim, i));
	}
}
