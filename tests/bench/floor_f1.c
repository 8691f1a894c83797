/* F1, the floor of a start: opens ncurses, parses a 3 KB libconfig file, runs one prepared query
 * on a 10 MB SQLite database, draws one full screen. What any program of limber's libraries has
 * to do, and nothing more. A key repaints the whole screen with other text; q quits. */
#include <curses.h>
#include <libconfig.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 24, COLS_WANTED = 80 };

static char screen[2][ROWS][COLS_WANTED + 1];

static void fill(int which, int row, const char *text)
{
	size_t n = strlen(text);

	for (int col = 0; col < COLS_WANTED; col++)
		screen[which][row][col] = n ? text[(size_t)(col + which * 7) % n] : '.';
	screen[which][row][COLS_WANTED] = '\0';
}

static bool read_config(const char *path)
{
	config_t cfg;
	const char *title = "";
	bool ok;

	config_init(&cfg);
	ok = config_read_file(&cfg, path) && config_lookup_string(&cfg, "title", &title);
	for (int which = 0; which < 2; which++)
		fill(which, 0, title);
	config_destroy(&cfg);
	return ok;
}

static bool read_log(const char *path)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *q = NULL;
	int row = 1;

	if (sqlite3_open(path, &db) != SQLITE_OK ||
	    sqlite3_prepare_v2(db, "SELECT note FROM log WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
			       -1, &q, NULL) != SQLITE_OK)
		return false;
	sqlite3_bind_int(q, 1, 20000);
	sqlite3_bind_int(q, 2, 20000 + ROWS - 2);
	while (sqlite3_step(q) == SQLITE_ROW && row < ROWS) {
		fill(0, row, (const char *)sqlite3_column_text(q, 0));
		fill(1, row, (const char *)sqlite3_column_text(q, 0));
		row++;
	}
	sqlite3_finalize(q);
	sqlite3_close(db);
	return row == ROWS;
}

static void paint(int which)
{
	for (int row = 0; row < ROWS; row++)
		mvaddnstr(row, 0, screen[which][row], COLS_WANTED);
	refresh();
}

int main(int argc, char **argv)
{
	int which = 0;
	SCREEN *term;

	if (argc != 3 || !read_config(argv[1]) || !read_log(argv[2]))
		return 1;
	setlocale(LC_CTYPE, "");
	term = newterm(NULL, stdout, stdin);
	if (!term)
		return 1;
	cbreak();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	curs_set(0);
	paint(which);
	while (getch() != 'q')
		paint(which = !which);
	endwin();
	delscreen(term);
	return 0;
}
