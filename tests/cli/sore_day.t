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
