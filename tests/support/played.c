/* See played.h. */
#include "support/played.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "support/test.h"

int played_begin(void **state)
{
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };
	struct played *p = xcalloc(1, sizeof *p);

	p->lib = library_open(dirs, 1, NULL);
	p->catalog = library_catalog(p->lib);
	p->plan = library_plan(p->lib, "back_basics");
	for (int i = 0; i < p->plan->n_items; i++)
		p->routines[i] = library_routine(p->lib, p->plan->items[i].routine);
	*state = p;
	return 0;
}

int played_end(void **state)
{
	struct played *p = *state;

	simulation_release(&p->sim);
	history_release(&p->log);
	library_close(p->lib);
	free(p);
	return 0;
}

void script_for(struct played *p, const char *response, int weeks)
{
	char why[LINE_MAX_BYTES];

	history_release(&p->log);
	assert_true(script_parse(&p->script, response, why));
	p->in = (struct simulate_input){ .plan = p->plan,
					 .routines = p->routines,
					 .n_routines = p->plan->n_items,
					 .catalog = &p->catalog,
					 .script = &p->script,
					 .first = date_from_ymd(2026, 1, 5),
					 .weeks = weeks,
					 .seed = 7,
					 .offset_min = 60 };
}

void play_script(struct played *p)
{
	simulation_release(&p->sim);
	simulate(&p->sim, &p->in, &p->log);
}

void play(struct played *p, const char *response, int weeks)
{
	script_for(p, response, weeks);
	play_script(p);
}

int line_of(const struct played *p, const char *key)
{
	for (int i = 0; i < p->sim.n_lines; i++) {
		const struct simulated_line *l = &p->sim.lines[i];

		if (text_eq(l->routine->steps[l->step].key, key))
			return i;
	}
	fail_msg("no line of %s", key);
	return -1;
}

const struct dose *asked_of(const struct played *p, int week, const char *key)
{
	return &p->sim.weeks[week].asked[line_of(p, key)].target;
}
