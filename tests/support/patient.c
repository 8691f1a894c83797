/* See patient.h. */
#include "support/patient.h"

#include "support/history_text.h"
#include "support/test.h"

void patient_begin(struct patient *p, const char *log)
{
	*p = (struct patient){ .history = { 0 } };
	history_text(&p->history, shipped_catalog(), log);
	profile_at(&p->profile, &p->history, PATIENT_TODAY);
	p->in = (struct safety_input){ .profile = &p->profile,
				       .history = &p->history,
				       .catalog = shipped_catalog(),
				       .day = PATIENT_TODAY };
}

void patient_release(struct patient *p)
{
	history_release(&p->history);
}

enum safety patient_judge(const struct patient *p, const char *exercise, bool is_prescribed)
{
	const struct exercise *e = catalog_exercise(p->in.catalog, exercise);

	if (!e)
		fail_msg("no exercise %s", exercise);
	return safety_judge(&p->in, e, is_prescribed).safety;
}
