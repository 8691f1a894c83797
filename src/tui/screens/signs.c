/* The stop signs (EVIDENCE 3.3), to be picked in one key. What is picked blocks exercise from then
 * on: the screen below sees that, ends what was going on, and shows what to do now. */
#include <stdlib.h>

#include "limber/base/mem.h"
#include "raised.h"
#include "sign_list.h"

enum { ACT_LEAVE = ACTION_OWN, ACT_YES, ACT_NO, ACT_PICK };

static const struct binding keys[] = {
	{ .keys = { '1' },
	  .to = '0' + STOP_SIGNS,
	  .action = ACT_PICK,
	  .label = "that one",
	  .help = "this one is so: what to do",
	  .shown = "1-9" },
	{ .keys = { 'n', K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "none of these",
	  .help = "none of these: back" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};
static_assert(STOP_SIGNS == 9, "the footer says 1-9");

static const struct binding sure_keys[] = {
	BIND_SURE(ACT_YES, ACT_NO),
	BIND_SCROLL,
	{ .keys = { 0 } },
};

/* Nothing else is to be done here than what the sign says; one stray Enter must not take it
 * away. */
static const struct binding raised_keys[] = {
	{ .keys = { 'q', K_ESC },
	  .action = ACT_LEAVE,
	  .label = "leave limber",
	  .help = "leave limber" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

struct signs {
	struct pager pager;
	struct raised raised; /* the one that was picked, as long as it is not in the log */
	bool is_sure;         /* it is so; until then it can be taken back */
};

static const struct binding *signs_keys_now(const void *self)
{
	const struct signs *s = self;

	if (!s->raised.sign)
		return keys;
	return s->is_sure ? raised_keys : sure_keys;
}

static void *signs_open(struct app *app, const void *arg)
{
	struct signs *s = xcalloc(1, sizeof *s);

	(void)arg;
	s->pager.glyphs = app->glyphs;
	return s;
}

/* A sign without an answer is taken to be so: who has it may close the window and call for help. */
static void signs_close(void *self, struct app *app)
{
	struct signs *s = self;

	raised_close(&s->raised, app);
	free(s);
}

static int64_t signs_next_wake(const void *self, int64_t now_ms)
{
	const struct signs *s = self;

	(void)now_ms;
	return s->is_sure ? raised_next_wake(&s->raised) : INT64_MAX;
}

static void signs_wake(void *self, struct app *app, int64_t now_ms)
{
	struct signs *s = self;

	(void)now_ms;
	if (raised_save(&s->raised, app))
		app_pop(app);
}

static const struct sign_list list = {
	.question = "Is any of these so now? Then stop moving.",
	.signs = stop_signs,
	.n = STOP_SIGNS,
};

static int raised_page(const struct warning *sign, struct canvas *cv, struct rect r)
{
	int from = r.row;

	if (sign->first) {
		canvas_flow(cv, &r, 0, STYLE_BAD, sign->first);
		rect_drop(&r, 1);
	}
	canvas_flow(cv, &r, 0, STYLE_BOLD, sign->act);
	return r.row - from;
}

static int signs_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct signs *s = user;

	if (!s->raised.sign)
		return sign_list_page(cv, r, &list);
	return s->is_sure ? raised_page(s->raised.sign, cv, r)
			  : sign_sure_page(cv, r, s->raised.sign);
}

static void pick(struct signs *s, struct rect whole, int i)
{
	struct rect room = overlay_room(&s->pager, whole, signs_page, s);

	s->raised = (struct raised){ .kind = EVENT_STOP,
				     .sign = sign_list_pick(&list, i, &s->pager, room) };
	if (s->raised.sign)
		s->pager.top = 0;
}

static enum screen_result signs_act(void *self, struct app *app, int action)
{
	struct signs *s = self;
	struct rect whole = app_room(app);

	if (overlay_act(&s->pager, action, whole, signs_page, s))
		return SCREEN_STAY;
	switch (action) {
	case ACTION_BACK: return SCREEN_POP;
	case ACT_LEAVE: return SCREEN_QUIT;
	case ACT_NO: s->raised.sign = NULL; return SCREEN_STAY;
	case ACT_YES:
		s->is_sure = true;
		s->pager.top = 0;
		return raised_save(&s->raised, app) ? SCREEN_POP : SCREEN_STAY;
	}
	pick(s, whole, action - ACT_PICK);
	return SCREEN_STAY;
}

static void signs_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct signs *s = self;

	overlay_draw(&s->pager, cv, r, "A warning sign", signs_page, s);
}

const struct screen_ops screen_signs = {
	.id = "signs",
	.title = "A warning sign",
	.keys = keys,
	.keys_now = signs_keys_now,
	.is_overlay = true,
	.open = signs_open,
	.close = signs_close,
	.act = signs_act,
	.next_wake = signs_next_wake,
	.wake = signs_wake,
	.draw = signs_draw,
};
