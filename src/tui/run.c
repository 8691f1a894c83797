/* The loop: one wait, one turn, one frame. The only place where the app meets its terminal. */
#include "app_state.h"
#include "term.h"

#include "limber/sys/loop.h"

#include <signal.h>
#include <unistd.h>

/* So many keys are taken in a turn; what is left of a flood waits for the next one, after the
 * deadlines that have passed by then. */
enum { KEYS_MAX = 64 };

/* What a running program has beside the app. */
struct shell {
	struct app app;
	struct term *term;
	struct loop *loop;
	struct canvas canvas;
	bool has_keys; /* perhaps: the last turn did not take all */
};

static void ring(void *term)
{
	term_ring(term);
}

static struct cues *open_cues(struct shell *sh, const struct app_options *options)
{
	struct preferences p = { .voice = "off", .voice_language = "en", .bell = true };

	if (options->coach != NULL)
		p = coach_preferences(options->coach);
	return cues_open((struct cues_options){
		.voice = options->voice_off ? "off" : p.voice,
		.language = p.voice_language,
		.bell = p.bell,
		.ring = ring,
		.user = sh->term,
		.clock = options->clock,
	});
}

static void fit_canvas(struct shell *sh)
{
	canvas_resize(&sh->canvas, term_rows(sh->term), term_cols(sh->term));
	app_resize(&sh->app, sh->canvas.rows, sh->canvas.cols);
}

static void draw(struct shell *sh)
{
	if (sh->app.wants_redraw)
		term_redraw(sh->term);
	sh->app.wants_redraw = false;
	app_draw(&sh->app, &sh->canvas);
	term_present(sh->term, &sh->canvas);
}

/* Stops until somebody continues us; the loop then says so. */
static void stop(struct shell *sh)
{
	app_suspend(&sh->app);
	term_suspend(sh->term);
	raise(SIGSTOP);
}

static bool take_keys(struct shell *sh)
{
	int key, n = 0;

	sh->has_keys = true;
	while (!sh->app.is_over && n < KEYS_MAX && sh->has_keys) {
		key = term_next_key(sh->term);
		sh->has_keys = key != K_NONE;
		if (sh->has_keys)
			app_key(&sh->app, key);
		n += sh->has_keys;
	}
	return n > 0;
}

static bool take_window(struct shell *sh, unsigned woken)
{
	if (woken & LOOP_CONTINUE)
		term_resume(sh->term);
	else if (woken & LOOP_RESIZE)
		term_resize(sh->term);
	else
		return false;
	fit_canvas(sh);
	return true;
}

/* When the next turn begins at the latest: the screens' next wake, a cue's next bell; at once where
 * keys are waiting, for curses holds them where the loop cannot see them. */
static int64_t deadline_ns(const struct shell *sh)
{
	int64_t at_ms = sh->has_keys ? 0 : app_next_wake(&sh->app);
	int64_t at_ns = at_ms > INT64_MAX / 1000000 ? INT64_MAX : at_ms * 1000000;
	int64_t bell_ns = cues_wake_ns(sh->app.cues);

	return bell_ns < at_ns ? bell_ns : at_ns;
}

/* Deadlines that have passed come before keys: a key pressed after a hold's end is for what
 * follows. Nothing is drawn where nothing happened (a child that ended). */
static void turn(struct shell *sh)
{
	unsigned woken = loop_wait(sh->loop, deadline_ns(sh));
	bool is_changed = app_begin_turn(&sh->app);

	if (woken & (LOOP_HANGUP | LOOP_TERMINATE)) {
		sh->app.is_over = true;
		return;
	}
	if (woken & LOOP_SUSPEND) {
		stop(sh);
		return;
	}
	is_changed |= take_window(sh, woken);
	is_changed |= app_wake(&sh->app);
	cues_wake(sh->app.cues);
	if (sh->has_keys || (woken & LOOP_INPUT))
		is_changed |= take_keys(sh);
	if (is_changed && !sh->app.is_over)
		draw(sh);
	else if (woken == LOOP_DEADLINE)
		app_idle(&sh->app);
}

static void run(struct shell *sh, const struct app_options *options, app_begin_fn *begin)
{
	struct app *app = &sh->app;

	canvas_init(&sh->canvas, 0, 0, term_glyphs(sh->term));
	app->glyphs = sh->canvas.glyphs;
	fit_canvas(sh);
	app->cues = open_cues(sh, options);
	begin(app, options);
	app->is_over = app->depth == 0;
	if (!app->is_over)
		draw(sh);
	while (!app->is_over)
		turn(sh);
	app_release(app);
	cues_close(app->cues);
	canvas_release(&sh->canvas);
}

bool app_can_run(struct err *err)
{
	return term_is_there(err);
}

bool app_run_screens(const struct app_options *options, const struct screen_ops *const *tabs, int n,
		     app_begin_fn *begin, struct err *err)
{
	struct coach *coach = options->coach;
	struct shell sh = { 0 };
	bool ok = false;

	app_init(&sh.app, options);
	sh.app.tabs = tabs;
	sh.app.n_tabs = n;
	if (coach != NULL && !coach_refresh(coach, sh.app.moment.day, err))
		goto out;
	app_take_time(&sh.app);
	/* Before the terminal: curses leaves signals alone that have a handler. Else it would
	 * ignore SIGTSTP while it draws, and a Ctrl-Z at that moment would be lost. */
	if (!loop_open(&sh.loop, STDIN_FILENO, options->clock, err))
		goto out;
	if (!term_open(&sh.term, coach != NULL && coach_preferences(coach).is_mono, err))
		goto out;
	run(&sh, options, begin);
	ok = sh.app.farewell.kind == ERR_NONE;
	*err = sh.app.farewell;
out:
	term_close(sh.term);
	loop_close(sh.loop);
	return ok;
}
