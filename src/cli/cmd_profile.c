/* `limber profile`: what Welcome asks, scriptable. */
#include <stddef.h>
#include <stdlib.h>

#include "command.h"
#include "export.h"
#include "limber/base/mem.h"
#include "limber/core/safety.h"

struct profile_args {
	int level, age65;
	struct arg_list conditions, sensitive;
	const char *weights, *plan, *screened;
	struct arg_date cleared;
	bool json;
};

static const char *const no_yes[] = { "no", "yes" };

static const struct arg rows[] = {
	{ .name = "--level",
	  .kind = ARG_WORD,
	  .at = offsetof(struct profile_args, level),
	  .words = level_words,
	  .n_words = LEVELS,
	  .help = "how used the back is to exercise" },
	{ .name = "--condition",
	  .value = "NAME",
	  .kind = ARG_LIST,
	  .at = offsetof(struct profile_args, conditions),
	  .words = condition_words,
	  .n_words = CONDITIONS,
	  .help = "a diagnosis; those given are all there are, or none" },
	{ .name = "--sensitive",
	  .value = "TAG",
	  .kind = ARG_LIST,
	  .at = offsetof(struct profile_args, sensitive),
	  .words = tag_words,
	  .n_words = TAGS,
	  .help = "what the back does not like; likewise" },
	{ .name = "--age65",
	  .kind = ARG_WORD,
	  .at = offsetof(struct profile_args, age65),
	  .words = no_yes,
	  .n_words = ARRAY_LEN(no_yes),
	  .help = "65 or over" },
	{ .name = "--weights",
	  .value = "KG,...",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, weights),
	  .help = "owned, such as 4,8,12.5; or none" },
	{ .name = "--plan",
	  .value = "PLAN",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, plan),
	  .help = "its file's name" },
	{ .name = "--screened",
	  .value = "ok|FLAG",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, screened),
	  .help = "ok: no to every warning sign that Welcome asks about" },
	{ .name = "--cleared",
	  .value = "DATE",
	  .kind = ARG_DATE,
	  .at = offsetof(struct profile_args, cleared),
	  .help = "the day a professional cleared you for exercise" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct profile_args, json),
	  .help = "for programs" },
};

/* ---- Printing ---- */

static void print_words(struct out *o, const char *name, unsigned bits, const char *const *words,
			int n)
{
	out_at(o, 0, "%s", name);
	out_at(o, 16, "%s", bits ? "" : "none");
	for (int i = 0; i < n; i++) {
		if (bits & 1u << i)
			out_at(o, 16, "%s", words[i]);
	}
	out_end(o);
}

static void print_pair(struct out *o, const char *name, const char *value)
{
	out_at(o, 0, "%s", name);
	out_at(o, 16, "%s", value);
	out_end(o);
}

static void print_weights(struct out *o, const struct profile *p)
{
	out_at(o, 0, "weights");
	out_at(o, 16, "%s", p->n_weights ? "" : "none");
	for (int i = 0; i < p->n_weights; i++) {
		char words[DOSE_TEXT];

		amount_format(&(struct amount){ .load_g = p->weights_g[i] }, words);
		out_at(o, 16, "%s%s", words, i + 1 < p->n_weights ? "," : "");
	}
	out_end(o);
}

/* What is left out for now, or minded, and by what. */
static void print_rulings(struct cli *cli)
{
	const struct safety_input person = coach_safety(cli->coach);
	struct ruling list = safety_judge_list(person.profile);
	char ground[RULING_TEXT];

	if (list.safety != SAFETY_ALLOWED) {
		ruling_say(&list, ground);
		out_wrap(&cli->out, "left out", 16, ground);
		return;
	}
	for (enum tag tag = 0; tag < TAGS; tag++) {
		struct ruling r = safety_judge_tag(&person, tag);

		ruling_say(&r, ground);
		if (r.safety != SAFETY_ALLOWED) {
			out_wrap(&cli->out, ruling_blocks(&r) ? "left out" : "with care", 16,
				 ground);
		}
	}
}

static void print_profile(struct cli *cli)
{
	const struct profile *p = coach_profile(cli->coach);
	struct out *o = &cli->out;
	char cleared[DATE_TEXT] = "no";

	if (p->is_cleared)
		date_format(p->cleared_on, cleared);
	print_pair(o, "level", level_words[p->level]);
	print_pair(o, "65 or over", no_yes[p->is_65_or_over]);
	print_words(o, "conditions", p->conditions, condition_words, CONDITIONS);
	print_words(o, "sensitive to", p->sensitive, tag_words, TAGS);
	print_weights(o, p);
	print_pair(o, "plan", p->plan[0] != '\0' ? p->plan : "none chosen");
	print_pair(o, "screened", p->is_blocked ? p->warning : no_yes[p->is_screened]);
	print_pair(o, "cleared", cleared);
	print_pair(o, "flare-up", no_yes[p->is_flare]);
	print_rulings(cli);
}

static void print_json(struct cli *cli)
{
	struct jval *v = export_document();

	jval_put(v, "profile", export_profile(coach_profile(cli->coach)));
	jval_write(v, cli->env->out);
	jval_release(v);
}

/* ---- Changing ---- */

/* What is asked for, as the events it becomes; "none" empties a list. */
struct changes {
	struct {
		enum event_kind kind;
		char *value; /* whole, however long: the check must see what was given */
	} v[EVENT_KINDS];
	int n;
};

static void change(struct changes *c, enum event_kind kind, const char *value)
{
	c->v[c->n].kind = kind;
	c->v[c->n++].value = xstrdup(value);
}

static void changes_release(struct changes *c)
{
	for (int i = 0; i < c->n; i++)
		free(c->v[i].value);
}

static void change_list(struct changes *c, enum event_kind kind, const struct arg_list *list)
{
	struct text value = { .s = NULL };

	for (int i = 0; i < list->n; i++)
		text_addf(&value, "%s%s", i ? "," : "", list->v[i]);
	if (list->is_given)
		change(c, kind, text_str(&value));
	text_release(&value);
}

static void changes_from(struct changes *ret, const struct profile_args *a)
{
	char cleared[DATE_TEXT];

	*ret = (struct changes){ .n = 0 };
	if (a->level != UNKNOWN)
		change(ret, EVENT_LEVEL, level_words[a->level]);
	if (a->age65 != UNKNOWN)
		change(ret, EVENT_AGE65, no_yes[a->age65]);
	change_list(ret, EVENT_CONDITIONS, &a->conditions);
	change_list(ret, EVENT_SENSITIVE, &a->sensitive);
	if (a->weights)
		change(ret, EVENT_WEIGHTS, text_eq(a->weights, "none") ? "" : a->weights);
	if (a->plan)
		change(ret, EVENT_PLAN, a->plan);
	if (a->screened)
		change(ret, EVENT_SCREENED, a->screened);
	if (a->cleared.is_given) {
		date_format(a->cleared.date, cleared);
		change(ret, EVENT_CLEARED, cleared);
	}
}

/* All of it is looked at before any of it is written. */
static bool check_changes(struct cli *cli, const struct changes *c, struct err *err)
{
	char why[LINE_MAX_BYTES];

	for (int i = 0; i < c->n; i++) {
		if (!event_value_check(c->v[i].kind, c->v[i].value, why)) {
			err_set(err, ERR_USAGE, "--%s: %s", event_words[c->v[i].kind], why);
			return false;
		}
		if (c->v[i].kind == EVENT_PLAN &&
		    !cli_known(cli, LIBRARY_PLANS, c->v[i].value, err))
			return false;
	}
	return true;
}

static bool make_changes(struct cli *cli, const struct changes *c, struct err *err)
{
	bool ok = check_changes(cli, c, err) && cli_open(cli, c->n > 0 ? CLI_WRITE : CLI_READ, err);

	for (int i = 0; ok && i < c->n; i++)
		ok = coach_event(cli->coach, cli->now, c->v[i].kind, c->v[i].value, err);
	return ok;
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct profile_args *a = args;
	struct changes changes;

	changes_from(&changes, a);
	bool ok = make_changes(cli, &changes, err);

	changes_release(&changes);
	if (!ok)
		return false;
	if (a->json)
		print_json(cli);
	else
		print_profile(cli);
	return true;
}

const struct command command_profile = {
	.name = "profile",
	.summary = "who you are: level, conditions, plan",
	.help = "Prints the profile, after changing what is given.",
	COMMAND_ARGS(rows, struct profile_args),
	.run = run,
};
