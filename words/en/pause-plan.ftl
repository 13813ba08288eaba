# Pause plans: agreed on a calm day, for when a talk gets too hot.

pause-plan-name = Plan for pauses
pause-plan-with = With { $name }
pause-plan-nothing-yet = A plan is easiest to make on a calm day.

pause-plan-ask-people = Who is it with?
pause-plan-ask-signs-me = What you may see in me when it gets too much
pause-plan-ask-signs-you = What I may see in you
pause-plan-ask-word = Our word or sign for a pause
pause-plan-ask-long = How long is a pause?
pause-plan-ask-minutes-said = How many minutes is a pause? At least 20 is often suggested; 1440 is a day.
pause-plan-ask-until-said = Or until what time of day, like 9:30?
pause-plan-label-until = A pause lasts
pause-plan-ask-where-me = Where I go
pause-plan-ask-where-you = Where you go
pause-plan-ask-meanwhile-me = What I do meanwhile
pause-plan-ask-meanwhile-you = What you do meanwhile
pause-plan-ask-not-do = What we both leave out
pause-plan-ask-who-says = Who says it's time?
pause-plan-ask-back = How we come back
pause-plan-ask-not-working = If it isn't working
pause-plan-ask-agreed-on = Agreed on
pause-plan-ask-agreed-by = Agreed by
pause-plan-by-both = Both of us
pause-plan-by-me = Only me, so far

pause-plan-minutes = { $minutes ->
    [one] 1 minute
    [60] 1 hour
   *[other] { $minutes } minutes
}
pause-plan-until = Until { $time }
