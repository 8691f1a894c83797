/* Compiler attributes, each with one portable spelling. */
#ifndef LIMBER_BASE_ATTR_H
#define LIMBER_BASE_ATTR_H

#if defined(__GNUC__) || defined(__clang__)
#define MUST_USE               __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#define NEVER_RETURNS          __attribute__((noreturn))
#else
#define MUST_USE
#define PRINTF_LIKE(fmt, args)
#define NEVER_RETURNS
#endif

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

#endif
