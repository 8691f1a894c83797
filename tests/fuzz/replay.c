/* Runs a fuzz target once for each file in the directories given, so that every
 * build replays the corpus and all past crashes. Not a fuzzer: the fuzz preset
 * links the same targets with libFuzzer instead. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint8_t *file_bytes(const char *path, size_t *ret_size)
{
	FILE *in = fopen(path, "rb");
	uint8_t *bytes = NULL;
	size_t used = 0, room = 0;

	if (!in)
		return NULL;
	for (;;) {
		if (used == room) {
			uint8_t *more = realloc(bytes, room = room ? room * 2 : 4096);

			if (!more)
				abort();
			bytes = more;
		}
		size_t got = fread(bytes + used, 1, room - used, in);

		if (got == 0)
			break;
		used += got;
	}
	fclose(in);
	*ret_size = used;
	return bytes;
}

/* A copy of exactly the input's size lets the sanitizer see one byte too far. */
static void run_one(const uint8_t *bytes, size_t size)
{
	uint8_t *exact = malloc(size ? size : 1);

	if (!exact)
		abort();
	if (size)
		memcpy(exact, bytes, size);
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
}

static void replay_directory(const char *dir, int *number)
{
	DIR *entries = opendir(dir);
	struct dirent *entry;
	int inputs = 0;

	if (!entries)
		return;
	while ((entry = readdir(entries)) != NULL) {
		char path[4096];
		size_t size = 0;

		if (entry->d_name[0] == '.')
			continue;
		if (snprintf(path, sizeof path, "%s/%s", dir, entry->d_name) >= (int)sizeof path)
			continue;
		/* Named before it runs: a crash leaves the name as the last line. */
		printf("# %s\n", path);
		fflush(stdout);
		uint8_t *bytes = file_bytes(path, &size);

		if (!bytes)
			continue;
		run_one(bytes, size);
		free(bytes);
		inputs++;
	}
	closedir(entries);
	printf("ok %d - %d inputs of %s\n", ++*number, inputs, dir);
}

int main(int argc, char **argv)
{
	int number = 0;

	run_one(NULL, 0);
	printf("ok %d - no bytes at all\n", ++number);
	for (int i = 1; i < argc; i++)
		replay_directory(argv[i], &number);
	printf("1..%d\n", number);
	return 0;
}
