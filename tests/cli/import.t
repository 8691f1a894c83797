# What import refuses: whole, at its path, with nothing changed.

# Wrong types.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": "1", "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].sets[0].step: is "1"; use a whole number from 1 to 60
! limber: nothing was imported
= 65

$ limber import -
< {"version": 1, "sessions": {}}
! standard input: sessions: is an object; use a list
! limber: nothing was imported
= 65

# A list in the place of the whole.
$ limber import -
< []
! standard input: is a list; use an object
! limber: nothing was imported
= 65

# Text in the place of a session.
$ limber import -
< {"version": 1, "sessions": ["a"]}
! standard input: sessions[0]: is "a"; use an object
! limber: nothing was imported
= 65

# A fraction.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20.5}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].sets[0].target.hold_s: is a number with a point; use a whole number from 1 to 600
! limber: nothing was imported
= 65

# Unknown keys, with and without a near one.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "efort": 3, "xyzzy": 1, "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].efort: is no key of limber's; did you mean effort?
! standard input: sessions[0].xyzzy: is no key of limber's; leave it out
! limber: nothing was imported
= 65

# Negative numbers.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"reps": -2}, "outcome": "done"}]}]}
! standard input: sessions[0].sets[0].done.reps: is -2; use 0 to 100
! limber: nothing was imported
= 65

# Zero where it makes no sense.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 0, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].sets[0].step: is 0; use 1 to 60
! limber: nothing was imported
= 65

# A target of nothing.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].sets[0].target: asks for nothing; give reps, hold_s or time_s
! limber: nothing was imported
= 65

# A huge number.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 5000000000}, "outcome": "done"}]}]}
! standard input: sessions[0].sets[0].done.hold_s: is 5000000000; use 0 to 600
! limber: nothing was imported
= 65

# A number that no machine holds.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 99999999999999999999}, "outcome": "done"}]}]}
! standard input:1: a number is too large
! limber: nothing was imported
= 65

# A NUL in a text.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "note": "a\u0000b", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input:1: a text holds a NUL character
! limber: nothing was imported
= 65

# An escape sequence in a text.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "note": "a\u001b[2Jb", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].note: holds a control character; use plain text on one line
! limber: nothing was imported
= 65

# A note that is too long.
$ limber import -
<* 1 {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "state": "open", "note": "
<* 400 x
< ", "sets": []}]}
! standard input: sessions[0].note: is 400 bytes long; use at most 399
! limber: nothing was imported
= 65

# An id that would leave its folder.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "../house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].routine: is "../house"; use a name of letters, digits, _ and -
! limber: nothing was imported
= 65

# A word that is none, and one that is missing.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "finished", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "pain": 11}]}]}
! standard input: sessions[0].state: is "finished"; use one of open, complete, stopped
! standard input: sessions[0].sets[0].outcome: is missing
! standard input: sessions[0].sets[0].pain: is 11; use 0 to 10
! limber: nothing was imported
= 65

# Times that are none, have not come, or are in the wrong order.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "20 Nov", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].started: is "20 Nov"; use a time such as "2026-11-20T08:00:00+01:00"
! limber: nothing was imported
= 65

$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-29T08:00:00+01:00", "ended": "2026-11-29T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].started: has not come yet
! standard input: sessions[0].ended: has not come yet
! limber: nothing was imported
= 65

$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T07:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].ended: is before started
! limber: nothing was imported
= 65

# The same id, the same day, the same place twice.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}, {"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[1].id: was used by an earlier session; each has its own
! limber: nothing was imported
= 65

$ limber import -
< {"version": 1, "checkins": [{"day": "2026-11-20", "pain": 1}, {"day": "2026-11-20", "pain": 2}]}
! standard input: checkins[1].day: has a check-in already; leave one of them out
! limber: nothing was imported
= 65

$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "sets": [{"seq": 1, "exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}, {"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].sets: has two sets of seq 1; number them apart
! limber: nothing was imported
= 65

# A complete session that did not end.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "state": "complete", "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].ended: is missing; a complete session has one
! limber: nothing was imported
= 65

# Events: kinds and values.
$ limber import -
< {"version": 1, "events": [{"at": "2026-11-20T08:00:00+01:00", "kind": "levle", "value": "new"}, {"at": "2026-11-20T08:00:00+01:00", "kind": "level", "value": "newish"}, {"at": "2026-11-20T08:00:00+01:00", "kind": "plan"}]}
! standard input: events[0].kind: is "levle"; use one of level, age65, conditions, surgery, sensitive, weights, plan, screened, stop, cleared, declined, flare
! standard input: events[1].value: unknown word "newish"; use for example new
! standard input: events[2].value: is missing
! limber: nothing was imported
= 65

# A profile.
$ limber import -
< {"version": 1, "profile": {"level": 3, "conditions": ["isthmic", "gout"], "weights_g": [4000, -1], "plan": "a b"}}
! standard input: profile.level: is 3; use one of new, active
! standard input: profile.conditions[1]: is "gout"; use one of disc_leg_pain, isthmic, degenerative, stenosis, sacroiliac, osteoporosis, pregnancy, post_op, vertebral_fracture, leg_weakness
! standard input: profile.plan: is "a b"; use a name of letters, digits, _ and -
! standard input: profile.weights_g[1]: is no weight; use grams, 1 to 300000
! limber: nothing was imported
= 65

# Another version, and none.
$ limber import -
< {"version": 2}
! standard input: version: is 2; use 1
! limber: nothing was imported
= 65

$ limber import -
< {}
! standard input: version: is missing
! limber: nothing was imported
= 65

# A key that stands twice.
$ limber import -
< {"version": 1, "version": 1}
! standard input:1: a key stands twice in one object
! limber: nothing was imported
= 65

# Not the end, and more than the end.
$ limber import -
< {"version": 1
! standard input:2: it ends in the middle
! limber: nothing was imported
= 65

$ limber import -
< {"version": 1} {}
! standard input:1: there is more after its end
! limber: nothing was imported
= 65

# No JSON at all.
$ limber import -
< version = 1;
! standard input:1: it is not JSON here
! limber: nothing was imported
= 65

# Nothing.
$ limber import -
! standard input:1: it is empty
! limber: nothing was imported
= 65

# Ten thousand nested lists, and as many closed ones.
$ limber import -
<* 10000 [
! standard input:1: it is nested too deeply
! limber: nothing was imported
= 65

$ limber import -
<* 10000 [
<* 10000 ]
! standard input:1: it is nested too deeply
! limber: nothing was imported
= 65

# Bad UTF-8, and a NUL byte.
$ limber import -
<x 7b 22 ff 22 3a 31 7d
! standard input:1: it is not UTF-8 here
! limber: nothing was imported
= 65

$ limber import -
<x 7b 00 7d
! standard input:1: it holds a NUL byte
! limber: nothing was imported
= 65

# Every problem is told, up to twenty.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "state": "open", "sets": [
<* 22 {"exercise": "wall_sit", "step": 0, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}, 
< {"exercise": "wall_sit", "step": 0, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].sets[0].step: is 0; use 1 to 60
! standard input: sessions[0].sets[1].step: is 0; use 1 to 60
! standard input: sessions[0].sets[2].step: is 0; use 1 to 60
! standard input: sessions[0].sets[3].step: is 0; use 1 to 60
! standard input: sessions[0].sets[4].step: is 0; use 1 to 60
! standard input: sessions[0].sets[5].step: is 0; use 1 to 60
! standard input: sessions[0].sets[6].step: is 0; use 1 to 60
! standard input: sessions[0].sets[7].step: is 0; use 1 to 60
! standard input: sessions[0].sets[8].step: is 0; use 1 to 60
! standard input: sessions[0].sets[9].step: is 0; use 1 to 60
! standard input: sessions[0].sets[10].step: is 0; use 1 to 60
! standard input: sessions[0].sets[11].step: is 0; use 1 to 60
! standard input: sessions[0].sets[12].step: is 0; use 1 to 60
! standard input: sessions[0].sets[13].step: is 0; use 1 to 60
! standard input: sessions[0].sets[14].step: is 0; use 1 to 60
! standard input: sessions[0].sets[15].step: is 0; use 1 to 60
! standard input: sessions[0].sets[16].step: is 0; use 1 to 60
! standard input: sessions[0].sets[17].step: is 0; use 1 to 60
! standard input: sessions[0].sets[18].step: is 0; use 1 to 60
! standard input: sessions[0].sets[19].step: is 0; use 1 to 60
! standard input: and 3 more problems
! limber: nothing was imported
= 65

# Files that are none.
@ folder a-folder
$ limber import a-folder
! limber: a-folder: this is no regular file
= 65
$ limber import not-there.json
! limber: not-there.json: No such file or directory
= 74
$ limber import /dev/null
! limber: /dev/null: this is no regular file
= 65
@ file empty.json
$ limber import empty.json
! empty.json:1: it is empty
! limber: nothing was imported
= 65

# Times that nobody lived to log, and days that are not those of their times.
$ limber import -
< {"version": 1, "events": [{"at": "0001-01-01T01:00:00Z", "kind": "level", "value": "new"}],
<  "checkins": [{"day": "1969-12-31", "pain": 1}, {"day": "2030-01-01", "at": "2026-11-20T07:00:00+01:00", "pain": 1},
<               {"day": "2026-11-24", "pain": 1}],
<  "sessions": [{"id": "a", "routine": "house", "started": "1970-01-01T00:00:00Z", "state": "open", "sets": []},
<               {"id": "b", "routine": "house", "day": "2026-11-18", "started": "2026-11-20T08:00:00+01:00", "state": "open", "sets": []},
<               {"id": "c", "routine": "house", "day": "2026-11-24", "started": "2026-11-23T01:00:00+01:00", "state": "open", "sets": []}]}
! standard input: events[0].at: is "0001-01-01T01:00:00Z"; use a time after 1970-01-01
! standard input: checkins[0].day: is "1969-12-31"; use a date after 1970-01-01
! standard input: checkins[1].day: is not the day of its time, which is of 2026-11-20
! standard input: checkins[2].day: has not come yet
! standard input: sessions[0].started: is "1970-01-01T00:00:00Z"; use a time after 1970-01-01
! standard input: sessions[1].day: is not the day of its time, which is of 2026-11-20
! standard input: sessions[2].day: has not come yet
! limber: nothing was imported
= 65

# Nothing was changed by any of these.
@ missing limber.db

# Nor where there is something to change.
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber export > before.json
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:10:00+01:00", "state": "complete", "efort": 1, "sets": [{"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}]}]}
! standard input: sessions[0].efort: is no key of limber's; did you mean effort?
! limber: nothing was imported
= 65
$ limber export > after.json
@ same before.json after.json

# A profile changes what it speaks of, and nothing else; not even what was decided in the same second.
@ fresh
$ limber profile --level active --age65 yes --condition isthmic --sensitive prone --weights 4
...
$ limber checkin --flare begin > flare.txt
$ limber import -
< {"version": 1, "profile": {"level": "new"}}
Imported 0 sessions, 0 check-ins, 1 event.
$ limber profile
level           new
65 or over      yes
conditions      isthmic
sensitive to    prone
weights         4 kg
plan            none chosen
screened        no
cleared         no
flare-up        since 22 Nov 2026
left out        bending under load with isthmic spondylolisthesis waits for a
                professional's clearance, which lifts this.
...
$ limber import -
< {"version": 1, "profile": {"level": "new", "conditions": [], "weights_g": []}}
Imported 0 sessions, 0 check-ins, 2 events.
$ limber profile
level           new
65 or over      yes
conditions      none
sensitive to    prone
weights         none
...

# An operation is a condition, whether the list has it or not.
$ limber import -
< {"version": 1, "profile": {"surgery": "2026-10-01"}}
Imported 0 sessions, 0 check-ins, 1 event.
$ limber profile
...
conditions      post_op
surgery         1 Oct 2026
...
$ limber import -
< {"version": 1, "profile": {"surgery": "last week"}}
! standard input: profile.surgery: is "last week"; use a date such as "2026-11-22"
! limber: nothing was imported
= 65

# Where there is a list of events, even an empty one, it is the truth.
$ limber import -
< {"version": 1, "profile": {"level": "active"}, "events": []}
Imported 0 sessions, 0 check-ins, 0 events.

# More weights than an event holds.
$ limber import -
< {"version": 1, "profile": {"weights_g": [100005, 100015, 100025, 100035, 100045, 100055, 100065, 100075, 100085, 100095,
<   100105, 100115, 100125, 100135, 100145, 100155, 100165, 100175, 100185, 100195, 100205, 100215, 100225]}}
! limber: nothing was imported: in the profile, the weights are more than fit 159 bytes; give fewer of them
= 65
