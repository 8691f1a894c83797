# What history calls an exercise is what the other screens call it.

$ limber log walk_intervals --minutes 10 --at 2026-11-20T08:00
Logged Walking intervals on Fri 20 Nov 2026.
$ limber history
Fri 20 Nov 2026, 07:50  Walking intervals, 10 min
     1.1 Easy walk                       2 min
     2.1 Brisk walk                      1 min
     3.1 Easy walk                       1 min
     2.1 Brisk walk                      1 min
     3.1 Easy walk                       1 min
     2.1 Brisk walk                      1 min
     3.1 Easy walk                       1 min
     4.1 Easy walk                       2 min
