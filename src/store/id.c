/* Ids of sessions. */
#include <sqlite3.h>
#include <stdio.h>

#include "limber/store/store.h"

void store_make_id(char ret[SESSION_ID_MAX])
{
	unsigned char b[16];

	sqlite3_randomness(sizeof b, b);
	b[6] = (unsigned char)(0x40 | (b[6] & 0x0F)); /* version 4 */
	b[8] = (unsigned char)(0x80 | (b[8] & 0x3F)); /* RFC 9562's variant */
	snprintf(ret, SESSION_ID_MAX,
		 "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1],
		 b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14],
		 b[15]);
}
