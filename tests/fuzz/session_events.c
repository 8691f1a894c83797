/* Bytes into a run and the keys of a session on it; every promise of session.h is checked at every
 * step. The first byte says how many exercises follow, one a byte; then two bytes a key: which,
 * and how long after the last. */
#include <stdint.h>

#include "../support/sample_run.c"
#include "../support/session_check.c"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text names = { 0 };
	struct session s;
	struct run run;
	int64_t now_ms = 0;
	size_t at = 1;

	if (size == 0)
		return 0;
	for (size_t n = data[0] % 6; n > 0 && at < size; n--)
		text_addf(&names, "%s ", sample_exercises[data[at++] % SAMPLE_EXERCISES]);
	sample_run(&run, text_str(&names));
	session_init(&s, &run, &sample_catalog);
	for (; at + 1 < size; at += 2) {
		struct session_event ev = { .in = (enum session_input)(data[at] % INPUTS) };

		ev.amount = data[at] / INPUTS - 8;
		if (ev.in == INPUT_GAP)
			ev.amount *= 60000;
		now_ms += data[at + 1] * data[at + 1] * 2;
		ev.at_ms = now_ms;
		checked_ticks(&s, now_ms);
		checked_step(&s, ev);
	}
	text_release(&names);
	run_release(&run);
	return 0;
}
