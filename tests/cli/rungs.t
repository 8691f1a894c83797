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
  twice more with effort under 5, or three times with 5, and it can go up. To do
  it as the routine has it: `limber profile --declined
  core-side/side_plank_knee`. Row 10: no other row matched. V53 V54.

Asked and done so far (* is what the target rests on):
* Sun 22 Nov  3-2-1 × 6 s a side            6 of 6 sets, effort 4, pain 1
                Asked by the routine Core basics.
...

# Nothing of its ladder is known: it is done, and what should come first is said.
$ limber why plank
Forearm plank, in Core, all round, which is not in your plan: 3 × 8 s
  The first time: the dose to start with for someone new. Knee plank comes
  before it. Go on only if: The knee plank is held for 30 s.
...

# Who knows better says so.
$ limber profile --declined core-side/side_plank_knee
...
$ limber why side_plank
Side plank, in Core, all round, which is not in your plan: 3-2-1 × 6 s a side
  The first time: the dose to start with for someone new. Side plank, hand on
  floor comes before it. Go on only if: Left and right are within a fifth of
  each other.
