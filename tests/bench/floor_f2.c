/* F2, the floor of a running countdown: ncurses with big digits, repainted once a second at a
 * deadline on the monotonic clock. q quits. */
#define _GNU_SOURCE /* ppoll */
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

static const char *const digits[11][5] = {
	{ "###", "# #", "# #", "# #", "###" }, { "  #", "  #", "  #", "  #", "  #" },
	{ "###", "  #", "###", "#  ", "###" }, { "###", "  #", "###", "  #", "###" },
	{ "# #", "# #", "###", "  #", "  #" }, { "###", "#  ", "###", "  #", "###" },
	{ "###", "#  ", "###", "# #", "###" }, { "###", "  #", "  #", "  #", "  #" },
	{ "###", "# #", "###", "# #", "###" }, { "###", "# #", "###", "  #", "###" },
	{ "   ", " # ", "   ", " # ", "   " },
};

static void draw_digit(int digit, int at)
{
	for (int row = 0; row < 5; row++) {
		for (int col = 0; col < 3; col++) {
			attrset(digits[digit][row][col] == '#' ? A_REVERSE : A_NORMAL);
			mvaddstr(9 + row, at + col * 2, "  ");
		}
	}
}

static void draw_time(int left_s)
{
	const int shown[] = { left_s / 600 % 10, left_s / 60 % 10, 10, left_s % 60 / 10,
			      left_s % 10 };

	for (int i = 0; i < 5; i++)
		draw_digit(shown[i], 20 + i * 8);
	refresh();
}

static int64_t now_ns(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000000000 + ts.tv_nsec;
}

int main(void)
{
	SCREEN *term;
	/* On a whole millisecond, as the bench takes deadlines to be. */
	int64_t start = now_ns() / 1000000 * 1000000;
	int64_t second = 1;

	setlocale(LC_CTYPE, "");
	term = newterm(NULL, stdout, stdin);
	if (!term)
		return 1;
	cbreak();
	noecho();
	nodelay(stdscr, TRUE);
	curs_set(0);
	draw_time(3600);
	for (;;) {
		struct pollfd in = { .fd = 0, .events = POLLIN };
		int64_t left = start + second * 1000000000 - now_ns();
		struct timespec wait = { 0 };

		/* Linux lets a poll be late by a thousandth of its length, and on an idle machine
		 * is. */
		left = left * 1000 / 1001;
		if (left > 0)
			wait = (struct timespec){ .tv_sec = left / 1000000000,
						  .tv_nsec = left % 1000000000 };
		if (ppoll(&in, 1, &wait, NULL) > 0) {
			if (getch() == 'q' || (in.revents & (POLLHUP | POLLERR)))
				break;
			continue;
		}
		if (now_ns() < start + second * 1000000000)
			continue;
		draw_time((int)(3600 - second % 3600));
		second++;
	}
	endwin();
	delscreen(term);
	return 0;
}
