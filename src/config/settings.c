/* limber.cfg. Not for what the person decides in the program: that lives in their database. */
#include "limber/config/settings.h"

#include "fields.h"

const struct settings settings_default = {
	.voice = VOICE_AUTO,
	.voice_language = "en",
	.bell = true,
	.theme = THEME_COLOUR,
	.day_end_min = 3 * 60,
	.rises_min = 7 * 60,
};

const char *const voice_words[VOICE_CHOICES] = {
	[VOICE_AUTO] = "auto",
	[VOICE_ESPEAK_NG] = "espeak-ng",
	[VOICE_SPD_SAY] = "spd-say",
	[VOICE_OFF] = "off",
};

static const char *const theme_words[THEME_CHOICES] = {
	[THEME_COLOUR] = "colour",
	[THEME_MONO] = "mono",
};

static bool read_day_end(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct settings read = *(struct settings *)into;

	if (!read_clock(r, k, v, &read))
		return false;
	if (read.day_end_min > DAY_END_LATEST_MIN) {
		reader_problem(r, v, "day_end is after \"06:00\"; write \"00:00\" to \"06:00\"");
		return false;
	}
	((struct settings *)into)->day_end_min = read.day_end_min;
	return true;
}

static const struct key settings_rows[] = {
	{ .name = "version", .read = read_version, .like = "1" },
	{ "voice", read_word, "\"auto\"", FIELD(struct settings, voice), WORDS(voice_words) },
	{ "voice_language", read_id, "\"en\"", FIELD(struct settings, voice_language) },
	{ "bell", read_bool, "true", FIELD(struct settings, bell) },
	{ "theme", read_word, "\"colour\"", FIELD(struct settings, theme), WORDS(theme_words) },
	{ "day_end", read_day_end, "\"03:00\"", FIELD(struct settings, day_end_min) },
	{ "rises", read_clock, "\"07:00\"", FIELD(struct settings, rises_min) },
};
static const struct key_table settings_table = KEY_TABLE(settings_rows, "the settings file");

bool settings_parse(struct settings *ret, const char *path, const char *buf, size_t len,
		    struct diags *out)
{
	struct reader r = reader_begin(path, out);

	*ret = settings_default;
	reader_read(&r, buf, len, &settings_table, ret);
	return reader_end(&r);
}
