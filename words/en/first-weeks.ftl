# The first four weeks: a way to begin.

first-weeks-name = The first four weeks
first-weeks-note = A way to begin: one act a sitting, no dates
first-weeks-nothing-yet = Nothing is ticked yet. The path is under Practice.
first-weeks-next = Next, if you like
first-weeks-tick = I did this
first-weeks-saved = Saved.
first-weeks-leave = Leave this path
first-weeks-leave-note = You can leave it at any time. What you ticked stays.
first-weeks-left = You left it. It is here if you want it back.
first-weeks-back = Take it up again
first-weeks-label-did = What I did
first-weeks-label-left = I left it
first-weeks-yes = Yes
first-weeks-no = No
