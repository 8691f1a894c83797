/* A log as JSON. Not for its form, which is in forms.c, nor for CSV. */
#include "export.h"

#include "forms.h"
#include "limber/base/text.h"

struct json_value *export_document(void)
{
	struct json_value *v = value_object();

	value_put_int(v, "version", FORM_VERSION);
	return v;
}

struct json_value *export_amount(const struct amount *a)
{
	struct json_value *v = value_object();

	form_write(&amount_form, a, v);
	return v;
}

struct json_value *export_profile(const struct profile *p)
{
	struct json_value *v = value_object();
	struct json_value *weights = value_array();

	for (int i = 0; i < p->n_weights; i++) {
		value_add_int(weights, p->weights_g[i]);
	}
	form_write(&profile_form, p, v);
	value_put(v, "weights_g", weights);
	return v;
}

static struct json_value *export_rows(const struct form *form, const void *rows, size_t n,
				      size_t size)
{
	struct json_value *list = value_array();

	for (size_t i = 0; i < n; i++) {
		struct json_value *v = value_object();

		form_write(form, (const char *)rows + i * size, v);
		value_add(list, v);
	}
	return list;
}

static struct json_value *export_sets(const struct session_row *session)
{
	struct json_value *list = value_array();

	for (size_t i = 0; i < session->n_sets; i++) {
		struct json_value *v = value_object();
		struct set_row row = session->sets[i];

		/* What follows from the other members is left out. */
		if (row.seq == (int)i) {
			row.seq = UNKNOWN;
		}
		if (text_eq(row.key, row.exercise)) {
			row.key[0] = '\0';
		}
		form_write(&set_form, &row, v);
		value_add(list, v);
	}
	return list;
}

struct json_value *export_sessions(const struct history *log, struct date since)
{
	struct json_value *list = value_array();

	for (size_t i = 0; i < log->n_sessions; i++) {
		const struct session_row *row = &log->sessions[i];

		if (date_diff(row->day, since) >= 0) {
			struct json_value *v = value_object();

			form_write(&session_form, row, v);
			value_put(v, "sets", export_sets(row));
			value_add(list, v);
		}
	}
	return list;
}

struct json_value *export_log(const struct history *log, const struct profile *p)
{
	struct json_value *v = export_document();

	value_put(v, "profile", export_profile(p));
	value_put(v, "events",
		  export_rows(&event_form, log->events, log->n_events, sizeof *log->events));
	value_put(
		v, "checkins",
		export_rows(&checkin_form, log->checkins, log->n_checkins, sizeof *log->checkins));
	value_put(v, "sessions", export_sessions(log, date_from_ymd(1, 1, 1)));
	return v;
}
