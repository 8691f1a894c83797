/* Reads logs as people tell them; see the header. */
#include "support/history_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"
#include "limber/coach/library.h"
#include "limber/core/profile.h"
#include "support/dose_text.h"
#include "support/test.h"

enum { WORDS_MAX = 40 };

struct words {
	char buf[512];
	const char *line;
	char *v[WORDS_MAX];
	int n, at;
};

static void split(struct words *w, const char *line)
{
	*w = (struct words){ .line = line };
	snprintf(w->buf, sizeof w->buf, "%s", line);
	for (char *s = w->buf; *s && w->n < WORDS_MAX;) {
		s += strspn(s, " \t");
		if (*s)
			w->v[w->n++] = s;
		s += strcspn(s, " \t");
		if (*s)
			*s++ = '\0';
	}
}

static const char *next_word(struct words *w)
{
	if (w->at >= w->n)
		fail_msg("something is missing at the end of: %s", w->line);
	return w->v[w->at++];
}

static int to_number(const char *s, const char *line)
{
	int n;

	if (text_eq(s, "-"))
		return UNKNOWN;
	if (!text_to_int(s, 0, 1000000, &n))
		fail_msg("\"%s\" is no number in: %s", s, line);
	return n;
}

static struct date to_date(const char *s, const char *line)
{
	struct date d = { 0 };

	if (!date_parse(s, &d))
		fail_msg("\"%s\" is no date in: %s", s, line);
	return d;
}

/* "2026-11-01" or "2026-11-01..2026-11-05" */
static void to_days(const char *s, const char *line, struct date *first, struct date *last)
{
	char one[DATE_TEXT];

	snprintf(one, sizeof one, "%.10s", s);
	*first = *last = to_date(one, line);
	if (strlen(s) > 12)
		*last = to_date(s + 12, line);
}

/* ---- Sessions ---- */

/* One exercise's part of a session, as its words say. */
struct part {
	const struct exercise *exercise;
	const char *key;
	struct dose asked, did;
	enum outcome outcome;
	bool is_eased;
	int pain, first, n_sets;
};

static void read_part(struct part *p, struct words *w, const struct catalog *catalog)
{
	*p = (struct part){ .pain = UNKNOWN, .n_sets = SETS_MAX };
	p->key = next_word(w);
	p->exercise = catalog_exercise(catalog, p->key);
	if (!p->exercise)
		fail_msg("no exercise \"%s\" in: %s", p->key, w->line);
	p->did = p->asked = dose_text(next_word(w));
}

/* Words of one exercise; false where it is not one of them. */
static bool part_word(struct part *p, struct words *w, const char *word)
{
	if (text_eq(word, "done"))
		return true;
	if (text_eq(word, "did")) {
		p->did = dose_text(next_word(w));
		p->outcome = OUTCOME_PARTIAL;
	} else if (text_eq(word, "skipped")) {
		p->did = (struct dose){ .sets = 0 };
		p->outcome = OUTCOME_SKIPPED;
	} else if (text_eq(word, "hurt")) {
		p->pain = to_number(next_word(w), w->line);
		p->outcome = OUTCOME_HURT;
	} else if (text_eq(word, "eased")) {
		p->is_eased = true;
	} else if (text_eq(word, "only")) {
		p->n_sets = to_number(next_word(w), w->line);
	} else if (text_eq(word, "from")) {
		p->first = to_number(next_word(w), w->line) - 1;
	} else if (text_eq(word, "key")) {
		p->key = next_word(w);
	} else {
		return false;
	}
	return true;
}

/* Words of the whole session; false where it is not one of them. */
static bool session_word(struct session_row *s, struct words *w, const char *word)
{
	if (text_eq(word, "effort")) {
		s->effort = to_number(next_word(w), w->line);
	} else if (text_eq(word, "leg")) {
		s->leg = to_number(next_word(w), w->line);
	} else if (text_eq(word, "stopped")) {
		s->state = STATE_STOPPED;
	} else if (text_eq(word, "open")) {
		s->state = STATE_OPEN;
	} else if (text_eq(word, "pain")) {
		char before[8];
		const char *both = next_word(w), *slash = strchr(both, '/');

		if (!slash)
			fail_msg("pain is BEFORE/AFTER in: %s", w->line);
		snprintf(before, sizeof before, "%.*s", (int)(slash - both), both);
		s->pain_before = to_number(before, w->line);
		s->pain_after = to_number(slash + 1, w->line);
	} else {
		return false;
	}
	return true;
}

/* Seconds that a timed exercise's dose was written in are its time, not a hold. */
static void fit_mode(struct amount *a, const struct exercise *e)
{
	if (e->mode == MODE_TIME && a->time_s == 0) {
		a->time_s = a->hold_s;
		a->hold_s = 0;
	}
}

static void add_set(struct session_row *s, const struct part *p, int set, enum side side)
{
	struct set_row row = { .seq = (int)s->n_sets,
			       .step = 1,
			       .set = set + 1,
			       .side = side,
			       .target = p->asked.set[set],
			       .done = set < p->did.sets ? p->did.set[set] : (struct amount){ 0 },
			       .outcome = p->outcome,
			       .is_eased = p->is_eased,
			       .pain = p->pain };

	fit_mode(&row.target, p->exercise);
	fit_mode(&row.done, p->exercise);
	if (p->outcome == OUTCOME_PARTIAL && amount_reaches(&row.done, &row.target))
		row.outcome = OUTCOME_DONE;
	row.exercise = p->exercise->id;
	row.key = p->key;
	s->sets[s->n_sets++] = row;
}

static void add_part(struct session_row *s, const struct part *p)
{
	for (int i = p->first; i < p->asked.sets && i < p->n_sets; i++) {
		add_set(s, p, i, p->exercise->per_side ? SIDE_LEFT : SIDE_BOTH);
		if (p->exercise->per_side)
			add_set(s, p, i, SIDE_RIGHT);
	}
}

enum { ROWS_MAX = 200, HOUR_S = 3600, DAY_S = 86400 };

/* Of the routine, so far. */
static int sessions_on(const struct history *h, struct date day, const char *routine)
{
	int n = 0;

	for (size_t i = history_sessions_from(h, day); i < h->n_sessions; i++)
		n += h->sessions[i].day.day == day.day && text_eq(h->sessions[i].routine, routine);
	return n;
}

static void add_session(struct history *h, struct session_row *s, struct date day)
{
	int nth = sessions_on(h, day, s->routine);

	s->day = day;
	s->started.utc_s = (int64_t)day.day * DAY_S + (8 + nth) * HOUR_S;
	s->ended.utc_s = s->started.utc_s + HOUR_S / 4;
	text_format(s->id, sizeof s->id, "%d-%d-%s", day.day, nth, s->routine);
	history_add_session(h, s);
}

static void read_session(struct history *h, const struct catalog *catalog, struct words *w)
{
	struct set_row rows[ROWS_MAX];
	struct session_row s = { .state = STATE_COMPLETE,
				 .pain_before = UNKNOWN,
				 .pain_after = UNKNOWN,
				 .leg = UNKNOWN,
				 .effort = UNKNOWN,
				 .sets = rows };
	struct date first, last;
	struct part p;
	int times = 1;

	to_days(next_word(w), w->line, &first, &last);
	text_copy(s.routine, sizeof s.routine, next_word(w));
	read_part(&p, w, catalog);
	while (w->at < w->n) {
		const char *word = next_word(w);

		if (text_eq(word, "twice"))
			times = 2;
		else if (!part_word(&p, w, word) && !session_word(&s, w, word))
			fail_msg("\"%s\" is not understood in: %s", word, w->line);
	}
	add_part(&s, &p);
	for (; first.day <= last.day; first = date_add(first, 1))
		for (int i = 0; i < times; i++)
			add_session(h, &s, first);
}

/* "+ EXERCISE DOSE ...": more of the newest session. */
static void read_more(struct history *h, const struct catalog *catalog, struct words *w)
{
	struct set_row rows[ROWS_MAX];
	struct part p;

	assert_true(h->n_sessions > 0);
	struct session_row s = h->sessions[h->n_sessions - 1];

	memcpy(rows, s.sets, s.n_sets * sizeof *rows);
	s.sets = rows;
	w->at = 1;
	read_part(&p, w, catalog);
	while (w->at < w->n) {
		const char *word = next_word(w);

		if (!part_word(&p, w, word))
			fail_msg("\"%s\" is not understood in: %s", word, w->line);
	}
	add_part(&s, &p);
	history_add_session(h, &s);
}

/* ---- Check-ins and events ---- */

static void read_checkin(struct history *h, struct words *w)
{
	struct date first, last;

	w->at = 1;
	to_days(next_word(w), w->line, &first, &last);
	int pain = to_number(next_word(w), w->line);
	int leg = UNKNOWN;

	if (w->at < w->n && text_eq(next_word(w), "leg"))
		leg = to_number(next_word(w), w->line);
	for (; first.day <= last.day; first = date_add(first, 1))
		history_add_checkin(
			h, &(struct checkin){
				   .day = first,
				   .at = { .utc_s = (int64_t)first.day * DAY_S + 7 * HOUR_S },
				   .pain = pain,
				   .leg = leg });
}

static void read_event(struct history *h, struct words *w, struct date day)
{
	char why[LINE_MAX_BYTES];
	const char *word = next_word(w);
	int kind = word_index(event_words, EVENT_KINDS, word);
	struct event e = { .day = day, .at = { .utc_s = (int64_t)day.day * DAY_S + 7 * HOUR_S } };

	if (kind < 0)
		fail_msg("\"%s\" is not understood in: %s", word, w->line);
	e.kind = (enum event_kind)kind;
	text_copy(e.value, sizeof e.value, w->at < w->n ? next_word(w) : "");
	if (!event_value_check(e.kind, e.value, why))
		fail_msg("%s in: %s", why, w->line);
	if (w->at < w->n)
		fail_msg("\"%s\" is not understood in: %s", next_word(w), w->line);
	/* No event speaks of a day after it. */
	if (day.day == 0 && date_parse(e.value, &e.day))
		e.at.utc_s = (int64_t)e.day.day * DAY_S + 7 * HOUR_S;
	history_add_event(h, &e);
}

bool history_text_is_line(const char *line)
{
	struct words w;

	split(&w, line);
	if (w.n == 0)
		return false;
	return (w.v[0][0] >= '0' && w.v[0][0] <= '9') || text_eq(w.v[0], "+") ||
	       text_eq(w.v[0], "checkin") || text_eq(w.v[0], "event") ||
	       word_index(event_words, EVENT_KINDS, w.v[0]) >= 0;
}

void history_text_line(struct history *h, const struct catalog *catalog, const char *line)
{
	static const struct date always = { .day = 0 };
	struct words w;

	split(&w, line);
	if (w.n == 0 || w.v[0][0] == '#')
		return;
	if (text_eq(w.v[0], "+")) {
		read_more(h, catalog, &w);
	} else if (text_eq(w.v[0], "checkin")) {
		read_checkin(h, &w);
	} else if (text_eq(w.v[0], "event")) {
		w.at = 2;
		read_event(h, &w, to_date(w.v[1], line));
	} else if (w.v[0][0] >= '0' && w.v[0][0] <= '9') {
		read_session(h, catalog, &w);
	} else {
		read_event(h, &w, always);
	}
}

void history_text(struct history *h, const struct catalog *catalog, const char *lines)
{
	char line[512];

	while (*lines) {
		size_t n = strcspn(lines, "\n");

		snprintf(line, sizeof line, "%.*s", (int)n, lines);
		history_text_line(h, catalog, line);
		lines += n + (lines[n] == '\n');
	}
}

const struct catalog *shipped_catalog(void)
{
	static struct catalog catalog;
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };

	if (!catalog.exercise)
		catalog = library_catalog(library_open(dirs, 1, NULL));
	return &catalog;
}
