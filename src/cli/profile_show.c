/* What `limber profile` shows: what was said, and what follows from it. Not for changing it. */
#include "profile_show.h"

#include "export.h"
#include "limber/core/flare.h"
#include "limber/core/warning.h"
#include "state.h"

enum { VALUE_COLUMN = 16 };

const char *const no_yes[2] = { "no", "yes" };
/* Afterwards it may be proposed again. */
static bool is_declined_lately(const struct event *e, struct date day)
{
	return e->kind == EVENT_DECLINED && date_diff(day, e->day) < DECLINED_DAYS;
}

/* ---- Text ---- */

static void print_words(struct out *o, const char *name, unsigned bits, const char *const *words,
			int n)
{
	out_at(o, 0, "%s", name);
	out_at(o, VALUE_COLUMN, "%s", bits ? "" : "none");
	for (int i = 0; i < n; i++) {
		if (bits & 1u << i)
			out_at(o, VALUE_COLUMN, "%s", words[i]);
	}
	out_end(o);
}

static void print_pair(struct out *o, const char *name, const char *value)
{
	out_at(o, 0, "%s", name);
	out_at(o, VALUE_COLUMN, "%s", value);
	out_end(o);
}

/* Its day, or "no". */
static void print_day(struct out *o, const char *name, bool is_known, struct date day)
{
	char words[DATE_WORDS] = "no";

	if (is_known)
		date_say(day, DATE_WITH_YEAR, words);
	print_pair(o, name, words);
}

static void print_weights(struct out *o, const struct profile *p)
{
	out_at(o, 0, "weights");
	out_at(o, VALUE_COLUMN, "%s", p->n_weights ? "" : "none");
	for (int i = 0; i < p->n_weights; i++) {
		char words[DOSE_TEXT];

		amount_format(&(struct amount){ .load_g = p->weights_g[i] }, words);
		out_at(o, VALUE_COLUMN, "%s%s", words, i + 1 < p->n_weights ? "," : "");
	}
	out_end(o);
}

static void print_screening(struct cli *cli)
{
	const struct profile *p = coach_profile(cli->coach);

	print_day(&cli->out, "screened", p->is_screened, p->screened_on);
	if (profile_screening(p, coach_day(cli->coach)) > SCREENING_HOLDS)
		print_pair(&cli->out, "", "please look at the warning signs again, in Welcome");
}

static void print_flare(struct cli *cli)
{
	static const char *const before[] = {
		[FLARE_NONE] = "no", [FLARE_ACUTE] = "since ", [FLARE_SETTLED] = "over since "
	};
	char words[32], day[DATE_WORDS] = "";
	struct flare flare;

	flare_at(&flare, coach_history(cli->coach), coach_day(cli->coach));
	if (flare.state != FLARE_NONE)
		date_say(flare.state == FLARE_ACUTE ? flare.begun : flare.settled, DATE_WITH_YEAR,
			 day);
	text_format(words, sizeof words, "%s%s", before[flare.state], day);
	print_pair(&cli->out, "flare-up", words);
}

static void print_declined(struct cli *cli)
{
	const struct history *h = coach_history(cli->coach);
	char words[LINE_MAX_BYTES], day[DATE_WORDS];

	for (size_t i = 0; i < h->n_events; i++) {
		const struct event *e = &h->events[i];

		if (!is_declined_lately(e, coach_day(cli->coach)))
			continue;
		date_say(date_add(e->day, DECLINED_DAYS), DATE_WITH_YEAR, day);
		text_format(words, sizeof words, "%s, until %s", e->value, day);
		print_pair(&cli->out, "declined", words);
	}
}

/* What is left out for now, or minded, and by what. */
static void print_tags(struct cli *cli)
{
	const struct safety_input person = coach_safety(cli->coach);
	char ground[RULING_TEXT];

	for (enum tag tag = 0; tag < TAGS; tag++) {
		struct ruling r = safety_judge_tag(&person, tag);

		ruling_say(&r, ground);
		if (r.safety != SAFETY_ALLOWED) {
			out_wrap(&cli->out, ruling_blocks(&r) ? "left out" : "with care",
				 VALUE_COLUMN, ground);
		}
	}
}

/* Who gave it before the sign was said knows nothing of that. */
static void print_clearance(struct out *o, const struct profile *p)
{
	char day[DATE_WORDS], words[DATE_WORDS + 64];

	if (!p->is_blocked || !p->is_cleared) {
		print_day(o, "cleared", p->is_cleared, p->cleared_on);
		return;
	}
	date_say(p->cleared_on, DATE_WITH_YEAR, day);
	text_format(words, sizeof words, "%s, before the sign: it has to be looked at since", day);
	print_pair(o, "cleared", words);
}

/* Of what leaves out everything, nothing less is told. */
static void print_rulings(struct cli *cli)
{
	const struct profile *p = coach_profile(cli->coach);
	struct ruling list = safety_judge_list(p);
	char words[WARNING_TEXT], ground[RULING_TEXT];

	if (p->is_blocked) {
		warning_say(p, words);
		out_wrap(&cli->out, "left out", VALUE_COLUMN, words);
	} else if (list.safety != SAFETY_ALLOWED) {
		ruling_say(&list, ground);
		out_wrap(&cli->out, "left out", VALUE_COLUMN, ground);
	} else {
		print_tags(cli);
	}
}

void profile_print(struct cli *cli)
{
	const struct profile *p = coach_profile(cli->coach);
	struct out *o = &cli->out;

	print_pair(o, "level", level_words[p->level]);
	print_pair(o, "65 or over", no_yes[p->is_65_or_over]);
	print_words(o, "conditions", p->conditions, condition_words, CONDITIONS);
	if (p->has_surgery)
		print_day(o, "surgery", true, p->surgery_on);
	print_words(o, "sensitive to", p->sensitive, tag_words, TAGS);
	print_weights(o, p);
	print_pair(o, "plan", p->plan[0] != '\0' ? p->plan : "none chosen");
	print_screening(cli);
	print_clearance(o, p);
	print_flare(cli);
	print_declined(cli);
	if (p->is_blocked)
		print_pair(o, "warning sign", p->warning);
	print_rulings(cli);
}

/* ---- JSON ---- */

static struct jval *declined_json(struct cli *cli)
{
	const struct history *h = coach_history(cli->coach);
	struct jval *v = jval_array();

	for (size_t i = 0; i < h->n_events; i++) {
		if (is_declined_lately(&h->events[i], coach_day(cli->coach)))
			jval_add_text(v, h->events[i].value);
	}
	return v;
}

/* What the events come to that are no part of a profile to import. */
static struct jval *state_json(struct cli *cli)
{
	const struct profile *p = coach_profile(cli->coach);
	struct jval *v = jval_object();

	if (p->is_screened)
		jval_put_date(v, "screened", p->screened_on);
	if (p->is_cleared)
		jval_put_date(v, "cleared", p->cleared_on);
	state_put(v, cli->coach);
	jval_put(v, "declined", declined_json(cli));
	return v;
}

void profile_print_json(struct cli *cli)
{
	struct jval *v = export_document();

	jval_put(v, "profile", export_profile(coach_profile(cli->coach)));
	jval_put(v, "state", state_json(cli));
	jval_write(v, cli->env->out);
	jval_release(v);
}
