# Tools of the person's own, for a hard night.

tool-name = Your own tool
tool-own = A tool of your own
tool-nothing-yet = No tool of your own yet. A name or one step is enough.
tool-lead = For a hard night, in your words. A name or one step is enough.
tool-change = Change your own tool

tool-ask-name = What do you call it?
tool-ask-steps = What do you do?
tool-steps-hint = One step on each line. They are shown large, one below the other.
tool-ask-first-step = What do you do? The first step is enough.
tool-ask-kind = What kind is it?
tool-kind-hint = A kind that makes it worse is left out for that visit. Breath is offered when it's too much.
tool-ask-side = Which side is it for?
tool-side-too-much = Racing, panicky, angry
tool-side-too-little = Numb, far away
tool-side-both = Both
tool-ask-minutes = About how many minutes?
tool-ask-caution = Who is it not for, or when would you leave it?
tool-hide = Keep it, and don't offer it for now
tool-label-offered = Offered
tool-hidden = Not offered for now

tool-keep = Save this tool
tool-keeping = Saving…
tool-kept = Saved. Settle offers it while Holdfast is unlocked.
tool-nothing-said = Write a name or one step, or go back.

## On the pages of Settle

tool-yours = Your own
tool-new = Write one of your own
tool-new-note = For a hard night, in your words
tool-change-it = Change it
tool-you-wrote = You wrote
tool-no-steps = No steps are written here. Do it the way you know.
tool-lower = lower after it, { $lower } times out of { $of }
tool-for-too-much = for too much
tool-for-too-little = for too little
tool-made-worse = It made it worse a moment ago. Another one may fit better.
tool-locked = This one is yours. It opens once you unlock.
tool-unlock = Unlock
