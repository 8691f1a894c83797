# A programme of weeks, followed from the shell: trot and wall sit, two days a week.

@ folder mine
@ folder mine/exercises
@ file mine/exercises/trot.cfg
< version = 1;
< name = "Trot"; family = "aerobic"; position = "standing"; area = "legs"; gear = [ ];
< per_side = false; mode = "time"; setup = "Set off slowly."; tags = [ ];
< dose = { new = { time = 300; }; active = { time = 600; }; cap = { time = 1800; }; };
< step = { by = "time"; amount = 60; };
< cues = [ "Quiet steps" ]; errors = [ "Too fast" ]; sources = [ "V49" ];
@ file mine/weeks.cfg
< version = 1; title = "Two weeks";
< schedule = { weeks = 2; days = 2; };
< steps = (
<   { exercise = "trot"; time = 120; weeks = 1; },
<   { exercise = "trot"; time = 180; weeks = 2; },
<   { exercise = "wall_sit"; progress = { rule = "schedule"; weeks = (
<       { hold = 20; }, { hold = 25; } ); }; } );
$ limber --routines mine check mine/weeks.cfg
First doses, minutes             new      active
weeks                           2:30        2:30
1 file, no problem.

@ now 2026-11-16T08:00:00+01:00
$ limber --routines mine log weeks --effort 3 --pain 1/1
Logged Two weeks on Mon 16 Nov 2026.
@ now 2026-11-18T08:00:00+01:00
$ limber --routines mine log weeks --effort 3 --pain 1/1
Logged Two weeks on Wed 18 Nov 2026.
@ now 2026-11-20T08:00:00+01:00
$ limber --routines mine why trot
Trot, in Two weeks, which is not in your plan: 3 min
  All days of week 1 are done: now week 2 of 2.

Asked and done so far (* is what the target rests on):
* Mon 16 Nov  2 min                         2 min done, effort 3, pain 1
                Week 1 of 2: on two days, as it is written.
* Wed 18 Nov  2 min                         2 min done, effort 3, pain 1
                Week 1 of 2, one of its two days done.
...

# Nearly three weeks off, and it begins anew: the steps of week 2 wait.
$ limber --routines mine why trot --date 2026-12-06
Trot, in Two weeks, which is not in your plan: 2 min
~ *18 days since the last time: week 1 of 2 again.*
...

# A repeat is said with how often, wherever it is asked for; and what one week after the other has of
# an exercise is one column.
@ fresh
@ now 2026-11-16T08:00:00+01:00
@ file mine/rounds.cfg
< version = 1; title = "Rounds";
< schedule = { weeks = 3; days = 3; };
< steps = (
<   { repeat = 3; weeks = 1; steps = (
<       { exercise = "trot"; time = 60; }, { exercise = "wall_sit"; hold = 20; } ); },
<   { repeat = 2; weeks = 2; steps = (
<       { exercise = "trot"; time = 120; }, { exercise = "wall_sit"; hold = 20; } ); },
<   { exercise = "trot"; time = 300; weeks = 3; } );
$ limber --routines mine why trot
Trot, in Rounds, which is not in your plan: 3 × 1 min
...
$ limber --routines mine simulate rounds --weeks 4 --response easy
...
Week  Trot       Wall sit
   1  3 × 1 min  3 × 20 s
   2  2 × 2 min  2 × 20 s
   3  5 min      not this week
   4  .          .
...
Week 2
  Mon 23 Nov  Trot: 2 × 2 min (was 3 × 1 min)
              Wall sit: 2 × 20 s (was 3 × 20 s)
                All days of week 1 are done: now week 2 of 3.

Week 3
  Mon 30 Nov  Wall sit: not this week (was 2 × 20 s)
                Its last week was week 2; this is week 3 of 3.
              Trot: 5 min (was 2 × 2 min)
                All days of week 2 are done: now week 3 of 3.
...

# What a slip in a rule says.
@ file mine/slips.cfg
< version = 1; title = "Slips";
< steps = (
<   { exercise = "trot"; weeks = 1; },
<   { exercise = "wall_sit"; progress = { rule = "linar"; }; },
<   { exercise = "wall_sit"; progress = { rule = "double"; aftr = 2; to = 40; }; } );
$ limber --routines mine check mine/slips.cfg
mine/slips.cfg:3: step 1 goes by weeks and the routine has no schedule; write schedule = { weeks = 9; days = 3; }
mine/slips.cfg:4: unknown word "linar" for rule; did you mean "linear"?
mine/slips.cfg:5: unknown key "aftr"; did you mean "after"?
! limber: 3 problems
= 65

# So are more rounds of the same, after a week that was logged.
@ fresh
@ now 2026-11-16T08:00:00+01:00
@ file mine/more.cfg
< version = 1; title = "More";
< schedule = { weeks = 2; days = 2; };
< steps = (
<   { repeat = 3; weeks = 1; steps = ( { exercise = "trot"; time = 60; } ); },
<   { repeat = 4; weeks = 2; steps = ( { exercise = "trot"; time = 60; } ); } );
$ limber --routines mine log more --effort 3 --pain 1/1
Logged More on Mon 16 Nov 2026.
@ now 2026-11-18T08:00:00+01:00
$ limber --routines mine log more --effort 3 --pain 1/1
Logged More on Wed 18 Nov 2026.
@ now 2026-11-23T08:00:00+01:00
$ limber --routines mine simulate more --weeks 1 --response easy
...
  Mon 23 Nov  Trot: 4 × 1 min (was 3 × 1 min)
                All days of week 1 are done: now week 2 of 2.
...
