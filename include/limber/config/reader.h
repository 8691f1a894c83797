/* What all of the files have in common for whoever reads them from disk. Their text is libconfig's;
 * src/config/reader.c alone knows that library. */
#ifndef LIMBER_CONFIG_READER_H
#define LIMBER_CONFIG_READER_H

enum { CONFIG_FILE_MAX = 256 * 1024 };

#endif
