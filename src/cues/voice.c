/* Cues spoken by a speech program, started with its words as one argument and never waited for. */
#include <stdlib.h>

#include "backend.h"
#include "limber/base/attr.h"
#include "limber/base/text.h"
#include "limber/sys/spawn.h"

/* espeak-ng comes first: it speaks for itself, so ending it is silence. spd-say hands its text to
 * a daemon, where a later text of the same priority cuts an earlier one short. */
struct voice_program {
	const char *name;
	const char *language; /* the option before a language */
	const char *stop;     /* run with this it silences; NULL: ending it does */
};

static const struct voice_program programs[] = {
	{ .name = "espeak-ng", .language = "-v" },
	{ .name = "spd-say", .language = "-l", .stop = "-S" },
};

static const char *voice_probe(struct cues *c)
{
	struct voice *v = &c->voice;
	bool is_auto = text_eq(c->wanted, "auto");

	for (size_t i = 0; i < ARRAY_LEN(programs) && !v->program; i++) {
		if ((is_auto || text_eq(c->wanted, programs[i].name)) &&
		    spawn_find(&programs[i].name, 1, v->path, sizeof v->path))
			v->program = &programs[i];
	}
	return v->program ? v->program->name : NULL;
}

/* Words that begin with '-' are no option: "--" stands before them. */
static bool voice_play(struct cues *c, struct cue cue, const char *text)
{
	struct voice *v = &c->voice;
	const char *argv[6] = { v->program->name };
	size_t n = 1;

	(void)cue;
	if (!*text)
		return false;
	if (*c->language) {
		argv[n++] = v->program->language;
		argv[n++] = c->language;
	}
	argv[n++] = "--";
	argv[n++] = text;
	spawn_end(v->pid);
	v->pid = spawn_quiet(v->path, argv);
	v->is_used = true;
	return v->pid > 0;
}

static void voice_stop(struct cues *c)
{
	struct voice *v = &c->voice;
	const char *const argv[] = { v->program->name, v->program->stop, NULL };

	spawn_end(v->pid);
	v->pid = v->is_used && v->program->stop ? spawn_quiet(v->path, argv) : 0;
	v->is_used = false;
}

const struct cue_backend cue_voice = {
	.probe = voice_probe,
	.play = voice_play,
	.stop = voice_stop,
};
