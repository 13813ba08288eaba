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
pause-plan-agreed-both-on = Agreed on { $day }, by both
pause-plan-agreed-me-on = Written on { $day }, by one of us
pause-plan-agreed-on = Agreed on { $day }
pause-plan-agreed-both = Agreed by both
pause-plan-agreed-me = Written by one of us

pause-plan-list = Plans for hard talks
pause-plan-list-lead = Agreed on a calm day, for when a talk gets too hot.
pause-plan-make = Make a plan
pause-plan-learn = Hard talks and pauses
pause-plan-when-not = When a pause is not the answer
pause-plan-gate-lead = This plan is for conversations that are hard, not unsafe.
pause-plan-start = Start a pause
pause-plan-to-card = The card
pause-plan-afraid = If you feel afraid rather than upset, a pause is not the answer.
pause-plan-staying-safe = Staying safe
pause-plan-change = Change
pause-plan-versions = All { $count } versions

pause-plan-write = A plan for pauses
pause-plan-write-lead = Skip whatever you like. It's best filled in by two, on a calm day.
pause-plan-people-hint = A name or initials
pause-plan-word-hint = Either of you may say it.
pause-plan-back-hint = Words, a tone, slower. Some begin with one sentence each about their own part.
pause-plan-not-working-hint = One more pause with a new time, say. If you've put it off twice, agree a fixed time.
pause-plan-meanwhile-hint = One thing a line. What settles, not going over the argument.
pause-plan-long-hint = At least 20 minutes is often suggested: a body that is stirred up takes about that long to settle. A day is the most. Say the time you'll be back out loud.
pause-plan-until-tomorrow = Until tomorrow
pause-plan-own-length = Another length
pause-plan-ask-until = Until what time?
pause-plan-ask-minutes = How many minutes?
pause-plan-minutes-hint = From 1 to 1440, which is a day
pause-plan-part-signs = When it gets too much
pause-plan-part-pause = The pause
pause-plan-part-meanwhile = Meanwhile
pause-plan-part-back = Coming back
pause-plan-part-agreed = Agreed
pause-plan-agree-again = If you change the plan, agree on it again.
pause-plan-save = Save
pause-plan-nothing-said = Answer at least one of the questions, or go back.

pause-plan-card = Your card
pause-plan-card-tab = Card
pause-plan-card-lead = One side, for both of you.
pause-plan-card-title = Our pause
pause-plan-card-either = Either of us may say it. No last word after it.
pause-plan-card-in-me = You may see in me
pause-plan-card-in-you = I may see in you
pause-plan-card-long-label = How long
pause-plan-card-where = Where
pause-plan-card-meanwhile = Meanwhile
pause-plan-card-who = { $who } and me
pause-plan-card-names = On paper, names are initials. It doesn't name this program.
pause-plan-card-long = It's too long for the small card, so this is the larger one.
pause-plan-card-tight = This may not fit on the small card. The larger one has room.
pause-plan-print-a6 = Print small, A6
pause-plan-print-a5 = Print larger, A5
pause-plan-paper-large = Larger, A5
pause-plan-paper-small = Smaller, A6

# On Practice.
pause-plan-lead = A word, a time, and how you come back
