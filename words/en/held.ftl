# Times it held.

held-title = Worth remembering
held-none = There is nothing to show here yet.
held-none-how = Say in a moment what a fear turned out to be, or what you did instead. Two days later it comes up here.
held-add = Add something worth remembering
held-add-short = Add one
held-add-lead = When the fear did not come true, something was mended, or you chose something else.
held-letter = Write a letter for such a night
held-happened = What happened
held-you-feared = What you feared
held-turned-out = What it turned out to be
held-you-did = What you did
held-how = What went differently?
held-keep = Save
held-kept = Saved. You'll find it here in two days.
held-nothing-said = Write a line, and pick what went differently.
held-read-all = Read the whole moment
held-done = Done
held-another = Another

# On other pages.
held-one = Worth remembering
held-note = When it turned out otherwise, or you chose something else
held-note-waiting = What you feared before, and what happened
