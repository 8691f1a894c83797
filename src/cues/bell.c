/* Cues as one to three rings of the terminal's bell, spaced so that they can be told apart. */
#include "backend.h"

static const int64_t gap_ns = 200000000;

static const char *bell_probe(struct cues *c)
{
	return c->options.bell && c->options.ring ? "bell" : NULL;
}

static void ring(struct cues *c)
{
	struct bell *b = &c->bell;

	c->options.ring(c->options.user);
	b->rings--;
	b->next_ns += gap_ns;
}

static bool bell_play(struct cues *c, struct cue cue, const char *text)
{
	const struct clock *clock = c->options.clock;
	int rings = cue_infos[cue.kind].rings;

	(void)text;
	if (rings == 0)
		return false;
	c->bell = (struct bell){ .rings = clock ? rings : 1,
				 .next_ns = clock ? clock->mono_ns(clock->user) : 0 };
	ring(c);
	return true;
}

static void bell_stop(struct cues *c)
{
	c->bell.rings = 0;
}

int64_t cues_wake_ns(const struct cues *c)
{
	return c->bell.rings > 0 ? c->bell.next_ns : INT64_MAX;
}

void cues_wake(struct cues *c)
{
	const struct clock *clock = c->options.clock;

	if (c->bell.rings > 0 && clock->mono_ns(clock->user) >= c->bell.next_ns)
		ring(c);
}

const struct cue_backend cue_bell = {
	.probe = bell_probe,
	.play = bell_play,
	.stop = bell_stop,
};
