# A pause of a talk, with a time to come back.

pause-name = Pause
pause-title = Pause
pause-tab = Timer
pause-with = Pause with { $name }
pause-nothing-yet = No pauses yet.
pause-gone = A plan that is no longer here

pause-label-plan = By the plan
pause-label-ends = To come back at
pause-label-added = Time added
pause-label-ended = How it ended
pause-minutes = { $minutes ->
    [one] 1 minute
    [60] 1 hour
   *[other] { $minutes } minutes
}
pause-ended-back = You went back
pause-ended-stopped = You stopped for the day

pause-ask-came-back = Did you come back to it?
pause-came-both = Yes, both of us
pause-came-one = One of us did
pause-came-later = We agreed another time
pause-came-no = Not this time
pause-ask-tone = How was the tone then?
pause-tone-softer = Softer than before
pause-tone-same = About the same
pause-tone-harder = Harder than before
pause-ask-helped = What helped?

# Starting one.
pause-start-title = Pause a talk
pause-start-lead = Say when you'll be back, out loud, before you go. It ends without a sound.
pause-by-plan = By a plan
pause-start-by-plan = Starts at once, for as long as the plan says
pause-without-plan = Without a plan
pause-now = For how long?
pause-until-time = Until a time
pause-long-hint = With nothing picked it's 20 minutes.
pause-make-plan = Make a plan for next time
pause-to-running = To the pause that's running
pause-past = Pauses there were


# While it runs.
pause-left = { $minutes ->
    [one] 1 minute left. It ends at { $time }.
   *[other] { $minutes } minutes left. It ends at { $time }.
}
pause-until = Pause until { $time }
pause-until-short = Until { $time }
pause-tomorrow = Tomorrow, { $day }
pause-note = It keeps running if you leave this page. It ends without a sound.
pause-note-night = Nothing more has to be said tonight. It ends without a sound.
pause-note-over = Nothing happens by itself. Any of the three is fine.
pause-back = I'm ready to go back
pause-add = { $minutes ->
    [60] Add 1 hour
   *[other] Add { $minutes } minutes
}
pause-stop = Stop for today
pause-stop-tonight = Stop for tonight
pause-you-said = You said you would
pause-they-said = The other said
pause-name-said = { $name } said
pause-to-come-back = To come back with
pause-alone = Something that settles helps more than going over the argument: a walk, water, a long breath out.
pause-meanwhile = Meanwhile
pause-call = Call someone
pause-check = Check time left
pause-afraid = If you feel afraid rather than upset, you don't have to go back.
pause-longest = A pause is a day at most. You could set a fixed time for the talk instead.

# Afterwards.
pause-after = You went back.
pause-after-stopped = You stopped for today.
pause-after-lead = Three questions, if you like. Each can be skipped.
pause-say-after = Say how it went
pause-change = Change
pause-save = Save
pause-not-now = Not now

# Elsewhere.
pause-lead = Pause a talk
pause-lead-note = With a time to come back
pause-lead-running = It's still running.
pause-lead-over = Your pause is up

# In the terminal.
pause-none-runs = No pause is running. "holdfast pause start" begins one.
pause-runs-already = One is running already: { $id }
pause-ended-told = Ended. To say how it went: holdfast pause edit { $id }
