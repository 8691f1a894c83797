/* Asking a catalog that was lent all of its look-ups, and one that was lent the least. */
#include "limber/core/catalog.h"

#include "limber/base/text.h"
#include "support/test.h"

static const struct exercise tuck = { .id = "tuck", .family = FAMILY_NECK };
static const struct ladder ladder = { .family = FAMILY_NECK };

static const struct exercise *find_exercise(void *user, const char *id)
{
	++*(int *)user;
	return text_eq(id, tuck.id) ? &tuck : NULL;
}

static const struct ladder *find_ladder(void *user, const char *exercise, int *ret_rung)
{
	(void)user;
	*ret_rung = 2;
	return text_eq(exercise, tuck.id) ? &ladder : NULL;
}

static bool glance(void *user, const char *id, enum family *ret)
{
	(void)user;
	*ret = FAMILY_HIPS;
	return text_eq(id, "glanced_at");
}

static void exercises_are_looked_up(void **state)
{
	int asked = 0;
	const struct catalog c = { .exercise = find_exercise, .user = &asked };

	(void)state;
	assert_ptr_equal(catalog_exercise(&c, "tuck"), &tuck);
	assert_null(catalog_exercise(&c, "nosuch"));
	assert_int_equal(asked, 2);
}

static void without_ladders_nothing_is_on_one(void **state)
{
	struct catalog c = { .exercise = find_exercise };
	int rung = -1;

	(void)state;
	assert_null(catalog_ladder(&c, "tuck", &rung));
	c.ladder = find_ladder;
	assert_ptr_equal(catalog_ladder(&c, "tuck", &rung), &ladder);
	assert_int_equal(rung, 2);
	assert_null(catalog_ladder(&c, "nosuch", &rung));
}

/* Who can tell a family at a glance is not asked for the exercise. */
static void a_family_is_glanced_at_or_read(void **state)
{
	int asked = 0;
	struct catalog c = { .exercise = find_exercise, .user = &asked };

	(void)state;
	assert_int_equal(catalog_family(&c, "tuck"), FAMILY_NECK);
	assert_int_equal(catalog_family(&c, "nosuch"), FAMILIES);
	assert_int_equal(asked, 2);
	c.family = glance;
	assert_int_equal(catalog_family(&c, "glanced_at"), FAMILY_HIPS);
	assert_int_equal(asked, 2);
	assert_int_equal(catalog_family(&c, "tuck"), FAMILY_NECK);
	assert_int_equal(asked, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(exercises_are_looked_up),
		cmocka_unit_test(without_ladders_nothing_is_on_one),
		cmocka_unit_test(a_family_is_glanced_at_or_read),
	};

	return cmocka_run_group_tests_name("core_catalog", tests, NULL, NULL);
}
