/* The keys of Welcome, a table a page. Not for what they do: that is welcome.c's. */
#include "welcome.h"

/* clang-format off */
#define LEAVE \
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" }
#define BACK(...) \
	{ .keys = { K_LEFT, __VA_ARGS__ }, .action = ACTION_LEFT, .label = "back", \
	  .help = "a page back; your answers stay" }
/* How the tables end: of pages from which there is a way back, and of the others. */
#define END BIND_SCROLL, { .keys = { 0 } }
#define TURN BACK(K_BACKSPACE), LEAVE, END
#define GO_ON(words) \
	{ .keys = { K_ENTER, ' ' }, .action = ACTION_ENTER, .label = words, .help = "go on" }
/* Nobody agrees to what they have not seen: as long as there is more below, the key for it
 * scrolls. */
#define READ_ON(...) \
	{ .keys = { K_ENTER, ' ', __VA_ARGS__ }, .action = ACTION_PAGE_DOWN, .label = "more", \
	  .help = "read on: there is more below" }
#define PICK_FLAG \
	{ .keys = { '1' }, .to = '0' + RED_FLAGS, .action = ACT_PICK, .label = "that one", \
	  .help = "this one is so", .shown = "1-5" }
/* clang-format on */
static_assert(RED_FLAGS == 5, "the footer says 1-5");

static const struct binding about_keys[] = {
	GO_ON("I have read this"),
	LEAVE,
	END,
};

static const struct binding about_more_keys[] = {
	READ_ON(K_NONE),
	LEAVE,
	END,
};

static const struct binding flag_keys[] = {
	{ .keys = { 'n', '0' },
	  .action = ACT_NO,
	  .label = "none of these",
	  .help = "none of these" },
	PICK_FLAG,
	LEAVE,
	END,
};

static const struct binding flag_more_keys[] = {
	READ_ON('n', '0'),
	PICK_FLAG,
	LEAVE,
	END,
};

/* Enter is none of them: one stray press must not take the page away. */
static const struct binding stop_keys[] = {
	LEAVE,
	{ .keys = { 'c' },
	  .action = ACT_CLEARED,
	  .label = "I am cleared",
	  .help = "a professional has looked at it and says exercise is fine" },
	END,
};

static const struct binding looked_at_keys[] = {
	{ .keys = { '0' },
	  .to = '9',
	  .action = ACT_PICK,
	  .label = "days ago",
	  .help = "so many days ago; 0: today",
	  .shown = "0-9" },
	{ .keys = { 'n', K_ESC, K_ENTER, 'q' },
	  .action = ACT_NO,
	  .label = "not yet",
	  .help = "nobody has yet" },
	END,
};

static const struct binding sure_keys[] = {
	BIND_SURE(ACT_YES, ACT_NO),
	END,
};

static const struct binding level_keys[] = {
	{ .keys = { 'n' },
	  .action = ACT_NO,
	  .label = "new",
	  .help = "new to it, or back after a break" },
	{ .keys = { 'a' }, .action = ACT_YES, .label = "active", .help = "exercising regularly" },
	GO_ON("as marked"),
	TURN,
};

static const struct binding age_keys[] = {
	{ .keys = { 'n' }, .action = ACT_NO, .label = "under 65", .help = "under 65" },
	{ .keys = { 'y' }, .action = ACT_YES, .label = "65 or over", .help = "65 or over" },
	GO_ON("as marked"),
	TURN,
};

/* clang-format off */
#define PICK_TEN(words) \
	{ .keys = { '1' }, .to = '9', .action = ACT_PICK, .label = "that one", .help = words, \
	  .shown = "1-9,0" }, \
	{ .keys = { '0' }, .action = ACT_PICK + 9, .help = "the tenth, likewise" }
/* clang-format on */
static_assert(CONDITIONS == 10 && SENSITIVITIES == 10, "the keys are 1-9 and 0");

static const struct binding list_keys[] = {
	PICK_TEN("this one is so; again: it is not"),
	GO_ON("go on"),
	TURN,
};

static const struct binding list_more_keys[] = {
	PICK_TEN("this one is so; again: it is not"),
	READ_ON(K_NONE),
	TURN,
};

/* clang-format off */
#define TYPE(what, which) \
	{ .keys = { K_TEXT }, .action = ACTION_TEXT, .label = what, .shown = which }, \
	{ .keys = { K_ENTER }, .action = ACTION_ENTER, .label = "go on", .help = "go on" }, \
	{ .keys = { K_BACKSPACE, K_DELETE }, .action = ACTION_RUB_OUT, .label = "take back", \
	  .help = "take back a character" }, \
	BACK(K_NONE), LEAVE, END
/* clang-format on */

static const struct binding weights_keys[] = {
	TYPE("kilograms", "0-9"),
};

static const struct binding surgery_keys[] = {
	TYPE("the day", "0-9"),
};

static const struct binding cleared_keys[] = {
	{ .keys = { 'y' }, .action = ACT_YES, .label = "yes", .help = "yes, they have" },
	{ .keys = { 'n', K_ENTER },
	  .action = ACT_NO,
	  .label = "no, or not sure",
	  .help = "no, or not sure" },
	TURN,
};

static const struct binding cleared_more_keys[] = {
	READ_ON(K_NONE),
	TURN,
};

static const struct binding plan_keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "begin",
	  .help = "begin with this plan" },
	TURN,
};

static const struct binding leave_keys[] = {
	{ .keys = { 'y' },
	  .action = ACT_YES,
	  .label = "leave without them",
	  .help = "leave without keeping these answers" },
	{ .keys = { 'n', K_ESC, K_ENTER, K_LEFT },
	  .action = ACT_NO,
	  .label = "go back",
	  .help = "back to the page" },
	{ .keys = { 'q' }, .action = ACT_NO },
	{ .keys = { 0 } },
};

/* A page's keys, and where it must be seen whole, those until then. */
static const struct {
	const struct binding *keys, *more;
} page_keys[] = {
	[PAGE_ABOUT] = { about_keys, about_more_keys },
	[PAGE_FLAGS] = { flag_keys, flag_more_keys },
	[PAGE_STOP] = { stop_keys, NULL },
	[PAGE_LOOKED_AT] = { looked_at_keys, NULL },
	[PAGE_SURE] = { sure_keys, NULL },
	[PAGE_LEVEL] = { level_keys, NULL },
	[PAGE_AGE] = { age_keys, NULL },
	[PAGE_CONDITIONS] = { list_keys, list_more_keys },
	[PAGE_SURGERY] = { surgery_keys, NULL },
	[PAGE_CLEARED] = { cleared_keys, cleared_more_keys },
	[PAGE_SENSITIVE] = { list_keys, list_more_keys },
	[PAGE_WEIGHTS] = { weights_keys, NULL },
	[PAGE_PLAN] = { plan_keys, NULL },
	[PAGE_LEAVE] = { leave_keys, NULL },
};

const struct binding *welcome_keys_now(const void *self)
{
	const struct welcome *w = self;
	bool has_more = page_keys[w->page].more &&
			!pager_is_at_end(&w->pager, welcome_room_of(w->app), welcome_page, w);

	return has_more ? page_keys[w->page].more : page_keys[w->page].keys;
}
