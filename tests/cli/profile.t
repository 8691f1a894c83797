# Who the person is.

# Looking makes no database.
$ limber profile
level           new
65 or over      no
conditions      none
sensitive to    none
weights         none
plan            none chosen
screened        no
cleared         no
flare-up        no
$ limber profile --json
{
  "version": 1,
  "profile": {"level": "new", "age65": false, "conditions": [], "weights_g": []},
  "state": {"screening": "never", "flare": "none", "declined": []}
}
@ missing limber.db

$ limber profile --level active --age65 yes --condition disc_leg_pain --condition post_op --sensitive prone --weights 4,12.5,2 --plan quiet_week
level           active
65 or over      yes
conditions      disc_leg_pain post_op
sensitive to    prone
weights         2 kg, 4 kg, 12.5 kg
plan            quiet_week
screened        no
cleared         no
flare-up        no
left out        after back surgery only walking, bracing and breaks from
                sitting, until a professional's clearance lifts this.
$ limber profile --json
{
  "version": 1,
  "profile": {"level": "active", "age65": true, "conditions": ["disc_leg_pain", "post_op"], "sensitive": ["prone"], "plan": "quiet_week", "weights_g": [2000, 4000, 12500]},
  "state": {"screening": "never", "flare": "none", "declined": []}
}
$ limber profile --condition none --sensitive none --weights none
level           active
65 or over      yes
conditions      none
sensitive to    none
weights         none
plan            quiet_week
screened        no
cleared         no
flare-up        no
$ limber profile --screened ok
...
screened        22 Nov 2026
cleared         no
...

# A warning sign stands over everything until a professional has cleared it.
$ limber profile --screened cauda_equina
level           active
65 or over      yes
conditions      none
sensitive to    none
weights         none
plan            quiet_week
screened        22 Nov 2026
cleared         no
flare-up        no
warning sign    cauda_equina
left out        A warning sign on 22 Nov 2026: trouble with bladder, bowel or
                both legs. Go to an emergency department now. Do not exercise
                and do not wait for it to settle. Nothing is guided until a
                professional has looked at it and cleared you; that is lifted
                with `limber profile --cleared DATE`, or in Welcome.
$ limber profile --json
{
  "version": 1,
  "profile": {"level": "active", "age65": true, "conditions": [], "plan": "quiet_week", "weights_g": []},
  "state": {"screened": "2026-11-22", "screening": "holds", "flare": "none", "warning": {"sign": "cauda_equina", "on": "2026-11-22", "do": "Go to an emergency department now. Do not exercise and do not wait for it to settle."}, "declined": []}
}
@ now 2026-11-23T08:00:00+01:00
$ limber profile --cleared 2026-11-21
...
warning sign    cauda_equina
...
$ limber profile --cleared 2026-11-23
level           active
65 or over      yes
conditions      none
sensitive to    none
weights         none
plan            quiet_week
screened        22 Nov 2026
cleared         23 Nov 2026
flare-up        no

# A sign that is back within the second in which the one before was cleared.
$ limber profile --stop faint --cleared 2026-11-23
...
cleared         23 Nov 2026
flare-up        no
$ limber profile --stop faint
...
warning sign    faint
...
$ limber profile --cleared 2026-11-23
...
cleared         23 Nov 2026
flare-up        no

# Weights parted by blanks, as Welcome takes them.
$ limber profile --weights '4 8, 12.5'
...
weights         4 kg, 8 kg, 12.5 kg
...
$ limber profile --weights none
...
weights         none
...

# A plan of one's own may have any name that is a file's.
@ folder mine
@ folder mine/plans
@ file mine/plans/My-Plan.cfg
< version = 1; title = "Mine"; about = "Own."; level = "new";
< items = ( { routine = "house"; days = "mon"; } ); goals = { sessions_per_week = 1; };
$ limber check mine/plans/My-Plan.cfg
1 file, no problem.
$ limber --data my.db --routines mine profile --plan My-Plan
...
plan            My-Plan
...

# All of it or none.
$ limber profile --level new --plan quiet_wek
! limber: there is no plan quiet_wek; did you mean quiet_week?
! See `limber profile --help`.
= 2
$ limber profile --level newish
! limber: --level is "newish"; use one of: new, active
! See `limber profile --help`.
= 2
$ limber profile --condition disc_leg_pian
! limber: --condition is "disc_leg_pian"; did you mean "disc_leg_pain"?
! See `limber profile --help`.
= 2
$ limber profile --sensitive xyzzy
! limber: --sensitive is "xyzzy"; use one of: loaded_flexion, end_range_flexion, trunk_curl, end_range_extension, axial_load, rotation, one_sided, prone, supine, single_leg, balance, nerve_tension, kneeling, wrist_load
! See `limber profile --help`.
= 2
$ limber profile --plan xyzzy
! limber: there is no plan xyzzy; use one of: active_back, back_basics, lifting, quiet_week
! See `limber profile --help`.
= 2
$ limber profile --level
! limber: --level needs a value: --level new|active
! See `limber profile --help`.
= 2
$ limber profile --condition disc_leg_pain --condition none
! limber: --condition is none and others at once; use none by itself
! See `limber profile --help`.
= 2
$ limber profile --condition none --condition stenosis
! limber: --condition is none and others at once; use none by itself
! See `limber profile --help`.
= 2
$ limber profile --weights 4,0.01
! limber: --weights: "0.01" is no weight; write kilograms, 0.1 to 300, as in 2,2.5,4
! See `limber profile --help`.
= 2
$ limber profile --weights 4,x
! limber: --weights: "x" is no weight; write kilograms, 0.1 to 300, as in 2,2.5,4
! See `limber profile --help`.
= 2
$ limber profile --weights 4,0
! limber: --weights: "0" is no weight; write kilograms, 0.1 to 300, as in 2,2.5,4
! See `limber profile --help`.
= 2
$ limber profile --weights 100.005,100.015,100.025,100.035,100.045,100.055,100.065,100.075,100.085,100.095,100.105,100.115,100.125,100.135,100.145,100.155,100.165,100.175,100.185,100.195,100.205
! limber: --weights: too long; use at most 159 bytes
! See `limber profile --help`.
= 2
$ limber profile --cleared tomorrow
! limber: --cleared is "tomorrow"; write a date such as 2026-11-22
! See `limber profile --help`.
= 2
$ limber profile --age65 perhaps
! limber: --age65 is "perhaps"; use one of: no, yes
! See `limber profile --help`.
= 2
$ limber profile --cleared 2026-11-24
! limber: --cleared: "2026-11-24" has not come yet; write the day it was
! See `limber profile --help`.
= 2
$ limber profile --level new --surgery 2026-11-24
! limber: --surgery: "2026-11-24" has not come yet; write the day it was
! See `limber profile --help`.
= 2
$ limber profile --surgery spring
! limber: --surgery: "spring" is no date; write it as 2026-11-22
! See `limber profile --help`.
= 2
$ limber profile --screened feber
! limber: --screened is "feber"; use one of: ok, cauda_equina, fracture, infection, cancer, heart_or_nerve
! See `limber profile --help`.
= 2
$ limber profile --stop faintt
! limber: --stop is "faintt"; did you mean "faint"?
! See `limber profile --help`.
= 2
$ limber profile --declined bird_dog
! limber: --declined: "bird_dog" is no rung; write it as core-back/bird_dog
! See `limber profile --help`.
= 2
$ limber profile
level           active
65 or over      yes
conditions      none
sensitive to    none
weights         none
plan            quiet_week
screened        22 Nov 2026
cleared         23 Nov 2026
flare-up        no

# An operation is a condition; until it is taken back, no list takes it away.
$ limber profile --surgery 2026-10-01 --condition stenosis --declined core-back/bird_dog
level           active
65 or over      yes
conditions      stenosis post_op
surgery         1 Oct 2026
sensitive to    none
weights         none
plan            quiet_week
screened        22 Nov 2026
                please look at the warning signs again, in Welcome
cleared         no
flare-up        no
declined        core-back/bird_dog, until 7 Dec 2026
left out        after back surgery only walking, bracing and breaks from
                sitting, until a professional's clearance lifts this.
$ limber profile --json
{
  "version": 1,
  "profile": {"level": "active", "age65": true, "conditions": ["stenosis", "post_op"], "surgery": "2026-10-01", "plan": "quiet_week", "weights_g": []},
  "state": {"screened": "2026-11-22", "screening": "changed", "flare": "none", "declined": ["core-back/bird_dog"]}
}
$ limber profile --condition none --screened ok
...
conditions      post_op
surgery         1 Oct 2026
...
screened        23 Nov 2026
cleared         no
...
$ limber profile --surgery none --condition none
...
conditions      none
sensitive to    none
...

# Who cleared them before a sign came did not know of it, and that is said.
$ limber profile --stop faint
...
$ limber profile --cleared 2026-11-20
...
cleared         20 Nov 2026, before the sign: it has to be looked at since
...
