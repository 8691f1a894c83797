# What the commands of a day refuse, and that nothing was logged.

@ now 2026-11-23T02:30:00+01:00
$ limber log wlk
! limber: there is no routine wlk; did you mean walk?
! See `limber log --help`.
= 2
$ limber log wall_sit
! limber: wall_sit is an exercise; use a routine with it: house
! See `limber log --help`.
= 2
$ limber log spare_hold
! limber: spare_hold is an exercise; use a routine
! See `limber log --help`.
= 2
$ limber log quiet_week
! limber: quiet_week is a plan; use a routine in it: house, lane
! See `limber log --help`.
= 2
$ limber why house
! limber: house is a routine; use an exercise in it: wall_sit
! See `limber why --help`.
= 2
$ limber log xyzzy
! limber: there is no routine xyzzy
! See `limber log --help`.
= 2
$ limber log ../house
! limber: there is no routine ../house; did you mean house?
! See `limber log --help`.
= 2
$ limber log house --at 02:45
! limber: --at is "02:45", which has not come yet
! See `limber log --help`.
= 2
$ limber log house --at 2027-01-01
! limber: --at is "2027-01-01"; write a time such as 18:30 or 2026-11-20T18:30
! See `limber log --help`.
= 2
$ limber log house --at 0001-01-01T01:00:00Z
! limber: --at is "0001-01-01T01:00:00Z", which is before 1970
! See `limber log --help`.
= 2
$ limber log house --at soon
! limber: --at is "soon"; write a time such as 18:30 or 2026-11-20T18:30
! See `limber log --help`.
= 2
$ limber log house --at 24:00
! limber: --at is "24:00"; write a time such as 18:30 or 2026-11-20T18:30
! See `limber log --help`.
= 2
$ limber log house --pain 3
! limber: --pain is "3"; write before and after, 0 to 10, such as 3/2
! See `limber log --help`.
= 2
$ limber log house --pain 11/2
! limber: --pain is "11/2"; write before and after, 0 to 10, such as 3/2
! See `limber log --help`.
= 2
$ limber log house --pain 1/2/3
! limber: --pain is "1/2/3"; write before and after, 0 to 10, such as 3/2
! See `limber log --help`.
= 2
$ limber log house --leg 6
! limber: --leg is "6"; use 0 to 5, or one of: none, back, buttock, thigh, calf, foot
! See `limber log --help`.
= 2
$ limber checkin --pain 1 --leg knee
! limber: --leg is "knee"; use 0 to 5, or one of: none, back, buttock, thigh, calf, foot
! See `limber checkin --help`.
= 2
$ limber checkin --pain 1 --leg tigh
! limber: --leg is "tigh"; did you mean "thigh"?
! See `limber checkin --help`.
= 2
$ limber checkin
! limber: --pain is missing
! See `limber checkin --help`.
= 2
$ limber checkin --leg 2
! limber: --pain is missing
! See `limber checkin --help`.
= 2
$ limber checkin --pain 11
! limber: --pain is "11"; use a whole number from 0 to 10
! See `limber checkin --help`.
= 2
$ limber checkin --pain 1 --flare maybe
! limber: --flare is "maybe"; use one of: begin, over
! See `limber checkin --help`.
= 2
$ limber why wal_sit
! limber: there is no exercise wal_sit; did you mean wall_sit?
! See `limber why --help`.
= 2
$ limber why spare_hold
! limber: no routine has spare_hold, so it has no target
= 1
$ limber start xyzzy
! limber: there is no routine xyzzy
! See `limber start --help`.
= 2
$ limber start house --speed 3
! limber: --speed goes with --rehearse: what is logged takes its time
! See `limber start --help`.
= 2
$ limber today --date yesterday
! limber: --date is "yesterday"; write a date such as 2026-11-22
! See `limber today --help`.
= 2
$ limber
! limber: the screens need a terminal, and standard input is none; commands such as `limber today` work without one
! See `limber --help`.
= 2
$ limber start house
! limber: the screens need a terminal, and standard input is none; commands such as `limber today` work without one
! See `limber start --help`.
= 2
$ limber history
Nothing is logged yet.
@ missing limber.db
