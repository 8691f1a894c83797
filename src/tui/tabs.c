/* The top-level screens. One lies at the bottom of the stack, the others are kept as they were
 * left: a key finds them ready, their cursor where it was. Those not opened yet, and those whose
 * data has changed, are seen to while nothing else happens. Not for what lies on a tab: app.c. */
#include "app_state.h"

/* So long after the last key nobody is likely to wait for the next frame. */
enum { IDLE_MS = 1000 };

static bool make_ready(struct app *app, int tab)
{
	struct shown_screen *kept = &app->kept[tab];

	if (kept->ops == NULL)
		return app_open_screen(app, kept, app->tabs[tab], NULL);
	app_show_screen(app, kept);
	return true;
}

void app_switch_tab(struct app *app, int tab)
{
	if (tab >= app->n_tabs || tab == app->tab)
		return;
	app_catch_up(app);
	if (!make_ready(app, tab))
		return;
	app->kept[app->tab] = app->stack[0];
	app->stack[0] = app->kept[tab];
	app->kept[tab].ops = NULL;
	app->tab = tab;
}

/* Not under another screen, for that one may count seconds; nor with a message, which would go. */
int64_t app_idle_ms(const struct app *app)
{
	bool is_ready = app->n_ready >= app->n_tabs && app->ready_as_of == app_revision(app);

	if (is_ready || app->depth != 1 || app->message[0] != '\0')
		return INT64_MAX;
	return app->busy_ms + IDLE_MS;
}

void app_idle(struct app *app)
{
	int tab;

	if (app_idle_ms(app) > app->now_ms)
		return;
	if (app->n_ready >= app->n_tabs)
		app->n_ready = 0;
	if (app->n_ready == 0)
		app->ready_as_of = app_revision(app);
	tab = app->n_ready++;
	if (tab != app->tab)
		make_ready(app, tab);
	app->message[0] = '\0'; /* what failed is said when the tab is asked for */
}

void app_close_tabs(struct app *app)
{
	for (int i = 0; i < app->n_tabs; i++) {
		if (app->kept[i].ops != NULL)
			app_close_screen(app, &app->kept[i]);
		app->kept[i].ops = NULL;
	}
}
