/* What the keys of a session do: mostly one event for the machine, and a word where that came to
 * nothing; and the answers to what it asks. Not for which key it is: session_keys.c. */
#include "questions.h"
#include "session.h"

static void pause_for(struct session_screen *s, struct app *app, enum session_mode mode)
{
	s->mode = mode;
	s->was_paused = s->view.is_paused;
	if (!s->was_paused)
		session_send(s, app, INPUT_PAUSE, 0);
}

/* Where it was paused before it was asked, it is so afterwards, too, wherever the answer led. */
static void go_on(struct session_screen *s, struct app *app)
{
	s->mode = SESSION_GUIDES;
	if (s->view.is_paused != s->was_paused)
		session_send(s, app, s->was_paused ? INPUT_PAUSE : INPUT_RESUME, 0);
}

static void answer(struct session_screen *s, int value)
{
	if (s->mode == SESSION_ASKS_HURT) {
		s->hurt = value;
		s->can_ease = session_can_ease_pain(&s->machine);
		s->mode = SESSION_ASKS_HURT_WAY;
	} else if (s->asks_before) {
		live_pain_before(s->live, value);
		s->asks_before = false;
	}
}

/* One step more or less of the set under way, or to come; its limits are told. */
static void adjust(struct session_screen *s, struct app *app, int steps)
{
	const struct amount *goal = &live_run(s->live)->sets[s->view.set].goal;
	const struct amount before = *goal;

	session_send(s, app, INPUT_ADJUST, steps);
	if (amount_eq(&before, goal)) {
		app_say(app, STYLE_WARN, "%s",
			steps > 0 ? "That is the most for today."
				  : "It cannot be less: s leaves it out.");
	}
}

/* What is done from here on, or that nothing is easier. */
static void ease(struct session_screen *s, struct app *app)
{
	const struct run *run = live_run(s->live);
	int step = run->sets[s->view.set].plan.step;
	char amount[DOSE_TEXT];

	if (!session_can_ease(&s->machine)) {
		app_say(app, STYLE_WARN, "Nothing easier is known for this one: s leaves it out.");
		return;
	}
	session_send(s, app, INPUT_EASIER, 0);
	session_catch_up(s, app);

	const struct planned_set *now = &run->sets[s->view.set].plan;

	if (now->step == step && now->is_eased) {
		amount_format(&now->target, amount);
		app_say(app, STYLE_GOOD, "Easier: %s, %s", now->name, amount);
	} else {
		app_say(app, STYLE_GOOD, "That set ends here: form comes first.");
	}
}

/* The plain keys of a session: each is one event. */
static const struct {
	int action;
	enum session_input in;
} events[] = {
	{ ACTION_ENTER, INPUT_DONE },
	{ ACTION_LEFT, INPUT_BACK },
	{ ACT_SKIP, INPUT_SKIP },
	{ ACT_RESTART, INPUT_RESTART },
};

static void guide(struct session_screen *s, struct app *app, int action)
{
	for (size_t i = 0; i < ARRAY_LEN(events); i++) {
		if (events[i].action == action)
			session_send(s, app, events[i].in, 0);
	}
	switch (action) {
	case ACT_MORE: adjust(s, app, 1); break;
	case ACT_LESS: adjust(s, app, -1); break;
	case ACT_EASIER: ease(s, app); break;
	case ACT_PAUSE:
		session_send(s, app, s->view.is_paused ? INPUT_RESUME : INPUT_PAUSE, 0);
		break;
	case ACT_HURT: pause_for(s, app, SESSION_ASKS_HURT); break;
	case ACT_STOP: pause_for(s, app, SESSION_ASKS_STOP); break;
	case ACT_MUTE:
		s->is_muted = !s->is_muted;
		cues_mute(app->cues, s->is_muted);
		break;
	}
}

void session_stop(struct session_screen *s, struct app *app)
{
	s->is_stopped = true;
	session_send(s, app, INPUT_QUIT, 0);
}

/* The three ways on from pain. In the rest after an exercise the session is where it was: it goes
 * on from the pause that the question was. */
static void hurt_way(struct session_screen *s, struct app *app, int action)
{
	session_send(s, app, action == ACT_EASIER ? INPUT_HURT_EASIER : INPUT_HURT, s->hurt);
	session_catch_up(s, app);
	if (action == ACT_END)
		session_stop(s, app);
	else if (!s->is_over)
		go_on(s, app);
	s->mode = SESSION_GUIDES;
}

enum screen_result session_act(void *self, struct app *app, int action)
{
	struct session_screen *s = self;

	session_catch_up(s, app);
	if (action >= ACTION_ANSWER && action <= ACTION_ANSWER + 10) {
		answer(s, action - ACTION_ANSWER);
	} else if (s->mode == SESSION_GUIDES) {
		guide(s, app, action);
	} else if (action == ACTION_BACK) {
		if (s->mode == SESSION_ASKS_HURT_WAY)
			session_send(s, app, INPUT_HURT_ON, s->hurt);
		go_on(s, app);
	} else if (action == ACT_SIGN) {
		app_push(app, &screen_signs, NULL);
	} else if (s->mode == SESSION_ASKS_HURT_WAY) {
		hurt_way(s, app, action);
	} else if (action == ACT_COUNTS) {
		s->mode = SESSION_GUIDES;
		session_send(s, app, INPUT_GAP_COUNTS, 0);
	} else if (action == ACT_END) {
		session_stop(s, app);
	}
	session_catch_up(s, app);
	return SCREEN_STAY;
}
