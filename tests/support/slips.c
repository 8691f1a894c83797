/* Makes slips in good files and compares what is said with what should be. */
#include "support/slips.h"

#include <string.h>

#include "support/test.h"

struct text slip_says(const struct slip_file *file, const char *text, size_t len)
{
	struct diags diags = { .v = NULL };
	struct text said = { .s = NULL };
	bool ok = file->parse(file->path, text, len, &diags);

	for (size_t i = 0; i < diags.n; i++) {
		text_add(&said, i > 0 ? "\n" : "");
		diag_print(&diags.v[i], &said);
	}
	assert_int_equal(ok, diags.n == 0);
	diags_release(&diags);
	return said;
}

static struct text with_slip(const char *text, const struct slip *slip)
{
	const char *at = strstr(text, slip->good);
	struct text changed = { .s = NULL };

	if (!at)
		fail_msg("the good file has no \"%s\"", slip->good);
	text_add_bytes(&changed, text, (size_t)(at - text));
	text_add(&changed, slip->bad);
	text_add(&changed, at + strlen(slip->good));
	return changed;
}

void slips_are_told(const struct slip_file *file, const struct slip *slips, size_t n)
{
	struct text said = slip_says(file, file->text, strlen(file->text));
	int n_wrong = 0;

	assert_string_equal(text_str(&said), "");
	text_release(&said);
	for (size_t i = 0; i < n; i++) {
		struct text changed = with_slip(file->text, &slips[i]);

		said = slip_says(file, changed.s, changed.len);
		if (!text_eq(text_str(&said), slips[i].says)) {
			print_error("%s\n said: %s\n want: %s\n", slips[i].bad, text_str(&said),
				    slips[i].says);
			n_wrong++;
		}
		text_release(&said);
		text_release(&changed);
	}
	assert_int_equal(n_wrong, 0);
}
