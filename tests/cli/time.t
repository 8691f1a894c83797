# What is asked goes by civil days, however the clock jumps and whenever a session is entered.

@ now 2026-03-20T08:00:00+01:00
$ limber profile --plan quiet_week --level active
...

# In the night in which the clock goes forward.
@ now 2026-03-29T01:59:00+01:00
$ limber log lane --minutes 10
Logged Down the lane on Sat 28 Mar 2026.
@ now 2026-03-29T03:00:00+02:00
$ limber log lane --minutes 10
Logged Down the lane on Sun 29 Mar 2026.

# In the night in which the clock goes back: two sessions, both of the day before, one day of training,
# which counts once.
@ now 2026-10-22T18:00:00+02:00
$ limber checkin --pain 1 --at 2026-10-22T07:00
Noted: pain 1 of 10.
$ limber log house --effort 4 --pain 1/1
Logged House on Thu 22 Oct 2026.
@ now 2026-10-25T02:50:00+02:00
$ limber checkin --pain 1 --at 2026-10-24T07:00
Noted: pain 1 of 10.
$ limber log house --effort 4 --pain 1/1
Logged House on Sat 24 Oct 2026.
@ now 2026-10-25T02:50:00+01:00
$ limber log house --effort 4 --pain 1/1
Logged House on Sat 24 Oct 2026.
@ now 2026-10-25T03:00:00+01:00
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber why wall_sit
Wall sit, in House: 3 × 35 s
  Done in full at 3 × 30 s twice, effort 4 under the 7 aimed at, pain low: 5 s
  more in each set. Row 8: enough good sessions, with less effort than aimed at.
  V26 V45 V46.

Asked and done so far (* is what the target rests on):
* Thu 22 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                The first time: the dose to start with for someone active.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
* Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
* Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. A day counts once, and this one
                did already.

...

# Four days later, by dates and not by hours; the session between is entered last, and counts as if it
# had been first.
@ now 2026-10-29T06:00:00+01:00
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber log house --effort 4 --pain 1/1 --at 2026-10-28T18:00
Logged House on Wed 28 Oct 2026.
$ limber checkin --pain 1 --at 2026-10-27T07:00
Noted: pain 1 of 10.
$ limber log house --effort 4 --pain 1/1 --at 2026-10-26T18:00
Logged House on Mon 26 Oct 2026.
$ limber why wall_sit
Wall sit, in House: 3 × 35 s
  Done in full at 3 × 35 s twice, effort 4 under the 7 aimed at, pain low; steps
  are four days apart: the same again. Row 8: enough good sessions, with less
  effort than aimed at. Cap: four days between steps. Our own proposal.

Asked and done so far (* is what the target rests on):
  Thu 22 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                The first time: the dose to start with for someone active.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
  Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
  Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. A day counts once, and this one
                did already.
* Mon 26 Oct  3 × 35 s                      3 of 3 sets, effort 4, pain 1
                Done in full at 3 × 30 s twice, effort 4 under the 7 aimed at,
                pain low: 5 s more in each set. Row 8: enough good sessions,
                with less effort than aimed at. V26 V45 V46.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
* Wed 28 Oct  3 × 35 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up, on Mon 9 Nov at the
                earliest (30 % in two weeks). Row 10: no other row matched. V53
                V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.

...

# The clock is set back: what is not yet asks nothing.
@ now 2026-10-27T12:00:00+01:00
$ limber why wall_sit
Wall sit, in House: 3 × 35 s
  Done in full once at this dose, pain low; once more with effort under 7, or
  twice with 7, and it can go up, on Mon 9 Nov at the earliest (30 % in two
  weeks). Row 10: no other row matched. V53 V54.

Asked and done so far (* is what the target rests on):
  Thu 22 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                The first time: the dose to start with for someone active.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
  Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
  Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. A day counts once, and this one
                did already.
* Mon 26 Oct  3 × 35 s                      3 of 3 sets, effort 4, pain 1
                Done in full at 3 × 30 s twice, effort 4 under the 7 aimed at,
                pain low: 5 s more in each set. Row 8: enough good sessions,
                with less effort than aimed at. V26 V45 V46.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.

...
$ limber log house --effort 4 --pain 1/1
Logged House on Tue 27 Oct 2026.
@ now 2026-10-29T12:00:00+01:00
$ limber why wall_sit
Wall sit, in House: 3 × 35 s
  Done in full at 3 × 35 s three times, effort 4 under the 7 aimed at, pain low;
  steps are four days apart: the same again. Row 8: enough good sessions, with
  less effort than aimed at. Cap: four days between steps. Our own proposal.

Asked and done so far (* is what the target rests on):
  Thu 22 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                The first time: the dose to start with for someone active.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
  Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
  Sat 24 Oct  3 × 30 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. A day counts once, and this one
                did already.
* Mon 26 Oct  3 × 35 s                      3 of 3 sets, effort 4, pain 1
                Done in full at 3 × 30 s twice, effort 4 under the 7 aimed at,
                pain low: 5 s more in each set. Row 8: enough good sessions,
                with less effort than aimed at. V26 V45 V46.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
* Tue 27 Oct  3 × 35 s                      3 of 3 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 7, or twice with 7, and it can go up, on Mon 9 Nov at the
                earliest (30 % in two weeks). Row 10: no other row matched. V53
                V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.
* Wed 28 Oct  3 × 35 s                      3 of 3 sets, effort 4, pain 1
                Done in full. It counts once the next check-in says that it went
                well. Row 10: no other row matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 7,
                at most 8; the morning after 1. It counts towards a step.

...

# After midnight the day has not ended yet: 18:30 was in the evening, 00:10 just now, 02:00 is to come.
@ now 2026-11-03T00:30:00+01:00
$ limber log lane --minutes 10 --at 18:30
Logged Down the lane on Mon 2 Nov 2026.
$ limber log lane --minutes 10 --at 00:10
Logged Down the lane on Mon 2 Nov 2026.
$ limber log lane --minutes 10 --at 02:00
! limber: --at is "02:00", which has not come yet
! See `limber log --help`.
= 2
$ limber history --since 2026-11-02
Mon 2 Nov 2026, 18:20   Down the lane, 10 min
     1.1 Stroll                          10 min, asked 20 min

Tue 3 Nov 2026, 00:00   Down the lane, 10 min (of Mon 2 Nov)
     1.1 Stroll                          10 min, asked 20 min

# In the morning 01:30 was in the night.
@ now 2026-11-03T08:00:00+01:00
$ limber log lane --minutes 10 --at 01:30
Logged Down the lane on Mon 2 Nov 2026.
$ limber checkin --pain 1 --at 18:30
! limber: --at is "18:30", which has not come yet
! See `limber checkin --help`.
= 2
