# The story of a target: what was asked, done and read of it, and what decided, day by day.

$ limber profile --plan quiet_week --level active
...
@ now 2026-11-02T08:00:00+01:00
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber log house --effort 4 --pain 1/1
Logged House on Mon 2 Nov 2026.
@ now 2026-11-04T08:00:00+01:00
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber log house --effort 4 --pain 1/1
Logged House on Wed 4 Nov 2026.
@ now 2026-11-06T08:00:00+01:00
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber log house --effort 6 --pain 1/7
Logged House on Fri 6 Nov 2026.
That is 7 where 1 is usual: strength and core rest today; an easy walk and
gentle movement are fine. If it stays so: `limber checkin --flare begin`. If it
stays at 7 or more, please see a professional.
@ now 2026-11-07T08:00:00+01:00
$ limber profile --sensitive kneeling
...
@ now 2026-11-08T08:00:00+01:00
$ limber checkin --pain 4
...
$ limber why wall_sit
Wall sit, in House, which is not in your plan: 2 × 15 s
  Pain was 7 after the last session, far above the usual 1: cut from 2 × 22 s to
  2 × 15 s (at least 30 % less). Row 3: pain in the high band. V51 V52.

Asked and done so far (* is what the target rests on):
  Mon 2 Nov   2 × 20 s                      2 of 2 sets, effort 4, pain 1
                The first time: the dose to start with for someone new.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 6,
                at most 8; the morning after 1. It counts towards a step.
  Wed 4 Nov   2 × 20 s                      2 of 2 sets, effort 4, pain 1
                Done in full once at this dose, pain low; once more with effort
                under 6, or twice with 6, and it can go up. Row 10: no other row
                matched. V53 V54.
                Read as: pain 1, usually 1: the low band; effort 4, aimed at 6,
                at most 8; the morning after 1. It counts towards a step.
* Fri 6 Nov   2 × 22 s                      2 of 2 sets, effort 6, pain 7
                Done in full at 2 × 20 s twice, effort 4 under the 6 aimed at,
                pain low: 2 s more in each set, half a step for someone new. Row
                8: enough good sessions, with less effort than aimed at. V26 V45
                V46.
                Read as: pain 7, usually 1: the high band; effort 6, aimed at 6,
                at most 8; the morning after 4. Counting towards a step begins
                anew.
  Sat 7 Nov   sensitive: kneeling
  Sat 7 Nov   left out
                Yesterday after a session your back was at 7, and today is not
                told yet: strength and core rest today; an easy walk and gentle
                movement are fine. A check-in says how it is now. Cap: a very
                bad morning. V51.

8-6-4 × 9 s a side: sets of 8, 6 and 4 repetitions, each held for 9 s, on each
side. A rung: one exercise of a ladder from easy to hard. Usually: the middle of
the last seven mornings in four weeks, or of as many as were told, that day's
included (where none was told, what its first session was begun with). Brackets
say where it is another: bad mornings are not usual while they last, and in a
flare-up and for four weeks after it usual is no more than before it. Band: how
far above that the pain was. Calm: a morning no more than a point above it.
A row is a line of the table that decides: the first that matches, and of the
cuts, rows 3 to 6, the largest. A cap holds back what a row allows. A step takes
three sessions that count, or two running with less effort than aimed at; one
more for who is new, 65 or over, or had a flare-up lately, where a step cannot
be halved. A session counts once the next morning or session tells how the back
took it. Effort that was not told is taken as aimed at, pain as the morning
after had it. A longer walk takes a week with four fifths of its walks done.
What was not asked in half a year begins anew with its first dose. Rows, caps
and the sources V1 to V100 are in sources.md, which comes with limber.
After up to 7 days off all of a dose is asked, up to 14 days 90 % of it, up to
28 days 70 %, up to 56 days 50 %, then 40 %; who is new, or 65 or over, gets the
next lower of these from the eighth day on. In steps of equal size it is back in
one, two, four weeks.

# Fewer sessions, or more, where one asks for it.
$ limber why wall_sit --sessions 1
Wall sit, in House, which is not in your plan: 2 × 15 s
  Pain was 7 after the last session, far above the usual 1: cut from 2 × 22 s to
  2 × 15 s (at least 30 % less). Row 3: pain in the high band. V51 V52.

Asked and done so far (* is what the target rests on):
  2 earlier sessions, told with --sessions 3
* Fri 6 Nov   2 × 22 s                      2 of 2 sets, effort 6, pain 7
...

# Readable in 40 columns.
$ limber why wall_sit --width 40
Wall sit, in House, which is not in your plan: 2 × 15 s
  Pain was 7 after the last session, far
  above the usual 1: cut from 2 × 22 s
  to 2 × 15 s (at least 30 % less). Row
  3: pain in the high band. V51 V52.

Asked and done so far (* is what the
target rests on):
  Mon 2 Nov   2 × 20 s
    2 of 2 sets, effort 4, pain 1
    The first time: the dose to start
    with for someone new.
    Read as: pain 1, usually 1: the low
    band; effort 4, aimed at 6, at most
    8; the morning after 1. It counts
    towards a step.
  Wed 4 Nov   2 × 20 s
    2 of 2 sets, effort 4, pain 1
    Done in full once at this dose, pain
    low; once more with effort under 6,
    or twice with 6, and it can go up.
    Row 10: no other row matched. V53
    V54.
    Read as: pain 1, usually 1: the low
    band; effort 4, aimed at 6, at most
    8; the morning after 1. It counts
    towards a step.
* Fri 6 Nov   2 × 22 s
    2 of 2 sets, effort 6, pain 7
    Done in full at 2 × 20 s twice,
    effort 4 under the 6 aimed at, pain
    low: 2 s more in each set, half a
    step for someone new. Row 8: enough
    good sessions, with less effort than
    aimed at. V26 V45 V46.
    Read as: pain 7, usually 1: the high
    band; effort 6, aimed at 6, at most
    8; the morning after 4. Counting
    towards a step begins anew.
  Sat 7 Nov   sensitive: kneeling
  Sat 7 Nov   left out
    Yesterday after a session your back
    was at 7, and today is not told yet:
    strength and core rest today; an
    easy walk and gentle movement are
    fine. A check-in says how it is now.
    Cap: a very bad morning. V51.

8-6-4 × 9 s a side: sets of 8, 6 and 4
repetitions, each held for 9 s, on each
side. A rung: one exercise of a ladder
from easy to hard. Usually: the middle
of the last seven mornings in four
weeks, or of as many as were told, that
day's included (where none was told,
what its first session was begun with).
Brackets say where it is another: bad
mornings are not usual while they last,
and in a flare-up and for four weeks
after it usual is no more than before
it. Band: how far above that the pain
was. Calm: a morning no more than a
point above it.
A row is a line of the table that
decides: the first that matches, and of
the cuts, rows 3 to 6, the largest. A
cap holds back what a row allows. A step
takes three sessions that count, or two
running with less effort than aimed at;
one more for who is new, 65 or over, or
had a flare-up lately, where a step
cannot be halved. A session counts once
the next morning or session tells how
the back took it. Effort that was not
told is taken as aimed at, pain as the
morning after had it. A longer walk
takes a week with four fifths of its
walks done. What was not asked in half a
year begins anew with its first dose.
Rows, caps and the sources V1 to V100
are in sources.md, which comes with
limber.
After up to 7 days off all of a dose is
asked, up to 14 days 90 % of it, up to
28 days 70 %, up to 56 days 50 %, then
40 %; who is new, or 65 or over, gets
the next lower of these from the eighth
day on. In steps of equal size it is
back in one, two, four weeks.

# The same as data.
$ limber why wall_sit --json
{
  "version": 1,
  "date": "2026-11-08",
  "exercise": "wall_sit",
  "targets": [
    {
      "step": 1,
      "exercise": "wall_sit",
      "sets": [
        {"hold_s": 15},
        {"hold_s": 15}
      ],
      "rest_s": 30,
      "per_side": false,
      "move": "down",
      "rule": "graded",
      "row": 3,
      "cap": "",
      "sources": ["V51", "V52"],
      "rung_change": 0,
      "why": "Pain was 7 after the last session, far above the usual 1: cut from 2 × 22 s to 2 × 15 s (at least 30 % less).",
      "routine": "house",
~       "rests_on": \["*"\],
      "earlier": 0,
      "sessions": [
~         {"session": "*", "date": "2026-11-02", "exercise": "wall_sit", "sets": \[{"hold_s": 20}, {"hold_s": 20}\], "per_side": false, "asked": 2, "done": 2, "hurt": false, "used": false, "move": "hold", "rule": "graded", "row": 0, "cap": "", "sources": \[\], "rung_change": 0, "why": "The first time: the dose to start with for someone new.", "rests_on": \[\], "read": {"quota_pct": 100, "pain": 1, "pain_from": "session", "baseline": 1, "baseline_from": "1 morning", "band": "low", "effort": 4, "effort_target": 6, "effort_ceiling": 8, "morning_after": 1, "easy_week": false, "begins_anew": false, "counts": true}},
~         {"session": "*", "date": "2026-11-04", "exercise": "wall_sit", "sets": \[{"hold_s": 20}, {"hold_s": 20}\], "per_side": false, "asked": 2, "done": 2, "hurt": false, "used": false, "move": "hold", "rule": "graded", "row": 10, "cap": "", "sources": \["V53", "V54"\], "rung_change": 0, "why": "Done in full once at this dose, pain low; once more with effort under 6, or twice with 6, and it can go up.", "rests_on": \["*"\], "read": {"quota_pct": 100, "pain": 1, "pain_from": "session", "baseline": 1, "baseline_from": "2 mornings", "band": "low", "effort": 4, "effort_target": 6, "effort_ceiling": 8, "morning_after": 1, "easy_week": false, "begins_anew": false, "counts": true}},
~         {"session": "*", "date": "2026-11-06", "exercise": "wall_sit", "sets": \[{"hold_s": 22}, {"hold_s": 22}\], "per_side": false, "asked": 2, "done": 2, "hurt": false, "used": true, "move": "up", "rule": "graded", "row": 8, "cap": "", "sources": \["V26", "V45", "V46"\], "rung_change": 0, "why": "Done in full at 2 × 20 s twice, effort 4 under the 6 aimed at, pain low: 2 s more in each set, half a step for someone new.", "rests_on": \["*", "*"\], "read": {"quota_pct": 100, "pain": 7, "pain_from": "session", "baseline": 1, "baseline_from": "3 mornings", "band": "high", "effort": 6, "effort_target": 6, "effort_ceiling": 8, "morning_after": 4, "easy_week": false, "begins_anew": true, "counts": false}}
      ],
      "left_out": [
~         {"from": "2026-11-07", "to": "2026-11-07", "move": "blocked", *"cap": "a very bad morning"*
      ],
      "events": [
        {"date": "2026-11-07", "kind": "sensitive", "value": "kneeling"}
      ]
    }
  ]
}

# What never changes has no story, and what is left out says so.
$ limber why stroll
Stroll, in Down the lane, which is not in your plan: 10 min
  It stays as it is.
$ limber profile --sensitive none
...

# Of walks the minutes are told, also where they were more than was asked, and how many were.
@ now 2026-11-09T08:00:00+01:00
$ limber profile --plan back_basics --level new
...
$ limber log walk --minutes 60 --effort 3 --pain 1/1 --at 2026-11-09T07:00
...
$ limber log walk --minutes 2 --effort 3 --pain 1/1 --at 2026-11-09T07:30
...
@ now 2026-11-10T08:00:00+01:00
$ limber why walk
Easy walk, in Morning stretch: 1 min
  It stays as the routine has it.

Walk, in Walk: 2 × 5 min a day
  Two of twelve walks at this dose so far; it can go up on Mon 16 Nov, with ten
  or more done. Row 10: no other row matched. V53 V54.

Asked and done so far (* is what the target rests on):
* Mon 9 Nov   5 min                         60 min done, effort 3, pain 1
                The first time: the dose to start with for someone new.
                Read as: pain 1, usually 1: the low band; effort 3, aimed at 3,
                at most 6; nothing said of the morning after.
* Mon 9 Nov   5 min                         2 of 5 min done, effort 3, pain 1
                The first time: the dose to start with for someone new.
                Read as: pain 1, usually 1: the low band; effort 3, aimed at 3,
                at most 6; nothing said of the morning after.

Easy walk, in Hamstrings: 2 min
  It stays as the routine has it.

...

# A routine of one's own tells its targets, too, while it was done in the last four weeks.
@ folder mine
@ file mine/lunch.cfg
< version = 1; title = "Lunch"; about = "Own.";
< steps = ( { exercise = "chin_tuck"; } );
$ limber --routines mine why chin_tuck
~ Chin tuck, in Morning stretch: *
...
$ limber --routines mine log lunch --at 2026-11-10T07:00
...
$ limber --routines mine why chin_tuck
...
~ Chin tuck, in Lunch, which is not in your plan: *
...
@ now 2026-12-20T08:00:00+01:00
$ limber profile --plan back_basics
...
$ limber --routines mine why chin_tuck
Chin tuck, in Morning stretch: 6 × 5 s
  40 days since you last did this: you start again at the first dose, 6 × 5 s,
  the normal way back. Cap: days off. V56 V57 V58 V59.

Asked and done so far (* is what the target rests on):
* Tue 10 Nov  6 × 5 s                       1 of 1 set
                The first time: the dose to start with for someone new.
                Read as: effort not told, and taken as aimed at; nothing said of
                the morning after. It counts only once a morning is told of.
  Sun 22 Nov  level: active

...

# A limit that somebody set is no proposal of limber's.
@ folder limits
@ file limits/own.cfg
< version = 1; title = "Own";
< steps = ( { exercise = "head_lift"; bounds = { forbid = true; }; } );
$ limber --routines limits why head_lift
Light head lift, in Own, which is not in your plan: not for now
  The routine forbids it; whoever set that limit can lift it. Cap: forbidden.
