# The database: copies, health, and what stands in its place.

$ limber backup copy.db
! limber: there is nothing to back up: limber.db does not exist
= 1
$ limber doctor
~ limber      *
data        limber.db
            not there yet: nothing was logged
...
@ missing limber.db
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber log house
Logged House on Sun 22 Nov 2026.
$ limber backup copy.db
copy.db is a copy of limber.db.
$ limber backup copy.db
! limber: copy.db exists already; choose another name
! See `limber backup --help`.
= 2
$ limber backup no-such-folder/copy.db
! limber: no-such-folder/copy.db: No such file or directory
= 74
$ limber export > one.json
$ limber --data copy.db export > two.json
@ same one.json two.json
$ limber doctor
~ limber      *
data        limber.db
            database: limber.db
~             size: * KiB
~             schema: 4, SQLite *
            holds: 1 session, 2 sets, 1 check-in, 0 events
            checks: all is well
...

# What an older limber wrote is read as it is, and brought up to date by the first that writes.
@ database schema-1.db
$ limber history --since 2026-01-01 > history.txt
$ limber doctor
...
~             schema: 1, SQLite *
...
$ limber backup older.db
older.db is a copy of limber.db.
$ limber --data older.db doctor
...
~             schema: 1, SQLite *
...
$ limber export > one.json
@ now 2026-11-25T08:00:00+01:00
$ limber import one.json --dry-run
Would import 0 sessions, 0 check-ins, 0 events.
@ missing limber.db.schema-1
$ limber checkin --pain 1
Noted: pain 1 of 10.
$ limber doctor
...
~             schema: 4, SQLite *
...
$ limber --data limber.db.schema-1 export > two.json
@ same one.json two.json
@ fresh

# Not ours.
@ file other.db
< This is a letter to my physiotherapist, and no database.
@ folder folder.db
$ limber --data other.db today
! limber: other.db: this is not a database; move it away, or choose another with --data
= 74
$ limber --data other.db checkin --pain 1
! limber: other.db: this is not a database; move it away, or choose another with --data
= 74
$ limber --data other.db doctor
~ limber      *
data        other.db
...
! limber: other.db: this is not a database; move it away, or choose another with --data
= 74
$ limber --data folder.db checkin --pain 1
! limber: folder.db: this is not a file; choose another with --data
= 74
$ limber --data no-such-folder/new/limber.db checkin --pain 1
Noted: pain 1 of 10.

# Settings: the doctor says whether they are good, the others what is wrong with them.
@ folder mine
@ folder mine/limber
@ config mine
$ limber doctor
...
~ settings    */limber.cfg
            not there: the defaults hold
...
@ file mine/limber/limber.cfg
< version = 1; day_end = "02:00";
$ limber doctor
...
~ settings    */limber.cfg
            read
...
@ file mine/limber/limber.cfg
< version = 1; day_end = "07:00"; bel = true;
$ limber doctor
...
~ settings    */limber.cfg
            read, but for 2 problems: see limber check
...
@ folder mine/limber/routines
@ file mine/limber/routines/own.cfg
< title = "Own"; steps = ( { exercise = "plankk"; } );
$ limber doctor
...
~             */routines
            2 problems in their files: see limber check
...
$ limber --data fine.db profile --plan back_basics > profile.txt
!~ */limber.cfg:1: day_end is after "06:00"; write "00:00" to "06:00"
!~ */limber.cfg:1: unknown key "bel"; did you mean "bell"?
@ folder odd
@ folder odd/limber
@ folder odd/limber/limber.cfg
@ config odd
$ limber --data none.db history
!~ */limber.cfg: this is no regular file; limber goes on without this file
Nothing is logged yet.
