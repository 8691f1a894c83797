/* The app without a terminal. */
#include "app_case.h"

#include <string.h>

#include "../../src/tui/screens/start.h"
#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "person.h"
#include "test.h"

const struct date app_case_day = { 20780 };

void app_case_open_with(struct app_case *c, struct coach *coach)
{
	struct err err;

	*c = (struct app_case){ .rows = 24, .cols = 80, .coach = coach };
	assert_true(coach_refresh(coach, app_case_day, &err));
	fake_clock_open(&c->fake, person_morning(app_case_day).at.utc_s);
	app_init(&c->app, &(struct app_options){
				  .coach = c->coach, .clock = &c->fake.clock, .speed_pct = 100 });
	c->app.cues = cues_open((struct cues_options){ .voice = "off" });
	c->app.tabs = screens;
	c->app.n_tabs = n_tabs;
	app_case_resize(c, 24, 80);
	app_push(&c->app, &screen_today, NULL);
	app_case_press(c, "0");
}

void app_case_open(struct app_case *c)
{
	app_case_open_with(c, person_new(app_case_day));
}

void app_case_close(struct app_case *c)
{
	app_release(&c->app);
	cues_close(c->app.cues);
	coach_close(c->coach);
	fake_clock_close(&c->fake);
}

int app_case_set_up(void **state)
{
	app_case_open(*state);
	return 0;
}

int app_case_tear_down(void **state)
{
	app_case_close(*state);
	return 0;
}

void app_case_start(struct app_case *c, const char *routine)
{
	assert_true(app_push(&c->app, &screen_session, &(struct start_arg){ .routine = routine }));
}

void app_case_resize(struct app_case *c, int rows, int cols)
{
	c->rows = rows;
	c->cols = cols;
	app_resize(&c->app, rows, cols);
}

void app_case_press(struct app_case *c, const char *keys)
{
	for (; *keys; keys++)
		app_key(&c->app, *keys == '\n' ? K_ENTER : *keys == 0x1b ? K_ESC : *keys);
}

void app_case_pass(struct app_case *c, int seconds)
{
	for (int i = 0; i < seconds * 10; i++) {
		fake_clock_advance(&c->fake, 100);
		app_begin_turn(&c->app);
		app_wake(&c->app);
	}
}

static void row_text(const struct canvas *cv, int row, struct text *ret)
{
	char bytes[5];

	text_clear(ret);
	for (int col = 0; col < cv->cols; col++) {
		const struct cell *cell = &cv->cells[row * cv->cols + col];

		if (cell->ch) {
			bytes[utf8_put(cell->ch, bytes)] = '\0';
			text_add(ret, bytes);
		}
	}
}

/* Finds the words; or, where there are none, prints the screen. */
static bool look(struct app_case *c, const char *words)
{
	struct text row = { .s = NULL };
	struct canvas cv;
	bool is_there = false;

	canvas_init(&cv, c->rows, c->cols, GLYPHS_UNICODE);
	app_draw(&c->app, &cv);
	for (int i = 0; i < cv.rows && !is_there; i++) {
		row_text(&cv, i, &row);
		is_there = words && strstr(text_str(&row), words);
		if (!words)
			print_message("%2d| %s\n", i, text_str(&row));
	}
	text_release(&row);
	canvas_release(&cv);
	return is_there;
}

bool app_case_shows(struct app_case *c, const char *words)
{
	return look(c, words);
}

void app_case_assert_shows(struct app_case *c, const char *words)
{
	if (!look(c, words)) {
		look(c, NULL);
		fail_msg("not on the screen: %s", words);
	}
}
