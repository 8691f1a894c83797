/* Mornings, baseline and bands. Not for what follows from them: that is the rules'. */
#include "pain.h"

#include "flare_log.h"
#include "leg.h"
#include "limber/core/window.h"
#include "spell.h"

struct mornings mornings_of(const struct progress_input *in, struct date as_of)
{
	return (struct mornings){ .history = in->history,
				  .key = in->step->key,
				  .as_of = as_of,
				  .is_under_way = in->minute > 0 && as_of.day == in->day.day,
				  .kept = in->usual };
}

/* What its first session that tells was begun with. *end: behind the day's sessions; then before
 * them. */
static int stand_in_of_day(const struct mornings *m, struct date day, size_t *end)
{
	const struct session_row *sessions = m->history->sessions;
	int pain = UNKNOWN;

	for (; *end > 0 && sessions[*end - 1].day.day == day.day; --*end) {
		if (sessions[*end - 1].pain_before != UNKNOWN)
			pain = sessions[*end - 1].pain_before;
	}
	return day.day < m->as_of.day ? pain : UNKNOWN;
}

int pain_of_day(const struct mornings *m, struct date day)
{
	const struct checkin *morning = history_checkin(m->history, day);

	if (morning)
		return morning->pain;
	size_t end = history_sessions_from(m->history, date_add(day, 1));

	return stand_in_of_day(m, day, &end);
}

/* Of days without a check-in. */
static int stand_ins(const struct mornings *m, struct date first, struct date last,
		     struct entry *ret)
{
	const struct history *h = m->history;
	size_t end = history_sessions_from(h, date_add(last, 1));
	int n = 0;

	while (end > 0 && h->sessions[end - 1].day.day >= first.day) {
		struct date day = h->sessions[end - 1].day;
		int pain = stand_in_of_day(m, day, &end);

		if (pain != UNKNOWN)
			ret[n++] = (struct entry){ day, pain };
	}
	return n;
}

int pain_entries(const struct mornings *m, struct date last, int days, int most, struct entry *ret)
{
	const struct checkin *checkins = m->history->checkins;
	size_t end = history_checkins_from(m->history, date_add(last, 1));
	struct date first = date_add(last, 1 - days);
	int n = 0;

	for (; n < most && end > 0 && checkins[end - 1].day.day >= first.day; end--) {
		struct date day = checkins[end - 1].day;

		if (day.day < last.day)
			n += stand_ins(m, date_add(day, 1), last, ret + n);
		ret[n++] = (struct entry){ day, checkins[end - 1].pain };
		last = date_add(day, -1);
	}
	if (n < most && first.day <= last.day)
		n += stand_ins(m, first, last, ret + n);
	return n < most ? n : most;
}

int pain_after_day(const struct mornings *m, struct date day, struct date *ret_day)
{
	for (int i = 1; i <= STAND_IN_DAYS && day.day + i <= m->as_of.day; i++) {
		int pain = pain_of_day(m, date_add(day, i));

		if (pain != UNKNOWN) {
			*ret_day = date_add(day, i);
			return pain;
		}
	}
	return UNKNOWN;
}

/* What a log without any morning has to go by: the first pain given up to a day, of what is read of
 * the log whatever else it holds. What its own sessions ended with is no usual pain yet, or no
 * first one could ever be too much. */
static int first_pain(const struct mornings *m, struct date day)
{
	const struct history *h = m->history;
	size_t i = history_sessions_from(h, date_add(m->as_of, -WINDOW_DAYS));
	bool has_older;
	size_t first = window_first(h, m->key, m->as_of, &has_older);

	if (first < i)
		i = first;
	for (; i < h->n_sessions && h->sessions[i].day.day < m->as_of.day; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day > day.day)
			break;
		if (s->pain_before != UNKNOWN)
			return s->pain_before;
		if (s->pain_after != UNKNOWN && s->day.day < day.day)
			return s->pain_after;
	}
	return UNKNOWN;
}

int pain_lower_median(const int *pains, int n)
{
	int sorted[ENTRIES] = { 0 };

	for (int i = 0; i < n; i++) {
		int at = i;

		for (; at > 0 && sorted[at - 1] > pains[i]; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = pains[i];
	}
	return n > 0 ? sorted[(n - 1) / 2] : UNKNOWN;
}

int pain_median(const struct mornings *m, struct date day)
{
	struct entry told[ENTRY_DAYS];
	int pains[ENTRIES];
	int n = pain_entries(m, day, ENTRY_DAYS, ENTRIES, told);

	for (int i = 0; i < n; i++)
		pains[i] = told[i].pain;
	return pain_lower_median(pains, n);
}

int pain_lately(const struct mornings *m, struct date day)
{
	int median = pain_median(m, day);

	return median != UNKNOWN ? median : first_pain(m, day);
}

int pain_usual_by_mornings(const struct mornings *m, struct date day)
{
	struct usual_days *kept = day.day < m->as_of.day ? m->kept : NULL;
	struct spell spell;

	for (int i = kept ? kept->n : 0; i-- > 0;) {
		if (kept->v[i].day.day == day.day)
			return kept->v[i].pain;
	}
	spell_at(&spell, m, day);
	if (kept && kept->n < USUAL_DAYS)
		kept->v[kept->n++] = (struct entry){ day, spell.usual };
	return spell.usual;
}

/* In a flare-up and after it no more than before it. */
static int capped_by_flare(const struct mornings *m, struct date day, int usual)
{
	struct flare flare;

	flare_at(&flare, m->history, day);
	return flare_usual(&flare, usual);
}

int pain_baseline(const struct mornings *m, struct date day)
{
	int told = pain_usual_by_mornings(m, day);

	return capped_by_flare(m, day, told != UNKNOWN ? told : first_pain(m, day));
}

int pain_told_baseline(const struct mornings *m, struct date day)
{
	return capped_by_flare(m, day, pain_usual_by_mornings(m, day));
}

/* EVIDENCE 2.2, the bands: how much above the baseline is still low, still middle. The lowest row
 * is in absolute numbers: 0-2, 3-5, above 5. At 7 and more nothing above the baseline is fine. */
static const struct band_row {
	int baseline; /* up to this */
	int low, middle;
	bool is_absolute;
} bands[] = {
	{ .baseline = 2, .low = 2, .middle = 5, .is_absolute = true },
	{ .baseline = 4, .low = 1, .middle = 2 },
	{ .baseline = 6, .low = 1, .middle = 1 },
	{ .baseline = 10, .low = 0, .middle = 0 },
};

enum band pain_band(int pain, int baseline)
{
	const struct band_row *row = bands;

	if (pain == UNKNOWN)
		return BAND_UNKNOWN;
	if (baseline == UNKNOWN)
		baseline = 0;
	while (row->baseline < baseline)
		row++;
	int above = row->is_absolute ? pain : pain - baseline;

	/* What is usual at 7 and more is as it always is, but never little. */
	if (above <= row->low)
		return pain < BASELINE_NO_STRENGTH ? BAND_LOW : BAND_MIDDLE;
	return above <= row->middle ? BAND_MIDDLE : BAND_HIGH;
}

bool pain_is_raised(const struct mornings *m, struct date day)
{
	const struct checkin *morning = history_checkin(m->history, day);

	/* Whatever is usual, less is not raised; and other mornings need not be looked at. */
	if (!morning || morning->pain < PAIN_RISEN)
		return false;
	int baseline = pain_baseline(m, day);

	return morning->pain - baseline >= PAIN_RISEN ||
	       pain_band(morning->pain, baseline) == BAND_HIGH;
}

static bool is_much(const struct mornings *m, struct date day)
{
	const struct checkin *morning = history_checkin(m->history, day);

	/* As above: no band is high below it. */
	if (!morning || morning->pain < PAIN_MUCH)
		return false;
	int baseline = pain_baseline(m, day);

	return pain_band(morning->pain, baseline) == BAND_HIGH ||
	       morning->pain - baseline >= PAIN_RISEN;
}

/* Three mornings of that lately, and no two calm ones running since. */
static bool is_amid_much(const struct mornings *m, struct date day)
{
	enum { MUCH_MORNINGS = 3, MUCH_REACH_DAYS = 14 };
	int calm = 0, much = 0;

	for (int i = 1; i <= MUCH_REACH_DAYS && calm < CALM_MORNINGS; i++) {
		struct date before = date_add(day, -i);

		if (!history_checkin(m->history, before))
			continue;
		calm = pain_is_raised(m, before) ? 0 : calm + 1;
		much += is_much(m, before);
		if (much == MUCH_MORNINGS)
			return true;
	}
	return false;
}

bool pain_is_very_bad(const struct mornings *m, struct date day)
{
	return is_much(m, day) || (pain_is_raised(m, day) && is_amid_much(m, day));
}

bool pain_is_bad_day(const struct mornings *m, struct date day)
{
	const struct checkin *morning = history_checkin(m->history, day);

	return pain_is_raised(m, day) || (morning && morning->leg > SITE_BACK &&
					  morning->leg > leg_before_checkin(m->history, morning));
}

bool pain_is_first_of_week(const struct mornings *m, struct date day,
			   bool (*is_so)(const struct mornings *m, struct date day))
{
	if (!is_so(m, day))
		return false;
	for (struct date d = date_monday(day); d.day < day.day; d = date_add(d, 1)) {
		if (is_so(m, d))
			return false;
	}
	return true;
}
