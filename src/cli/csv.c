/* A log as CSV, a set a line. Not read back: that is what the JSON is for. */
#include <string.h>

#include "export.h"

struct line {
	const struct session_row *session;
	const struct set_row *set; /* NULL where the session has none */
};

/* A text ready to print: quoted where it must be. Spreadsheets take text that begins like a formula
 * for one, so such a note gets an apostrophe first, as they themselves write it. */
static void put_text(FILE *out, const char *s)
{
	bool is_formula = s[0] != '\0' && strchr("=+-@", s[0]);

	if (!is_formula && !strpbrk(s, ",\"\r\n")) {
		fputs(s, out);
		return;
	}
	fputs(is_formula ? "\"'" : "\"", out);
	for (; *s; s++)
		fputs(*s == '"' ? "\"\"" : (char[]){ *s, '\0' }, out);
	fputc('"', out);
}

/* What was not given, or does not apply, is an empty cell. */
static void put_number(FILE *out, int n, int missing)
{
	if (n != missing)
		fprintf(out, "%d", n);
}

static void put_day(FILE *out, const struct line *l)
{
	char s[DATE_TEXT];

	date_format(l->session->day, s);
	fputs(s, out);
}

static void put_stamp(FILE *out, struct stamp at)
{
	char s[STAMP_TEXT];

	if (at.utc_s != 0) {
		stamp_format(at, s);
		fputs(s, out);
	}
}

#define SESSION_CELL(name, print)                               \
	static void put_##name(FILE *out, const struct line *l) \
	{                                                       \
		const struct session_row *s = l->session;       \
		print;                                          \
	}
#define SET_CELL(name, print)                                   \
	static void put_##name(FILE *out, const struct line *l) \
	{                                                       \
		const struct set_row *s = l->set;               \
		if (s)                                          \
			print;                                  \
	}

SESSION_CELL(session, put_text(out, s->id))
SESSION_CELL(routine, put_text(out, s->routine))
SESSION_CELL(started, put_stamp(out, s->started))
SESSION_CELL(ended, put_stamp(out, s->ended))
SESSION_CELL(state, put_text(out, state_words[s->state]))
SESSION_CELL(pain_before, put_number(out, s->pain_before, UNKNOWN))
SESSION_CELL(pain_after, put_number(out, s->pain_after, UNKNOWN))
SESSION_CELL(leg, put_number(out, s->leg, UNKNOWN))
SESSION_CELL(effort, put_number(out, s->effort, UNKNOWN))
SESSION_CELL(note, put_text(out, s->note))
SET_CELL(step, put_number(out, s->step, 0))
SET_CELL(exercise, put_text(out, s->exercise))
SET_CELL(key, put_text(out, s->key))
SET_CELL(set, put_number(out, s->set, 0))
SET_CELL(side, put_text(out, side_words[s->side]))
SET_CELL(target_reps, put_number(out, s->target.reps, 0))
SET_CELL(target_hold_s, put_number(out, s->target.hold_s, 0))
SET_CELL(target_time_s, put_number(out, s->target.time_s, 0))
SET_CELL(target_load_g, put_number(out, s->target.load_g, 0))
SET_CELL(done_reps, put_number(out, s->done.reps, 0))
SET_CELL(done_hold_s, put_number(out, s->done.hold_s, 0))
SET_CELL(done_time_s, put_number(out, s->done.time_s, 0))
SET_CELL(done_load_g, put_number(out, s->done.load_g, 0))
SET_CELL(outcome, put_text(out, outcome_words[s->outcome]))
SET_CELL(eased, put_text(out, s->is_eased ? "yes" : "no"))
SET_CELL(pain, put_number(out, s->pain, UNKNOWN))

#define COLUMN(name_)                              \
	{                                          \
		.name = #name_, .put = put_##name_ \
	}
static const struct {
	const char *name;
	void (*put)(FILE *out, const struct line *l);
} columns[] = {
	COLUMN(day),           COLUMN(session),       COLUMN(routine),       COLUMN(started),
	COLUMN(ended),         COLUMN(state),         COLUMN(pain_before),   COLUMN(pain_after),
	COLUMN(leg),           COLUMN(effort),        COLUMN(step),          COLUMN(exercise),
	COLUMN(key),           COLUMN(set),           COLUMN(side),          COLUMN(target_reps),
	COLUMN(target_hold_s), COLUMN(target_time_s), COLUMN(target_load_g), COLUMN(done_reps),
	COLUMN(done_hold_s),   COLUMN(done_time_s),   COLUMN(done_load_g),   COLUMN(outcome),
	COLUMN(eased),         COLUMN(pain),          COLUMN(note),
};

static void put_line(FILE *out, struct line line)
{
	for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
		fputs(i ? "," : "", out);
		columns[i].put(out, &line);
	}
	fputc('\n', out);
}

void export_csv(const struct history *log, FILE *out)
{
	for (size_t i = 0; i < ARRAY_LEN(columns); i++)
		fprintf(out, "%s%s", i ? "," : "", columns[i].name);
	fputc('\n', out);
	for (size_t i = 0; i < log->n_sessions; i++) {
		const struct session_row *session = &log->sessions[i];

		for (size_t j = 0; j < session->n_sets; j++)
			put_line(out, (struct line){ session, &session->sets[j] });
		if (session->n_sets == 0)
			put_line(out, (struct line){ session, NULL });
	}
}
