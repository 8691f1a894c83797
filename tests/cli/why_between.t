# What a story has besides whole sessions: sets that were left early, and days on which nothing was asked.

@ now 2026-11-16T08:00:00+01:00
$ limber profile --plan quiet_week --level new
...
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber import -
< {"version": 1, "sessions": [{"id": "a", "routine": "house", "started": "2026-11-16T07:00:00+01:00", "ended": "2026-11-16T07:10:00+01:00", "state": "complete", "effort": 6, "pain_before": 1, "pain_after": 1, "sets": [
<   {"exercise": "wall_sit", "step": 1, "set": 1, "target": {"hold_s": 20}, "done": {"hold_s": 20}, "outcome": "done"},
<   {"exercise": "wall_sit", "step": 1, "set": 2, "target": {"hold_s": 20}, "done": {"hold_s": 16}, "outcome": "partial"}]}]}
...
@ now 2026-11-17T08:00:00+01:00
$ limber checkin --pain 6 --flare begin
...
@ now 2026-11-20T08:00:00+01:00
$ limber checkin --pain 1
...
@ now 2026-11-21T08:00:00+01:00
$ limber checkin --pain 1
...
$ limber why wall_sit
...
Asked and done so far (* is what the target rests on):
* Mon 16 Nov  2 × 20 s                      1 of 2 sets, effort 6, pain 1
                The first time: the dose to start with for someone new.
                Read as: pain 1, usually 1: the low band; effort 6, aimed at 6,
                at most 8; 90 % of it done, part-done sets included; the morning
                after 6. Counting towards a step begins anew.
  Tue 17 Nov  flare: begin
  Tue 17 Nov  left out up to Fri 20 Nov
...
# The mornings had told its end; what is said of it two days later is no other end.
@ now 2026-11-23T08:00:00+01:00
$ limber import -
< {"version": 1, "events": [{"at": "2026-11-23T07:00:00+01:00", "kind": "flare", "value": "over"}]}
...
$ limber why wall_sit
...
  Tue 17 Nov  flare: begin
  Tue 17 Nov  left out up to Fri 20 Nov
                A flare-up: strength and core work rest until it settles; walks
                of half the length and gentle movement are good now. Two
                mornings running within a point of your usual end it, or `limber
                checkin --flare over`. Cap: flare-up. V36 V62.

...

# How a session of an easy week was read does not change with what is forgotten of the weeks before it.
@ fresh
@ now 2026-11-16T08:00:00+01:00
$ limber simulate --plan back_basics --weeks 18 --from 2026-07-13 --response steady:5,easy:5,tough:8 --seed 8 --export > played.json
$ limber import played.json
...
$ limber why bird_dog --sessions 100
...
  Fri 9 Oct   2 × 4 × 6 s a side            4 of 4 sets, effort 4, pain 1
                Pain was 0.3 on average in the week of 14 Sep, then 3.0 and 1.7:
                2 × 4 × 6 s a side this week, a point easier; then 4-4-2 × 6 s a
                side again. Cap: easy week. V60 V61.
                Read as: pain 1, usually 2: the low band; effort 4, aimed at 4,
                at most 8; the morning after 2. It is of an easy week, and does
                not count towards a step.
...

# A session was asked before what was said later on its day: a tag, a bad end, a flare-up, a sign.
@ fresh
@ now 2026-11-05T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
$ limber checkin --pain 1
...
@ now 2026-11-05T07:30:00+01:00
$ limber log core_basics --effort 4 --pain 1/6
...
@ now 2026-11-05T12:00:00+01:00
$ limber why bird_dog
Bird dog, in Core basics: not for now
  After a session today your back was at 6: strength and core rest today; an
  easy walk and gentle movement are fine. If it stays so: `limber checkin
  --flare begin`. Cap: strong pain after a session. V51.

Asked and done so far (* is what the target rests on):
  today       3-2-1 × 6 s a side            6 of 6 sets, effort 4, pain 6
                The first time: the dose to start with for someone new. This
                routine begins with it, though Bird dog, leg only comes before
                it on the ladder. Go on only if: A cup on the low back would
                stay level.

...
$ limber checkin --pain 6 --flare begin
...
$ limber why bird_dog
...
  today       3-2-1 × 6 s a side            6 of 6 sets, effort 4, pain 6
                The first time: the dose to start with for someone new. This
                routine begins with it, though Bird dog, leg only comes before
                it on the ladder. Go on only if: A cup on the low back would
                stay level.
  today       flare: begin

...

@ fresh
@ now 2026-11-05T07:00:00+01:00
$ limber profile --level new --plan back_basics --screened ok
...
@ now 2026-11-05T07:30:00+01:00
$ limber log core_basics --effort 4 --pain 1/1
...
@ now 2026-11-05T12:00:00+01:00
$ limber profile --sensitive kneeling
...
@ now 2026-11-06T12:00:00+01:00
$ limber profile --sensitive none
...
@ now 2026-11-08T07:30:00+01:00
$ limber log core_basics --effort 4 --pain 1/1
...
@ now 2026-11-08T12:00:00+01:00
$ limber profile --stop gave_way
...
@ now 2026-11-09T12:00:00+01:00
$ limber why bird_dog
...
  Thu 5 Nov   3-2-1 × 6 s a side            6 of 6 sets, effort 4, pain 1
                The first time: the dose to start with for someone new. This
                routine begins with it, though Bird dog, leg only comes before
                it on the ladder. Go on only if: A cup on the low back would
                stay level.
...
  Thu 5 Nov   sensitive: kneeling
  Fri 6 Nov   sensitive: none
...
  Sun 8 Nov   3-2-1 × 6 s a side            6 of 6 sets, effort 4, pain 1
                Done in full. It counts once the next check-in says that it went
                well. Row 10: no other row matched. V53 V54.
  Sun 8 Nov   stop: gave_way
...
