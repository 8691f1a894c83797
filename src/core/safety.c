/* The tag filter: the table, and who it holds for. Not for leg symptoms (leg.c), nor for its words
 * (ruling_words.c), nor for doses: what is put in a blocked exercise's place gets its own from
 * progress. */
#include "limber/core/safety.h"

#include "leg.h"
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
	/* Once cleared (until then there is the allow-list): as osteoporosis, as a disc with leg
	 * pain. */
	[CONDITION_VERTEBRAL_FRACTURE] =
				    "B  B  B  C  C  C  C  .  .  .  C  .",
	[CONDITION_LEG_WEAKNESS] =  "B  B  C  C  C  C  C  .  .  .  .  B",
};
/* clang-format on */

enum { COLUMNS = TAG_NERVE_TENSION + 1, COLUMN_WIDTH = 3 };

/* All that is done with these until a professional gives clearance, told in this order. */
static const char *const allow_list[] = { "walk", "brace", "sit_break" };
static const enum condition listed_only[] = { CONDITION_LEG_WEAKNESS, CONDITION_VERTEBRAL_FRACTURE,
					      CONDITION_POST_OP };

enum { POST_OP_DAYS = 183 }; /* the table's six months */

/* EVIDENCE 2.1, Mornings: no loaded flexion in the first two hours. A check-in later than a day can
 * last does not say when the person rose. */
enum { EARLY_MIN = 2 * 60, DAY_LATEST_MIN = 30 * 60 };

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

struct ruling safety_judge_list(const struct profile *p)
{
	for (size_t i = 0; i < ARRAY_LEN(listed_only) && !p->is_cleared; i++) {
		if (p->conditions & 1U << listed_only[i]) {
			return (struct ruling){ .safety = SAFETY_NOT_LISTED,
						.condition = listed_only[i] };
		}
	}
	return (struct ruling){ .safety = SAFETY_ALLOWED };
}

bool safety_is_listed(const char *exercise)
{
	return word_index(allow_list, ARRAY_LEN(allow_list), exercise) >= 0;
}

/* The surgery's row ends with clearance, and no sooner than six months after the operation; where
 * nobody knows its day, after clearance, for it was earlier. */
static bool is_healed(const struct safety_input *in)
{
	const struct profile *p = in->profile;
	struct date since = p->has_surgery ? p->surgery_on : p->cleared_on;

	return p->is_cleared && date_diff(in->day, since) >= POST_OP_DAYS;
}

static bool row_holds(const struct safety_input *in, enum condition c)
{
	return in->profile->conditions & 1U << c && !(c == CONDITION_POST_OP && is_healed(in));
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
	if (other.safety > r->safety)
		*r = other;
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

/* When the person rose: at the day's check-in, else as usual; 0 where nobody said. */
static int rises_min(const struct safety_input *in)
{
	const struct checkin *morning = history_checkin(in->history, in->day);
	int minute = morning ? stamp_minute_on(morning->at, in->day) : 0;

	return minute > 0 && minute <= DAY_LATEST_MIN ? minute : in->rises_min;
}

static struct ruling judge_hour(const struct safety_input *in, enum tag tag)
{
	struct ruling r = { .safety = SAFETY_ALLOWED, .tag = tag };

	if (tag != TAG_LOADED_FLEXION || in->minute == 0)
		return r;
	int rose = rises_min(in);

	r.from_min = rose + EARLY_MIN;
	if (rose > 0 && in->minute < r.from_min)
		r.safety = SAFETY_EARLY;
	return r;
}

struct ruling safety_judge_tag(const struct safety_input *in, enum tag tag)
{
	struct ruling r = judge_conditions(in, tag);

	weigh(&r, judge_own(in, tag));
	weigh(&r, judge_hour(in, tag));
	return r;
}

/* What a prescription does not lift of a tag. */
static struct ruling judge_prescribed_tag(const struct safety_input *in, enum tag tag)
{
	struct ruling r = judge_own(in, tag);

	weigh(&r, judge_hour(in, tag));
	return r;
}

static struct ruling judge_leg(const struct safety_input *in, const struct exercise *e)
{
	struct ruling r = { .safety = SAFETY_ALLOWED };

	if (leg_stops(in, e, &r.leg))
		r.safety = SAFETY_LEG;
	return r;
}

struct ruling safety_judge(const struct safety_input *in, const struct exercise *e,
			   bool is_prescribed)
{
	struct ruling r = { .safety = SAFETY_ALLOWED };

	for (enum tag tag = 0; tag < TAGS; tag++) {
		if (e->tags & 1U << tag)
			weigh(&r, is_prescribed ? judge_prescribed_tag(in, tag)
						: safety_judge_tag(in, tag));
	}
	if (!is_prescribed && !safety_is_listed(e->id))
		weigh(&r, safety_judge_list(in->profile));
	weigh(&r, judge_leg(in, e));
	return r;
}
