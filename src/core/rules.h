/* The rules that rules.def lists, declared. */
#ifndef LIMBER_CORE_RULES_H
#define LIMBER_CORE_RULES_H

#include "limber/core/progress.h"

#define RULE(id) extern const struct progress_rule rule_##id;
#include "rules.def"
#undef RULE

#endif
