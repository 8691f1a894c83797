/* Stand-ins for what a terminal without UTF-8 cannot show. */
#ifndef LIMBER_SRC_DRAW_FOLD_H
#define LIMBER_SRC_DRAW_FOLD_H

#include <stdint.h>

enum { FOLD_TEXT = 4 };

/* One to three ASCII characters that stand for cp; "?" where nothing does. */
void fold_ascii(uint32_t cp, char ret[FOLD_TEXT]);

#endif
