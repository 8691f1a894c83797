/* A log as JSON. Not for its form, which is in forms.c, nor for CSV. */
#include "export.h"

#include "forms.h"
#include "limber/base/text.h"
#include "limber/config/settings.h"

struct jval *export_document(void)
{
	struct jval *v = jval_object();

	jval_put_int(v, "version", FORM_VERSION);
	return v;
}

struct jval *export_amount(const struct amount *a)
{
	struct jval *v = jval_object();

	form_write(&amount_form, a, v);
	return v;
}

struct jval *export_profile(const struct profile *p)
{
	struct jval *v = jval_object();
	struct jval *weights = jval_array();

	for (int i = 0; i < p->n_weights; i++)
		jval_add_int(weights, p->weights_g[i]);
	form_write(&profile_form, p, v);
	jval_put(v, "weights_g", weights);
	return v;
}

static struct jval *export_rows(const struct form *form, const void *rows, size_t n, size_t size)
{
	struct jval *list = jval_array();

	for (size_t i = 0; i < n; i++) {
		struct jval *v = jval_object();

		form_write(form, (const char *)rows + i * size, v);
		jval_add(list, v);
	}
	return list;
}

static struct jval *export_sets(const struct session_row *session)
{
	struct jval *list = jval_array();

	for (size_t i = 0; i < session->n_sets; i++) {
		struct jval *v = jval_object();
		struct set_row row = session->sets[i];

		/* What follows from the other members is left out. */
		if (row.seq == (int)i)
			row.seq = UNKNOWN;
		if (text_eq(row.key, row.exercise))
			row.key = NULL;
		form_write(&set_form, &row, v);
		jval_add(list, v);
	}
	return list;
}

/* The day is left out where nobody's day end could make it another one. */
static struct jval *export_session(const struct session_row *session)
{
	struct jval *v = jval_object();
	struct session_row row = *session;

	if (stamp_day(row.started, 0).day == row.day.day &&
	    stamp_day(row.started, DAY_END_LATEST_MIN).day == row.day.day)
		row.day.day = 0;
	form_write(&session_form, &row, v);
	jval_put(v, "sets", export_sets(session));
	return v;
}

struct jval *export_sessions(const struct history *log, struct date since)
{
	struct jval *list = jval_array();

	for (size_t i = 0; i < log->n_sessions; i++) {
		const struct session_row *row = &log->sessions[i];

		if (date_diff(row->day, since) >= 0)
			jval_add(list, export_session(row));
	}
	return list;
}

struct jval *export_log(const struct history *log, const struct profile *p)
{
	struct jval *v = export_document();

	jval_put(v, "profile", export_profile(p));
	jval_put(v, "events",
		 export_rows(&event_form, log->events, log->n_events, sizeof *log->events));
	jval_put(v, "checkins",
		 export_rows(&checkin_form, log->checkins, log->n_checkins, sizeof *log->checkins));
	jval_put(v, "sessions", export_sessions(log, date_from_ymd(1, 1, 1)));
	return v;
}
