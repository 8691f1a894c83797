/* What a ruling says. Not for making it: safety.c. */
#include "leg.h"
#include "limber/base/text.h"
#include "limber/core/safety.h"
#include "words.h"

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
	[CONDITION_VERTEBRAL_FRACTURE] = "after a vertebral fracture",
	[CONDITION_LEG_WEAKNESS] = "with severe or growing leg weakness",
};

/* What does not wait for an appointment some day: EVIDENCE 3.1 has a drop foot for the same day,
 * and legs that get weak quickly for at once. */
static const char *const condition_calls[CONDITIONS] = {
	[CONDITION_LEG_WEAKNESS] =
		" Have it looked at soon: within days, today if it is growing; at "
		"once if it came quickly, or with numbness between the legs or "
		"trouble with bladder or bowel.",
};

/* EVIDENCE 3.5, what its rows rest on. */
static const char *const condition_sources[CONDITIONS] = {
	[CONDITION_DISC_LEG_PAIN] = "V78 V79",
	[CONDITION_ISTHMIC] = "V80 V81",
	[CONDITION_DEGENERATIVE] = "V82",
	[CONDITION_STENOSIS] = "V32",
	[CONDITION_SACROILIAC] = "V83 V84",
	[CONDITION_OSTEOPOROSIS] = "V85 V87",
	[CONDITION_PREGNANCY] = "V88",
	[CONDITION_POST_OP] = "V89 V90 V91",
	[CONDITION_VERTEBRAL_FRACTURE] = "V85 V87",
	[CONDITION_LEG_WEAKNESS] = "V78 V79",
};

/* What it is that the symptoms moved after. */
static void leg_ground(const struct leg_move *m, char ret[LINE_MAX_BYTES])
{
	ret[0] = '\0';
	if (m->is_alone)
		text_copy(ret, LINE_MAX_BYTES, ", with no training in the two days before");
	else if (m->is_of_before)
		text_copy(ret, LINE_MAX_BYTES, ", and lately this had moved them, too");
	else if (m->by == LEG_BY_ITSELF)
		text_copy(ret, LINE_MAX_BYTES, " after it");
	else if (m->by == LEG_BY_RUNG)
		text_format(ret, LINE_MAX_BYTES, " after %s, which comes before it on the ladder",
			    m->rung);
	else if (m->tag != TAG_NERVE_TENSION)
		text_copy(ret, LINE_MAX_BYTES, " after a movement like it");
}

static void say_leg(const struct leg_move *m, char ret[RULING_TEXT])
{
	char day[DATE_WORDS], ground[LINE_MAX_BYTES];

	if (m->is_for_long) {
		text_format(ret, RULING_TEXT,
			    "%s rests: there have been symptoms in the leg for half a year. Two "
			    "mornings in a row with them no further than the back lift this. "
			    "Please see a professional.",
			    tag_phrases[m->tag]);
		return;
	}
	date_say(m->day, 0, day);
	leg_ground(m, ground);
	text_format(ret, RULING_TEXT,
		    "%s%s%s %s leg symptoms %smoved from the %s to the %s%s. Two mornings in a row "
		    "with them no further than the %s lift this.%s",
		    m->by == LEG_BY_WAY ? tag_phrases[m->tag] : "",
		    m->by == LEG_BY_WAY ? " rests: " : "",
		    m->is_overnight ? "by the morning of" : "on", day,
		    m->is_overnight ? "had " : "", leg_site(m->from), leg_site(m->to), ground,
		    leg_site(m->from), leg_say_look(m));
}

static void say_hour(int from_min, char ret[RULING_TEXT])
{
	text_format(ret, RULING_TEXT,
		    "bending under load waits for two hours after rising: from %02d:%02d on.",
		    from_min / 60 % 24, from_min % 60);
}

/* Of what a tag or a condition decided: between them the tag, the condition, or both. */
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

static const char *call_of(enum condition c)
{
	return condition_calls[c] ? condition_calls[c] : "";
}

static void say_tag(const struct ruling *r, char ret[RULING_TEXT])
{
	bool has_tag = words[r->safety].has_tag, has_condition = words[r->safety].has_condition;

	text_format(ret, RULING_TEXT, "%s%s%s%s%s%s", words[r->safety].before,
		    has_tag ? tag_phrases[r->tag] : "", has_tag && has_condition ? " " : "",
		    has_condition ? condition_phrases[r->condition] : "", words[r->safety].after,
		    r->safety == SAFETY_NOT_LISTED ? call_of(r->condition) : "");
}

void ruling_say_walks(const struct ruling *r, const char *dose, char ret[RULING_TEXT])
{
	text_format(ret, RULING_TEXT,
		    "%s walks are easy and no longer than a beginner's, now %s, until a "
		    "professional's clearance lifts this.%s",
		    condition_phrases[r->condition], dose, call_of(r->condition));
	sentence_begin(ret);
}

void ruling_say(const struct ruling *r, char ret[RULING_TEXT])
{
	if (r->safety == SAFETY_LEG)
		say_leg(&r->leg, ret);
	else if (r->safety == SAFETY_EARLY)
		say_hour(r->from_min, ret);
	else
		say_tag(r, ret);
}

const char *ruling_sources(const struct ruling *r)
{
	switch (r->safety) {
	case SAFETY_ALLOWED:
	case SAFETY_SENSITIVE: return NULL;
	case SAFETY_EARLY: return "V66 V67";
	case SAFETY_LEG: return "V75";
	case SAFETY_CAUTION:
	case SAFETY_NOT_CALM:
	case SAFETY_NOT_CLEARED:
	case SAFETY_BLOCKED:
	case SAFETY_NOT_LISTED: break;
	}
	return condition_sources[r->condition];
}
