/* The schema and its history. */
#ifndef LIMBER_STORE_MIGRATE_H
#define LIMBER_STORE_MIGRATE_H

#include "limber/base/err.h"

#include <stdbool.h>

struct store;

/* migrations[v] turns schema v into v + 1; a new database is schema 0. Append only: what was once
 * released never changes. */
extern const char *const migrations[];
extern const int n_migrations;

/* "lmbr": what a database file of limber's says it is. */
enum { APPLICATION_ID = 0x6c6d6272 };

/* Refuses what is another program's or a newer limber's, then brings an older schema up to n, each
 * step in a transaction of its own, after a copy beside the database. Where a step fails the
 * database is as it was before that step. A store that only reads leaves the file for a copy in
 * memory and is migrated there; a raw one stays as it is. */
MUST_USE bool migrate(struct store *st, const char *const *steps, int n, struct err *err);

/* The schema's number, for people. */
MUST_USE bool schema_version(struct store *st, int *ret, struct err *err);

#endif
