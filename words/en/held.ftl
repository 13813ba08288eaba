# Times it held.

held-title = Times it held
held-none = There are none here yet.
held-none-how = Say in a moment what a fear turned out to be, or what you did instead. It then comes here.
held-add = Add a time it held
held-add-short = Add one
held-add-lead = When the fear did not come true, something was mended, or you chose something else.
held-letter = Write a letter for such a night
held-happened = What happened
held-you-feared = What you feared
held-turned-out = What it turned out to be
held-you-did = What you did
held-how = In which way did it hold?
held-keep = Keep it
held-kept = Kept, with the times it held.
held-nothing-said = Write a line, and pick in which way it held.
held-read-all = Read the whole moment
held-done = Done
held-another = Another

# On other pages.
held-one = A time it held
held-note = When it turned out otherwise, or you chose something else
held-note-waiting = What you feared before, and what came
