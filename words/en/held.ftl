# Worth remembering.

held-title = Worth remembering
held-none = There is nothing to show here yet.
held-none-how = You choose what is worth remembering, under “After it” in a moment or here. It shows up two days later.
held-add = Add something worth remembering
held-add-short = Add one
held-add-lead = A time when the fear didn't come true, when you made up, or when you chose something else.
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
held-note = Times that went better than you feared, in your words
held-note-waiting = What you feared before, and what happened
