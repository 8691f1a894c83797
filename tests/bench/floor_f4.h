/* F4, the floor of logging: C and SQLite committing one row, durably, with one prepared insert. */
#ifndef LIMBER_BENCH_FLOOR_F4_H
#define LIMBER_BENCH_FLOOR_F4_H

#include <stdbool.h>

struct f4;

/* A fresh database with as many rows as a year's log has. */
bool f4_open(struct f4 **ret, const char *path, int rows);
bool f4_commit(struct f4 *f, int n);
void f4_close(struct f4 *f);

#endif
