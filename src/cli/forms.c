/* The rows of the JSON form. Not for how rows work: see field.h. */
#include "forms.h"

#include "limber/core/profile.h"

#define AMOUNT(name, least, most)                                                \
	{                                                                        \
		.key = #name, .kind = FIELD_INT, .need = FIELD_SPARSE,           \
		.at = offsetof(struct amount, name), .lo = (least), .hi = (most) \
	}

/* A target of nothing makes no sense, having done nothing does. */
static const struct field target_fields[] = {
	AMOUNT(reps, 1, REPS_MAX),
	AMOUNT(hold_s, 1, HOLD_S_MAX),
	AMOUNT(time_s, 1, TIME_S_MAX),
	AMOUNT(load_g, 1, LOAD_G_MAX),
};
static const struct field done_fields[] = {
	AMOUNT(reps, 0, REPS_MAX),
	AMOUNT(hold_s, 0, HOLD_S_MAX),
	AMOUNT(time_s, 0, TIME_S_MAX),
	AMOUNT(load_g, 0, LOAD_G_MAX),
};

const struct form amount_form = { target_fields, ARRAY_LEN(target_fields) };
static const struct form done_form = { done_fields, ARRAY_LEN(done_fields) };

#define NUMBER(row, name, least, most)                                                            \
	{                                                                                         \
		.key = #name, .kind = FIELD_INT, .need = FIELD_SPARSE, .at = offsetof(row, name), \
		.lo = (least), .hi = (most), .missing = UNKNOWN                                   \
	}
#define WORD(row, name, needed, table, count)                                                  \
	{                                                                                      \
		.key = #name, .kind = FIELD_WORD, .need = (needed), .at = offsetof(row, name), \
		.words = (table), .n_words = (count)                                           \
	}
#define CHARS(row, name, what, needed)                                                     \
	{                                                                                  \
		.key = #name, .kind = (what), .need = (needed), .at = offsetof(row, name), \
		.size = sizeof(((row *)0)->name)                                           \
	}

#define BORROWED(row, name, what, needed, most)                                            \
	{                                                                                  \
		.key = #name, .kind = (what), .need = (needed), .at = offsetof(row, name), \
		.size = (most)                                                             \
	}

static const struct field set_fields[] = {
	BORROWED(struct set_row, exercise, FIELD_NAME, FIELD_REQUIRED, ID_MAX),
	BORROWED(struct set_row, key, FIELD_KEY, FIELD_SPARSE, KEY_MAX),
	{ .key = "step",
	  .kind = FIELD_INT,
	  .need = FIELD_REQUIRED,
	  .at = offsetof(struct set_row, step),
	  .lo = 1,
	  .hi = STEPS_MAX },
	{ .key = "set",
	  .kind = FIELD_INT,
	  .need = FIELD_REQUIRED,
	  .at = offsetof(struct set_row, set),
	  .lo = 1,
	  .hi = ORDER_MAX },
	NUMBER(struct set_row, seq, 0, SEQ_MAX),
	WORD(struct set_row, side, FIELD_SPARSE, side_words, SIDES),
	{ .key = "target",
	  .kind = FIELD_OBJECT,
	  .at = offsetof(struct set_row, target),
	  .form = &amount_form },
	{ .key = "done",
	  .kind = FIELD_OBJECT,
	  .at = offsetof(struct set_row, done),
	  .form = &done_form },
	WORD(struct set_row, outcome, FIELD_REQUIRED, outcome_words, OUTCOMES),
	{ .key = "eased",
	  .kind = FIELD_BOOL,
	  .need = FIELD_SPARSE,
	  .at = offsetof(struct set_row, is_eased) },
	NUMBER(struct set_row, pain, 0, 10),
};

static const struct field session_fields[] = {
	CHARS(struct session_row, id, FIELD_ID, FIELD_REQUIRED),
	CHARS(struct session_row, routine, FIELD_ID, FIELD_REQUIRED),
	{ .key = "day",
	  .kind = FIELD_DATE,
	  .need = FIELD_SPARSE,
	  .at = offsetof(struct session_row, day) },
	{ .key = "started", .kind = FIELD_STAMP, .at = offsetof(struct session_row, started) },
	{ .key = "ended",
	  .kind = FIELD_STAMP,
	  .need = FIELD_SPARSE,
	  .at = offsetof(struct session_row, ended) },
	WORD(struct session_row, state, FIELD_REQUIRED, state_words, SESSION_STATES),
	NUMBER(struct session_row, pain_before, 0, 10),
	NUMBER(struct session_row, pain_after, 0, 10),
	NUMBER(struct session_row, leg, 0, 5),
	NUMBER(struct session_row, effort, 0, 10),
	BORROWED(struct session_row, note, FIELD_NOTE, FIELD_OPTIONAL, NOTE_MAX),
	{ .key = "sets", .kind = FIELD_LIST },
};

static const struct field checkin_fields[] = {
	{ .key = "day", .kind = FIELD_DATE, .at = offsetof(struct checkin, day) },
	{ .key = "at",
	  .kind = FIELD_STAMP,
	  .need = FIELD_SPARSE,
	  .at = offsetof(struct checkin, at) },
	{ .key = "pain", .kind = FIELD_INT, .at = offsetof(struct checkin, pain), .hi = 10 },
	NUMBER(struct checkin, leg, 0, 5),
};

static const struct field event_fields[] = {
	{ .key = "at", .kind = FIELD_STAMP, .at = offsetof(struct event, at) },
	WORD(struct event, kind, FIELD_REQUIRED, event_words, EVENT_KINDS),
	CHARS(struct event, value, FIELD_TEXT, FIELD_REQUIRED),
};

static const struct field profile_fields[] = {
	WORD(struct profile, level, FIELD_OPTIONAL, level_words, LEVELS),
	{ .key = "age65",
	  .kind = FIELD_BOOL,
	  .need = FIELD_OPTIONAL,
	  .at = offsetof(struct profile, is_65_or_over) },
	{ .key = "conditions",
	  .kind = FIELD_BITS,
	  .need = FIELD_OPTIONAL,
	  .at = offsetof(struct profile, conditions),
	  .words = condition_words,
	  .n_words = CONDITIONS },
	{ .key = "surgery",
	  .kind = FIELD_DATE,
	  .need = FIELD_SPARSE,
	  .at = offsetof(struct profile, surgery_on) },
	{ .key = "sensitive",
	  .kind = FIELD_BITS,
	  .need = FIELD_SPARSE,
	  .at = offsetof(struct profile, sensitive),
	  .words = tag_words,
	  .n_words = TAGS },
	{ .key = "weights_g", .kind = FIELD_LIST, .need = FIELD_OPTIONAL },
	CHARS(struct profile, plan, FIELD_ID, FIELD_SPARSE),
};

static const struct field document_fields[] = {
	{ .key = "version",
	  .kind = FIELD_INT,
	  .at = offsetof(struct document, version),
	  .lo = FORM_VERSION,
	  .hi = FORM_VERSION },
	{ .key = "profile",
	  .kind = FIELD_OBJECT,
	  .need = FIELD_OPTIONAL,
	  .at = offsetof(struct document, profile),
	  .form = &profile_form },
	{ .key = "events", .kind = FIELD_LIST, .need = FIELD_OPTIONAL },
	{ .key = "checkins", .kind = FIELD_LIST, .need = FIELD_OPTIONAL },
	{ .key = "sessions", .kind = FIELD_LIST, .need = FIELD_OPTIONAL },
};

const struct form set_form = { set_fields, ARRAY_LEN(set_fields) };
const struct form session_form = { session_fields, ARRAY_LEN(session_fields) };
const struct form checkin_form = { checkin_fields, ARRAY_LEN(checkin_fields) };
const struct form event_form = { event_fields, ARRAY_LEN(event_fields) };
const struct form profile_form = { profile_fields, ARRAY_LEN(profile_fields) };
const struct form document_form = { document_fields, ARRAY_LEN(document_fields) };
