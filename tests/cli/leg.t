# Symptoms that go further down the leg overnight: the check-in, today and why all say so.

@ now 2026-11-20T08:00:00+01:00
$ limber profile --level new --plan back_basics
...
$ limber checkin --pain 1 --leg 1
Noted: pain 1 of 10.
@ now 2026-11-22T08:00:00+01:00
$ limber checkin --pain 1 --leg 1
Noted: pain 1 of 10.
$ limber log core_basics --effort 4 --pain 1/1 --leg 1
...
@ now 2026-11-23T08:00:00+01:00
$ limber checkin --pain 3 --leg calf
Noted: pain 3 of 10, felt as far as the calf.
That is 3 where 1 is usual: nothing goes up today. If it stays so: `limber
checkin --flare begin`. Symptoms reach further down the leg than they did:
`limber today` says what rests. If that stays or gets worse, have a professional
look at it. Numb between the legs, a leg that gets weak, or new trouble with
bladder or bowel: go to an emergency department now.
$ limber today
...
Pain this morning: 3 of 10, felt as far as the calf
Worse this morning (3, usually 1): nothing goes up today. The leg: if it stays
or gets worse, see a professional.
...
    Bird dog, leg only            3 × 1 × 6 s a side
      Bird dog, leg only in place of Bird dog: by the morning of 23 Nov leg
      symptoms had moved from the back to the calf after it. Two mornings in a
      row with them no further than the back lift this. If they stay or get
      worse, see a professional. Bird dog is at about 66 % of what it was, so
      this begins with less, too: 3 × 1 × 6 s a side.
...

# A morning far above the usual.
@ now 2026-11-30T08:00:00+01:00
$ limber checkin --pain 7 --leg 1
Noted: pain 7 of 10.
That is 7 where 1 is usual: strength and core rest today; an easy walk and
gentle movement are fine. If it stays so: `limber checkin --flare begin`. If it
stays at 7 or more, please see a professional.
$ limber today
...
Worse this morning (7, usually 1): strength and core rest today. If it stays at
7 or more, please see a professional.
...

# And one down the leg as well: no walk is promised, for the walk may be what rests.
@ now 2026-12-01T08:00:00+01:00
$ limber checkin --pain 8 --leg 3
Noted: pain 8 of 10, felt as far as the thigh.
That is 8 where 1 is usual: strength and core rest today. If it stays so:
`limber checkin --flare begin`. If it stays at 7 or more, please see a
professional. Symptoms reach further down the leg than they did: `limber today`
says what rests. If that stays or gets worse, have a professional look at it.
Numb between the legs, a leg that gets weak, or new trouble with bladder or
bowel: go to an emergency department now.

# The rest of the day obeys what a session of it did.
@ now 2026-12-02T08:00:00+01:00
$ limber checkin --pain 1 --leg 1
...
@ now 2026-12-02T12:00:00+01:00
$ limber log walk --minutes 6 --effort 3 --pain 1/1 --leg calf
...
$ limber today
...
      Left out: on 2 Dec leg symptoms moved from the back to the calf after it.
      Two mornings in a row with them no further than the back lift this. It has
      not settled in a week: please see a professional.
...
$ limber today --date 2026-12-02
...
      Left out: on 2 Dec leg symptoms moved from the back to the calf after it.
...

# What is done all the same is recorded; that it is blocked is said.
$ limber profile --stop chest_pressure
...
$ limber log walk --minutes 6
Logged Walk on Wed 2 Dec 2026.
Exercise is blocked by a warning sign (pressure in the chest, jaw, neck or an
arm): Call the emergency number now, even if it eases.

# The day after, a routine of which nothing is left has no time.
$ limber profile --cleared 2026-12-02
...
@ now 2026-12-03T08:00:00+01:00
$ limber today
...
  Walk                                                               not for now
...
