/* forkpty and libvterm: the reading side of a terminal. Written to what libvterm 0.1.4 has. Not for
 * waiting until something is there: pty_wait.c. */
#include "support/pty.h"

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "support/pty_private.h"
#include "support/test.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* Where it knows no such terminal, newterm() forgets a block of its own: nothing to talk about. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);

const char *__lsan_default_suppressions(void)
{
	return "leak:new_prescr\n";
}

const char *__lsan_default_options(void)
{
	return "print_suppressions=0";
}

/* A failed test leaves its terminal behind; the next one puts it away. */
static struct pty *current;

/* ---- The program's side ---- */

static const char *const unset[] = { "NO_COLOR",     "LINES", "COLUMNS", "ESCDELAY",
				     "LIMBER_ASCII", "LANG",  "LC_CTYPE" };

/* "NAME=value", or "NAME" to unset it. */
static void set_variable(const char *words)
{
	size_t n = strcspn(words, "=");
	char name[64];

	assert_true(n < sizeof(name));
	memcpy(name, words, n);
	name[n] = '\0';
	if (words[n] == '=')
		setenv(name, words + n + 1, 1);
	else
		unsetenv(name);
}

static void set_environment(const struct pty_options *o)
{
	const char *term = o->term == NULL ? "xterm-256color" : o->term;

	for (size_t i = 0; i < ARRAY_LEN(unset); i++)
		unsetenv(unset[i]);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("TZ", "UTC", 1);
	if (*term != '\0')
		setenv("TERM", term, 1);
	else
		unsetenv("TERM");
	for (const char *const *e = o->env; e != NULL && *e != NULL; e++)
		set_variable(*e);
}

static void run_child(const struct pty_options *o)
{
	set_environment(o);
	if (o->argv == NULL)
		exit(o->child(o->user));
	execv(o->argv[0], (char *const *)o->argv);
	perror(o->argv[0]);
	_exit(127);
}

/* ---- The terminal's side ---- */

static int on_property(VTermProp prop, VTermValue *val, void *user)
{
	struct pty *p = user;

	if (prop == VTERM_PROP_ALTSCREEN)
		p->is_alternate = val->boolean;
	if (prop == VTERM_PROP_CURSORVISIBLE)
		p->is_cursor_hidden = !val->boolean;
	return 1;
}

static int on_bell(void *user)
{
	struct pty *p = user;

	p->bells++;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property, .bell = on_bell };

static void open_screen(struct pty *p)
{
	p->vt = vterm_new(p->rows, p->cols);
	vterm_set_utf8(p->vt, 1);
	p->screen = vterm_obtain_screen(p->vt);
	vterm_screen_set_callbacks(p->screen, &callbacks, p);
	vterm_screen_enable_altscreen(p->screen, 1);
	vterm_screen_reset(p->screen, 1);
}

struct pty *pty_start(const struct pty_options *o)
{
	struct pty *p = xcalloc(1, sizeof(*p));

	if (current != NULL)
		pty_end(current);
	current = p;
	p->rows = o->rows > 0 ? o->rows : 24;
	p->cols = o->cols > 0 ? o->cols : 80;
	open_screen(p);
	fflush(NULL);
	p->pid = forkpty(&p->fd, NULL, NULL,
			 &(struct winsize){ .ws_row = (unsigned short)p->rows,
					    .ws_col = (unsigned short)p->cols });
	assert_true(p->pid >= 0);
	if (p->pid == 0)
		run_child(o);
	return p;
}

void pty_end(struct pty *p)
{
	if (!p->has_ended) {
		kill(p->pid, SIGKILL);
		waitpid(p->pid, &p->status, 0);
	}
	if (p->fd >= 0)
		close(p->fd);
	vterm_free(p->vt);
	free(p);
	current = NULL;
}

static void write_all(struct pty *p, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t sent = write(p->fd, bytes, n);
		if (sent < 0 && errno == EINTR)
			continue;
		assert_true(sent > 0);
		bytes += sent;
		n -= (size_t)sent;
	}
}

/* What the terminal says by itself or because of a key. */
static void forward(struct pty *p)
{
	char bytes[256];
	size_t n;

	while ((n = vterm_output_read(p->vt, bytes, sizeof(bytes))) > 0)
		write_all(p, bytes, n);
}

bool pty_take_in(struct pty *p, int ms)
{
	struct pollfd in = { .fd = p->fd, .events = POLLIN };
	char bytes[4096];
	ssize_t n;

	if (p->fd < 0 || poll(&in, 1, ms) <= 0)
		return p->fd >= 0;
	n = read(p->fd, bytes, sizeof(bytes));
	if (n <= 0)
		return n < 0 && errno == EINTR;
	p->bytes += (size_t)n;
	vterm_input_write(p->vt, bytes, (size_t)n);
	forward(p);
	return true;
}

void pty_catch_up(struct pty *p)
{
	size_t before;

	do {
		before = p->bytes;
		pty_take_in(p, 0);
	} while (p->bytes != before);
}

void pty_type(struct pty *p, const char *utf8)
{
	size_t n = strlen(utf8);

	while (n > 0) {
		uint32_t cp;
		size_t used = utf8_decode(utf8, n, &cp);
		vterm_keyboard_unichar(p->vt, cp, VTERM_MOD_NONE);
		utf8 += used;
		n -= used;
	}
	forward(p);
}

void pty_key(struct pty *p, VTermKey key)
{
	vterm_keyboard_key(p->vt, key, VTERM_MOD_NONE);
	forward(p);
}

void pty_ctrl(struct pty *p, char letter)
{
	vterm_keyboard_unichar(p->vt, (uint32_t)letter, VTERM_MOD_CTRL);
	forward(p);
}

void pty_resize(struct pty *p, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	p->rows = rows;
	p->cols = cols;
	vterm_set_size(p->vt, rows, cols);
	assert_int_equal(ioctl(p->fd, TIOCSWINSZ, &size), 0);
}

void pty_signal(struct pty *p, int sig)
{
	kill(p->pid, sig);
}

void pty_hang_up(struct pty *p)
{
	close(p->fd);
	p->fd = -1;
}

void pty_scribble(struct pty *p, const char *bytes)
{
	vterm_input_write(p->vt, bytes, strlen(bytes));
}

/* ---- Looking ---- */

VTermScreenCell pty_cell(struct pty *p, int row, int col)
{
	VTermScreenCell cell = { 0 };

	vterm_screen_get_cell(p->screen, (VTermPos){ .row = row, .col = col }, &cell);
	return cell;
}

void pty_row(struct pty *p, int row, char *ret, size_t cap)
{
	VTermRect rect = { .start_row = row, .end_row = row + 1, .end_col = p->cols };
	size_t n = vterm_screen_get_text(p->screen, ret, cap - 1, rect);

	while (n > 0 && ret[n - 1] == ' ')
		n--;
	ret[n] = '\0';
}

bool pty_shows(struct pty *p, const char *text)
{
	char row[ROW_BYTES];

	for (int i = 0; i < p->rows; i++) {
		pty_row(p, i, row, sizeof(row));
		if (strstr(row, text) != NULL)
			return true;
	}
	return false;
}

bool pty_is_alternate(const struct pty *p)
{
	return p->is_alternate;
}

bool pty_hides_cursor(const struct pty *p)
{
	return p->is_cursor_hidden;
}

size_t pty_bytes(const struct pty *p)
{
	return p->bytes;
}

int pty_bells(const struct pty *p)
{
	return p->bells;
}
