# Somebody played against the engine: the tables, the reasons, the goals, the data.

$ limber simulate --plan quiet_week --weeks 3 --from 2026-01-08 --response easy
Quiet week, 3 weeks from Thu 8 Jan 2026
Played from nothing: someone with no log yet.
Response easy, seed 1.
easy: every session, finds it easy, pain 0 or 1.
The seed draws which sessions are missed, and how each day goes. After less than
five minutes nobody is asked for effort and pain.

Week  from           Sessions Days Pain
   0  8 Jan               5/5    4  0.3
   1  12 Jan              9/9    7  0.1
   2  19 Jan              9/9    7  1.0
   3  26 Jan              9/9    7  0.6

Sessions: done of those due, breaks from sitting apart. Days: with a session.
Pain: the mean of the mornings.

What is asked at the end of each week (a dot: as before, and so it is in the
weeks left out; –: not done):

Week  Wall sit
   0  2 × 20 s
   2  2 × 22 s
   3  2 × 24 s

8-6-4 × 9 s a side: sets of 8, 6 and 4 repetitions, each held for 9 s, on each
side. 2 × 8 × 5 s: two sets of 8.

The same in every week:
  As the routine has it:
    Stroll 10 min

What changed, and why
A step takes three sessions that count, or two running with less effort than
aimed at; one more for who is new, 65 or over, or had a flare-up lately, where a
step cannot be halved. A session counts once the next morning or session tells
how the back took it. Effort that was not told is taken as aimed at, pain as the
morning after had it. A longer walk takes a week with four fifths of its walks
done. What was not asked in half a year begins anew with its first dose. Where
it waited, it was earned before, and what is named held it back, since the last
session that was less than asked, or the first of these weeks; a family is all
exercises for one part of the body.

Week 0: the doses to begin with

Week 1: every dose as before, 1 of 2 can go no further

Week 2
  Wed 21 Jan  Wall sit: 2 × 22 s (was 2 × 20 s)
                Done in full at 2 × 20 s three times, effort not told, pain low:
                2 s more in each set, half a step for someone new.

Week 3
  Sun 1 Feb   Wall sit: 2 × 24 s (was 2 × 22 s)
                Done in full at 2 × 22 s three times, effort not told, pain low:
                2 s more in each set, half a step for someone new.

Pain, 0 to 10                                          ● before  ○ after  ◉ both
Latest: before 1, after 1, Sun Feb 1                         lowest 0, highest 1

10 ┤
   │
   │
   │
 5 ┤
   │
   │
   │            ⢀●                   ⢀◉⠤⠤◉⠤◉⠤⠤◉⠤⠤◉⠤◉⠤⠤◉⠤◉⠤⠤◉⠤⠤◉   ⢀●⡀     ⢀◉ 1
 0 └┬──────◉⠤⠤◉⠊⠁○⠉◉⠤⠤◉⠤⠤◉⠤◉⠤⠤◉⠤⠤◉⠤◉⠊⠁───┬─────────────────┬───⠉◉⠒⠁○⠈⠑◉⠤◉⠒⠁─
  Jan 5            Jan 12             Jan 19            Jan 26
Pain of a day: of its morning, or before its first session; after its last.

60 minutes of walking a week: not within 3 weeks
Sessions on 4 days a week: in every week

$ limber simulate house --weeks 2 --from 2026-01-05 --response missed:1,easy --width 50
House, 2 weeks from Mon 5 Jan 2026
Played from nothing: someone with no log yet.
Response missed:1,easy, seed 1.
missed: half of the days, two weeks away, pain 0
to 2, seldom 3.
easy: every session, finds it easy, pain 0 or 1.
The seed draws which sessions are missed, and how
each day goes. After less than five minutes nobody
is asked for effort and pain.

Week  from           Sessions Days Pain
   1  5 Jan               1/3    1  1.0
   2  12 Jan              3/3    3  0.4

Sessions: done of those due, breaks from sitting
apart. Days: with a session. Pain: the mean of the
mornings.

What is asked at the end of each week (a dot: as
before, and so it is in the weeks left out; –: not
done):

Week  Wall sit
   1  2 × 20 s
   2  2 × 22 s

8-6-4 × 9 s a side: sets of 8, 6 and 4
repetitions, each held for 9 s, on each side. 2 ×
8 × 5 s: two sets of 8.

What changed, and why
A step takes three sessions that count, or two
running with less effort than aimed at; one more
for who is new, 65 or over, or had a flare-up
lately, where a step cannot be halved. A session
counts once the next morning or session tells how
the back took it. Effort that was not told is
taken as aimed at, pain as the morning after had
it. A longer walk takes a week with four fifths of
its walks done. What was not asked in half a year
begins anew with its first dose. Where it waited,
it was earned before, and what is named held it
back, since the last session that was less than
asked, or the first of these weeks; a family is
all exercises for one part of the body.

Week 1: the doses to begin with

Week 2
  Fri 16 Jan  Wall sit: 2 × 22 s (was 2 × 20 s)
                Done in full at 2 × 20 s three
                times, effort not told, pain low:
                2 s more in each set, half a step
                for someone new.

Pain, 0 to 10            ● before  ○ after  ◉ both
Latest: before 0, after –, Sun Jan 18

10 ┤
   │
   │
   │
 5 ┤
   │
   │
   │                     ⢀⣀⣀⣀    ⣀⣀  ⢀  ⢀⣀⡀
 0 └┬─────────┬──────────┬─────────⠑⠔⠁⠑⠔⠁─⠈⠢⠤⠤ 0
 Dec 22    Dec 29      Jan 5     Jan 12
Pain of a day: of its morning, or before its first
session; after its last.

# A fortnight away is said once; the way back after it is told week by week.
$ limber simulate house --weeks 15 --from 2026-01-05 --response easy:8,missed:3,easy
...
Week  Wall sit
...
   9  2 × 36 s
  10  –
  11  –
  12  2 × 20 s
  14  2 × 23 s
  15  2 × 26 s
...
Week 10: nothing done: away

Week 11: nothing done: away

Week 12
  Mon 23 Mar  Wall sit: 2 × 20 s (was 2 × 36 s)
                The morning after, pain was 2 where 0 is usual: cut from 2 × 36
                s to 2 × 28 s (at least 20 % less); two sessions stay so. 17
                days since you last did this: you start again at the first dose,
                2 × 20 s, the normal way back for someone new.

Week 13: every dose as before

Week 14
  Mon 6 Apr   Wall sit: 2 × 21 s, 2 × 22 s, 2 × 23 s by Fri 10 Apr (was 2 × 20
              s)
~                 A good session on the way back to 2 × 28 s: now 2 × 23 s*
...
Week 15
  Mon 13 Apr  Wall sit: 2 × 24 s, 2 × 25 s, 2 × 26 s by Fri 17 Apr (was 2 × 23
              s)
~                 A good session on the way back to 2 × 28 s: now 2 × 26 s*
...

# EVIDENCE 1.3, week by week, for who does what is asked.
$ limber simulate walk --weeks 12 --from 2026-01-05 --response easy
Walk, 12 weeks from Mon 5 Jan 2026
Played from nothing: someone with no log yet.
Response easy, seed 1.
easy: every session, finds it easy, pain 0 or 1.
The seed draws which sessions are missed, and how each day goes. After less than
five minutes nobody is asked for effort and pain.

Week  from    Walked Sessions Days Pain
   1  5 Jan    60/60    12/12    6  0.3
   2  12 Jan   72/72    12/12    6  0.0
   3  19 Jan   84/84    12/12    6  0.1
   4  26 Jan   90/90    12/12    6  0.1
   5  2 Feb  102/102    12/12    6  0.3
   6  9 Feb  114/114    12/12    6  0.6
   7  16 Feb 120/120      6/6    6  0.3
   8  23 Feb 132/132      6/6    6  0.9
   9  2 Mar  144/144      6/6    6  0.1
  10  9 Mar  130/130      5/5    5  0.6
  11  16 Mar 140/140      5/5    5  0.0
  12  23 Mar 150/150      5/5    5  0.9

Walked: minutes done of those asked, the easy ones before exercises counted.
Sessions: done of those due, breaks from sitting apart. Days: with a session.
Pain: the mean of the mornings.

What is asked at the end of each week (a dot: as before, and so it is in the
weeks left out; –: not done):

Week  Walk, a day
   1  2 × 5 min, 6 d
   2  2 × 6 min, 6 d
   3  2 × 7 min, 6 d
   4  2 × 7 min 30 s, 6 d
   5  2 × 8 min 30 s, 6 d
   6  2 × 9 min 30 s, 6 d
   7  20 min, 7 brisk, 6 d
   8  22 min, 7 brisk, 6 d
   9  24 min, 8 brisk, 6 d
  10  26 min, 9 brisk, 5 d
  11  28 min, 9 brisk, 5 d
  12  30 min, 10 brisk, 5 d

8-6-4 × 9 s a side: sets of 8, 6 and 4 repetitions, each held for 9 s, on each
side. 2 × 8 × 5 s: two sets of 8. 5 d: on five days a week. 10 brisk: ten of the
minutes brisk.

What changed, and why
...

$ limber simulate house --weeks 1 --from 2026-01-05 --response easy --json
{
  "version": 1,
  "title": "House",
  "from": "2026-01-05",
  "from_log": false,
  "response": "easy",
  "seed": 1,
  "weeks": [
    {
      "week": 1,
      "from": "2026-01-05",
      "walk_minutes_asked": 0,
      "walk_minutes": 0,
      "sessions_planned": 3,
      "sessions": 3,
      "days": 3,
      "pain_tenths": 0,
      "steps": [
        {"step": 1, "exercise": "wall_sit", "sets": [{"hold_s": 20}, {"hold_s": 20}], "rest_s": 30, "per_side": false, "move": "hold", "rule": "graded", "row": 10, "cap": "", "sources": ["V53", "V54"], "rung_change": 0, "why": "Done in full twice at this dose, pain low; once more and it can go up.", "routine": "house"}
      ],
      "changes": [],
      "events": [
        {"date": "2026-01-05", "kind": "level", "value": "new"},
        {"date": "2026-01-05", "kind": "screened", "value": "ok"}
      ]
    }
  ],
  "goals": []
}

# What is exported can be imported, the same each time; nothing was written before.
$ limber simulate --plan quiet_week --weeks 4 --from 2025-01-06 --response flare --seed 5 --export > a.json
$ limber simulate --plan quiet_week --weeks 4 --from 2025-01-06 --response flare --seed 5 --export > b.json
@ same a.json b.json
$ limber history
Nothing is logged yet.
$ limber import a.json
~ Imported [0-9]* sessions, [0-9]* check-ins, [0-9]* events.
# From a log it goes on: the plan is the person's, and the doses are theirs.
$ limber simulate --weeks 1 --from 2025-02-03
~ Quiet week, 1 week from Mon 3 Feb 2025
~ Played from your log as of * Feb 2025.
Response steady, seed 1.
...

$ limber simulate nosuch
! limber: there is no routine nosuch
! See `limber simulate --help`.
= 2

$ limber simulate --plan nosuch
! limber: there is no plan nosuch; use one of: active_back, back_basics, lifting, quiet_week
! See `limber simulate --help`.
= 2

$ limber simulate house --plan quiet_week
! limber: either a routine or --plan, not both
! See `limber simulate --help`.
= 2

$ limber simulate --json --export
! limber: either --json or --export, not both
! See `limber simulate --help`.
= 2

# What has not come yet cannot be imported, so it is not exported either.
$ limber simulate --export
! limber: --export goes on to 2027-02-14, and import takes no day that has not come yet; give an earlier --from, or fewer --weeks
! See `limber simulate --help`.
= 2

$ limber simulate --export --weeks 1 --from 2026-11-17
! limber: --export goes on to 2026-11-29, and import takes no day that has not come yet; give an earlier --from, or fewer --weeks
! See `limber simulate --help`.
= 2

$ limber simulate --export --weeks 1 --from 2026-11-10
...

$ limber simulate --response lazy
! limber: --response: "lazy" is no response; use steady, easy, tough, flare or missed
! See `limber simulate --help`.
= 2

$ limber simulate --response easy:0
! limber: --response: "0" is no number of weeks; use 1 to 260, as in easy:8
! See `limber simulate --help`.
= 2

$ limber simulate --weeks 0
! limber: --weeks is "0"; use a whole number from 1 to 260
! See `limber simulate --help`.
= 2

$ limber simulate --from 1969-12-31
! limber: --from is in the year 1969; use 1971 to 9990
! See `limber simulate --help`.
= 2

# A brisk middle is said shorter of what was.
$ limber --data brisk.db profile --level active --plan active_back
...
$ limber --data brisk.db simulate walk --weeks 2 --from 2026-12-07 --response easy
...
~ *Walk: 32 min (was 30 min, 10 brisk)
...

# A step that is held back for some days says what for, and since when.
$ limber --data nobody.db simulate morning_stretch --weeks 4 --from 2026-01-05 --response easy --width 240
...
~ *: one rep more. (It waited from 11 Jan: four days between steps, then 30 % in two weeks.)
...

$ limber --data nobody.db simulate morning_stretch --weeks 1 --from 2026-01-05
...
The same in every week:
  As the routine has it:
    Easy walk (Loosen up) 1 min; Small cat and cow 6 reps
  A step is earned and waits (10 % a week for the family):
    Chair thoracic extension 6 × 3 s
...

# Who comes into a column has a letter, and says whether its dose is a side's.
$ limber --data nobody.db simulate morning_stretch --weeks 26 --from 2026-01-05 --response easy
...
Another exercise in its place (a side where it says so):
  (a) Towel roll under mid-back; (b) Lying nod, long holds; (c) Light head lift
...

$ limber --data nobody.db simulate core_basics --weeks 26 --from 2026-01-05 --response easy
...
Another exercise in its place (a side where it says so):
  (a) Side plank, hand on floor, a side; (b) Side plank, a side; (c) Bird dog,
  small squares, a side
...

# A dose that grew and came to its end says why it goes no further.
$ limber --data nobody.db simulate walk --weeks 18 --from 2026-01-05 --response easy
...
What stays as it is at the end, and why
  Walk: 30 min, the middle 10 min brisk, since Thu 26 Mar (week 12)
    Five of five walks done in the last seven days and pain stayed low; 5 × 30
    min are 150 minutes a week, and your goal of 150 is reached: the same again.
    The pace is brisk in the middle third: three walks and more of this length
    went well, the last one too.

Walking, minutes a week                                           ┄ goal 150 min
...

# What is said of warning signs again is told on its day.
$ limber simulate house --weeks 28 --from 2026-01-05 --response easy:1,steady
...
Response easy:1,steady, seed 1.
easy: every session, finds it easy, pain 0 or 1.
steady: over nine of ten sessions, effort as aimed at or less, pain 0 to 3.
...
  Tue 7 Jul   Asked again about warning signs, as after half a year: none.
...

$ limber --data changed.db profile --screened ok
...
$ limber --data changed.db profile --condition disc_leg_pain
...
$ limber --data changed.db simulate house --weeks 1 --response easy
...
  Mon 23 Nov  Asked again about warning signs, as a diagnosis or an operation
              was added: none.
...

# Who must see a doctor first is asked for nothing.
$ limber profile --screened cauda_equina
...
$ limber simulate house
! Get emergency help now.
! A warning sign on 22 Nov 2026: trouble with bladder, bowel or both legs. Go to
! an emergency department now. Do not exercise and do not wait for it to settle.
! Nothing is guided until a professional has looked at it and cleared you; that is
! lifted with `limber profile --cleared DATE`, or in Welcome.
! limber: there is nothing to play
= 1

# The day before it was said is another day.
$ limber simulate house --weeks 1 --from 2026-11-21
...
