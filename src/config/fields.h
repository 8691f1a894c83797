/* The read_fns that all files share: what a row of a key table may name in `read`. Each checks the
 * type, the range and the text, and stores only what is right. */
#ifndef LIMBER_CONFIG_FIELDS_H
#define LIMBER_CONFIG_FIELDS_H

#include "keys.h"

read_fn read_version;  /* 1, stored nowhere */
read_fn read_int;      /* lo..hi into an int */
read_fn read_bool;     /* true or false into a bool */
read_fn read_grams;    /* kilograms, decimals or not, into an int of grams; lo..hi are grams */
read_fn read_duration; /* 90, "1:30", "0:01:30", "90 s" or "2 min" into an int of seconds */
read_fn read_minutes;  /* the same into an int of minutes; lo..hi are minutes */
read_fn read_clock;    /* "09:00" into an int of minutes after midnight */
read_fn read_text;     /* a text into a char[size] */
read_fn read_id;       /* a file's name without its ending: letters, digits, _ and - */
read_fn read_word;     /* one of the row's words into an enum, as its index */
read_fn read_flags;    /* a list of the row's words into a uint32_t, 1 << index each */
read_fn read_texts;    /* a list of texts into a char[most][size] */
read_fn read_ints;     /* one int, or a list of them, into an int[most] */
read_fn read_durations;

/* The id of the file: its name without folder and ".cfg". */
void read_file_id(struct reader *r, char *ret, size_t cap);

#endif
