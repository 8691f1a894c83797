# What waits for two hours after rising waits in today and in why alike.

@ now 2026-11-20T08:00:00+01:00
$ limber profile --level active --weights 4,8 --plan lifting
...
@ now 2026-11-22T12:00:00+01:00
$ limber log lift --effort 4 --pain 1/1
Logged Lift on Sun 22 Nov 2026.

@ now 2026-11-23T07:30:00+01:00
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber today
Mon 23 Nov 2026 – Lifting
Pain this morning: 1 of 10
You were not asked about warning signs yet: limber without a command asks, and
limber profile --screened ok says that there are none.

  Lift                                                          3 min  to do
    Hip hinge                     2 × 10
      Hip hinge in place of Box lift: bending under load waits for two hours
      after rising: from 09:30 on. The first time: the dose to start with for
      someone active.

$ limber why box_lift
Hip hinge, in Lift: 2 × 10
  Hip hinge in place of Box lift: bending under load waits for two hours after
  rising: from 09:30 on. The first time: the dose to start with for someone
  active. V66 V67.

Asked and done so far (* is what the target rests on):
  Sun 22 Nov  3 × 8, 8 kg                   3 of 3 sets, effort 4, pain 1
                Box lift
                The first time: the dose to start with for someone active. This
                routine begins with it, though Hip hinge comes before it on the
                ladder. Go on only if: The hinge is clean, and you have been up
                for two hours.
...

# A day whose hour nobody gave is asked about as a whole.
$ limber why box_lift --date 2026-11-23
Box lift, in Lift: 3 × 8, 8 kg
...
@ now 2026-11-23T09:30:00+01:00
$ limber why box_lift
Box lift, in Lift: 3 × 8, 8 kg
...

# What was guided early that day was asked at its hour, and what was entered by hand at none.
$ limber import -
< {"version": 1, "sessions": [{"id": "early", "routine": "lift", "started": "2026-11-23T07:40:00+01:00", "ended": "2026-11-23T07:45:00+01:00", "state": "complete", "sets": [{"exercise": "hinge", "step": 1, "set": 1, "target": {"reps": 10}, "done": {"reps": 10}, "outcome": "done"}, {"exercise": "hinge", "step": 1, "set": 2, "target": {"reps": 10}, "done": {"reps": 10}, "outcome": "done"}]}]}
...
@ now 2026-11-24T12:00:00+01:00
$ limber why box_lift
...
  Mon 23 Nov  2 × 10                        2 of 2 sets
                Hip hinge in place of Box lift: bending under load waits for two
                hours after rising: from 09:30 on. The first time: the dose to
                start with for someone active. V66 V67.
...
