/* The tag filter: the table, who it holds for, and its words. Not for doses: what is put in a
 * blocked exercise's place gets its own from progress. */
#include "limber/core/safety.h"

#include "limber/base/text.h"
#include "pain.h"

/* EVIDENCE 3.6. B: blocked. C: caution, only for someone symptom-free whom a professional has
 * cleared. Kneeling and wrist load have no column: only the person can name them.
 *
 *   LF loaded flexion        AX axial load            SU lying on the back
 *   EF end-range flexion     RO rotation              SL single leg
 *   TF trunk curl            AS one-sided load        BA balance
 *   EE end-range extension   PR lying face down       NT nerve tension */
/* clang-format off */
static const char *const table[CONDITIONS] = {
	/*                           LF EF TF EE AX RO AS PR SU SL BA NT */
	[CONDITION_DISC_LEG_PAIN] = "B  B  C  C  C  C  C  .  .  .  .  B",
	[CONDITION_ISTHMIC] =       "C  .  .  B  C  C  C  C  .  .  .  .",
	[CONDITION_DEGENERATIVE] =  "C  .  .  C  C  C  C  C  .  .  C  .",
	[CONDITION_STENOSIS] =      ".  .  .  B  C  .  .  C  .  .  C  .",
	[CONDITION_SACROILIAC] =    ".  .  .  .  C  C  C  .  .  C  C  .",
	[CONDITION_OSTEOPOROSIS] =  "B  B  B  C  C  C  C  .  .  .  C  .",
	[CONDITION_PREGNANCY] =     "C  .  C  C  C  C  C  B  C  C  C  .",
	[CONDITION_POST_OP] =       "B  C  C  C  C  C  C  .  .  .  C  C",
};
/* clang-format on */

enum { COLUMNS = TAG_NERVE_TENSION + 1, COLUMN_WIDTH = 3 };

/* All that is done after surgery until a professional gives clearance. */
static const char *const allow_list[] = { "walk", "brace", "sit_break" };

/* The table's six months, from clearance: surgery itself was earlier. */
enum { POST_OP_DAYS = 183 };

/* Symptom-free: pain of 0 to 2 is safe (EVIDENCE 2.1, V51), and no further than the back itself.
 * Older answers say nothing of today. */
enum { CALM_PAIN = 2, CALM_LEG = 1, SYMPTOM_DAYS = 21 };

/* ---- Symptoms ---- */

struct symptoms {
	int pain, leg; /* the newest given, UNKNOWN where none was */
};

static void note(struct symptoms *s, int pain, int leg)
{
	if (s->pain == UNKNOWN)
		s->pain = pain;
	if (s->leg == UNKNOWN)
		s->leg = leg;
}

/* A day's answers, the newest first: the check-in is the morning's, before any session. */
static void note_day(struct symptoms *ret, const struct safety_input *in, struct date day)
{
	const struct history *h = in->history;
	const struct checkin *morning = history_checkin(h, day);
	bool is_over = day.day < in->day.day;
	size_t first = history_sessions_from(h, day);

	for (size_t i = history_sessions_from(h, date_add(day, 1)); is_over && i > first; i--) {
		const struct session_row *s = &h->sessions[i - 1];

		note(ret, s->pain_after, s->leg);
		note(ret, s->pain_before, UNKNOWN);
	}
	if (morning)
		note(ret, morning->pain, morning->leg);
}

static bool is_calm(const struct safety_input *in)
{
	struct symptoms s = { UNKNOWN, UNKNOWN };

	for (int i = 0; i < SYMPTOM_DAYS && (s.pain == UNKNOWN || s.leg == UNKNOWN); i++)
		note_day(&s, in, date_add(in->day, -i));
	if (s.pain == UNKNOWN || s.pain > CALM_PAIN)
		return false;
	return s.leg == UNKNOWN ? s.pain == 0 : s.leg <= CALM_LEG;
}

/* ---- Ruling ---- */

bool ruling_blocks(const struct ruling *r)
{
	return r->safety > SAFETY_CAUTION;
}

bool safety_is_allow_list(const struct profile *p)
{
	return p->conditions & 1U << CONDITION_POST_OP && !p->is_cleared;
}

static bool is_on_allow_list(const char *exercise)
{
	return word_index(allow_list, ARRAY_LEN(allow_list), exercise) >= 0;
}

/* The surgery's row ends six months after clearance. */
static bool row_holds(const struct safety_input *in, enum condition c)
{
	const struct profile *p = in->profile;

	if (!(p->conditions & 1U << c))
		return false;
	return c != CONDITION_POST_OP || !p->is_cleared ||
	       date_diff(in->day, p->cleared_on) < POST_OP_DAYS;
}

static enum safety caution(const struct safety_input *in)
{
	if (!in->profile->is_cleared)
		return SAFETY_NOT_CLEARED;
	return is_calm(in) ? SAFETY_CAUTION : SAFETY_NOT_CALM;
}

static enum safety judge_cell(const struct safety_input *in, enum condition c, enum tag tag)
{
	char cell = (int)tag < COLUMNS && row_holds(in, c) ? table[c][tag * COLUMN_WIDTH] : '.';

	return cell == 'B' ? SAFETY_BLOCKED : cell == 'C' ? caution(in) : SAFETY_ALLOWED;
}

static void weigh(struct ruling *r, struct ruling other)
{
	if (other.safety > r->safety) {
		*r = other;
	}
}

static struct ruling judge_conditions(const struct safety_input *in, enum tag tag)
{
	struct ruling r = { .safety = SAFETY_ALLOWED };

	for (enum condition c = 0; c < CONDITIONS; c++) {
		weigh(&r, (struct ruling){
				  .safety = judge_cell(in, c, tag), .tag = tag, .condition = c });
	}
	return r;
}

static struct ruling judge_own(const struct safety_input *in, enum tag tag)
{
	bool is_sensitive = in->profile->sensitive & 1U << tag;

	return (struct ruling){ .safety = is_sensitive ? SAFETY_SENSITIVE : SAFETY_ALLOWED,
				.tag = tag };
}

struct ruling safety_judge_tag(const struct safety_input *in, enum tag tag)
{
	struct ruling r = judge_conditions(in, tag);

	weigh(&r, judge_own(in, tag));
	return r;
}

struct ruling safety_judge(const struct safety_input *in, const struct exercise *e,
			   bool is_prescribed)
{
	struct ruling r = { .safety = SAFETY_ALLOWED };

	for (enum tag tag = 0; tag < TAGS; tag++) {
		if (e->tags & 1U << tag)
			weigh(&r, is_prescribed ? judge_own(in, tag) : safety_judge_tag(in, tag));
	}
	if (!is_prescribed && safety_is_allow_list(in->profile) && !is_on_allow_list(e->id)) {
		weigh(&r, (struct ruling){ .safety = SAFETY_NOT_LISTED,
					   .condition = CONDITION_POST_OP });
	}
	return r;
}

/* ---- What to do instead ---- */

static bool has_step(const struct routine *r, const char *exercise)
{
	for (int i = 0; i < r->n_steps; i++) {
		if (text_eq(r->steps[i].exercise, exercise))
			return true;
	}
	return false;
}

const struct exercise *safety_instead(const struct safety_input *in, const struct exercise *blocked,
				      const struct routine *routine, const struct catalog *catalog)
{
	int at = 0;
	const struct ladder *l =
		catalog->ladder ? catalog->ladder(catalog->user, blocked->id, &at) : NULL;

	/* Down from the rung below it; at the bottom, up from the rung above. */
	for (int i = 1; l && i < l->n_rungs; i++) {
		const char *id = l->rungs[i <= at ? at - i : i].exercise;
		const struct exercise *e = catalog->exercise(catalog->user, id);

		if (!e || has_step(routine, id))
			continue;
		struct ruling r = safety_judge(in, e, false);

		if (!ruling_blocks(&r))
			return e;
	}
	return NULL;
}

/* ---- Words ---- */

static const char *const tag_phrases[TAGS] = {
	[TAG_LOADED_FLEXION] = "bending under load",
	[TAG_END_RANGE_FLEXION] = "bending the back all the way",
	[TAG_TRUNK_CURL] = "curling the trunk",
	[TAG_END_RANGE_EXTENSION] = "arching the back all the way",
	[TAG_AXIAL_LOAD] = "weight on the spine",
	[TAG_ROTATION] = "twisting",
	[TAG_ONE_SIDED] = "load on one side",
	[TAG_PRONE] = "lying or leaning face down",
	[TAG_SUPINE] = "lying on the back",
	[TAG_SINGLE_LEG] = "weight on one leg",
	[TAG_BALANCE] = "balancing",
	[TAG_NERVE_TENSION] = "a pull on the leg's nerve",
	[TAG_KNEELING] = "kneeling",
	[TAG_WRIST_LOAD] = "weight on the wrists",
};

static const char *const condition_phrases[CONDITIONS] = {
	[CONDITION_DISC_LEG_PAIN] = "with disc trouble and leg pain",
	[CONDITION_ISTHMIC] = "with isthmic spondylolisthesis",
	[CONDITION_DEGENERATIVE] = "with degenerative spondylolisthesis",
	[CONDITION_STENOSIS] = "with spinal stenosis",
	[CONDITION_SACROILIAC] = "with sacroiliac or pelvic pain",
	[CONDITION_OSTEOPOROSIS] = "with osteoporosis",
	[CONDITION_PREGNANCY] = "in pregnancy",
	[CONDITION_POST_OP] = "after back surgery",
};

/* Between them the tag, the condition, or both. */
static const struct {
	const char *before;
	bool has_tag, has_condition;
	const char *after;
} words[] = {
	[SAFETY_ALLOWED] = { "", false, false, "" },
	[SAFETY_CAUTION] = { "", true, true, " is fine with care; stop if it brings symptoms." },
	[SAFETY_SENSITIVE] = { "you said that ", true, false,
			       " is not for you. You or a professional can lift this." },
	[SAFETY_NOT_CALM] = { "", true, true,
			      " waits for pain of 2 or less, and only in the back. A professional "
			      "can lift this." },
	[SAFETY_NOT_CLEARED] = { "", true, true,
				 " waits for a professional's clearance, which lifts this." },
	[SAFETY_BLOCKED] = { "", true, true, " is not for now. A professional can lift this." },
	[SAFETY_NOT_LISTED] = { "", false, true,
				" only walking, bracing and breaks from sitting, until a "
				"professional's clearance lifts this." },
};

void ruling_say(const struct ruling *r, char ret[RULING_TEXT])
{
	bool has_tag = words[r->safety].has_tag, has_condition = words[r->safety].has_condition;

	text_format(ret, RULING_TEXT, "%s%s%s%s%s", words[r->safety].before,
		    has_tag ? tag_phrases[r->tag] : "", has_tag && has_condition ? " " : "",
		    has_condition ? condition_phrases[r->condition] : "", words[r->safety].after);
}
