/* Writes one target for people and for programs. Not for deciding it: core/progress. */
#include "target.h"

#include <string.h>

#include "export.h"
#include "limber/base/text.h"
#include "limber/core/advice_words.h"

struct target target_of(const struct step *step, const struct advice *advice,
			const struct catalog *catalog)
{
	const char *id = advice->exercise ? advice->exercise : step->exercise;

	return (struct target){ .step = step,
				.advice = advice,
				.exercise = catalog_exercise(catalog, id) };
}

void target_name(const struct target *t, char ret[NAME_MAX])
{
	advice_say_name(t->advice, t->step, t->exercise, ret);
}

void target_dose(const struct target *t, char ret[DOSE_TEXT])
{
	advice_say_dose(t->advice, t->exercise, ret);
}

bool target_why_is_next(const struct advice *a, const struct advice *next)
{
	return next && text_eq(a->why, next->why);
}

void target_why(const struct advice *a, struct text *ret)
{
	char rung[LINE_MAX_BYTES];

	text_add(ret, a->why);
	if (!advice_can_be_declined(a))
		return;
	advice_declined(a, rung);
	text_addf(ret, " %s: `limber profile --declined %s`.",
		  a->is_earlier ? "To do it as the routine has it" : "To stay for two weeks", rung);
}

/* "V51 V52" as a list. */
static struct jval *sources_json(const char *sources)
{
	struct jval *list = jval_array();
	char number[8];

	for (const char *s = sources ? sources : ""; *s;) {
		size_t n = strcspn(s, " ");

		text_format(number, sizeof number, "%.*s", (int)n, s);
		jval_add_text(list, number);
		s += n + strspn(s + n, " ");
	}
	return list;
}

void target_put_reason(struct jval *v, const struct advice *a)
{
	jval_put_text(v, "move", move_words[a->move]);
	jval_put_text(v, "rule", a->rule);
	jval_put_int(v, "row", a->row);
	jval_put_text(v, "cap", a->cap ? a->cap : "");
	jval_put(v, "sources", sources_json(a->sources));
	jval_put_int(v, "rung_change", a->rung_change);
	jval_put_text(v, "why", a->why);
}

struct jval *target_json(const struct target *t)
{
	const struct advice *a = t->advice;
	struct jval *v = jval_object();
	struct jval *sets = jval_array();

	for (int i = 0; i < a->target.sets; i++)
		jval_add(sets, export_amount(&a->target.set[i]));
	jval_put_int(v, "step", t->step->number);
	jval_put_text(v, "exercise", t->exercise ? t->exercise->id : t->step->exercise);
	jval_put(v, "sets", sets);
	if (a->times > 1)
		jval_put_int(v, "times", a->times);
	jval_put_int(v, "rest_s", a->target.rest_s);
	if (a->target.brisk_s > 0)
		jval_put_int(v, "brisk_s", a->target.brisk_s);
	jval_put_bool(v, "per_side", t->exercise && t->exercise->per_side);
	target_put_reason(v, a);
	return v;
}
