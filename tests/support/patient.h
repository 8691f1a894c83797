/* A person as safety sees them, from a log as people tell it (history_text.h). */
#ifndef LIMBER_TESTS_PATIENT_H
#define LIMBER_TESTS_PATIENT_H

#include "limber/core/safety.h"

#define PATIENT_TODAY ((struct date){ 20779 }) /* 2026-11-22, a Sunday */

struct patient {
	struct history history;
	struct profile profile;
	struct safety_input in;
};

/* On PATIENT_TODAY, whatever the hour. */
void patient_begin(struct patient *p, const char *log);
void patient_release(struct patient *p);

enum safety patient_judge(const struct patient *p, const char *exercise, bool is_prescribed);

#endif
