/* The JSON form into a log: reads the lists of a document and checks what holds between members.
 * Not for single members: see field_read.c. Not for storing: see cmd_import.c. */
#include "limber/cli/import.h"

#include <stdlib.h>
#include <string.h>

#include "forms.h"
#include "limber/base/mem.h"
#include "when.h"

/* Another machine's clock may be ahead, but not by a day. */
enum { AHEAD_S = 86400 };

struct importer {
	struct reading r;
	const struct import_options *options;
	struct import *ret;
	int64_t latest_s; /* later than this has not come yet */
};

/* Calls each() for the elements of a list, the path at theirs. */
static void each_element(struct importer *im, const struct jval *object, const char *key,
			 void (*each)(struct importer *im, const struct jval *v, size_t i))
{
	const struct jval *list = form_list(object, key);
	size_t outer = reading_enter(&im->r, key, 0);

	for (size_t i = 0; list && i < jval_count(list); i++) {
		size_t mark = reading_enter(&im->r, NULL, i);

		each(im, jval_at(list, i), i);
		reading_leave(&im->r, mark);
	}
	reading_leave(&im->r, outer);
}

static void problem_at(struct importer *im, const char *key, const char *what)
{
	size_t mark = reading_enter(&im->r, key, 0);

	reading_problem(&im->r, "%s", what);
	reading_leave(&im->r, mark);
}

/* Notes an instant of the document. Returns whether it has come; else it is a problem. */
static bool mention(struct importer *im, const char *key, struct stamp at)
{
	struct stamp *first = &im->ret->first;
	bool has_come = at.utc_s <= im->latest_s;

	if (!has_come)
		problem_at(im, key, "has not come yet");
	if (at.utc_s != 0 && (first->utc_s == 0 || at.utc_s < first->utc_s))
		*first = at;
	return has_come;
}

/* A day that was given with its instant: day ends and time zones make a day's difference, not
 * more. */
static void check_day(struct importer *im, struct date day, struct stamp at)
{
	int apart = date_diff(day, stamp_day(at, 0));
	char then[DATE_TEXT], what[LINE_MAX_BYTES];

	if (apart < -1 || apart > 1) {
		date_format(stamp_day(at, 0), then);
		text_format(what, sizeof what, "is not the day of its time, which is of %s", then);
		problem_at(im, "day", what);
	} else if (date_diff(day, stamp_day((struct stamp){ .utc_s = im->latest_s }, 0)) > 0) {
		problem_at(im, "day", "has not come yet");
	}
}

static void read_event(struct importer *im, const struct jval *v, size_t i)
{
	struct event row = { .kind = EVENT_LEVEL };
	char why[LINE_MAX_BYTES];
	int problems = im->r.n_problems;

	(void)i;
	form_read(&event_form, &im->r, v, &row);
	if (im->r.n_problems > problems)
		return;
	mention(im, "at", row.at);
	if (!event_value_check(row.kind, row.value, why)) {
		problem_at(im, "value", why);
		return;
	}
	row.day = stamp_day(row.at, im->options->day_end_min);
	history_add_event(&im->ret->log, &row);
}

static void read_checkin(struct importer *im, const struct jval *v, size_t i)
{
	struct checkin row = { .leg = UNKNOWN };
	int problems = im->r.n_problems;
	size_t n = im->ret->log.n_checkins;

	(void)i;
	form_read(&checkin_form, &im->r, v, &row);
	if (im->r.n_problems > problems)
		return;
	bool is_timed = row.at.utc_s != 0;

	if (!is_timed) {
		row.at = when_local(im->options->clock,
				    ((int64_t)row.day.day * 1440 + im->options->rises_min) * 60);
	}
	if (mention(im, is_timed ? "at" : "day", row.at) && is_timed)
		check_day(im, row.day, row.at);
	history_add_checkin(&im->ret->log, &row);
	if (im->ret->log.n_checkins == n)
		problem_at(im, "day", "has a check-in already; leave one of them out");
}

static void read_set(struct importer *im, const struct jval *v, size_t i, struct set_row *row)
{
	static const struct amount nothing = { 0 };
	int problems = im->r.n_problems;

	form_read(&set_form, &im->r, v, row);
	if (row->seq == UNKNOWN)
		row->seq = (int)i;
	if (!row->key)
		row->key = row->exercise;
	if (im->r.n_problems == problems && amount_eq(&row->target, &nothing))
		problem_at(im, "target", "asks for nothing; give reps, hold_s or time_s");
}

static int compare_seq(const void *a, const void *b)
{
	const struct set_row *x = a, *y = b;

	return (x->seq > y->seq) - (x->seq < y->seq);
}

static void read_sets(struct importer *im, const struct jval *session, struct session_row *row)
{
	const struct jval *list = form_list(session, "sets");
	size_t outer = reading_enter(&im->r, "sets", 0);

	row->n_sets = list ? jval_count(list) : 0;
	row->sets = xcalloc(row->n_sets, sizeof *row->sets);
	for (size_t i = 0; i < row->n_sets; i++) {
		size_t mark = reading_enter(&im->r, NULL, i);

		read_set(im, jval_at(list, i), i, &row->sets[i]);
		reading_leave(&im->r, mark);
	}
	qsort(row->sets, row->n_sets, sizeof *row->sets, compare_seq);
	for (size_t i = 1; i < row->n_sets; i++) {
		if (row->sets[i].seq == row->sets[i - 1].seq) {
			reading_problem(&im->r, "has two sets of seq %d; number them apart",
					row->sets[i].seq);
		}
	}
	reading_leave(&im->r, outer);
}

/* Returns whether it has begun. */
static bool check_times(struct importer *im, const struct session_row *row)
{
	bool has_come = mention(im, "started", row->started);

	if (row->ended.utc_s != 0 && row->ended.utc_s < row->started.utc_s)
		problem_at(im, "ended", "is before started");
	if (row->ended.utc_s > im->latest_s)
		problem_at(im, "ended", "has not come yet");
	if (row->ended.utc_s == 0 && row->state == STATE_COMPLETE)
		problem_at(im, "ended", "is missing; a complete session has one");
	return has_come;
}

static void read_session(struct importer *im, const struct jval *v, size_t i)
{
	struct session_row row = { .sets = NULL };
	int problems = im->r.n_problems;
	size_t n = im->ret->log.n_sessions;

	(void)i;
	form_read(&session_form, &im->r, v, &row);
	read_sets(im, v, &row);
	if (im->r.n_problems == problems) {
		bool has_come = check_times(im, &row);

		if (row.day.day == 0)
			row.day = stamp_day(row.started, im->options->day_end_min);
		else if (has_come)
			check_day(im, row.day, row.started);
		history_add_session(&im->ret->log, &row);
		if (im->ret->log.n_sessions == n)
			problem_at(im, "id", "was used by an earlier session; each has its own");
	}
	free(row.sets);
}

static void read_weight(struct importer *im, const struct jval *v, size_t i)
{
	struct profile *p = &im->ret->profile;

	if (i >= WEIGHTS_MAX)
		reading_problem(&im->r, "is one too many; give at most %d", WEIGHTS_MAX);
	else if (jval_kind(v) != JVAL_INT || jval_int(v) < 1 || jval_int(v) > LOAD_G_MAX)
		reading_problem(&im->r, "is no weight; use grams, 1 to %d", LOAD_G_MAX);
	else
		p->weights_g[p->n_weights++] = (int)jval_int(v);
}

static int compare_ints(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* What a profile leaves out says nothing: it is not the same as none. */
static unsigned kinds_of(const struct jval *profile)
{
	static const char *const keys[EVENT_KINDS] = {
		[EVENT_LEVEL] = "level",           [EVENT_AGE65] = "age65",
		[EVENT_CONDITIONS] = "conditions", [EVENT_SENSITIVE] = "sensitive",
		[EVENT_WEIGHTS] = "weights_g",     [EVENT_PLAN] = "plan",
		[EVENT_SURGERY] = "surgery",
	};
	unsigned kinds = 0;

	for (enum event_kind kind = 0; kind < EVENT_KINDS; kind++) {
		if (keys[kind] && jval_get(profile, keys[kind]))
			kinds |= 1u << kind;
	}
	return kinds;
}

static void read_profile(struct importer *im, const struct jval *document)
{
	const struct jval *v = jval_get(document, "profile");
	struct profile *p = &im->ret->profile;

	if (!v || jval_kind(v) != JVAL_OBJECT)
		return;
	size_t mark = reading_enter(&im->r, "profile", 0);

	each_element(im, v, "weights_g", read_weight);
	reading_leave(&im->r, mark);
	p->has_surgery = jval_get(v, "surgery");
	if (p->has_surgery)
		p->conditions |= 1u << CONDITION_POST_OP;
	qsort(p->weights_g, (size_t)p->n_weights, sizeof p->weights_g[0], compare_ints);
	if (!jval_get(document, "events"))
		im->ret->profile_kinds = kinds_of(v);
}

static void read_document(struct importer *im, const struct jval *v)
{
	struct document document = { .version = 0 };

	form_read(&document_form, &im->r, v, &document);
	if (jval_kind(v) != JVAL_OBJECT)
		return;
	im->ret->profile = document.profile;
	each_element(im, v, "events", read_event);
	each_element(im, v, "checkins", read_checkin);
	each_element(im, v, "sessions", read_session);
	read_profile(im, v);
}

bool import_parse(struct import *ret, const char *bytes, size_t n,
		  const struct import_options *options, struct diags *problems)
{
	struct import import = { .log = { .sessions = NULL } };
	struct importer im = {
		.r = { .name = options->name, .problems = problems, .clock = options->clock },
		.options = options,
		.ret = &import,
		.latest_s = when_now(options->clock).utc_s + AHEAD_S,
	};
	const char *why;
	int line;
	struct jval *v = jval_parse(bytes, n, &line, &why);

	if (!v) {
		diag_add(problems, options->name, line, "%s", why);
		return false;
	}
	read_document(&im, v);
	jval_release(v);
	reading_finish(&im.r);
	if (im.r.n_problems > 0) {
		import_release(&import);
		return false;
	}
	*ret = import;
	return true;
}

void import_release(struct import *import)
{
	history_release(&import->log);
}
