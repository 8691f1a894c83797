/* cmocka with the four headers it wants before it. */
#ifndef LIMBER_TESTS_TEST_H
#define LIMBER_TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
