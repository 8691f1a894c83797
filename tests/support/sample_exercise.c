/* Exercise files for tests. */
#include "support/sample_exercise.h"

#include "limber/config/exercise_file.h"

static bool parse(const char *path, const char *buf, size_t len, struct diags *out)
{
	struct exercise e;

	return exercise_parse(&e, path, buf, len, out);
}

static const char bird_dog[] =
	"version = 1;\n"
	"name = \"Bird dog\"; family = \"core-back\"; position = \"quadruped\"; area = \"back\";\n"
	"gear = [ \"mat\" ]; per_side = true; mode = \"hold_reps\";\n"
	"setup = \"Reach with the {side} arm.\";\n"
	"dose = { new    = { reps = [ 3, 2, 1 ]; hold = 6; rest = 30; };\n"
	"         active = { reps = [ 6, 4, 2 ]; hold = 8; rest = \"0:30\"; };\n"
	"         cap    = { reps = [ 8, 6, 4 ]; hold = 10; }; };\n"
	"step = { by = \"reps\"; amount = 1; };\n"
	"tags = [ \"kneeling\", \"wrist_load\" ];\n"
	"cues = [ \"Reach long, not high\", \"Keep the hips level\" ];\n"
	"errors = [ \"Tipping the hips\" ]; sources = [ \"V17\" ];\n";

static const char box_lift[] =
	"version = 1; name = \"Box lift\"; family = \"hinge\"; position = \"standing\";\n"
	"mode = \"reps\";\n"
	"tempo = [ 2, 1, 3 ];\n"
	"dose = { new    = { sets = 2; reps = 5; load_kg = 3; rest = 90; };\n"
	"         active = { sets = 3; reps = 8; load_kg = 8.5; rest = \"90 s\"; };\n"
	"         cap    = { reps = 10; load_kg = 12.0; }; };\n"
	"step = { by = \"reps\"; amount = 1; then_load_kg = 0.5; };\n";

static const char walk[] = "version = 1; name = \"Walk\"; family = \"aerobic\"; position = "
			   "\"standing\"; mode = \"time\";\n"
			   "dose = { new    = { time = \"5:00\"; bouts = 2; days = 6; };\n"
			   "         active = { time = \"30 min\"; bouts = 1; days = 4; };\n"
			   "         cap    = { time = \"1:00:00\"; }; };\n"
			   "step = { by = \"time\"; amount = 120; };\n";

const struct slip_file sample_bird_dog = { "exercises/bird_dog.cfg", bird_dog, parse };
const struct slip_file sample_box_lift = { "box_lift.cfg", box_lift, parse };
const struct slip_file sample_walk = { "walk.cfg", walk, parse };
