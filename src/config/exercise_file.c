/* One exercise's file into its struct. Not for ladders (ladders_file.c), nor for whether the doses
 * make sense together (core/check.c). */
#include "limber/config/exercise_file.h"

#include "dose_keys.h"
#include "limber/core/check.h"

/* An exercise while its file is read. */
struct draft {
	struct exercise e;
	struct exercise_lines at;
	int mode_line;
	bool has_tempo;
};

enum { PHASE_S_MAX = 30, AMOUNT_MAX = 600, GRAMS_LEAST = 100, GRAMS_MOST = 20000 };

/* ---- doses ---- */

struct dose_group {
	struct dose_keys keys;
	int bouts, days;
};

static const struct key dose_rows[] = {
	DOSE_KEYS(struct dose_group, keys),
	{ "bouts", read_int, "2", FIELD(struct dose_group, bouts), .lo = 1, .hi = BOUTS_MAX },
	{ "days", read_int, "5", FIELD(struct dose_group, days), .lo = 1, .hi = WEEKDAYS },
};
static const struct key_table dose_table = KEY_TABLE(dose_rows, "a dose");

/* A dose with any problem stays {0}, so that nothing is concluded from half of it. */
static bool read_dose(struct reader *r, const struct key *k, const struct value *v,
		      struct dose *ret)
{
	struct dose_group group = { .bouts = 0 };

	if (!read_group(r, k, v, &group) || !dose_lay_out(r, v, &group.keys, ret))
		return false;
	if (ret->sets == 0) {
		reader_problem(r, v, "%s is empty; write it like this: %s = %s", k->name, k->name,
			       k->like);
		return false;
	}
	ret->bouts = group.bouts;
	ret->days = group.days;
	return true;
}

static bool read_level(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct draft *d = into;
	int level = word_index(level_words, LEVELS, k->name);

	d->at.dose[level] = value_line(v);
	return read_dose(r, k, v, &d->e.dose[level]);
}

/* A cap that names no sets leaves their number free. */
static bool read_cap(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct draft *d = into;
	struct dose *cap = &d->e.cap;

	d->at.cap = value_line(v);
	if (!read_dose(r, k, v, cap))
		return false;
	if (cap->sets == 1 && !value_member(v, "sets")) {
		for (; cap->sets < SETS_MAX; cap->sets++)
			cap->set[cap->sets] = cap->set[0];
	}
	return true;
}

static const struct key level_rows[] = {
	{ "new", read_level, "{ sets = 2; hold = 20; rest = 10; }", .is_required = true,
	  .group = &dose_table },
	{ "active", read_level, "{ sets = 2; hold = 30; rest = 10; }", .is_required = true,
	  .group = &dose_table },
	{ "cap", read_cap, "{ sets = 2; hold = 60; }", .is_required = true, .group = &dose_table },
};
static const struct key_table level_table = KEY_TABLE(level_rows, "dose");

/* ---- step and tempo ---- */

struct step_group {
	enum quantity by;
	int amount, load_g, then_load_g;
};

static const struct key step_rows[] = {
	{ "by", read_word, "\"reps\"", FIELD(struct step_group, by), WORDS(quantity_words),
	  .is_required = true },
	{ "amount", read_int, "1", FIELD(struct step_group, amount), .lo = 1, .hi = AMOUNT_MAX },
	{ "amount_kg", read_grams, "1.0", FIELD(struct step_group, load_g), .lo = GRAMS_LEAST,
	  .hi = GRAMS_MOST },
	{ "then_load_kg", read_grams, "1.0", FIELD(struct step_group, then_load_g),
	  .lo = GRAMS_LEAST, .hi = GRAMS_MOST },
};
static const struct key_table step_table = KEY_TABLE(step_rows, "step");

static bool read_step(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct draft *d = into;
	struct step_group s = { .by = QUANTITY_NONE };

	d->at.step = value_line(v);
	if (!read_group(r, k, v, &s))
		return false;
	if (s.by == QUANTITY_LOAD && (s.amount || !s.load_g)) {
		reader_problem(r, v, "step by load takes amount_kg; write amount_kg = 1.0");
	} else if (s.by != QUANTITY_LOAD && s.load_g) {
		reader_problem(r, v, "step by %s takes amount, not amount_kg; write amount = 1",
			       quantity_words[s.by]);
	} else if (s.by == QUANTITY_NONE && (s.amount || s.then_load_g)) {
		reader_problem(r, v, "step by none takes no amount; take it out");
	} else if (s.by != QUANTITY_NONE && !s.amount && !s.load_g) {
		reader_problem(r, v, "step has no amount; write amount = 1");
	} else {
		d->e.step = (struct increment){ s.by, s.by == QUANTITY_LOAD ? s.load_g : s.amount,
						s.then_load_g };
		return true;
	}
	return false;
}

struct phases {
	int s[3], n;
};

static const struct key phase_row = { "tempo",       read_ints,
				      "[ 2, 1, 3 ]", LIST_FIELD(struct phases, s, n),
				      .lo = 0,       .hi = PHASE_S_MAX };

static bool read_tempo(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct draft *d = into;
	struct phases p = { .n = 0 };

	d->has_tempo = true;
	if (!read_ints(r, &phase_row, v, &p))
		return false;
	if (p.n != 3 || p.s[0] + p.s[1] + p.s[2] == 0) {
		reader_problem(r, v, "tempo is the seconds up, paused and down; write tempo = %s",
			       k->like);
		return false;
	}
	d->e.tempo = (struct tempo){ p.s[0], p.s[1], p.s[2] };
	return true;
}

/* ---- the file ---- */

static bool read_mode(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	((struct draft *)into)->mode_line = value_line(v);
	return read_word(r, k, v, into);
}

static const struct key exercise_rows[] = {
	{ "version", read_version, "1", .is_required = true },
	{ "name", read_text, "\"Bird dog\"", FIELD(struct draft, e.name), .is_required = true },
	{ "family", read_word, "\"core-back\"", FIELD(struct draft, e.family), WORDS(family_words),
	  .is_required = true },
	{ "position", read_word, "\"quadruped\"", FIELD(struct draft, e.position),
	  WORDS(position_words), .is_required = true },
	{ "area", read_text, "\"back, hip\"", FIELD(struct draft, e.area) },
	{ "gear", read_texts, "[ \"mat\" ]", LIST_FIELD(struct draft, e.gear, e.n_gear) },
	{ "per_side", read_bool, "true", FIELD(struct draft, e.per_side) },
	{ "mode", read_mode, "\"hold\"", FIELD(struct draft, e.mode), WORDS(mode_words),
	  .is_required = true },
	{ .name = "tempo", .read = read_tempo, .like = "[ 2, 1, 3 ]" },
	{ "setup", read_text, "\"Lie on your {side} side.\"", FIELD(struct draft, e.setup) },
	{ "dose", read_group, "{ new = { ... }; active = { ... }; cap = { ... }; }",
	  .is_required = true, .group = &level_table },
	{ "step", read_step, "{ by = \"reps\"; amount = 1; }", .is_required = true,
	  .group = &step_table },
	{ "tags", read_flags, "[ \"supine\" ]", FIELD(struct draft, e.tags), WORDS(tag_words) },
	{ "cues", read_texts, "[ \"Keep the hips level\" ]",
	  LIST_FIELD(struct draft, e.cues, e.n_cues) },
	{ "errors", read_texts, "[ \"Tipping the hips\" ]",
	  LIST_FIELD(struct draft, e.errors, e.n_errors) },
	{ "sources", read_texts, "[ \"V17\" ]", LIST_FIELD(struct draft, e.sources, e.n_sources) },
};
static const struct key_table exercise_table = KEY_TABLE(exercise_rows, "the exercise");

bool exercise_parse(struct exercise *ret, const char *path, const char *buf, size_t len,
		    struct diags *out)
{
	struct draft d = { .e.mode = MODES };
	struct reader r = reader_begin(path, out);

	read_file_id(&r, d.e.id, sizeof d.e.id);
	reader_read(&r, buf, len, &exercise_table, &d);
	if (d.e.mode == MODE_REPS && !d.has_tempo) {
		diag_add(out, path, d.mode_line,
			 "mode reps has no tempo; write tempo = [ 2, 1, 3 ]");
	}
	exercise_check(&d.e, &d.at, path, out);
	*ret = d.e;
	return reader_end(&r);
}
