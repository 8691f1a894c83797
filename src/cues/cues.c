/* Hands each cue to the first way of sounding that takes it. Not for the words: see core/cue. */
#include "limber/cues/cues.h"

#include <stdlib.h>

#include "backend.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"

static const struct cue_backend *const backends[BACKENDS] = {
#define CUE(id) &cue_##id,
#include "cues.def"
#undef CUE
};

/* Looking for programs touches the disk, so it waits until something is to be heard. */
static void probe(struct cues *c)
{
	if (c->is_probed)
		return;
	for (size_t i = 0; i < BACKENDS; i++)
		c->names[i] = backends[i]->probe(c);
	c->is_probed = true;
}

static void silence(struct cues *c)
{
	for (size_t i = 0; c->is_probed && i < BACKENDS; i++) {
		if (c->names[i])
			backends[i]->stop(c);
	}
}

struct cues *cues_open(struct cues_options options)
{
	struct cues *c = xcalloc(1, sizeof *c);

	c->options = options;
	text_copy(c->wanted, sizeof c->wanted, options.voice ? options.voice : "auto");
	text_copy(c->language, sizeof c->language, options.language ? options.language : "");
	return c;
}

void cues_close(struct cues *c)
{
	if (!c)
		return;
	silence(c);
	free(c);
}

void cues_play(struct cues *c, const struct run *run, struct cue cue)
{
	char text[CUE_TEXT];

	if (c->is_muted)
		return;
	probe(c);
	cue_text(run, cue, text);
	for (size_t i = 0; i < BACKENDS; i++) {
		if (c->names[i] && backends[i]->play(c, cue, text))
			return;
	}
}

void cues_mute(struct cues *c, bool is_muted)
{
	c->is_muted = is_muted;
	if (is_muted)
		silence(c);
}

bool cues_is_muted(const struct cues *c)
{
	return c->is_muted;
}

const char *cues_backend_name(struct cues *c)
{
	probe(c);
	for (size_t i = 0; i < BACKENDS; i++) {
		if (c->names[i])
			return c->names[i];
	}
	return "nothing";
}
