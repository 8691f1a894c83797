# A few days: check-ins, work done elsewhere, today and why.

$ limber profile --plan quiet_week --level new
level           new
65 or over      no
conditions      none
sensitive to    none
weights         none
plan            quiet_week
screened        no
cleared         no
flare-up        no
@ now 2026-11-22T08:00:00+01:00
$ limber today
Sun 22 Nov 2026 – Quiet week
No check-in yet: limber checkin --pain N
You were not asked about warning signs yet: limber without a command asks, and
limber profile --screened ok says that there are none.

  House                                                         1 min  to do
    Wall sit                      2 × 20 s
      The first time: the dose to start with for someone new.

  Down the lane                                                10 min  to do
    Stroll                        10 min
      It stays as it is.

Walked this week: 0 of 60 min
Days with a session this week: 0 of 4

$ limber today --json
{
  "version": 1,
  "date": "2026-11-22",
  "screening": "never",
  "flare": "none",
  "items": [
    {
      "routine": "house",
      "due": true,
      "done": false,
      "seconds": 75,
      "steps": [
        {"step": 1, "exercise": "wall_sit", "sets": [{"hold_s": 20}, {"hold_s": 20}], "rest_s": 30, "per_side": false, "move": "hold", "rule": "graded", "row": 0, "cap": "", "sources": [], "rung_change": 0, "why": "The first time: the dose to start with for someone new."}
      ]
    },
    {
      "routine": "lane",
      "due": true,
      "done": false,
      "seconds": 605,
      "steps": [
        {"step": 1, "exercise": "stroll", "sets": [{"time_s": 600}], "rest_s": 0, "per_side": false, "move": "hold", "rule": "none", "row": 0, "cap": "", "sources": [], "rung_change": 0, "why": "It stays as it is."}
      ]
    }
  ]
}
$ limber checkin --pain 2 --leg 1
Noted: pain 2 of 10.
$ limber log house --effort 4 --pain 2/1 --note 'after work'
Logged House on Sun 22 Nov 2026.
$ limber today
Sun 22 Nov 2026 – Quiet week
Pain this morning: 2 of 10
You were not asked about warning signs yet: limber without a command asks, and
limber profile --screened ok says that there are none.

  House                                                         1 min  done
    Wall sit                      2 × 20 s
      The first time: the dose to start with for someone new.

  Down the lane                                                10 min  to do
    Stroll                        10 min
      It stays as it is.

Walked this week: 0 of 60 min
Days with a session this week: 1 of 4

$ limber history
Sun 22 Nov 2026, 07:58  House, 2 min
    effort 4, pain before 2, pain after 1
    after work
     1.1 Wall sit                        20 s
     1.2 Wall sit                        20 s
$ limber history --json
{
  "version": 1,
  "sessions": [
    {
~       "id": "*",
      "routine": "house",
      "started": "2026-11-22T07:58:45+01:00",
      "ended": "2026-11-22T08:00:00+01:00",
      "state": "complete",
      "pain_before": 2,
      "pain_after": 1,
      "effort": 4,
      "note": "after work",
      "sets": [
        {"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"},
        {"exercise": "wall_sit", "step": 1, "set": 2, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}
      ]
    }
  ]
}
$ limber why wall_sit
Wall sit, in House: 2 × 20 s
  The first time: the dose to start with for someone new.

Asked and done so far (* is what the target rests on):
  today       2 × 20 s                      2 of 2 sets, effort 4, pain 1

...

@ now 2026-11-25T19:00:00+01:00
$ limber checkin --pain 1 --at 07:15
Noted: pain 1 of 10.
$ limber log lane --minutes 12 --effort 3 --pain 1/ --at 18:30
Logged Down the lane on Wed 25 Nov 2026.
$ limber log lane --at 2026-11-24T12:00
Logged Down the lane on Tue 24 Nov 2026.
$ limber today
Wed 25 Nov 2026 – Quiet week
Pain this morning: 1 of 10
You were not asked about warning signs yet: limber without a command asks, and
limber profile --screened ok says that there are none.

  House                                                         1 min  to do
    Wall sit                      2 × 20 s
      Done in full once at this dose, pain low; once more with effort under 6,
      or twice with 6, and it can go up.

  Down the lane                                                10 min  done
    Stroll                        10 min
      It stays as it is.

Walked this week: 0 of 60 min
Days with a session this week: 2 of 4

$ limber why wall_sit
Wall sit, in House: 2 × 20 s
  Done in full once at this dose, pain low; once more with effort under 6, or
  twice with 6, and it can go up. Row 10: no other row matched. V53 V54.

Asked and done so far (* is what the target rests on):
* Sun 22 Nov  2 × 20 s                      2 of 2 sets, effort 4, pain 1
                The first time: the dose to start with for someone new.
                Read as: pain 1, usually 2: the low band; effort 4, aimed at 6,
                at most 8; the morning after 1. It counts towards a step.

...

$ limber why wall_sit --json
{
  "version": 1,
  "date": "2026-11-25",
  "exercise": "wall_sit",
  "targets": [
    {
      "step": 1,
      "exercise": "wall_sit",
      "sets": [
        {"hold_s": 20},
        {"hold_s": 20}
      ],
      "rest_s": 30,
      "per_side": false,
      "move": "hold",
      "rule": "graded",
      "row": 10,
      "cap": "",
      "sources": ["V53", "V54"],
      "rung_change": 0,
      "why": "Done in full once at this dose, pain low; once more with effort under 6, or twice with 6, and it can go up.",
      "routine": "house",
~       "rests_on": \["*"\],
      "earlier": 0,
      "sessions": [
~         {"session": "*", "date": "2026-11-22", "exercise": "wall_sit", "sets": \[{"hold_s": 20}, {"hold_s": 20}\], "per_side": false, "asked": 2, "done": 2, "hurt": false, "used": true, "move": "hold", "rule": "graded", "row": 0, "cap": "", "sources": \[\], "rung_change": 0, "why": "The first time: the dose to start with for someone new.", "rests_on": \[\], "read": {"quota_pct": 100, "pain": 1, "pain_from": "session", "baseline": 2, "baseline_from": "1 morning", "band": "low", "effort": 4, "effort_target": 6, "effort_ceiling": 8, "morning_after": 1, "easy_week": false, "begins_anew": false, "counts": true}}
      ],
      "left_out": [],
      "events": []
    }
  ]
}
$ limber why stroll --date 2026-11-23
Stroll, in Down the lane: 10 min
  It stays as it is.
$ limber history --since 2026-11-24
Tue 24 Nov 2026, 11:49  Down the lane, 11 min
     1.1 Stroll                          10 min

Wed 25 Nov 2026, 18:18  Down the lane, 12 min
    effort 3, pain before 1
     1.1 Stroll                          12 min

$ limber history --since 2026-11-26
Nothing since Thu 26 Nov 2026.

# The day before, as it was.
$ limber today --date 2026-11-21
Sat 21 Nov 2026 – Back basics
...

# A later check-in of the day replaces the first.
$ limber checkin --pain 3
Noted: pain 3 of 10.
$ limber checkin --flare begin
Noted: the flare-up has begun.
Strength and core work rest until it settles; walks are half as long. See
`limber today`.
$ limber today
Wed 25 Nov 2026 – Quiet week
Pain this morning: 3 of 10
You were not asked about warning signs yet: limber without a command asks, and
limber profile --screened ok says that there are none.
Flare-up since Wed 25 Nov. Two mornings within a point of your usual end it.
...
$ limber today --json
...
  "flare": "on",
...
$ limber checkin --flare over
Noted: the flare-up is over.
What rested comes back from about 70 % of what it was.
$ limber export
{
  "version": 1,
  "profile": {"level": "new", "age65": false, "conditions": [], "plan": "quiet_week", "weights_g": []},
  "events": [
    {"at": "2026-11-22T08:00:00+01:00", "kind": "level", "value": "new"},
    {"at": "2026-11-22T08:00:00+01:00", "kind": "plan", "value": "quiet_week"},
    {"at": "2026-11-25T19:00:00+01:00", "kind": "flare", "value": "begin"},
    {"at": "2026-11-25T19:00:00+01:00", "kind": "flare", "value": "over"}
  ],
  "checkins": [
    {"day": "2026-11-22", "at": "2026-11-22T08:00:00+01:00", "pain": 2, "leg": 1},
    {"day": "2026-11-25", "at": "2026-11-25T19:00:00+01:00", "pain": 3}
  ],
  "sessions": [
    {
~       "id": "*",
      "routine": "house",
      "started": "2026-11-22T07:58:45+01:00",
      "ended": "2026-11-22T08:00:00+01:00",
      "state": "complete",
      "pain_before": 2,
      "pain_after": 1,
      "effort": 4,
      "note": "after work",
      "sets": [
        {"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"},
        {"exercise": "wall_sit", "step": 1, "set": 2, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}
      ]
    },
    {
~       "id": "*",
      "routine": "lane",
      "started": "2026-11-24T11:49:55+01:00",
      "ended": "2026-11-24T12:00:00+01:00",
      "state": "complete",
      "note": "",
      "sets": [
        {"exercise": "stroll", "step": 1, "set": 1, "target": {"time_s": 600}, "done": {"time_s": 600}, "outcome": "done"}
      ]
    },
    {
~       "id": "*",
      "routine": "lane",
      "started": "2026-11-25T18:18:00+01:00",
      "ended": "2026-11-25T18:30:00+01:00",
      "state": "complete",
      "pain_before": 1,
      "effort": 3,
      "note": "",
      "sets": [
        {"exercise": "stroll", "step": 1, "set": 1, "target": {"time_s": 600}, "done": {"time_s": 720}, "outcome": "done"}
      ]
    }
  ]
}

# Times: summer time ended on 25 October.
@ fresh
@ now 2026-10-25T12:00:00+01:00
$ limber log lane --at 2026-10-25T01:30
Logged Down the lane on Sat 24 Oct 2026.
$ limber log lane --at 2026-10-25T03:30
Logged Down the lane on Sun 25 Oct 2026.
$ limber log lane --at 2026-10-25T02:30:00Z
Logged Down the lane on Sun 25 Oct 2026.
$ limber history
Sun 25 Oct 2026, 01:19  Down the lane, 11 min (of Sat 24 Oct)
     1.1 Stroll                          10 min

Sun 25 Oct 2026, 03:19  Down the lane, 11 min
     1.1 Stroll                          10 min

Sun 25 Oct 2026, 03:19  Down the lane, 11 min
     1.1 Stroll                          10 min

# Half past two at night still belongs to the day before.
@ now 2026-11-23T02:30:00+01:00
$ limber checkin --pain 4
Noted: pain 4 of 10.
$ limber today
Sun 22 Nov 2026 – Back basics
Pain this morning: 4 of 10
You were not asked about warning signs yet: limber without a command asks, and
limber profile --screened ok says that there are none.
...
