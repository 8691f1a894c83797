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

static const char clearance[] =
	"Have they said, knowing this, that exercise is fine for you now?\n"
	"\n"
	"y  yes: then limber leaves out only what the condition rules out, and what is doubtful "
	"waits for days with little pain.\n"
	"\n"
	"n  no, or not sure: what is doubtful stays out too; after an operation, a broken "
	"vertebra or with a weak leg only walking, bracing and breaks from sitting are left. When "
	"they have said yes: W on Today, or "
	"limber profile --cleared.";

/* ---- Drawing: each page draws as far as it goes and returns its rows ---- */

/* Words below what is there already; moves r on. */
static void add(struct canvas *cv, struct rect *r, enum style st, const char *words)
{
	int used = canvas_wrap(cv, *r, st, words);

	r->row += used;
	r->rows -= used;
}

static void draw_flags(struct canvas *cv, struct rect *r)
{
	add(cv, r, STYLE_BOLD,
	    "Is any of these so for you now? They are rare, and they need a doctor, not exercise.");
	for (int i = 0; i < RED_FLAGS; i++) {
		struct rect text = { r->row + 1, r->col + 3, r->rows - 1, r->cols - 3 };

		canvas_textf(cv, *r, text.row, r->col, STYLE_KEY, "%d", i + 1);
		add(cv, &text, STYLE_TEXT, red_flags[i].signs);
		r->rows -= text.row - r->row;
		r->row = text.row;
	}
}

static void draw_stop(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	const struct warning *flag = w->flag;

	add(cv, r, STYLE_BAD, flag->act);
	add(cv, r, STYLE_TEXT, "\n");
	add(cv, r, STYLE_TEXT, flag->signs);
	add(cv, r, STYLE_TEXT, "\n");
	add(cv, r, STYLE_TEXT,
	    "limber guides no exercise until a professional has looked at this. It may well be "
	    "harmless; that is for them to say. When they have cleared you, press c.");
}

static void draw_conditions(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	add(cv, r, STYLE_BOLD, "Has a doctor or physiotherapist named any of these?");
	add(cv, r, STYLE_TEXT, "\n");
	for (int i = 0; i < CONDITIONS; i++) {
		bool is_named = w->profile.conditions & 1U << i;
		struct rect text = { r->row, r->col + 6, r->rows, r->cols - 6 };

		canvas_textf(cv, *r, r->row, r->col, STYLE_KEY, "%d", (i + 1) % 10);
		canvas_text(cv, *r, r->row, r->col + 2, is_named ? STYLE_ACCENT : STYLE_DIM,
			    is_named ? "[x]" : "[ ]");
		add(cv, &text, is_named ? STYLE_BOLD : STYLE_TEXT, conditions[i]);
		r->rows -= text.row - r->row;
		r->row = text.row;
	}
	add(cv, r, STYLE_TEXT, "\n");
	add(cv, r, STYLE_DIM,
	    "Most people have none of them: then just press Enter. What you name, limber minds: it "
	    "leaves out what does not go with it, and says so.");
}

static void draw_plan(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	if (!w->plan) {
		add(cv, r, STYLE_WARN,
		    "The proposed plan's file was not found or is not right: `limber check` says "
		    "more. You can start single routines.");
		return;
	}
	char title[NAME_MAX * 2];

	text_format(title, sizeof title, "Your plan: %s", w->plan->title);
	add(cv, r, STYLE_BOLD, title);
	add(cv, r, STYLE_TEXT, w->plan->about);
	for (int i = 0; i < w->plan->n_items; i++) {
		const struct plan_item *item = &w->plan->items[i];
		const struct routine *routine = library_routine(w->library, item->routine);
		struct rect text = { r->row + 1, r->col + 3, r->rows - 1, r->cols - 3 };

		canvas_put(cv, *r, text.row, r->col + 1, STYLE_ACCENT, 0x25CB, 'o');
		add(cv, &text, STYLE_TEXT, routine ? routine->title : item->routine);
		add(cv, &text, STYLE_DIM, routine ? routine->about : "its file is not right");
		r->rows -= text.row - r->row;
		r->row = text.row;
	}
}

int welcome_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct welcome *w = user;
	int from = r.row;

	switch (w->page) {
	case PAGE_ABOUT: add(cv, &r, STYLE_TEXT, about); break;
	case PAGE_FLAGS: draw_flags(cv, &r); break;
	case PAGE_STOP: draw_stop(w, cv, &r); break;
	case PAGE_LEVEL:
		add(cv, &r, STYLE_TEXT,
		    "How used to exercise are you?\n\n"
		    "n  new to it, or back after a long break: small doses, small steps. In doubt, "
		    "this one.\n\n"
		    "a  active: exercising most weeks for some months");
		break;
	case PAGE_AGE:
		add(cv, &r, STYLE_TEXT,
		    "Are you 65 or over?\n\n"
		    "Then limber gives more time to get down to the floor and up, and takes "
		    "smaller steps.");
		break;
	case PAGE_CONDITIONS: draw_conditions(w, cv, &r); break;
	case PAGE_CLEARED: add(cv, &r, STYLE_TEXT, clearance); break;
	case PAGE_PLAN: draw_plan(w, cv, &r); break;
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
	return welcome_room((struct rect){ 0, 0, app->rows, app->cols });
}

void welcome_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct welcome *w = self;

	pager_draw(&w->pager, cv, welcome_room(r), welcome_page, w);
}
