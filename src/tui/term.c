/* Curses, and nothing else of it anywhere: opening and closing, keys in, changed cells out. Not for
 * what is on the screen, nor what a key means. */
#include "term.h"

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "rescue.h"
#include "theme.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { ESC_DELAY_MS = 25 };

/* What curses wants to know of a style. */
struct ink {
	attr_t attributes;
	short pair;
};

struct term {
	SCREEN *screen;
	WINDOW *keys; /* a pad of its own, because reading from stdscr would also draw it */
	enum glyphs glyphs;
	struct ink inks[STYLES];
	struct canvas sent; /* what was presented last */
	cchar_t *line;      /* a row on its way to curses */
	bool is_stale;      /* `sent` is no longer what curses has */
};

static const char advice[] = "commands such as `limber today` work without one";

/* ---- Opening ---- */

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);

	return value != NULL && value[0] != '\0';
}

bool term_is_there(struct err *err)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		err_set(err, ERR_USAGE, "the screens need a terminal, and standard %s is none; %s",
			isatty(STDIN_FILENO) ? "output" : "input", advice);
		return false;
	}
	if (!is_set("TERM")) {
		err_set(err, ERR_USAGE, "the screens need a terminal, and TERM is not set; %s",
			advice);
		return false;
	}
	return true;
}

static const char *capability(const char *name)
{
	const char *s = tigetstr(name);

	return s == NULL || s == (const char *)-1 ? "" : s;
}

static bool open_screen(struct term *t, struct err *err)
{
	if (!is_set("ESCDELAY"))
		set_escdelay(ESC_DELAY_MS);
	use_tioctl(TRUE); /* the window's real size, whatever LINES and COLUMNS say */
	t->screen = newterm(NULL, stdout, stdin);
	if (t->screen == NULL) {
		err_set(err, ERR_USAGE,
			"TERM is \"%s\", a terminal that this system knows "
			"nothing of; %s",
			getenv("TERM"), advice);
		return false;
	}
	if (*capability("cup") == '\0' || *capability("clear") == '\0') {
		err_set(err, ERR_USAGE,
			"TERM is \"%s\", a terminal that cannot place text on a "
			"screen; %s",
			getenv("TERM"), advice);
		return false;
	}
	return true;
}

/* Adds a capability without its padding ("$<5>"), which only tputs() understands. */
static void add_capability(struct text *out, const char *name)
{
	const char *s = capability(name);

	while (*s != '\0') {
		size_t n = strcspn(s, "$");
		text_add_bytes(out, s, n);
		s += n;
		if (text_starts(s, "$<") && strchr(s, '>') != NULL)
			s = strchr(s, '>') + 1;
		else if (*s != '\0')
			text_add_bytes(out, s++, 1);
	}
}

static void arm_rescue(const struct termios *modes)
{
	struct text bytes = { 0 };

	add_capability(&bytes, "sgr0");
	add_capability(&bytes, "cnorm");
	add_capability(&bytes, "rmkx");
	add_capability(&bytes, "rmcup");
	rescue_arm(STDOUT_FILENO, modes, text_str(&bytes));
	text_release(&bytes);
}

static void set_modes(struct term *t)
{
	cbreak();
	noecho();
	nonl();
	curs_set(0); /* some terminals cannot; then it stays */
	leaveok(stdscr, TRUE);
	typeahead(-1); /* a frame is finished also where keys are waiting */
	t->keys = newpad(1, 1);
	keypad(t->keys, TRUE);
	nodelay(t->keys, TRUE);
	endwin(); /* until the first one, curses writes each move of the cursor by itself */
}

/* ---- Styles ---- */

/* The pair of two colours, made where it is new: equal pairs save bytes between styles. */
static short pair_of(const struct look *look, short *n_pairs)
{
	for (short pair = 1; pair <= *n_pairs; pair++) {
		short fg, bg;
		pair_content(pair, &fg, &bg);
		if (fg == (short)look->fg && bg == (short)look->bg)
			return pair;
	}
	++*n_pairs;
	init_pair(*n_pairs, (short)look->fg, (short)look->bg);
	return *n_pairs;
}

static attr_t attributes_of(unsigned theme_bits)
{
	attr_t a = A_NORMAL;

	if (theme_bits & THEME_BOLD)
		a |= A_BOLD;
	if (theme_bits & THEME_DIM)
		a |= A_DIM;
	if (theme_bits & THEME_UNDERLINE)
		a |= A_UNDERLINE;
	if (theme_bits & THEME_REVERSE)
		a |= A_REVERSE;
	return a;
}

static void mix_inks(struct term *t, bool is_mono)
{
	short n_pairs = 0;
	bool has_ink = !is_mono && !is_set("NO_COLOR") && has_colors() && start_color() == OK &&
		       use_default_colors() == OK;

	for (int i = 0; i < STYLES; i++) {
		const struct look *look = &theme[i];
		t->inks[i] = (struct ink){
			.attributes = attributes_of(has_ink ? look->attributes : look->mono),
			.pair = has_ink ? pair_of(look, &n_pairs) : 0,
		};
	}
}

static void fit_size(struct term *t)
{
	int rows, cols;

	getmaxyx(stdscr, rows, cols);
	canvas_resize(&t->sent, rows, cols);
	t->line = xrealloc(t->line, (size_t)cols + 1, sizeof(*t->line));
	t->is_stale = true;
}

/* The Linux console speaks UTF-8, but its fonts have neither braille nor most blocks and lines. */
static enum glyphs choose_glyphs(void)
{
	bool is_plain = is_set("LIMBER_ASCII") || !text_eq(nl_langinfo(CODESET), "UTF-8") ||
			text_starts(getenv("TERM"), "linux");

	return is_plain ? GLYPHS_ASCII : GLYPHS_UNICODE;
}

bool term_open(struct term **ret, bool is_mono, struct err *err)
{
	struct term *t;
	struct termios modes;

	if (!term_is_there(err))
		return false;
	tcgetattr(STDIN_FILENO, &modes);
	setlocale(LC_CTYPE, ""); /* no more of it: numbers in files have a point in every country */
	t = xcalloc(1, sizeof(*t));
	if (!open_screen(t, err)) {
		term_close(t);
		return false;
	}
	arm_rescue(&modes);
	set_modes(t);
	mix_inks(t, is_mono);
	t->glyphs = choose_glyphs();
	canvas_init(&t->sent, 0, 0, t->glyphs);
	fit_size(t);
	*ret = t;
	return true;
}

void term_close(struct term *t)
{
	if (t == NULL)
		return;
	if (t->keys != NULL)
		delwin(t->keys);
	if (t->screen != NULL) {
		endwin();
		delscreen(t->screen);
	}
	rescue_disarm();
	canvas_release(&t->sent);
	free(t->line);
	free(t);
}

enum glyphs term_glyphs(const struct term *t)
{
	return t->glyphs;
}

int term_rows(const struct term *t)
{
	return t->sent.rows;
}

int term_cols(const struct term *t)
{
	return t->sent.cols;
}

/* ---- Cells out ---- */

static bool is_same(const struct cell *a, const struct cell *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

/* Hands cells first..last of a row to curses, which sends only what differs in them. */
static void send_span(struct term *t, const struct cell *row, int y, int first, int last)
{
	int n = 0;

	for (int x = first; x <= last; x++) {
		const struct cell *cell = &row[x];
		const struct ink *ink = &t->inks[cell->style];
		wchar_t glyph[3] = { (wchar_t)cell->ch, (wchar_t)cell->mark };
		if (cell->width > 0)
			setcchar(&t->line[n++], glyph, ink->attributes, ink->pair, NULL);
	}
	mvadd_wchnstr(y, first, t->line, n);
}

static void send_row(struct term *t, const struct cell *row, int y)
{
	struct cell *sent = &t->sent.cells[y * t->sent.cols];
	int first = 0, last = t->sent.cols - 1;

	if (!t->is_stale && memcmp(row, sent, (size_t)t->sent.cols * sizeof(*row)) == 0)
		return;
	while (!t->is_stale && is_same(&row[first], &sent[first]))
		first++;
	while (!t->is_stale && is_same(&row[last], &sent[last]))
		last--;
	if (row[first].width == 0 && first > 0)
		first--;
	send_span(t, row, y, first, last);
	memcpy(&sent[first], &row[first], (size_t)(last - first + 1) * sizeof(*sent));
}

void term_present(struct term *t, const struct canvas *cv)
{
	if (cv->rows != t->sent.rows || cv->cols != t->sent.cols)
		return; /* the window has changed since it was drawn; another frame is coming */
	for (int y = 0; y < cv->rows; y++)
		send_row(t, &cv->cells[y * cv->cols], y);
	t->is_stale = false;
	wnoutrefresh(stdscr);
	doupdate();
}

void term_redraw(struct term *t)
{
	t->is_stale = true;
	clearok(curscr, TRUE);
}

void term_resize(struct term *t)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resizeterm(size.ws_row, size.ws_col);
	fit_size(t);
	term_redraw(t); /* terminals differ in what they keep where on a resize */
}

void term_suspend(struct term *t)
{
	(void)t;
	endwin();
}

/* endwin() once more, for the CONT may follow a STOP that nobody could see coming: the next
 * doupdate() then takes the screen and the modes again. */
void term_resume(struct term *t)
{
	endwin();
	term_resize(t);
}

void term_ring(struct term *t)
{
	(void)t;
	beep();
}

/* ---- Keys in ---- */

static const struct {
	int curses, key;
} keys[] = {
	{ KEY_UP, K_UP },        { KEY_DOWN, K_DOWN },     { KEY_LEFT, K_LEFT },
	{ KEY_RIGHT, K_RIGHT },  { KEY_PPAGE, K_PAGE_UP }, { KEY_NPAGE, K_PAGE_DOWN },
	{ KEY_HOME, K_HOME },    { KEY_END, K_END },       { KEY_ENTER, K_ENTER },
	{ KEY_BTAB, K_BACKTAB }, { KEY_DC, K_DELETE },     { KEY_BACKSPACE, K_BACKSPACE },
};

static int function_key(wint_t code)
{
	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		if ((wint_t)keys[i].curses == code)
			return keys[i].key;
	}
	return K_OTHER;
}

static int typed_key(wint_t ch)
{
	switch (ch) {
	case '\r':
	case '\n': return K_ENTER;
	case '\t': return K_TAB;
	case 033: return K_ESC;
	case '\b':
	case 0177: return K_BACKSPACE;
	case 0: return K_OTHER;
	default: return (int)ch;
	}
}

int term_next_key(struct term *t)
{
	wint_t code;

	switch (wget_wch(t->keys, &code)) {
	case OK: return typed_key(code);
	case KEY_CODE_YES: return code == KEY_RESIZE ? term_next_key(t) : function_key(code);
	default: return K_NONE;
	}
}
