/* The few questions that routines and plans answer themselves. Not for reading their files. */
#include "limber/core/routine.h"

#include <string.h>

#include "limber/base/text.h"

const char *const pace_words[PACES] = {
	[PACE_NONE] = "",
	[PACE_EASY] = "easy",
	[PACE_BRISK] = "brisk",
};

struct step step_with(const struct step *step, const char *exercise, const char *key,
		      const char *name)
{
	struct step other = *step;

	text_copy(other.id, sizeof other.id, exercise);
	text_copy(other.exercise, sizeof other.exercise, exercise);
	text_copy(other.key, sizeof other.key, key);
	text_copy(other.name, sizeof other.name, name);
	other.has_id = false;
	other.pace = PACE_NONE;
	other.dose = (struct dose){ .sets = 0 };
	other.terms = (struct terms){ 0 };
	other.n_weekly = 0;
	other.is_prescribed = false;
	other.bounds.min_sets = 0;
	other.bounds.min = (struct amount){ 0 };
	return other;
}

bool key_is_plain(const char *s)
{
	const char *slash = strchr(s, '/');
	char front[ID_MAX];

	if (!slash)
		return id_is_plain(s);
	return text_format(front, sizeof front, "%.*s", (int)(slash - s), s) &&
	       id_is_plain(front) && id_is_plain(slash + 1);
}

bool step_is_in_week(const struct step *step, int week)
{
	return step->weeks.first == 0 || (step->weeks.first <= week && week <= step->weeks.last);
}

int routine_occurrences(const struct routine *r, int step_index)
{
	int n = 0;

	for (int i = 0; i < r->n_order; i++)
		n += r->order[i] == step_index;
	return n;
}

int routines_add(const struct routine **v, int n, const struct routine *r)
{
	for (int i = 0; i < n; i++) {
		if (v[i] == r)
			return n;
	}
	if (r)
		v[n++] = r;
	return n;
}

bool plan_item_is_due(const struct plan_item *item, struct date day)
{
	return item->days & 1U << date_weekday(day);
}

void paced_name(const char *name, enum pace pace, char ret[NAME_MAX])
{
	static const char *const front[PACES] = { "", "Easy ", "Brisk " };
	size_t at = strlen(front[pace]);

	text_format(ret, NAME_MAX, "%s%s", front[pace], name);
	if (at > 0 && ret[at] >= 'A' && ret[at] <= 'Z')
		ret[at] = (char)(ret[at] - 'A' + 'a');
}
