# What limber and each command say of themselves, and of what they do not understand.

$ limber --help
limber coaches your back: what to do today, step by step, and why.

  limber                  opens Today
  limber today            the day's items, targets and reasons
  limber start            be guided through a routine
  limber why              an exercise's target, and how it came about
  limber log              record what was done without limber
  limber checkin          the morning check-in
  limber history          sessions and their sets
  limber chart            any chart, as text
  limber simulate         the doses to come, if it goes so and so
  limber profile          who you are: level, conditions, plan
  limber check            problems in routine files, and how long routines take
  limber export           everything, as JSON or CSV
  limber import           read what export wrote
  limber backup           copy the database
  limber doctor           is the data sound, and what is on this machine

With every command:
  --data FILE             another database, one a person (or LIMBER_DATA)
  --routines DIR          a folder of routines, looked in first
  --help                  what limber, or a command, takes
  --version               the version

`limber COMMAND --help` says more. Exit codes: 0 done, 1 a negative answer,
2 wrong usage, 65 a bad file, 70 a bug in limber, 74 reading or writing failed.

$ limber -h
limber coaches your back: what to do today, step by step, and why.
...
$ limber --version
~ limber [0-9]*.[0-9]*.[0-9]*
$ limber help
limber coaches your back: what to do today, step by step, and why.
...
$ limber version
~ limber [0-9]*.[0-9]*.[0-9]*
$ limber help backup
limber backup FILE
...
$ limber help --data /nowhere/limber.db why --json
limber why EXERCISE [--date DATE] [--sessions N] [--width N] [--json]
...
$ limber help nosuch
! limber: there is no command nosuch
! See `limber --help`.
= 2
$ limber today --help
limber today [--date DATE] [--json]

Lists what is due today, what each exercise asks, and why.

  --date DATE             as it was, or will be, on that day
  --json                  for programs

$ limber start --help
limber start ROUTINE [--rehearse] [--speed N]

Guides a routine, each step with its time, its cues and its sounds, and logs it.

  ROUTINE                 its file's name, such as morning_stretch
  --rehearse              only look: nothing is logged
  --speed N               rehearsals: N times as fast, 0 at once (0 to 100)

$ limber why --help
limber why EXERCISE [--date DATE] [--sessions N] [--width N] [--json]

Tells what is asked of an exercise and why, session by session: what was asked,
done and read of it, and what decided.

  EXERCISE                its file's name, such as bird_dog
  --date DATE             as it was, or will be, on that day
  --sessions N            how many, the newest; 12 unless given (1 to 20000)
  --width N               columns; 80 unless given (40 to 300)
  --json                  for programs

$ limber log --help
limber log ROUTINE [--minutes N] [--effort N] [--pain BEFORE/AFTER] [--leg SITE]
          [--at TIME] [--note TEXT]

Records a routine as done, at the doses of its day, or for so many minutes.

  ROUTINE                 what was done, such as walk
  --minutes N             how long its timed part took (1 to 240)
  --effort N              how hard it was (0 to 10)
  --pain BEFORE/AFTER     0 to 10 each, such as 3/2, or 3/ where one is known
  --leg SITE              how far down it was felt, by number or name (0 to 5)
                          none, back, buttock, thigh, calf, foot
  --at TIME               when it ended: 18:30, or 2026-11-20T18:30
  --note TEXT             a line to remember it by

$ limber checkin --help
limber checkin [--pain N] [--leg SITE] [--at TIME] [--flare begin|over]

Notes how the back is this morning. A second one on the same day replaces the
first.

  --pain N                0 is none, 10 the worst there is (0 to 10)
  --leg SITE              how far down it is felt, by number or name (0 to 5)
                          none, back, buttock, thigh, calf, foot
  --at TIME               when: 07:10, or 2026-11-20T07:10
  --flare begin|over      a flare-up has begun, or is over

$ limber history --help
limber history [--since DATE] [--json]

Prints the sessions in the log, oldest first, each with its sets.

  --since DATE            from that day on
  --json                  for programs

$ limber chart --help
limber chart [NAME] [--range 4w|12w|1y|all] [--ascii] [--width N] [--json]

Draws a chart of the log. Without a name it lists the charts, and the exercises
that have one.

  NAME                    a chart, or an exercise; without one, the names
  --range 4w|12w|1y|all   how far back; 12w unless given
  --ascii                 no character that is not ASCII
  --width N               columns; 80 unless given (40 to 240)
  --json                  the numbers, for programs

$ limber simulate --help
limber simulate [ROUTINE] [--plan PLAN] [--weeks N] [--response HOW] [--from
               DATE] [--seed N] [--width N] [--json] [--export]

Plays somebody who lives by your plan (or another, or by one routine: on Mon,
Wed and Fri where the plan lacks it), from your log or from nothing, and shows
week by week what would be asked, why, and when a goal would be reached. It is
no forecast of your back, and nothing is written.

HOW is one of
steady: over nine of ten sessions, effort as aimed at or less, pain 0 to 3
easy: every session, finds it easy, pain 0 or 1
tough: eight of ten sessions, over 75 % is too hard, pain 0 to 3, up to 5 after
flare: as steady, with a flare-up now and then
missed: half of the days, two weeks away, pain 0 to 2, seldom 3
or parts of so many weeks, the last one going on: steady:8,flare:6,easy

--export writes a log to try things out with. Import takes no day that has not
come yet, so --from must lie far enough back for all of the weeks to be over.

  ROUTINE                 this one alone, on its days in your plan
  --plan PLAN             another plan than yours
  --weeks N               12 unless given, after the rest of this one (1 to 260)
  --response HOW          steady unless given; see above
  --from DATE             the first day; later entries of the log do not count
  --seed N                chooses the chances; 1 unless given (0 to 999999)
  --width N               columns; 80 unless given (40 to 240)
  --json                  for programs
  --export                the log as it would be, for `limber import`; see above

$ limber profile --help
limber profile [--level new|active] [--condition NAME]... [--surgery DATE]
              [--sensitive TAG]... [--age65 no|yes] [--weights KG,...] [--plan
              PLAN] [--screened ok|FLAG] [--stop SIGN] [--cleared DATE]
              [--declined RUNG] [--json]

Prints the profile, after changing what is given.
Of --screened: ok, cauda_equina, fracture, infection, cancer, heart_or_nerve.
Of --stop: chest_pressure, faint, breathless, numb_or_weak, sight,
bladder_or_saddle, sharp_pain, gave_way, leg_spreading.

  --level new|active      how used the back is to exercise
  --condition NAME        a diagnosis; those given are all there are, or none
                          disc_leg_pain, isthmic, degenerative, stenosis,
                          sacroiliac, osteoporosis, pregnancy, post_op,
                          vertebral_fracture, leg_weakness
  --surgery DATE          the day of an operation on the back; or none
  --sensitive TAG         what the back does not like; likewise
                          loaded_flexion, end_range_flexion, trunk_curl,
                          end_range_extension, axial_load, rotation, one_sided,
                          prone, supine, single_leg, balance, nerve_tension,
                          kneeling, wrist_load
  --age65 no|yes          65 or over
  --weights KG,...        owned, such as 4,8,12.5 or '4 8'; or none
  --plan PLAN             its file's name
  --screened ok|FLAG      ok: no to all the warning signs of Welcome; else which
  --stop SIGN             a sign to stop at that came, such as faint
  --cleared DATE          the day a professional cleared you for exercise
  --declined RUNG         a step up not wanted now, such as core-back/bird_dog
  --json                  for programs

$ limber check --help
limber check [FILE...] [--json]

Looks at exercise, figure, routine, plan and settings files.

  FILE                    without one, all of limber's and all of yours
  --json                  for programs

$ limber export --help
limber export [--format json|csv]

Writes the whole log to standard output. `limber import` reads the JSON again.

  --format json|csv       json (all there is) unless given; csv has the sessions

$ limber import --help
limber import FILE [--dry-run]

Adds the sessions, check-ins and events of a document to the log, all of them or
none. What is there already stays once.

  FILE                    what `limber export` wrote; - is standard input
  --dry-run               say what would change, and change nothing

$ limber backup --help
limber backup FILE

Copies the database to a new file. To go back to it: limber --data FILE.

  FILE                    the copy; it must not exist yet

$ limber doctor --help
limber doctor

Checks the database, and says where limber's files are and what can sound. It
changes nothing.

# The nearest name is offered, where one is near.
$ limber tody
! limber: there is no command tody; did you mean today?
! See `limber --help`.
= 2
$ limber xyzzy
! limber: there is no command xyzzy
! See `limber --help`.
= 2
$ limber --dta x today
! limber: there is no option --dta; did you mean --data?
! See `limber --help`.
= 2
$ limber log --mintes 3
! limber: there is no option --mintes; did you mean --minutes?
! See `limber log --help`.
= 2
$ limber log --xyzzy
! limber: there is no option --xyzzy
! See `limber log --help`.
= 2
$ limber log walk --minutes
! limber: --minutes needs a value: --minutes N
! See `limber log --help`.
= 2
$ limber today --json=yes
! limber: --json takes no value
! See `limber today --help`.
= 2
$ limber today --json now
! limber: "now" is one argument too many
! See `limber today --help`.
= 2
$ limber log
! limber: ROUTINE is missing
! See `limber log --help`.
= 2
$ limber log -- --minutes
! limber: there is no routine --minutes
! See `limber log --help`.
= 2
$ limber chart pain --range 5w
! limber: --range is "5w"; use one of: 4w, 12w, 1y, all
! See `limber chart --help`.
= 2
$ limber export --format xml
! limber: --format is "xml"; use one of: json, csv
! See `limber export --help`.
= 2
$ limber today --date 2026-02-30
! limber: --date is "2026-02-30"; write a date such as 2026-11-22
! See `limber today --help`.
= 2
$ limber log walk --minutes 0
! limber: --minutes is "0"; use a whole number from 1 to 240
! See `limber log --help`.
= 2
$ limber log walk --minutes=241
! limber: --minutes is "241"; use a whole number from 1 to 240
! See `limber log --help`.
= 2
$ limber log walk --effort 3.5
! limber: --effort is "3.5"; use a whole number from 0 to 10
! See `limber log --help`.
= 2
$ limber log walk --effort ''
! limber: --effort is ""; use a whole number from 0 to 10
! See `limber log --help`.
= 2

# Help comes before complaints about what is missing, and nothing was written by any of these.
$ limber log --help --minutes 5
limber log ROUTINE [--minutes N] [--effort N] [--pain BEFORE/AFTER] [--leg SITE]
          [--at TIME] [--note TEXT]

Records a routine as done, at the doses of its day, or for so many minutes.

  ROUTINE                 what was done, such as walk
  --minutes N             how long its timed part took (1 to 240)
  --effort N              how hard it was (0 to 10)
  --pain BEFORE/AFTER     0 to 10 each, such as 3/2, or 3/ where one is known
  --leg SITE              how far down it was felt, by number or name (0 to 5)
                          none, back, buttock, thigh, calf, foot
  --at TIME               when it ended: 18:30, or 2026-11-20T18:30
  --note TEXT             a line to remember it by

@ missing limber.db
