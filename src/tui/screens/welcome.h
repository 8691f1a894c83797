/* What Welcome knows, shared by its files: welcome.c acts, welcome_keys.c names the keys,
 * welcome_draw.c draws, welcome_said.c makes events of the answers. */
#ifndef LIMBER_TUI_WELCOME_H
#define LIMBER_TUI_WELCOME_H

#include "../app_state.h"
#include "pager.h"
#include "raised.h"
#include "sign_list.h"
#include "start.h"

/* The order in which they are turned, those in the middle where they are asked at all. */
enum page {
	PAGE_STOP,
	PAGE_LOOKED_AT, /* when a professional cleared what is on the page before */
	PAGE_SURE,      /* whether a sign is so, or a key was pressed by mistake */
	PAGE_ABOUT,
	PAGE_FLAGS,
	PAGE_LEVEL,
	PAGE_AGE,
	PAGE_CONDITIONS,
	PAGE_SURGERY,
	PAGE_CLEARED,
	PAGE_SENSITIVE,
	PAGE_WEIGHTS,
	PAGE_PLAN,
	PAGE_LEAVE, /* whether to, without what was answered */
};

/* ACT_PICK + 0 is the first of a list, or no days ago. */
enum { ACT_YES = ACTION_OWN, ACT_NO, ACT_CLEARED, ACT_PICK = ACTION_OWN + 10 };

extern const struct sign_list welcome_flags;

/* What people may be sensitive to, as they would say it. */
enum { SENSITIVITIES = 10 };
extern const struct sensitivity {
	enum tag tag;
	const char *words;
} welcome_sensitivities[SENSITIVITIES];

struct welcome {
	const struct app *app;
	enum page page, left; /* left: the one that PAGE_LEAVE goes back to */
	struct pager pager;
	bool is_first; /* leaving ends the program: nothing may be guided yet */
	const struct warning *flag;
	struct raised raised;   /* the flag, as long as it is not in the log */
	struct profile profile; /* as it will be */
	bool is_cleared;        /* a professional said so, knowing the conditions named now */
	/* As typed: kilograms, blanks between; the day of the operation. */
	char weights[LINE_MAX_BYTES], surgery[LINE_MAX_BYTES];
	const struct plan *plan;
	struct library *library;
	struct start_arg start; /* afterwards, where there is a routine */
	char routine[ID_MAX];   /* its id, or "" */
};

const struct binding *welcome_keys_now(const void *self);

/* "2 4 6.5", as they are typed; and what was typed as an event has it, or why it is none. */
void welcome_weights(const struct profile *p, char ret[LINE_MAX_BYTES]);
MUST_USE bool welcome_weights_value(const struct welcome *w, char ret[LINE_MAX_BYTES],
				    char why[LINE_MAX_BYTES]);

/* The day of the operation that was typed, or that none was, into the profile; or why it is no
 * day. */
MUST_USE bool welcome_take_surgery(struct welcome *w, char why[LINE_MAX_BYTES]);

/* Whether anything was answered that is not in the log. */
bool welcome_has_news(const struct welcome *w);
/* All of it or none; says what changed, or why it is not saved. */
MUST_USE bool welcome_save(const struct welcome *w, struct app *app);

/* The page under way, and the room it is shown in. */
int welcome_page(struct canvas *cv, struct rect r, const void *user);
struct rect welcome_room(struct rect r);
struct rect welcome_room_of(const struct app *app);

void welcome_draw(const void *self, struct canvas *cv, struct rect r);

#endif
