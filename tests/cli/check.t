# Files of routines.

# What limber ships, and what these tests add, has no problem.
$ limber check
First doses, minutes             new      active
house                           1:15        2:35
lane                           10:05       20:05
...
~ *[0-9] files, no problem.

@ file good.cfg
< version = 1; title = "Mine"; about = "Two sits.";
< steps = ( { exercise = "wall_sit"; }, { exercise = "stroll"; time = "2:00"; } );
$ limber check good.cfg
First doses, minutes             new      active
good                            3:45        5:05
1 file, no problem.
$ limber check good.cfg --json
{
  "version": 1,
  "routines": [
    {"routine": "good", "file": "good.cfg", "seconds": {"new": 225, "active": 305}}
  ],
  "problems": []
}
@ file bad.cfg
< version = 1;
< title = "Bad"; abuot = "x";
< steps = ( { exercise = "wal_sit"; sets = -1; } );
@ folder folder.cfg
$ limber check good.cfg bad.cfg folder.cfg missing.cfg
First doses, minutes             new      active
good                            3:45        5:05
bad.cfg:2: unknown key "abuot"; did you mean "about"?
bad.cfg:3: sets is -1; use 1 to 10
bad.cfg:3: there is no exercise "wal_sit"; did you mean "wall_sit"?
folder.cfg: this is no regular file; limber goes on without this file
missing.cfg: No such file or directory; limber goes on without this file
! limber: 5 problems
= 65
$ limber check bad.cfg --json
{
  "version": 1,
  "routines": [],
  "problems": ["bad.cfg:2: unknown key \"abuot\"; did you mean \"about\"?", "bad.cfg:3: sets is -1; use 1 to 10", "bad.cfg:3: there is no exercise \"wal_sit\"; did you mean \"wall_sit\"?"]
}
! limber: 3 problems
= 65

# A bad file of one's own hides no good one.
@ folder mine
@ file mine/bad.cfg
< steps = 3;
$ limber --routines mine start bad
! mine/bad.cfg:1: steps is a whole number; write it like this: steps = ( { exercise = "walk"; } )
! mine/bad.cfg:1: the routine has no version; write version = 1
! mine/bad.cfg:1: the routine has no title; write title = "Core basics"
! limber: the file of routine bad is bad; see the lines above
= 65
$ limber --routines mine log house
Logged House on Sun 22 Nov 2026.

# The routine and the plan that docs/routines.md shows.
@ folder week
@ folder week/plans
@ file week/lunch.cfg
< version = 1;
< title = "Lunch"; about = "Five minutes away from the desk.";
< steps = (
<   { exercise = "walk"; time = "3:00"; label = "Loosen up"; progress = { rule = "none"; }; },
<   { repeat = 3; steps = ( { exercise = "chin_tuck"; }, { exercise = "thor_chair"; } ); }
< );
@ file week/plans/my_week.cfg
< version = 1;
< title = "My week"; about = "The basics, and lunch.";
< level = "new";
< items = (
<   { routine = "morning_stretch"; days = "daily"; },
<   { routine = "walk"; days = "mon-sat"; },
<   { routine = "core_basics"; days = "mon wed fri"; },
<   { routine = "lunch"; days = "tue thu"; from = "12:00"; },
<   { routine = "desk_break"; days = "mon-fri"; every = "40 min"; from = "09:00"; to = "17:30"; }
< );
< goals = { walk_minutes_per_week = 150; sessions_per_week = 4; };
$ limber --routines week check week/lunch.cfg week/plans/my_week.cfg
...
2 files, no problem.
@ now 2026-11-24T12:30:00+01:00
$ limber --routines week profile --plan my_week --screened ok
...
plan            my_week
...
$ limber --routines week today
Tue 24 Nov 2026 – My week
...
~   Lunch *
...
