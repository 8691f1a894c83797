/* limber.cfg: defaults for the machine, written by hand and only read. */
#ifndef LIMBER_CONFIG_SETTINGS_H
#define LIMBER_CONFIG_SETTINGS_H

#include "limber/base/diag.h"
#include "limber/core/exercise.h"

enum voice_choice { VOICE_AUTO, VOICE_ESPEAK_NG, VOICE_SPD_SAY, VOICE_OFF, VOICE_CHOICES };
extern const char *const voice_words[VOICE_CHOICES]; /* as files and the cues have them */
enum theme_choice { THEME_COLOUR, THEME_MONO, THEME_CHOICES };

/* A later day end would put the morning's check-in into the day before. */
enum { DAY_END_LATEST_MIN = 6 * 60 };

struct settings {
	enum voice_choice voice;
	char voice_language[16]; /* "en" */
	bool bell;               /* true: bells where there is no voice */
	enum theme_choice theme;
	int day_end_min; /* minutes after midnight, 180 */
	int rises_min;   /* when the person usually gets up, 420 */
};

extern const struct settings settings_default;

/* Keys: version voice voice_language bell theme day_end rises. Missing keys keep their default.
 * Returns false where there was any problem; *ret then holds what could be read, and defaults. */
bool settings_parse(struct settings *ret, const char *path, const char *buf, size_t len,
		    struct diags *out);

#endif
