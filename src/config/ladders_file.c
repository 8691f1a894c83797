/* routines/ladders.cfg into a list of ladders. Not for whether the rungs' exercises exist: the
 * library knows them. */
#include <stdlib.h>

#include "dose_keys.h"
#include "limber/base/mem.h"
#include "limber/config/exercise_file.h"

/* ---- rungs ---- */

struct rung_group {
	struct rung rung;
	struct dose_keys keys;
};

static const struct key rung_rows[] = {
	{ "exercise", read_id, "\"bird_dog\"", FIELD(struct rung_group, rung.exercise),
	  .is_required = true },
	{ "name", read_text, "\"Bird dog, 10 s\"", FIELD(struct rung_group, rung.name) },
	DOSE_KEYS(struct rung_group, keys),
};
static const struct key_table rung_table = KEY_TABLE(rung_rows, "a rung");

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
	for (size_t i = 0; i < value_length(v); i++) {
		struct rung_group g = { .rung.line = value_line(value_at(v, i)) };

		ok = read_group(r, k, value_at(v, i), &g) &&
		     dose_lay_out(r, value_at(v, i), &g.keys, &g.rung.dose) && ok;
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
	{ "rungs", read_rungs, "( { exercise = \"bird_dog\"; } )", .is_required = true,
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
		free(all.v);
		return false;
	}
	*ret = all.v;
	*ret_n = all.n;
	return true;
}
