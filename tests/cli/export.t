# Out and in again.

# Nothing is something, too.
$ limber export
{
  "version": 1,
  "profile": {"level": "new", "age65": false, "conditions": [], "weights_g": []},
  "events": [],
  "checkins": [],
  "sessions": []
}
$ limber export --format csv
day,session,routine,started,ended,state,pain_before,pain_after,leg,effort,step,exercise,key,set,side,target_reps,target_hold_s,target_time_s,target_load_g,done_reps,done_hold_s,done_time_s,done_load_g,outcome,eased,pain,note
@ missing limber.db
$ limber export > empty-1.json
$ limber export | limber --data empty.db import -
Imported 0 sessions, 0 check-ins, 0 events.
$ limber --data empty.db export > empty-2.json
@ same empty-1.json empty-2.json

$ limber profile --plan quiet_week --condition stenosis --weights 4,2.5 --screened ok
level           new
65 or over      no
conditions      stenosis
sensitive to    none
weights         2.5 kg, 4 kg
plan            quiet_week
screened        22 Nov 2026
cleared         no
flare-up        no
left out        arching the back all the way with spinal stenosis is not for
                now. A professional can lift this.
...
$ limber checkin --pain 3 --leg 2
Noted: pain 3 of 10, felt as far as the buttock.
$ limber log house --effort 4 --pain 3/2 --note 'a "quoted", naïve – note'
Logged House on Sun 22 Nov 2026.
$ limber log walk_intervals --minutes 9 --at 07:30
Logged Walking intervals on Sun 22 Nov 2026.
$ limber log core_basics --note '=1+1' --at 2026-11-20T19:00:00-05:00
Logged Core basics on Fri 20 Nov 2026.
$ limber checkin --flare begin
Noted: the flare-up has begun.
Strength and core work rest until it settles; walks are half as long. See
`limber today`.
$ limber export > one.json
$ limber export | limber --data new.db import -
Imported 3 sessions, 1 check-in, 5 events.
$ limber --data new.db export > two.json
@ same one.json two.json

# Twice adds nothing, from a file or a pipe.
$ limber --data new.db import one.json
Imported 0 sessions, 0 check-ins, 0 events.
$ limber --data new.db import one.json --dry-run
Would import 0 sessions, 0 check-ins, 0 events.
$ limber --data new.db export > three.json
@ same one.json three.json

# A dry run makes nothing, and leaves what an older limber wrote as it is.
$ limber --data dry.db import one.json --dry-run
Would import 3 sessions, 1 check-in, 5 events.
@ missing dry.db
$ limber --data dry.db history
Nothing is logged yet.

# A document that was written by hand: what it leaves out is filled in, an own exercise is welcome.
@ file hand.json
< { "version": 1,
<   "profile": { "level": "active", "age65": true, "conditions": [ "isthmic" ], "plan": "quiet_week" },
<   "checkins": [ { "day": "2026-11-20", "pain": 1 } ],
<   "sessions": [ { "id": "mine-1", "routine": "my_own", "started": "2026-11-20T08:00",
<       "ended": "2026-11-20T08:14:10", "state": "complete",
<       "sets": [ { "exercise": "my_own_move", "step": 1, "set": 1, "target": { "reps": 3 },
<                   "done": {}, "outcome": "skipped" } ] } ] }
@ fresh
$ limber import hand.json
Imported 1 session, 1 check-in, 4 events.
$ limber import hand.json
Imported 0 sessions, 0 check-ins, 0 events.
$ limber export
{
  "version": 1,
  "profile": {"level": "active", "age65": true, "conditions": ["isthmic"], "plan": "quiet_week", "weights_g": []},
  "events": [
    {"at": "2026-11-20T07:00:00+01:00", "kind": "level", "value": "active"},
    {"at": "2026-11-20T07:00:00+01:00", "kind": "age65", "value": "yes"},
    {"at": "2026-11-20T07:00:00+01:00", "kind": "conditions", "value": "isthmic"},
    {"at": "2026-11-20T07:00:00+01:00", "kind": "plan", "value": "quiet_week"}
  ],
  "checkins": [
    {"day": "2026-11-20", "at": "2026-11-20T07:00:00+01:00", "pain": 1}
  ],
  "sessions": [
    {
      "id": "mine-1",
      "routine": "my_own",
      "started": "2026-11-20T08:00:00+01:00",
      "ended": "2026-11-20T08:14:10+01:00",
      "state": "complete",
      "note": "",
      "sets": [
        {"exercise": "my_own_move", "step": 1, "set": 1, "target": {"reps": 3}, "done": {}, "outcome": "skipped"}
      ]
    }
  ]
}
$ limber profile
level           active
65 or over      yes
conditions      isthmic
sensitive to    none
weights         none
plan            quiet_week
screened        no
cleared         no
flare-up        no
left out        bending under load with isthmic spondylolisthesis waits for a
                professional's clearance, which lifts this.
...
$ limber history
Fri 20 Nov 2026, 08:00  my_own, 15 min
     1.1 my_own_move                     skipped
$ limber export --format csv
day,session,routine,started,ended,state,pain_before,pain_after,leg,effort,step,exercise,key,set,side,target_reps,target_hold_s,target_time_s,target_load_g,done_reps,done_hold_s,done_time_s,done_load_g,outcome,eased,pain,note
2026-11-20,mine-1,my_own,2026-11-20T08:00:00+01:00,2026-11-20T08:14:10+01:00,complete,,,,,1,my_own_move,my_own_move,1,both,3,,,,,,,,skipped,no,,

# A session counts for a day that its start alone does not tell: it says so, and comes back the same
# where days end at another time.
@ fresh
@ now 2026-11-22T03:10:00+01:00
$ limber log lane --minutes 20 --at 03:05
Logged Down the lane on Sun 22 Nov 2026.
$ limber export > one.json
$ limber export
...
      "day": "2026-11-22",
      "started": "2026-11-22T02:45:00+01:00",
...
@ folder owl
@ folder owl/limber
@ file owl/limber/limber.cfg
< version = 1; day_end = "06:00";
@ config owl
$ limber --data late.db import one.json
Imported 1 session, 0 check-ins, 0 events.
$ limber --data late.db export > two.json
@ same one.json two.json
$ limber --data late.db export --format csv
...
~ 2026-11-22,*
