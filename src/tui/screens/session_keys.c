/* The keys of a session, a table for each thing that it may be asking. Not for what they do: that
 * is session_act.c's. */
#include "session.h"

/* All of them but the first. What keeps people safe comes first: narrow footers show no more. */
/* clang-format off */
#define GUIDE_ROWS(enter) \
	{ .keys = { '!' }, \
	  .action = ACT_HURT, \
	  .label = "it hurts", \
	  .help = "it hurts, or a warning sign: an easier one, or stop" }, \
	{ .keys = { K_ENTER, K_RIGHT, 'l' }, \
	  .action = ACTION_ENTER, \
	  .label = enter, \
	  .help = "on to the next: this set counts as far as it came; in a rest: begin now" }, \
	{ .keys = { 's' }, \
	  .action = ACT_SKIP, \
	  .label = "skip", \
	  .help = "skip the rest of this exercise" }, \
	{ .keys = { 'q', K_ESC }, \
	  .action = ACT_STOP, \
	  .label = "stop", \
	  .help = "stop here; what was done is kept" }, \
	{ .keys = { 'e' }, \
	  .action = ACT_EASIER, \
	  .label = "easier", \
	  .help = "form was lost: the easier one from here on" }, \
	{ .keys = { K_LEFT, 'h' }, \
	  .action = ACTION_LEFT, \
	  .label = "back", \
	  .help = "this set again, or the one before" }, \
	{ .keys = { '+', '=' }, .action = ACT_MORE, .help = "a little more in this set" }, \
	{ .keys = { '-' }, .action = ACT_LESS, .help = "a little less in this set" }, \
	{ .keys = { 'r' }, \
	  .action = ACT_RESTART, \
	  .help = "this exercise again from its first set" }, \
	{ .keys = { 'm' }, \
	  .action = ACT_MUTE, \
	  .label = "mute", \
	  .help = "voice and bells off, or on again" }, \
	{ .keys = { '0' }, \
	  .to = '9', \
	  .action = ACTION_ANSWER, \
	  .help = "pain before, 0 to 9, while it is asked", \
	  .shown = "0-9" }, \
	{ .keys = { 't' }, .action = ACTION_ANSWER + 10, .help = "pain before, 10" }
/* clang-format on */

/* clang-format off */
#define PAUSE_ROW \
	{ .keys = { ' ' }, .action = ACT_PAUSE, .label = "pause", .help = "pause" }
/* clang-format on */

const struct binding session_guide_keys[] = {
	PAUSE_ROW,
	GUIDE_ROWS("next"),
	{ .keys = { 0 } },
};

/* In a rest, or while getting ready. */
static const struct binding lead_in_keys[] = {
	PAUSE_ROW,
	GUIDE_ROWS("begin"),
	{ .keys = { 0 } },
};

static const struct binding paused_keys[] = {
	{ .keys = { ' ' },
	  .action = ACT_PAUSE,
	  .label = "resume",
	  .help = "go on, after counting in" },
	GUIDE_ROWS("next"),
	{ .keys = { 0 } },
};

/* clang-format off */
#define HURT_SIGN \
	{ .keys = { 's' }, .action = ACT_SIGN, .label = "a warning sign", \
	  .help = "a warning sign: numbness, chest pressure, dizziness ..." }
/* clang-format on */

static const struct binding hurt_keys[] = {
	HURT_SIGN,
	BIND_ANSWER("how much it hurts"),
	{ .keys = { K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "go on",
	  .help = "go on with it" },
	{ .keys = { 0 } },
};

/* clang-format off */
#define HURT_STOP \
	{ .keys = { K_ENTER }, .action = ACT_SKIP, .label = "stop this exercise", \
	  .help = "stop this exercise" }
#define HURT_END \
	{ .keys = { 'q' }, .action = ACT_END, .label = "end the session", \
	  .help = "end the session" }, \
	{ .keys = { K_ESC }, .action = ACTION_BACK, .label = "go on", .help = "go on with it" }
/* clang-format on */

static const struct binding hurt_way_keys[] = {
	HURT_SIGN,
	HURT_STOP,
	HURT_END,
	{ .keys = { 0 } },
};

/* Where there is something easier. */
static const struct binding hurt_easier_keys[] = {
	HURT_SIGN,
	HURT_STOP,
	{ .keys = { 'e' }, .action = ACT_EASIER, .label = "easier", .help = "take the easier one" },
	HURT_END,
	{ .keys = { 0 } },
};

static const struct binding stop_keys[] = {
	{ .keys = { K_ENTER, 'q' },
	  .action = ACT_END,
	  .label = "stop here",
	  .help = "stop; what was done is kept" },
	{ .keys = { K_ESC, ' ' },
	  .action = ACTION_BACK,
	  .label = "go on",
	  .help = "go on with it" },
	{ .keys = { 0 } },
};

static const struct binding gap_keys[] = {
	{ .keys = { 'y' },
	  .action = ACT_COUNTS,
	  .label = "they count",
	  .help = "the minutes count" },
	{ .keys = { 'n', K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "they do not",
	  .help = "they do not count" },
	{ .keys = { 0 } },
};

static const struct binding *const mode_keys[] = {
	[SESSION_GUIDES] = session_guide_keys,   [SESSION_ASKS_HURT] = hurt_keys,
	[SESSION_ASKS_HURT_WAY] = hurt_way_keys, [SESSION_ASKS_STOP] = stop_keys,
	[SESSION_ASKS_GAP] = gap_keys,
};

const struct binding *session_keys_now(const void *self)
{
	const struct session_screen *s = self;

	if (s->mode == SESSION_ASKS_HURT_WAY && s->can_ease)
		return hurt_easier_keys;
	if (s->mode == SESSION_GUIDES && s->view.is_paused)
		return paused_keys;
	if (s->mode == SESSION_GUIDES && s->view.phase < PHASE_WORK)
		return lead_in_keys;
	return mode_keys[s->mode];
}
