# What is not for a person is left out, or something takes its place; and it says why.

@ now 2026-11-23T08:00:00+01:00
$ limber profile --level new --condition disc_leg_pain
...
conditions      disc_leg_pain
...
flare-up        no
left out        bending under load with disc trouble and leg pain is not for
                now. A professional can lift this.
left out        bending the back all the way with disc trouble and leg pain is
                not for now. A professional can lift this.
left out        curling the trunk with disc trouble and leg pain waits for a
                professional's clearance, which lifts this.
...
left out        a pull on the leg's nerve with disc trouble and leg pain is not
                for now. A professional can lift this.
$ limber today
...
  Core basics                                                   6 min  to do
    Brace and breathe             6 × 5 s
      It stays as it is.
    Dead bug                      5 reps a side
      Dead bug in place of Hands-under-back curl-up: curling the trunk with disc
      trouble and leg pain waits for a professional's clearance, which lifts
      this. The first time: the dose to start with for someone new.
    Bird dog                      3-2-1 × 6 s a side
      The first time: the dose to start with for someone new. This routine
      begins with it, though Bird dog, leg only comes before it on the ladder.
      Go on only if: A cup on the low back would stay level.
    Knee side plank               not for now
      Left out: load on one side with disc trouble and leg pain waits for a
      professional's clearance, which lifts this.
...
$ limber today --json
...
~ *"exercise": "dead_bug", "sets": [[]{"reps": 5}], "rest_s": 45, "per_side": true, "move": "swap", "rule": "graded"*
~ *"exercise": "side_plank_knee", "sets": [[]], "rest_s": 0, "per_side": true, "move": "blocked"*
...

# Asked by either name.
$ limber why curl_up
Dead bug, in Core basics: 5 reps a side
  Dead bug in place of Hands-under-back curl-up: curling the trunk with disc
  trouble and leg pain waits for a professional's clearance, which lifts this.
  The first time: the dose to start with for someone new. V78 V79.
$ limber why dead_bug
Dead bug, in Core basics: 5 reps a side
...
$ limber why side_plank_knee
Knee side plank, in Core basics: not for now
  Left out: load on one side with disc trouble and leg pain waits for a
  professional's clearance, which lifts this. Cap: safety. V78 V79.

# What was done in its place is logged, and goes on from there.
$ limber checkin --pain 1 --leg 1
...
$ limber log core_basics --effort 4 --pain 1/1
...
@ now 2026-11-25T08:00:00+01:00
$ limber why dead_bug
Dead bug, in Core basics: 5 reps a side
  Dead bug in place of Hands-under-back curl-up: curling the trunk with disc
  trouble and leg pain waits for a professional's clearance, which lifts this.
  Done in full. It counts once the next check-in says that it went well. Row 10:
  no other row matched. V78 V79.

Asked and done so far (* is what the target rests on):
* Mon 23 Nov  5 reps a side                 2 of 2 sets, effort 4, pain 1
                Dead bug in place of Hands-under-back curl-up: curling the trunk
                with disc trouble and leg pain waits for a professional's
                clearance, which lifts this. The first time: the dose to start
                with for someone new. V78 V79.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 5,
                at most 8; nothing said of the morning after. It counts only
                once a morning is told of.

...

# A professional's word lifts what takes care, on a day without symptoms; what the table rules out
# stays.
$ limber profile --cleared 2026-11-25
...
with care       curling the trunk with disc trouble and leg pain is fine with
                care; stop if it brings symptoms.
...
$ limber why curl_up
Hands-under-back curl-up, in Core basics: 2-2-1 × 6 s
  Hands-under-back curl-up begins with no more work than Dead bug had: 2-2-1 × 6
  s. This routine begins with it, though Dead bug comes before it on the ladder.
  Go on only if: The belly does not dome and the back stays still. Cap: change
  of exercise. Our own proposal.

Asked and done so far (* is what the target rests on):
* Mon 23 Nov  5 reps a side                 2 of 2 sets, effort 4, pain 1
                Dead bug in place of Hands-under-back curl-up: curling the trunk
                with disc trouble and leg pain waits for a professional's
                clearance, which lifts this. The first time: the dose to start
                with for someone new. V78 V79.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 5,
                at most 8; nothing said of the morning after. It counts only
                once a morning is told of.
  today       cleared: 2026-11-25

...
$ limber checkin --pain 3 --leg 1
...
$ limber why curl_up
Dead bug, in Core basics: 5 reps a side
  Dead bug in place of Hands-under-back curl-up: curling the trunk with disc
  trouble and leg pain waits for pain of 2 or less, and only in the back. A
  professional can lift this. The morning after, pain was 3 where 1 is usual: it
  stays as it is; two sessions stay so. Row 4: a bad morning after it. V78 V79.

Asked and done so far (* is what the target rests on):
* Mon 23 Nov  5 reps a side                 2 of 2 sets, effort 4, pain 1
                Dead bug in place of Hands-under-back curl-up: curling the trunk
                with disc trouble and leg pain waits for a professional's
                clearance, which lifts this. The first time: the dose to start
                with for someone new. V78 V79.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 5,
                at most 8; the morning after 3. Counting towards a step begins
                anew.
  today       cleared: 2026-11-25

...
$ limber why ham_supine
Strap hamstring stretch, in Hamstrings: not for now
  Left out: a pull on the leg's nerve with disc trouble and leg pain is not for
  now. A professional can lift this. Cap: safety. V78 V79.

# A past day is judged by what was known then.
$ limber why curl_up --date 2026-11-22
Hands-under-back curl-up, in Core basics: 3-2-1 × 6 s
  The first time: the dose to start with for someone new. This routine begins
  with it, though Dead bug comes before it on the ladder. Go on only if: The
  belly does not dome and the back stays still.

# After surgery, until cleared, three exercises are left. Who gave clearance before did not know.
@ now 2026-11-25T08:05:00+01:00
$ limber profile --condition post_op
...
cleared         no
flare-up        no
left out        after back surgery only walking, bracing and breaks from
                sitting, until a professional's clearance lifts this.
$ limber why chin_tuck
Chin tuck, in Morning stretch: not for now
  Left out: after back surgery only walking, bracing and breaks from sitting,
  until a professional's clearance lifts this. Cap: safety. V89 V90 V91.

# One's own, which oneself can lift.
$ limber profile --condition none --sensitive kneeling
...
left out        you said that kneeling is not for you. You or a professional can
                lift this.

# With a warning sign all commands refuse alike: what was said, what to do now, how it is lifted.
@ now 2026-11-26T08:00:00+01:00
$ limber profile --condition none --sensitive none --screened ok
...
$ limber profile --stop chest_pressure
...
warning sign    chest_pressure
...
$ limber today
Get emergency help now.
A warning sign on 26 Nov 2026: pressure in the chest, jaw, neck or an arm. Call
the emergency number now, even if it eases. Nothing is guided until a
professional has looked at it and cleared you; that is lifted with `limber
profile --cleared DATE`, or in Welcome.
$ limber today --json
{
  "version": 1,
  "date": "2026-11-26",
  "screening": "holds",
  "flare": "none",
  "warning": {"sign": "chest_pressure", "on": "2026-11-26", "do": "Call the emergency number now, even if it eases."},
...
~ *"exercise": "walk", "sets": [[]]*"move": "blocked"*"row": 1*
...
$ limber why curl_up
Hands-under-back curl-up, in Core basics: not for now
  A warning sign on 26 Nov 2026: pressure in the chest, jaw, neck or an arm.
...
$ limber why curl_up --date 2026-11-25
Hands-under-back curl-up, in Core basics: 2-2-1 × 6 s
...
@ now 2026-11-27T08:00:00+01:00
$ limber profile --cleared 2026-11-27
...
cleared         27 Nov 2026
flare-up        no
$ limber today
Fri 27 Nov 2026 – Back basics
...

# Half a year on, the warning signs are asked about again. It blocks nothing.
@ now 2027-05-28T08:00:00+02:00
$ limber today
Fri 28 May 2027 – Back basics
No check-in yet: limber checkin --pain N
It is half a year since you were asked about warning signs. Please look at them
again: limber profile --screened ok, or Welcome.
...
$ limber profile --screened ok
...
screened        28 May 2027
...
