/* routines/ladders.cfg into a list of ladders. Not for whether the rungs' exercises exist: the
 * library knows them. */
#include <stdlib.h>
#include <string.h>

#include "dose_keys.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/config/exercise_file.h"

enum { PAIN_MAX = 10 };

/* ---- rungs ---- */

struct rung_group {
	struct rung rung;
	struct dose_keys keys;
};

static const struct key rung_rows[] = {
	{ "exercise", read_id, "\"bird_dog\"", FIELD(struct rung_group, rung.exercise),
	  .is_required = true },
	{ "name", read_text, "\"Bird dog, long holds\"", FIELD(struct rung_group, rung.name) },
	{ "gate", read_text, "\"The knee is comfortable.\"", FIELD(struct rung_group, rung.gate) },
	{ "max_pain", read_int, "3", FIELD(struct rung_group, rung.max_pain), .lo = 1,
	  .hi = PAIN_MAX },
	DOSE_KEYS(struct rung_group, keys),
};
static const struct key_table rung_table = KEY_TABLE(rung_rows, "a rung");

/* One quantity of a rung's dose, as its key has it: "_hold_10", "_reps_8-6-4"; nothing where the
 * rung names none. */
static void add_quantity(char key[KEY_MAX], const struct dose *d, enum quantity q)
{
	if (amount_get(&d->set[0], q) == 0)
		return;
	for (int i = 0; i < d->sets; i++) {
		size_t n = strlen(key);

		if (i == 0)
			text_format(key + n, KEY_MAX - n, "_%s_%d", quantity_word(q),
				    amount_get(&d->set[i], q));
		else
			text_format(key + n, KEY_MAX - n, "-%d", amount_get(&d->set[i], q));
	}
}

/* Made of the exercise and its dose, and of nothing else. False where it would be too long to be
 * one. */
static bool make_key(struct rung *rung)
{
	char dose[KEY_MAX] = "";

	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
		add_quantity(dose, &rung->dose, q);
	if (!dose[0])
		return text_copy(rung->key, KEY_MAX, rung->exercise);
	return strlen(dose) <= ID_MAX &&
	       text_format(rung->key, KEY_MAX, "%s/%s", rung->exercise, dose + 1);
}

/* Gives the rung its key. Two of one key would be one rung. */
static bool name_rung(struct reader *r, const struct value *v, const struct ladder *ladder,
		      struct rung *rung)
{
	if (!make_key(rung)) {
		reader_problem(r, v,
			       "this rung's dose is too long to be told apart by; give fewer sets "
			       "their own value");
		return false;
	}
	for (int i = 0; i < ladder->n_rungs; i++) {
		if (text_eq(ladder->rungs[i].key, rung->key)) {
			reader_problem(r, v,
				       "rung %d is the same as rung %d; give it another dose, or "
				       "leave it out",
				       ladder->n_rungs + 1, i + 1);
			return false;
		}
	}
	return true;
}

/* A rung that is an exercise as it stands may be its id alone, which is also read in half the
 * time. */
static bool read_rung(struct reader *r, const struct key *k, const struct value *v,
		      struct rung_group *into)
{
	if (value_kind(v) == VALUE_TEXT)
		return read_id(r, &rung_rows[0], v, into);
	return read_group(r, k, v, into) && dose_lay_out(r, v, &into->keys, &into->rung.dose);
}

static bool read_rungs(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct ladder *ladder = into;
	bool ok = true;

	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return false;
	}
	if (value_length(v) == 0 || value_length(v) > RUNGS_MAX) {
		reader_problem(r, v, "a ladder of %zu rungs; write 1 to %d", value_length(v),
			       RUNGS_MAX);
		return false;
	}
	ladder->rungs = xcalloc(value_length(v), sizeof *ladder->rungs);
	for (size_t i = 0; i < value_length(v); i++) {
		struct rung_group g = { .rung.line = value_line(value_at(v, i)) };

		ok = read_rung(r, k, value_at(v, i), &g) && ok;
		ok = ok && name_rung(r, value_at(v, i), ladder, &g.rung);
		ladder->rungs[ladder->n_rungs++] = g.rung;
	}
	return ok;
}

/* ---- ladders ---- */

static const struct key ladder_rows[] = {
	{ "family", read_word, "\"core-back\"", FIELD(struct ladder, family), WORDS(family_words),
	  .is_required = true },
	{ "name", read_text, "\"extension\"", FIELD(struct ladder, name) },
	{ "gate", read_text, "\"The knee is comfortable.\"", FIELD(struct ladder, gate) },
	{ "max_pain", read_int, "3", FIELD(struct ladder, max_pain), .lo = 1, .hi = PAIN_MAX },
	{ "level", read_bool, "true", FIELD(struct ladder, is_level) },
	{ "rungs", read_rungs, "( \"bird_dog_arm\", \"bird_dog\" )", .is_required = true,
	  .group = &rung_table },
};
static const struct key_table ladder_table = KEY_TABLE(ladder_rows, "a ladder");

struct ladders {
	struct ladder *v;
	int n;
};

static bool read_ladders(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct ladders *all = into;
	bool ok = true;

	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return false;
	}
	all->v = xcalloc(value_length(v), sizeof *all->v);
	for (size_t i = 0; i < value_length(v); i++)
		ok = read_group(r, k, value_at(v, i), &all->v[all->n++]) && ok;
	return ok;
}

static const struct key file_rows[] = {
	{ "version", read_version, "1", .is_required = true },
	{ "ladders", read_ladders, "( { family = \"neck\"; rungs = ( ... ); } )",
	  .is_required = true, .group = &ladder_table },
};
static const struct key_table file_table = KEY_TABLE(file_rows, "the ladders file");

bool ladders_parse(struct ladder **ret, int *ret_n, const char *path, const char *buf, size_t len,
		   struct diags *out)
{
	struct ladders all = { .n = 0 };
	struct reader r = reader_begin(path, out);

	reader_read(&r, buf, len, &file_table, &all);
	if (!reader_end(&r)) {
		ladders_release(all.v, all.n);
		return false;
	}
	*ret = all.v;
	*ret_n = all.n;
	return true;
}

void ladders_release(struct ladder *v, int n)
{
	for (int i = 0; i < n; i++)
		free(v[i].rungs);
	free(v);
}
