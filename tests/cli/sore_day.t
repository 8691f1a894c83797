# A first answer that is very bad asks for a professional, and begins nothing.
@ now 2026-11-05T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber checkin --flare over
No flare-up was on: there is nothing to end.
$ limber checkin --pain 9 --leg 5
Noted: pain 9 of 10, felt as far as the foot.
Pain of late is 7 or more: short walks and comfortable positions. Please see a
professional. Strong, and as far as the foot: please see a professional soon.
Numb between the legs, a leg that gets weak, or new trouble with bladder or
bowel: go to an emergency department now.
$ limber today
...
Strong, and as far as the foot: please see a professional soon.
...
      Pain of late is 7 or more: nothing new is begun; short walks and
      comfortable positions help. Please see a professional.
...

# Nobody says how it is on the day after: the last answer holds.
@ now 2026-11-19T07:00:00+01:00
$ limber checkin --pain 1
...
@ now 2026-11-20T07:00:00+01:00
$ limber checkin --pain 1
...
@ now 2026-11-21T07:00:00+01:00
$ limber checkin --pain 1
...
@ now 2026-11-22T07:00:00+01:00
$ limber checkin --pain 8
...
@ now 2026-11-23T07:00:00+01:00
$ limber today
...
Yesterday your back was at 8, and today is not told yet: strength and core rest
until you say.
...
    Bird dog                      not for now
      Yesterday your back was at 8, and today is not told yet: strength and core
      rest today; an easy walk and gentle movement are fine. A check-in says how
      it is now.
...

# What there is to do comes before what rests.
@ fresh
@ now 2026-11-22T08:00:00+01:00
$ limber profile --level new --plan quiet_week --screened ok
...
$ limber log lane --minutes 10 --effort 3 --pain 1/1 --at 2026-11-20T08:00
...
$ limber checkin --pain 1 --at 2026-11-20T08:00
...
$ limber checkin --pain 1 --at 2026-11-21T08:00
...
$ limber checkin --pain 8
...
$ limber today
...
  Down the lane                                                 5 min  to do
    Stroll                        5 min
...
  House                                                              not for now
...

# What a session ends with is heard on the same day, and a later answer that is better, too.
@ fresh
@ now 2026-11-23T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber checkin --pain 1
...
@ now 2026-11-23T12:00:00+01:00
$ limber log walk --minutes 5 --pain 1/6
Logged Walk on Mon 23 Nov 2026.
That is 6 where 1 is usual: strength and core rest today; an easy walk and
gentle movement are fine. If it stays so: `limber checkin --flare begin`.
$ limber today
Mon 23 Nov 2026 – Back basics
Pain this morning: 1 of 10
Worse after a session today (6, usually 1): strength and core rest today.
...
    Bird dog                      not for now
      After a session today your back was at 6: strength and core rest today; an
      easy walk and gentle movement are fine. If it stays so: `limber checkin
      --flare begin`.
...
$ limber why bird_dog
Bird dog, in Core basics: not for now
  After a session today your back was at 6: strength and core rest today; an
  easy walk and gentle movement are fine. If it stays so: `limber checkin
  --flare begin`. Cap: strong pain after a session. V51.
...
@ now 2026-11-23T18:00:00+01:00
$ limber log walk --minutes 5 --pain 2/2
Logged Walk on Mon 23 Nov 2026.
$ limber today
Mon 23 Nov 2026 – Back basics
Pain this morning: 1 of 10

...
    Bird dog                      3-2-1 × 6 s a side
...

# So is where it is felt; a check-in that comes after the session takes nothing of it back.
@ fresh
@ now 2026-11-23T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
@ now 2026-11-23T12:00:00+01:00
$ limber log walk --minutes 5 --pain 6/9 --leg foot
Logged Walk on Mon 23 Nov 2026.
That is 9: strength and core rest today. If it stays so: `limber checkin --flare
begin`. If it stays at 7 or more, please see a professional. Symptoms reach
further down the leg than they did: `limber today` says what rests. Strong, and
as far as the foot: please see a professional soon. Numb between the legs, a leg
that gets weak, or new trouble with bladder or bowel: go to an emergency
department now.
$ limber today
Mon 23 Nov 2026 – Back basics
No check-in yet: limber checkin --pain N
Worse after a session today (9): strength and core rest today. Strong, and as
far as the foot: please see a professional soon.
...
@ now 2026-11-23T14:00:00+01:00
$ limber checkin --pain 3 --leg foot
...
$ limber today
...
    Walk                          not for now
      Left out: on 23 Nov leg symptoms moved from the back to the foot after it.
...

# One that comes after a session speaks for it where it asked for nothing.
@ fresh
@ now 2026-11-22T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber checkin --pain 1 --leg back
...
@ now 2026-11-23T07:00:00+01:00
$ limber log walk --minutes 5
Logged Walk on Mon 23 Nov 2026.
@ now 2026-11-23T09:00:00+01:00
$ limber checkin --pain 2 --leg calf
...
$ limber why walk
...
Walk, in Walk: not for now
  Left out: on 23 Nov leg symptoms moved from the back to the calf after it. Two
  mornings in a row with them no further than the back lift this. If they stay
  or get worse, see a professional. Row 2: leg symptoms moved further out. Cap:
  safety. V75.

Asked and done so far (* is what the target rests on):
  today       5 min                         5 min done
...

# What a check-in answered is over, whatever is done later and not spoken of; on the next day, too.
@ fresh
@ now 2026-11-23T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber checkin --pain 1
...
@ now 2026-11-23T09:00:00+01:00
$ limber log walk --minutes 5 --pain 1/8
...
@ now 2026-11-23T12:00:00+01:00
$ limber checkin --pain 1
Noted: pain 1 of 10.
@ now 2026-11-23T18:00:00+01:00
$ limber log neck_reset
Logged Neck reset on Mon 23 Nov 2026.
$ limber why bird_dog
Bird dog, in Core basics: 3-2-1 × 6 s a side
...
@ now 2026-11-24T08:00:00+01:00
$ limber today
Tue 24 Nov 2026 – Back basics
No check-in yet: limber checkin --pain N

  Morning stretch                                               9 min  to do
...

# Each session is told what it ended with itself, where that is the last word.
@ fresh
@ now 2026-11-23T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber checkin --pain 1
...
@ now 2026-11-23T12:00:00+01:00
$ limber log walk --minutes 5 --pain 1/6
Logged Walk on Mon 23 Nov 2026.
That is 6 where 1 is usual: strength and core rest today; an easy walk and
gentle movement are fine. If it stays so: `limber checkin --flare begin`.
@ now 2026-11-23T13:00:00+01:00
$ limber log neck_reset
Logged Neck reset on Mon 23 Nov 2026.
$ limber log neck_reset --pain 1/1 --at 08:00
Logged Neck reset on Mon 23 Nov 2026.

# A morning that was worse is still what is said, and so is who should see it.
@ fresh
@ now 2026-11-21T07:00:00+01:00
$ limber profile --level active --plan back_basics --screened ok
...
$ limber checkin --pain 1
...
@ now 2026-11-22T07:00:00+01:00
$ limber checkin --pain 1
...
@ now 2026-11-23T07:00:00+01:00
$ limber checkin --pain 9 --leg foot
...
@ now 2026-11-23T12:00:00+01:00
$ limber log walk --minutes 5 --pain 9/6 --leg back
...
$ limber today
...
Worse this morning (9, usually 1): strength and core rest today. Strong, and as
far as the foot: please see a professional soon.
...

# Nearer than after the day's session is not further down.
@ fresh
@ now 2026-11-22T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber checkin --pain 1 --leg back
...
@ now 2026-11-23T07:00:00+01:00
$ limber log walk --minutes 5 --pain 1/1 --leg foot
...
@ now 2026-11-23T19:00:00+01:00
$ limber checkin --pain 1 --leg calf
Noted: pain 1 of 10, felt as far as the calf.
