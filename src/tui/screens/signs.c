/* The stop signs (EVIDENCE 3.3), to be picked in one key. What is picked blocks exercise from then on:
 * the screen below sees that, ends what was going on, and shows what to do now. */
#include <stdlib.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "limber/core/warning.h"
#include "limber/draw/widget.h"
#include "pager.h"

enum { ACT_PICK = ACTION_OWN };

static const struct binding keys[] = {
	{ .keys = { '1' },
	  .to = '0' + STOP_SIGNS,
	  .action = ACT_PICK,
	  .label = "that one",
	  .help = "this one is so: it ends here",
	  .shown = "1-9" },
	{ .keys = { K_ESC, 'q', 'n' },
	  .action = ACTION_BACK,
	  .label = "none of these",
	  .help = "none of these: back" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};
static_assert(STOP_SIGNS == 9, "the footer says 1-9");

struct signs {
	struct pager pager;
};

static void *signs_open(struct app *app, const void *arg)
{
	struct signs *s = xcalloc(1, sizeof *s);

	(void)arg;
	s->pager.glyphs = app->glyphs;
	return s;
}

static void signs_close(void *self, struct app *app)
{
	(void)app;
	free(self);
}

static int signs_page(struct canvas *cv, struct rect r, const void *user)
{
	int from = r.row;

	(void)user;
	r.row += canvas_wrap(cv, r, STYLE_BOLD, "Is any of these so now? Then stop moving.") + 1;
	for (int i = 0; i < STOP_SIGNS; i++) {
		struct rect text = { r.row, r.col + 3, from + r.rows - r.row, r.cols - 3 };

		canvas_textf(cv, r, r.row, r.col, STYLE_KEY, "%d", i + 1);
		r.row += canvas_wrap(cv, text, STYLE_TEXT, stop_signs[i].signs);
	}
	return r.row - from;
}

static enum screen_result signs_act(void *self, struct app *app, int action)
{
	struct signs *s = self;
	struct err err = { .kind = ERR_NONE };
	struct rect whole = { 0, 0, app->rows, app->cols };
	struct rect box = pager_panel(whole, app->glyphs, signs_page, s);

	if (pager_act(&s->pager, action, rect_inset(box, PANEL_FRAME_ROWS, PANEL_FRAME_COLS),
		      signs_page, s))
		return SCREEN_STAY;
	if (action < ACT_PICK)
		return SCREEN_POP;
	if (coach_event(app->coach, app->moment, EVENT_STOP, stop_signs[action - ACT_PICK].id,
			&err))
		return SCREEN_POP;
	app_say(app, STYLE_BAD, "not saved: %s. %s", err.msg, stop_signs[action - ACT_PICK].act);
	return SCREEN_STAY;
}

static void signs_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct signs *s = self;
	struct rect box = pager_panel(r, cv->glyphs, signs_page, s);

	pager_draw(&s->pager, cv, box_panel(cv, box, "A warning sign"), signs_page, s);
}

const struct screen_ops screen_signs = {
	.id = "signs",
	.title = "A warning sign",
	.keys = keys,
	.is_overlay = true,
	.open = signs_open,
	.close = signs_close,
	.act = signs_act,
	.draw = signs_draw,
};
