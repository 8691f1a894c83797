/* The rules that rules.def lists, declared. */
#ifndef LIMBER_CORE_RULES_H
#define LIMBER_CORE_RULES_H

#include "dosing.h"

#define RULE(id) extern const struct progress_rule rule_##id;
#include "rules.def"
#undef RULE

/* One step of the double rule's: its range may end below the exercise's cap. */
bool double_up(struct dose *d, const struct progress_input *in);

#endif
