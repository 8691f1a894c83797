# Charts as text: which one, how wide, in which characters. How they are drawn is in tests/golden.

$ limber chart
walking                 Walking minutes a week
pain                    Pain before and after
$ limber chart pain
Pain, 0 to 10, median of a week                        ● before  ○ after  ◉ both
...
$ limber chart xyzzy
! limber: there is no chart xyzzy; `limber chart` lists their names
! See `limber chart --help`.
= 2
@ now 2026-11-16T19:00:00+01:00
$ limber log house --effort 4 --pain 3/2
Logged House on Mon 16 Nov 2026.
@ now 2026-11-19T19:00:00+01:00
$ limber log house --effort 5 --pain 2/1
Logged House on Thu 19 Nov 2026.
@ now 2026-11-22T19:00:00+01:00
$ limber log walk --minutes 14 --pain 1/1
Logged Walk on Sun 22 Nov 2026.
$ limber chart
walking                 Walking minutes a week
pain                    Pain before and after
wall_sit                Wall sit
walk                    Walk
$ limber chart pain --range 4w
Pain, 0 to 10                                          ● before  ○ after  ◉ both
Latest: before 1, after 1, Sun Nov 22                        lowest 1, highest 3
...
$ limber chart pain --range 4w --ascii --width 60
Pain, 0 to 10                      * before  o after  # both
Latest: before 1, after 1, Sun Nov 22    lowest 1, highest 3
...
$ limber chart walking --range 4w
Walking, minutes a week                                           ┄ goal 150 min
Latest: 14 min, week of Nov 16                                     the first one
...
$ limber chart wall_sit --range 4w --ascii
Wall sit, best set a day, in seconds
Latest: 20 s, Thu Nov 19                                   lowest 20, highest 20
...
$ limber chart wall_sit --range 4w --json
{
  "version": 1,
  "chart": "wall_sit",
  "title": "Wall sit, best set a day, in seconds",
  "unit": "s",
  "first": "2026-10-26",
  "step_days": 1,
  "goal": 0,
  "lines": [
    {"name": "best set", "values": [null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 20, null, null, 20, null, null, null]}
  ]
}
$ limber chart pain --width 20
! limber: --width is "20"; use a whole number from 40 to 240
! See `limber chart --help`.
= 2
