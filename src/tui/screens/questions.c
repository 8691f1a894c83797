/* The questions' words and looks. Not their order: that is the screens'. */
#include "questions.h"

#include "limber/base/text.h"
#include "limber/draw/widget.h"

static const struct question_row {
	const char *words;
	struct scale scale;
} rows[QUESTIONS] = {
	[QUESTION_MORNING] = { "How is your back this morning?",
			       { 10, -1, "no pain", "worst imaginable" } },
	[QUESTION_BEFORE] = { "Pain now, before you start? (no answer is fine)",
			      { 10, -1, "no pain", "worst imaginable" } },
	[QUESTION_HURT] = { "How much does this exercise hurt?",
			    { 10, -1, "not at all", "worst imaginable" } },
	[QUESTION_EFFORT] = { "How hard was all of it together?",
			      { 10, -1, "rest", "everything I had" } },
	[QUESTION_AFTER] = { "Pain now?", { 10, -1, "no pain", "worst imaginable" } },
	[QUESTION_LEG] = { "How far down do you feel it?", { .hi = 5 } },
};

/* "0 nowhere  1 back ...", on as many rows as it takes. */
static void draw_sites(struct canvas *cv, struct rect r)
{
	enum { GAP_COLS = 2 };
	int row = r.row, col = r.col;

	for (int site = SITE_NONE; site <= rows[QUESTION_LEG].scale.hi; site++) {
		char words[NAME_MAX];

		text_format(words, sizeof words, "%d %s", site,
			    site == SITE_NONE ? "nowhere" : leg_words[site]);
		if (col + canvas_columns(cv, words) > r.col + r.cols) {
			row++;
			col = r.col;
		}
		col = canvas_text(cv, r, row, col, STYLE_TEXT, words) + GAP_COLS;
	}
}

void question_draw(struct canvas *cv, struct rect r, enum question q)
{
	canvas_text(cv, r, r.row, r.col, STYLE_BOLD, rows[q].words);
	if (q == QUESTION_LEG)
		draw_sites(cv, (struct rect){ r.row + 1, r.col, r.rows - 1, r.cols });
	else
		scale_row(cv, r, r.row + 1, r.col, &rows[q].scale);
}

bool question_takes(enum question q, int answer)
{
	return answer >= 0 && answer <= rows[q].scale.hi;
}

const char *leg_word(int site)
{
	return leg_words[site];
}

static const struct checkin *last_leg_checkin(const struct history *h)
{
	for (size_t i = h->n_checkins; i-- > 0;) {
		if (h->checkins[i].leg != UNKNOWN)
			return &h->checkins[i];
	}
	return NULL;
}

static const struct session_row *last_leg_session(const struct history *h)
{
	for (size_t i = h->n_sessions; i-- > 0;) {
		if (h->sessions[i].leg != UNKNOWN)
			return &h->sessions[i];
	}
	return NULL;
}

bool leg_is_asked(int pain, const struct history *h)
{
	const struct checkin *c = last_leg_checkin(h);
	const struct session_row *s = last_leg_session(h);
	bool is_sessions = s && (!c || s->ended.utc_s > c->at.utc_s);
	int last = is_sessions ? s->leg : c ? c->leg : UNKNOWN;

	return pain > 0 || last > 1;
}
