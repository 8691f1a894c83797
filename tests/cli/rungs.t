# A routine that names a harder rung than the one someone new knows: the known one is put in place.

@ now 2026-11-22T08:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber log core_basics --effort 4 --pain 1/1
...
@ now 2026-11-23T08:00:00+01:00
$ limber checkin --pain 1
...
$ limber why side_plank
Knee side plank, in Core, all round, which is not in your plan: 3-2-1 × 6 s a side
  Knee side plank in place of Side plank, for now: a ladder is climbed rung by
  rung, and this is the one you know. Done in full once at this dose, pain low;
  once more with effort under 5, or twice with 5, and it can go up. To do it as
  the routine has it: `limber profile --declined core-side/side_plank_knee`. Row
  10: no other row matched. V53 V54.

Asked and done so far (* is what the target rests on):
* Sun 22 Nov  3-2-1 × 6 s a side            6 of 6 sets, effort 4, pain 1
                Asked by the routine Core basics.
...

# Nothing of its ladder is known: it is done, and what should come first is said.
$ limber why plank
Forearm plank, in Core, all round, which is not in your plan: 3 × 8 s
  The first time: the dose to start with for someone new. This routine begins
  with it, though Knee plank comes before it on the ladder. Go on only if: The
  knee plank is held for 30 s.
...

# Who knows better says so.
$ limber profile --declined core-side/side_plank_knee
...
$ limber why side_plank
Side plank, in Core, all round, which is not in your plan: 3-2-1 × 6 s a side
  The first time: the dose to start with for someone new. This routine begins
  with it, though Side plank, hand on floor comes before it on the ladder. Go on
  only if: Left and right are within a fifth of each other.

# A session on another rung than the one that is asked for now says which.
@ fresh
@ now 2026-11-22T20:00:00+01:00
$ limber profile --plan back_basics --level active
...
$ limber import -
< {"version": 1, "sessions": [{"id": "knee", "routine": "core_full", "started": "2026-11-20T08:00:00+01:00", "ended": "2026-11-20T08:05:00+01:00", "state": "complete", "effort": 5, "pain_after": 1, "sets": [{"exercise": "side_plank_knee", "step": 4, "set": 1, "side": "left", "target": {"reps": 3, "hold_s": 6}, "done": {"reps": 3, "hold_s": 6}, "outcome": "done"}, {"exercise": "side_plank_knee", "step": 4, "set": 1, "side": "right", "target": {"reps": 3, "hold_s": 6}, "done": {"reps": 3, "hold_s": 6}, "outcome": "done"}]}, {"id": "full", "routine": "core_full", "started": "2026-11-21T08:00:00+01:00", "ended": "2026-11-21T08:05:00+01:00", "state": "complete", "effort": 5, "pain_after": 1, "sets": [{"exercise": "side_plank", "step": 4, "set": 1, "side": "left", "target": {"reps": 3, "hold_s": 6}, "done": {"reps": 3, "hold_s": 6}, "outcome": "done"}, {"exercise": "side_plank", "step": 4, "set": 1, "side": "right", "target": {"reps": 3, "hold_s": 6}, "done": {"reps": 3, "hold_s": 6}, "outcome": "done"}]}]}
...
$ limber why side_plank
Side plank, in Core, all round, which is not in your plan: 3 × 6 s a side
  Done in full. It counts once the next check-in says that it went well. Row 10:
  no other row matched. V53 V54.

Asked and done so far (* is what the target rests on):
  Fri 20 Nov  3 × 6 s a side                2 of 2 sets, effort 5, pain 1
                Knee side plank
                Why is not known: the log or the plan was changed since.
                Read as: pain 1: the low band; effort 5, aimed at 5, at most 8;
                nothing said of the morning after. It counts only once a morning
                is told of.
* Sat 21 Nov  3 × 6 s a side                2 of 2 sets, effort 5, pain 1
                Why is not known: the log or the plan was changed since.
                Read as: pain 1, usually 1 (the first pain that was told): the
                low band; effort 5, aimed at 5, at most 8; nothing said of the
                morning after. It counts only once a morning is told of.
  today       level: active

...

# Why another exercise is done in the place of the routine's is told, however long ago it came there.
@ fresh
@ now 2026-11-18T08:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber log core_basics --effort 4 --pain 1/1
...
@ now 2026-11-20T08:00:00+01:00
$ limber log core_full --effort 5 --pain 1/1
...
@ now 2026-11-22T08:00:00+01:00
$ limber log core_full --effort 5 --pain 1/1
...
@ now 2026-11-23T08:00:00+01:00
$ limber why side_plank --sessions 1
Knee side plank, in Core, all round, which is not in your plan: 3-2-1 × 6 s a side
  Done in full. It counts once the next check-in says that it went well. Row 10:
  no other row matched. V53 V54.
  In place of Side plank since Fri 20 Nov: Knee side plank in place of Side
  plank, for now: a ladder is climbed rung by rung, and this is the one you
  know. Done in full. It counts once the next check-in says that it went well.

Asked and done so far (* is what the target rests on):
  2 earlier sessions, told with --sessions 3
...
