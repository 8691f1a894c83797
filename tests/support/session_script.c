/* Plays sessions from tables. */
#include "session_script.h"

#include "sample_run.h"
#include "test.h"

static void log_text(struct text *out, const struct effect *e)
{
	char done[DOSE_TEXT];

	amount_format(&e->u.log.done, done);
	text_addf(out, "log %d", e->u.log.first);
	if (e->u.log.n != 1)
		text_addf(out, "-%d", e->u.log.first + e->u.log.n - 1);
	text_addf(out, " %s", outcome_words[e->u.log.outcome]);
	if (e->u.log.outcome != OUTCOME_SKIPPED)
		text_addf(out, " %s", done);
	if (e->u.log.pain != UNKNOWN)
		text_addf(out, ", pain %d", e->u.log.pain);
	if (e->u.log.is_eased)
		text_add(out, ", eased");
}

void effect_text(struct text *out, const struct effect *e)
{
	if (out->len > 0 && out->s[out->len - 1] != ' ')
		text_add(out, "; ");
	switch (e->kind) {
	case EFFECT_CUE:
		text_add(out, cue_infos[e->u.cue.kind].id);
		if (e->u.cue.n > 0)
			text_addf(out, " %d", e->u.cue.n);
		break;
	case EFFECT_LOG: log_text(out, e); break;
	case EFFECT_REPLAN: text_addf(out, "replan %d", e->u.first); break;
	case EFFECT_OVER: text_add(out, "end"); break;
	}
}

static void effects_text(struct text *out, const struct effects *fx)
{
	for (size_t i = 0; i < fx->n; i++)
		effect_text(out, &fx->v[i]);
}

void ticks_text(struct session *s, int64_t now_ms, struct text *out)
{
	while (session_is_due(s, now_ms)) {
		int64_t due = session_wake_ms(s, 0);
		struct effects fx = session_step(
			s, (struct session_event){ .in = INPUT_TICK, .at_ms = now_ms });

		if (fx.n > 0)
			text_addf(out, "%s@%d.%d ", out->len > 0 ? "; " : "", (int)(due / 1000),
				  (int)(due % 1000 / 100));
		effects_text(out, &fx);
	}
}

void script_play(struct session *s, struct run *run, const struct script_row *rows, size_t n)
{
	struct text before = { 0 }, did = { 0 };

	session_init(s, run, &sample_catalog);
	for (size_t i = 0; i < n; i++) {
		text_clear(&before);
		text_clear(&did);
		ticks_text(s, rows[i].at_ms, &before);
		struct effects fx = session_step(
			s, (struct session_event){ rows[i].in, rows[i].at_ms, rows[i].amount });

		effects_text(&did, &fx);
		text_addf(&before, "%s| %s", before.len > 0 ? " " : "", text_str(&did));
		if (!text_eq(text_str(&before), rows[i].expected))
			print_message("row %zu\n", i);
		assert_string_equal(text_str(&before), rows[i].expected);
	}
	text_release(&before);
	text_release(&did);
}
