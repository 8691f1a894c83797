/* `limber profile`: what Welcome asks, scriptable. Not for showing it: profile_show.c. */
#include <stddef.h>
#include <stdlib.h>

#include "command.h"
#include "limber/base/mem.h"
#include "limber/core/warning.h"
#include "profile_show.h"

struct profile_args {
	int level, age65;
	struct arg_list conditions, sensitive;
	const char *weights, *plan, *surgery, *screened, *stop, *declined;
	struct arg_date cleared;
	bool json;
};

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
	{ .name = "--surgery",
	  .value = "DATE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, surgery),
	  .help = "the day of an operation on the back; or none" },
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
	  .help = "owned, such as 4,8,12.5 or '4 8'; or none" },
	{ .name = "--plan",
	  .value = "PLAN",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, plan),
	  .help = "its file's name" },
	{ .name = "--screened",
	  .value = "ok|FLAG",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, screened),
	  .help = "ok: no to all the warning signs of Welcome; else which" },
	{ .name = "--stop",
	  .value = "SIGN",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, stop),
	  .help = "a sign to stop at that came, such as faint" },
	{ .name = "--cleared",
	  .value = "DATE",
	  .kind = ARG_DATE,
	  .at = offsetof(struct profile_args, cleared),
	  .help = "the day a professional cleared you for exercise" },
	{ .name = "--declined",
	  .value = "RUNG",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct profile_args, declined),
	  .help = "a step up not wanted now, such as core-back/bird_dog" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct profile_args, json),
	  .help = "for programs" },
};

/* ---- Changing ---- */

/* What is asked for, as the events it becomes, in the order of their kinds; "none" empties a
 * list. */
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

static void change_text(struct changes *c, enum event_kind kind, const char *value)
{
	bool has_none = kind == EVENT_WEIGHTS || kind == EVENT_SURGERY;

	if (value)
		change(c, kind, has_none && text_eq(value, "none") ? "" : value);
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
	change_text(ret, EVENT_SURGERY, a->surgery);
	change_list(ret, EVENT_SENSITIVE, &a->sensitive);
	change_text(ret, EVENT_WEIGHTS, a->weights);
	change_text(ret, EVENT_PLAN, a->plan);
	change_text(ret, EVENT_SCREENED, a->screened);
	change_text(ret, EVENT_STOP, a->stop);
	if (a->cleared.is_given) {
		date_format(a->cleared.date, cleared);
		change(ret, EVENT_CLEARED, cleared);
	}
	change_text(ret, EVENT_DECLINED, a->declined);
}

/* A sign must be one of ours here: a slip of the pen would tell the person the wrong thing to
 * do. */
static bool check_sign(const char *option, const struct warning *v, int n, const char *id,
		       struct err *err)
{
	const char *ids[1 + RED_FLAGS + STOP_SIGNS];
	size_t n_ids = 0;
	struct text all = { .s = NULL };

	if (warning_of(v, n, id))
		return true;
	if (v == red_flags)
		ids[n_ids++] = "ok";
	for (int i = 0; i < n; i++)
		ids[n_ids++] = v[i].id;
	for (size_t i = 0; i < n_ids; i++)
		text_addf(&all, "%s%s", i > 0 ? ", " : "", ids[i]);
	const char *near = text_nearest(id, ids, n_ids);

	if (near) {
		err_set(err, ERR_USAGE, "%s is \"%.40s\"; did you mean \"%s\"?", option, id, near);
	} else {
		err_set(err, ERR_USAGE, "%s is \"%.40s\"; use one of: %s", option, id,
			text_str(&all));
	}
	text_release(&all);
	return false;
}

static bool check_change(struct cli *cli, enum event_kind kind, const char *value, struct err *err)
{
	struct event e = { .at = cli->now.at, .day = cli->now.day, .kind = kind };
	char why[LINE_MAX_BYTES];

	text_copy(e.value, sizeof e.value, value);
	if (!event_value_check(kind, value, why) || !event_check(&e, why)) {
		err_set(err, ERR_USAGE, "--%s: %s", event_words[kind], why);
		return false;
	}
	if (kind == EVENT_PLAN)
		return cli_known(cli, LIBRARY_PLANS, value, err);
	if (kind == EVENT_SCREENED && !text_eq(value, "ok"))
		return check_sign("--screened", red_flags, RED_FLAGS, value, err);
	return kind != EVENT_STOP || check_sign("--stop", stop_signs, STOP_SIGNS, value, err);
}

/* All of it is looked at before any of it is written. */
static bool check_changes(struct cli *cli, const struct changes *c, struct err *err)
{
	for (int i = 0; i < c->n; i++) {
		if (!check_change(cli, c->v[i].kind, c->v[i].value, err))
			return false;
	}
	return true;
}

static bool make_changes(struct cli *cli, const struct changes *c, struct err *err)
{
	struct event events[EVENT_KINDS];

	if (!check_changes(cli, c, err) || !cli_open(cli, c->n > 0 ? CLI_WRITE : CLI_READ, err))
		return false;
	for (int i = 0; i < c->n; i++) {
		events[i].kind = c->v[i].kind;
		text_copy(events[i].value, sizeof events[i].value, c->v[i].value);
	}
	return c->n == 0 || coach_events(cli->coach, cli->now, events, c->n, err);
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
		profile_print_json(cli);
	else
		profile_print(cli);
	return true;
}

const struct command command_profile = {
	.name = "profile",
	.summary = "who you are: level, conditions, plan",
	.help = "Prints the profile, after changing what is given.\n"
		"Of --screened: ok, cauda_equina, fracture, infection, cancer, heart_or_nerve.\n"
		"Of --stop: chest_pressure, faint, breathless, numb_or_weak, sight, "
		"bladder_or_saddle, sharp_pain, gave_way, leg_spreading.",
	COMMAND_ARGS(rows, struct profile_args),
	.run = run,
};
