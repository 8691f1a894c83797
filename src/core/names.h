/* Texts kept once each: the names in a log's rows are few and said thousands of times. */
#ifndef LIMBER_CORE_NAMES_H
#define LIMBER_CORE_NAMES_H

#include "limber/core/history.h"

/* The text that is kept for s (NULL counts as ""); it stays where it is until the release. */
const char *names_keep(struct names *names, const char *s);

/* The same where it is kept already, else NULL. */
const char *names_find(const struct names *names, const char *s);
void names_release(struct names *names);

/* 64-bit FNV-1a. */
uint64_t text_hash(const char *s);

#endif
