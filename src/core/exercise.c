/* The exercise's words and how long it takes. Not for reading its file; that is config. */
#include "limber/core/exercise.h"

#include <string.h>

#include "limber/base/text.h"

bool id_is_plain(const char *s)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
	size_t n = strspn(s, plain);

	return n > 0 && n < ID_MAX && s[n] == '\0' && s[0] != '-';
}

struct family_info {
	const char *name, *all; /* the family's, and its exercises' in a sentence */
	enum effort_class effort;
};

static const struct family_info families[FAMILIES] = {
	[FAMILY_CORE_FRONT] = { "Core, front", "exercises for the front of the core", EFFORT_CORE },
	[FAMILY_CORE_PLANK] = { "Core, plank", "planks", EFFORT_CORE },
	[FAMILY_CORE_SIDE] = { "Core, side", "exercises for the side of the core", EFFORT_CORE },
	[FAMILY_CORE_BACK] = { "Core, back", "exercises for the back of the core", EFFORT_CORE },
	[FAMILY_LEG_LIFT] = { "Leg lifts", "leg lifts", EFFORT_CORE },
	[FAMILY_GLUTE] = { "Glutes", "glute exercises", EFFORT_CORE },
	[FAMILY_SQUAT] = { "Squat", "squats", EFFORT_STRENGTH },
	[FAMILY_HINGE] = { "Hinge", "hip hinges", EFFORT_STRENGTH },
	[FAMILY_CARRY] = { "Carry", "carries", EFFORT_STRENGTH },
	[FAMILY_ROW] = { "Row", "rows", EFFORT_STRENGTH },
	[FAMILY_THORACIC] = { "Mid-back", "mid-back exercises", EFFORT_MOBILITY },
	[FAMILY_NECK] = { "Neck", "neck exercises", EFFORT_MOBILITY },
	[FAMILY_HAMSTRINGS] = { "Hamstrings", "hamstring exercises", EFFORT_MOBILITY },
	[FAMILY_HIPS] = { "Hips", "hip exercises", EFFORT_MOBILITY },
	[FAMILY_DIRECTION] = { "Direction of ease", "exercises for the direction of ease",
			       EFFORT_MOBILITY },
	[FAMILY_MOBILITY] = { "Mobility", "mobility exercises", EFFORT_MOBILITY },
	[FAMILY_BREAK] = { "Desk breaks", "desk breaks", EFFORT_MOBILITY },
	[FAMILY_AEROBIC] = { "Aerobic", "aerobic exercises", EFFORT_AEROBIC },
};

const char *const family_words[FAMILIES] = {
	[FAMILY_CORE_FRONT] = "core-front", [FAMILY_CORE_PLANK] = "core-plank",
	[FAMILY_CORE_SIDE] = "core-side",   [FAMILY_CORE_BACK] = "core-back",
	[FAMILY_LEG_LIFT] = "leg-lift",     [FAMILY_GLUTE] = "glute",
	[FAMILY_SQUAT] = "squat",           [FAMILY_HINGE] = "hinge",
	[FAMILY_CARRY] = "carry",           [FAMILY_ROW] = "row",
	[FAMILY_THORACIC] = "thoracic",     [FAMILY_NECK] = "neck",
	[FAMILY_HAMSTRINGS] = "hamstrings", [FAMILY_HIPS] = "hips",
	[FAMILY_DIRECTION] = "direction",   [FAMILY_MOBILITY] = "mobility",
	[FAMILY_BREAK] = "break",           [FAMILY_AEROBIC] = "aerobic",
};

const char *const position_words[POSITIONS] = {
	[POSITION_STANDING] = "standing",     [POSITION_SEATED] = "seated",
	[POSITION_KNEELING] = "kneeling",     [POSITION_QUADRUPED] = "quadruped",
	[POSITION_SUPINE] = "supine",         [POSITION_PRONE] = "prone",
	[POSITION_SIDE_LYING] = "side-lying",
};

const char *const mode_words[MODES] = {
	[MODE_HOLD] = "hold",
	[MODE_REPS] = "reps",
	[MODE_HOLD_REPS] = "hold_reps",
	[MODE_TIME] = "time",
};

const char *const level_words[LEVELS] = {
	[LEVEL_NEW] = "new",
	[LEVEL_ACTIVE] = "active",
};

const char *const tag_words[TAGS] = {
	[TAG_LOADED_FLEXION] = "loaded_flexion",
	[TAG_END_RANGE_FLEXION] = "end_range_flexion",
	[TAG_TRUNK_CURL] = "trunk_curl",
	[TAG_END_RANGE_EXTENSION] = "end_range_extension",
	[TAG_AXIAL_LOAD] = "axial_load",
	[TAG_ROTATION] = "rotation",
	[TAG_ONE_SIDED] = "one_sided",
	[TAG_PRONE] = "prone",
	[TAG_SUPINE] = "supine",
	[TAG_SINGLE_LEG] = "single_leg",
	[TAG_BALANCE] = "balance",
	[TAG_NERVE_TENSION] = "nerve_tension",
	[TAG_KNEELING] = "kneeling",
	[TAG_WRIST_LOAD] = "wrist_load",
};

int word_index(const char *const *words, int n, const char *word)
{
	for (int i = 0; i < n; i++) {
		if (text_eq(words[i], word))
			return i;
	}
	return -1;
}

const char *family_name(enum family f)
{
	return families[f].name;
}

const char *family_exercises(enum family f)
{
	return families[f].all;
}

enum effort_class family_effort_class(enum family f)
{
	return families[f].effort;
}

bool exercise_loads(const struct exercise *e)
{
	enum effort_class effort = family_effort_class(e->family);

	return effort == EFFORT_STRENGTH || effort == EFFORT_CORE ||
	       (effort == EFFORT_AEROBIC && e->tags & 1U << TAG_AXIAL_LOAD);
}

bool position_is_floor(enum position p)
{
	return p != POSITION_STANDING && p != POSITION_SEATED;
}

int rep_seconds(enum mode mode, struct tempo tempo, const struct amount *a)
{
	switch (mode) {
	case MODE_REPS:
		return tempo.up_s + (a->hold_s > 0 ? a->hold_s : tempo.pause_s) + tempo.down_s;
	case MODE_TIME: return a->time_s;
	case MODE_HOLD:
	case MODE_HOLD_REPS:
	case MODES: break;
	}
	return a->hold_s;
}

int set_seconds(enum mode mode, struct tempo tempo, const struct amount *a)
{
	int rep_s = rep_seconds(mode, tempo, a);

	switch (mode) {
	case MODE_REPS: return a->reps * rep_s;
	case MODE_HOLD_REPS: return a->reps > 0 ? a->reps * (rep_s + RELEASE_S) - RELEASE_S : 0;
	case MODE_HOLD:
	case MODE_TIME:
	case MODES: break;
	}
	return rep_s;
}

int dose_seconds(const struct exercise *e, const struct dose *d)
{
	int sum = 0;

	for (int i = 0; i < d->sets; i++)
		sum += set_seconds(e->mode, e->tempo, &d->set[i]);
	return sum * (e->per_side ? 2 : 1);
}

void setup_format(const char *setup, const char *side, char ret[LINE_MAX_BYTES])
{
	static const char place[] = "{side}";
	struct text out = { 0 };
	const char *from = setup;

	for (const char *at = strstr(from, place); at; at = strstr(from, place)) {
		text_add_bytes(&out, from, (size_t)(at - from));
		text_add(&out, side ? side : "one");
		from = at + strlen(place);
	}
	text_add(&out, from);
	text_copy(ret, LINE_MAX_BYTES, text_str(&out));
	text_release(&out);
}
