# A session that was left open, and the day after.

@ file open.json
< { "version": 1, "sessions": [ { "id": "open-1", "routine": "house", "started": "2026-11-21T08:00:00+01:00",
<   "state": "open", "sets": [ { "exercise": "wall_sit", "step": 1, "set": 1, "seq": 2, "target": { "hold_s": 20 },
<   "done": { "hold_s": 20 }, "outcome": "done" },
<   { "exercise": "wall_sit", "key": "house/again", "step": 2, "set": 1, "side": "left", "target": { "reps": 3, "hold_s": 5 },
<   "done": { "reps": 2, "hold_s": 5 }, "outcome": "partial", "eased": true, "pain": 4 } ] } ] }
@ now 2026-11-21T09:00:00+01:00
$ limber profile --plan quiet_week > profile.txt
$ limber import open.json
Imported 1 session, 0 check-ins, 0 events.
$ limber history
Sat 21 Nov 2026, 08:00  House (open)
     2.1 Wall sit                 left   2 reps of 5 s, asked 3 reps of 5 s, pain 4
     1.1 Wall sit                        20 s

# Looking at it a day later changes nothing.
@ now 2026-11-22T08:00:00+01:00
$ limber today --date 2026-11-21 > then.txt
$ limber why wall_sit
Wall sit, in House: 2 × 20 s
  The last session was not confirmed: the same again. Row 10: no other row
  matched. V53 V54.

Asked and done so far (* is what the target rests on):
* Sat 21 Nov  20 s                          1 of 1 set
                The first time: the dose to start with for someone new.
                Read as: 50 % of it done; nothing said of the morning after.
                Counting towards a step begins anew.

...

$ limber today
Sun 22 Nov 2026 – Quiet week
No check-in yet: limber checkin --pain N
You were not asked about warning signs yet: limber without a command asks, and
limber profile --screened ok says that there are none.

  House                                                         1 min  to do
    Wall sit                      2 × 20 s
      The last session was not confirmed: the same again.

  Down the lane                                                10 min  to do
    Stroll                        10 min
      It stays as it is.

Walked this week: 0 of 60 min
Days with a session this week: 0 of 4

$ limber export
{
  "version": 1,
  "profile": {"level": "new", "age65": false, "conditions": [], "plan": "quiet_week", "weights_g": []},
  "events": [
    {"at": "2026-11-21T09:00:00+01:00", "kind": "plan", "value": "quiet_week"}
  ],
  "checkins": [],
  "sessions": [
    {
      "id": "open-1",
      "routine": "house",
      "started": "2026-11-21T08:00:00+01:00",
      "state": "open",
      "note": "",
      "sets": [
        {"exercise": "wall_sit", "key": "house/again", "step": 2, "set": 1, "seq": 1, "side": "left", "target": {"reps": 3, "hold_s": 5}, "done": {"reps": 2, "hold_s": 5}, "outcome": "partial", "eased": true, "pain": 4},
        {"exercise": "wall_sit", "step": 1, "set": 1, "seq": 2, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"}
      ]
    }
  ]
}
$ limber export > one.json
$ limber export | limber --data new.db import -
Imported 1 session, 0 check-ins, 1 event.
$ limber --data new.db export > two.json
@ same one.json two.json

# The next thing that is logged closes it.
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber history
Sat 21 Nov 2026, 08:00  House (stopped)
     2.1 Wall sit                 left   2 reps of 5 s, asked 3 reps of 5 s, pain 4
     1.1 Wall sit                        20 s
