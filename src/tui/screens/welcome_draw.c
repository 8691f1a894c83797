/* How Welcome's pages look, and their words. What it knows comes from welcome.c. */
#include "welcome.h"

static const char about[] =
	"limber is a daily coach for the back: it says what to do today, guides you through it, "
	"logs what you really did, and works out the next dose from that, with its reason.\n"
	"\n"
	"It is general information, not a diagnosis, and it does not replace a professional. "
	"Different conditions need different exercises: speak with a doctor or physiotherapist "
	"first, above all with heart or blood-pressure disease, fainting, other long-term "
	"illness, surgery, brittle bones, pregnancy, or numbness or weakness in a leg.\n"
	"\n"
	"Stop at once, and get help, at: pressure in chest, jaw, neck or arm; dizziness or cold "
	"sweat; breath too short to speak; new numbness or weakness; sharp pain in the spine.\n"
	"\n"
	"Everything stays on this machine.";

/* In plain words; the doctor's are those that stand on paper. */
static const char *const conditions[CONDITIONS] = {
	[CONDITION_DISC_LEG_PAIN] = "a slipped or bulging disc, with pain in the leg",
	[CONDITION_ISTHMIC] = "a vertebra slipped at a crack (isthmic spondylolisthesis)",
	[CONDITION_DEGENERATIVE] = "a vertebra slipped by wear (degenerative spondylolisthesis)",
	[CONDITION_STENOSIS] = "a narrow spinal canal (stenosis)",
	[CONDITION_SACROILIAC] = "pain of the sacroiliac joint or the pelvic girdle",
	[CONDITION_OSTEOPOROSIS] = "brittle bones (osteoporosis)",
	[CONDITION_PREGNANCY] = "pregnancy",
	[CONDITION_POST_OP] = "an operation on the back",
	[CONDITION_VERTEBRAL_FRACTURE] = "a broken vertebra",
	[CONDITION_LEG_WEAKNESS] = "a leg that is very weak, or getting weaker",
};

const struct sign_list welcome_flags = {
	.question = "Is any of these so for you now? They are rare, and they need a doctor, not "
		    "exercise.",
	.signs = red_flags,
	.n = RED_FLAGS,
	.gap = 1,
};

static const char clearance[] =
	"Have they said, knowing this, that exercise is fine for you now?\n"
	"\n"
	"y  yes: then limber leaves out only what the condition rules out, and what is doubtful "
	"waits for days with little pain.\n"
	"\n"
	"n  no, or not sure: what is doubtful stays out too; after an operation, a broken "
	"vertebra or with a weak leg only walking, bracing and breaks from sitting are left. When "
	"they have said yes: p on Today, or limber profile --cleared.";

static const char looked_at[] =
	"When did a doctor or physiotherapist who has looked at this say that exercise is fine "
	"for you?\n"
	"\n"
	"0  today\n"
	"1  yesterday; 2 to 9: so many days ago\n"
	"\n"
	"n  nobody has yet\n"
	"\n"
	"Longer ago: limber profile --cleared DATE.";

static const char leaving[] =
	"Leave without keeping these answers?\n"
	"\n"
	"limber then goes by what it knew before. The last page keeps them: n goes back.";

const struct sensitivity welcome_sensitivities[SENSITIVITIES] = {
	{ TAG_KNEELING, "kneeling" },
	{ TAG_WRIST_LOAD, "weight on the wrists" },
	{ TAG_PRONE, "lying face down" },
	{ TAG_SUPINE, "lying on the back" },
	{ TAG_BALANCE, "balancing" },
	{ TAG_SINGLE_LEG, "standing or pushing on one leg" },
	{ TAG_ROTATION, "twisting" },
	{ TAG_ONE_SIDED, "load on one side" },
	{ TAG_END_RANGE_FLEXION, "bending forward as far as it goes" },
	{ TAG_END_RANGE_EXTENSION, "bending back as far as it goes" },
};

/* ---- Drawing: each page draws as far as it goes and returns its rows ---- */

/* What to do now comes first, in few words; then why, and how it is lifted. To sit down is for the
 * moment only. */
static void draw_stop(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	const struct warning *flag = w->flag;
	bool is_now = flag->first && date_diff(w->app->moment.day, w->profile.warned_on) == 0;

	if (is_now) {
		canvas_flow(cv, r, 0, STYLE_BAD, flag->first);
		rect_drop(r, 1);
	}
	canvas_flow(cv, r, 0, is_now ? STYLE_BOLD : STYLE_BAD, flag->act);
	rect_drop(r, 1);
	canvas_flow(cv, r, 0, STYLE_DIM, "What you said:");
	canvas_flow(cv, r, 0, STYLE_TEXT, flag->signs);
	rect_drop(r, 1);
	canvas_flow(
		cv, r, 0, STYLE_TEXT,
		"limber guides no exercise until a professional has looked at this. It may well be "
		"harmless; that is for them to say. When they have cleared you, press c.");
}

/* "n [x] new to it ..." */
static void draw_choice(struct canvas *cv, struct rect *r, char key, bool is_on, const char *words)
{
	canvas_textf(cv, *r, r->row, r->col, STYLE_KEY, "%c", key);
	canvas_text(cv, *r, r->row, r->col + 2, is_on ? STYLE_ACCENT : STYLE_DIM,
		    is_on ? "[x]" : "[ ]");
	canvas_flow(cv, r, 6, is_on ? STYLE_BOLD : STYLE_TEXT, words);
}

static void draw_level(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	bool is_new = w->profile.level == LEVEL_NEW;

	canvas_flow(cv, r, 0, STYLE_BOLD, "How used to exercise are you?");
	rect_drop(r, 1);
	draw_choice(cv, r, 'n', is_new,
		    "new to it, or back after a long break: small doses, small steps. In doubt, "
		    "this one.");
	rect_drop(r, 1);
	draw_choice(cv, r, 'a', !is_new, "active: exercising most weeks for some months");
}

static void draw_age(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	bool is_over = w->profile.is_65_or_over;

	canvas_flow(cv, r, 0, STYLE_BOLD, "Are you 65 or over?");
	rect_drop(r, 1);
	draw_choice(cv, r, 'n', !is_over, "under 65");
	rect_drop(r, 1);
	draw_choice(cv, r, 'y', is_over,
		    "65 or over: more time to get down to the floor and up, and smaller steps");
}

/* The key of the i-th of ten. */
static char tenth(int i)
{
	return (char)('0' + (i + 1) % 10);
}

static void draw_sensitive(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	canvas_flow(cv, r, 0, STYLE_BOLD, "Is there anything that your body does not like?");
	rect_drop(r, 1);
	for (int i = 0; i < SENSITIVITIES; i++) {
		const struct sensitivity *row = &welcome_sensitivities[i];

		draw_choice(cv, r, tenth(i), w->profile.sensitive & 1U << row->tag, row->words);
	}
	rect_drop(r, 1);
	canvas_flow(cv, r, 0, STYLE_DIM,
		    "Mostly nothing: then just press Enter. limber leaves such exercises out, and "
		    "takes "
		    "the nearest other one.");
}

/* A question, what is being typed, and how to type it. */
static void draw_typed(struct canvas *cv, struct rect *r, const char *question, const char *typed,
		       const char *how)
{
	canvas_flow(cv, r, 0, STYLE_BOLD, question);
	rect_drop(r, 1);
	int col = canvas_text(cv, *r, r->row, r->col, STYLE_TEXT, typed);

	canvas_put(cv, *r, r->row, col, STYLE_SELECTED, ' ', '_');
	rect_drop(r, 1);
	rect_drop(r, 1);
	canvas_flow(cv, r, 0, STYLE_DIM, how);
}

static void draw_weights(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	draw_typed(
		cv, r, "Which weights do you have at hand, in kilograms?", w->weights,
		"With a blank between them, and a point for a part: 2 4 6.5. What is asked for is "
		"one of these, where one is light enough to begin with. None yet is fine: then "
		"just press Enter, and exercises with a weight start light.");
}

static void draw_surgery(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	enum { SOME_DAYS = 60 };
	char example[DATE_TEXT], how[2 * LINE_MAX_BYTES];

	date_format(date_add(w->app->moment.day, -SOME_DAYS), example);
	text_format(how, sizeof how,
		    "Year, month and day: %s. Not sure of the day: the latest that it can have "
		    "been. limber minds an operation for half a year at least. Without a day, "
		    "just press Enter.",
		    example);
	draw_typed(cv, r, "When was the operation on your back?", w->surgery, how);
}

static void draw_conditions(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	canvas_flow(cv, r, 0, STYLE_BOLD, "Has a doctor or physiotherapist named any of these?");
	rect_drop(r, 1);
	for (int i = 0; i < CONDITIONS; i++)
		draw_choice(cv, r, tenth(i), w->profile.conditions & 1U << i, conditions[i]);
	rect_drop(r, 1);
	canvas_flow(cv, r, 0, STYLE_DIM,
		    "Most people have none of them: then just press Enter. What you name, limber "
		    "minds: it "
		    "leaves out what does not go with it, and says so.");
}

static void draw_plan(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	if (!w->plan) {
		canvas_flow(cv, r, 0, STYLE_WARN,
			    "The proposed plan's file was not found or is not right: `limber "
			    "check` says "
			    "more. You can start single routines.");
		return;
	}
	char title[NAME_MAX * 2];

	text_format(title, sizeof title, "Your plan: %s", w->plan->title);
	canvas_flow(cv, r, 0, STYLE_BOLD, title);
	canvas_flow(cv, r, 0, STYLE_TEXT, w->plan->about);
	for (int i = 0; i < w->plan->n_items; i++) {
		const struct plan_item *item = &w->plan->items[i];
		const struct routine *routine = library_routine(w->library, item->routine);

		rect_drop(r, 1);
		canvas_put(cv, *r, r->row, r->col + 1, STYLE_ACCENT, 0x25CB, 'o');
		canvas_flow(cv, r, 3, STYLE_TEXT, routine ? routine->title : item->routine);
		canvas_flow(cv, r, 3, STYLE_DIM,
			    routine ? routine->about : "its file is not right");
	}
}

int welcome_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct welcome *w = user;
	int from = r.row;

	switch (w->page) {
	case PAGE_ABOUT: canvas_flow(cv, &r, 0, STYLE_TEXT, about); break;
	case PAGE_FLAGS: return sign_list_page(cv, r, &welcome_flags);
	case PAGE_STOP: draw_stop(w, cv, &r); break;
	case PAGE_SURE: rect_drop(&r, sign_sure_page(cv, r, w->flag)); break;
	case PAGE_LOOKED_AT: canvas_flow(cv, &r, 0, STYLE_TEXT, looked_at); break;
	case PAGE_LEVEL: draw_level(w, cv, &r); break;
	case PAGE_AGE: draw_age(w, cv, &r); break;
	case PAGE_CONDITIONS: draw_conditions(w, cv, &r); break;
	case PAGE_SURGERY: draw_surgery(w, cv, &r); break;
	case PAGE_CLEARED: canvas_flow(cv, &r, 0, STYLE_TEXT, clearance); break;
	case PAGE_SENSITIVE: draw_sensitive(w, cv, &r); break;
	case PAGE_WEIGHTS: draw_weights(w, cv, &r); break;
	case PAGE_PLAN: draw_plan(w, cv, &r); break;
	case PAGE_LEAVE: canvas_flow(cv, &r, 0, STYLE_TEXT, leaving); break;
	}
	return r.row - from;
}

/* A column that is good to read, in the middle of a wide window. */
struct rect welcome_room(struct rect r)
{
	enum { READ_COLS = 84, ROOMY_ROWS = 16 };
	struct rect in = rect_inset(r, r.rows >= ROOMY_ROWS, r.rows >= ROOMY_ROWS ? 3 : 1);

	if (in.cols > READ_COLS) {
		in.col += (in.cols - READ_COLS) / 2;
		in.cols = READ_COLS;
	}
	return in;
}

struct rect welcome_room_of(const struct app *app)
{
	return welcome_room(app_room(app));
}

void welcome_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct welcome *w = self;

	pager_draw(&w->pager, cv, welcome_room(r), welcome_page, w);
}
