/* An app of the two demo tabs without a terminal. */
#include "support/demo_case.h"

#include <string.h>

#include "support/test.h"

int demo_case_set_up(void **state)
{
	struct demo_case *d = *state;

	fake_clock_open(&d->fake, DEMO_NOON_S);
	app_init(&d->app, &(struct app_options){ .clock = &d->fake.clock });
	d->app.tabs = demo_tabs;
	d->app.n_tabs = ARRAY_LEN(demo_tabs);
	canvas_init(&d->canvas, 24, 80, GLYPHS_UNICODE);
	app_resize(&d->app, 24, 80);
	demo_log[0] = '\0';
	app_push(&d->app, &demo_still, NULL);
	return 0;
}

int demo_case_tear_down(void **state)
{
	struct demo_case *d = *state;

	app_release(&d->app);
	canvas_release(&d->canvas);
	fake_clock_close(&d->fake);
	return 0;
}

void demo_case_press(struct demo_case *d, const char *keys)
{
	for (; *keys != '\0' && !d->app.is_over; keys++)
		app_key(&d->app, *keys);
}

void demo_case_pass(struct demo_case *d, int64_t ms)
{
	fake_clock_advance(&d->fake, ms);
	app_begin_turn(&d->app);
	app_wake(&d->app);
}

bool demo_case_shows(struct demo_case *d, const char *words)
{
	char row[1024];

	app_draw(&d->app, &d->canvas);
	for (int i = 0; i < d->canvas.rows; i++) {
		canvas_row_text(&d->canvas, i, row, sizeof(row));
		if (strstr(row, words) != NULL)
			return true;
	}
	return false;
}

void demo_case_resize(struct demo_case *d, int rows, int cols)
{
	canvas_resize(&d->canvas, rows, cols);
	app_resize(&d->app, rows, cols);
}

void demo_assert_log(const char *expected)
{
	assert_string_equal(demo_log, expected);
	demo_log[0] = '\0';
}
