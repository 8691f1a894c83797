/* Reads libconfig text with every problem as a diagnosis. Its .c alone includes <libconfig.h>.
 * The file modules describe what they want as key tables; the reader checks types, ranges, unknown
 * keys and text, and never lets a wrapped number, an @include or a control character through. */
#ifndef LIMBER_CONFIG_READER_H
#define LIMBER_CONFIG_READER_H

#include "limber/base/diag.h"

enum { CONFIG_FILE_MAX = 256 * 1024 };

#endif
