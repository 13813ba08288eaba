# Settle, in the terminal and on its pages. Works with no vault, and while it is locked.

settle-here = You're here. Nothing to fix first.
settle-first-instruction = Press your feet into the floor. Notice where they touch.
settle-first-looking = Keep your eyes open. Find three colours around you.
settle-not-saved = Nothing you do here is saved.
settle-keys = Enter skips a question. h shows help lines. q leaves.

settle-side = What is it like?
settle-side-too-much = Racing, panicky, angry
settle-side-too-little = Numb, far away, stuck
settle-side-both = Both, or back and forth
settle-side-again = Type 1, 2 or 3. Enter skips.

settle-strength = How strong is it?
settle-strength-now = How strong is it now?
settle-strength-scale = 0 is calm, 5 is stirred up, 10 is flooded. Enter skips.
settle-strength-again = Pick a number from 0 to 10. Enter skips.

settle-pick = You could try one of these.
settle-pick-all = All the tools
settle-pick-hint = Type a number. Enter takes the first.
settle-pick-again = Type a number from 1 to { $last }. Enter takes the first.
settle-tool-minutes = { $minutes } min
settle-breath-optional = If breathing feels bad, skip it. Look around instead.
settle-nothing-left = That's enough tools for now. Hearing someone's voice may help more.

settle-question-hint = y or n. Enter if you're not sure.
settle-question-again = Type y or n. Enter if you're not sure.
settle-offer-instead = Leave this one out for now. You could try this: { $tool }.
settle-offer-instead-hint = Enter begins it. b goes back to the list.
settle-skip-if = Skip this if { $reason }.
settle-skip-instead = s gives you this instead: { $tool }.
settle-left-out = Skip this one for now.

settle-step-hint = Enter shows the next line.
settle-step-way = v shows another way: { $way }.
settle-step-way-first = v shows the first way again.
settle-step-count = t counts { $seconds } seconds for you, and says when they are over.
settle-step-unhelpful = n if it isn't helping. w if it's making it worse.
settle-step-again = Enter goes on. n, w, s, h and q work here too.
settle-done-hint = Enter when you've done this.
settle-counting = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
 }
settle-counted = The { $seconds } seconds are over.

settle-pace = Which pace?
settle-pace-start = Enter starts the pace. It lasts about { $minutes } minutes and then stops.
settle-pace-stop = Enter stops it sooner. s stops it and looks around instead.
settle-pace-in = In
settle-pace-hold = Hold
settle-pace-out = Out
settle-pace-second = { $part } … { $seconds }
settle-pace-part = { $part } for { $seconds }
settle-pace-over = The pace has stopped.

settle-not-helping = That happens. Another one may fit better.
settle-worse = Then stop here. Stopping is fine.
settle-worse-next = The next one is different. You can skip it too.
settle-down = { $by } lower than before.
settle-same = About the same. That happens.
settle-up = { $by } higher than before. That can happen.
settle-no-rating = You gave it some time.

settle-a-lot = This is a lot. You could talk to someone now. h shows who. Or keep going below.
settle-next = What now?
settle-next-another = Another tool
settle-next-call = Call someone who isn't part of this
settle-next-hint = Type a number. Enter stops here.
settle-next-again = Type 1 or 2. Enter stops here.

settle-lines-danger = If you might act on thoughts of ending your life, call your emergency number now. If someone is hurting you, or you're in danger, call it too.
settle-lines-find = Help lines by country: findahelpline.com or befrienders.org.
settle-lines-person = You could also ask someone you trust to stay with you, here or on the phone.
settle-lines-limits = Holdfast can't see this or call anyone.

settle-goodbye = Stopping here is fine. You can come back at any time.

## Its pages

settle-title = Settle
settle-tools-title = Tools
settle-tool-title = Tool
settle-breathe-title = Breathing
settle-after-title = How strong now
settle-next-title = What now
settle-worse-title = Something else

settle-much = Racing, panicky, angry
settle-little = Numb, far away
settle-both = Both
settle-calm = calm
settle-stirred = stirred up
settle-flooded = flooded
settle-tool-record = { $minutes } · lower after it, { $lower } times out of { $of }

settle-locked = Nothing is saved here.
settle-unlock = Unlock to keep ratings.
settle-not-kept = This could not be saved. The tools still work.
settle-is-a-lot = This is a lot. You could talk to someone now.
settle-see-who = See who
settle-or-go-on = Or keep going below.

settle-else = Something else
settle-all-note = Senses, movement, people, touch, warm or cold, quiet, breath
settle-hold = Write it, don't send it
settle-hold-note = It stays here
settle-hold-locked = Opens after you unlock
settle-call = Call someone
settle-call-note = A help line, or someone who isn't part of this
settle-today = Today

settle-kind-senses = Senses
settle-kind-movement = Movement
settle-kind-people = People
settle-kind-touch = Touch
settle-kind-temperature = Warm or cold
settle-kind-breath = Breath
settle-kind-quiet = Quiet
settle-breath-left-out = Slow breathing is left out. It doesn't suit feeling numb or far away.
settle-breathe = Breathe with a circle
settle-breathe-note = A pace to follow. You start and stop it.
settle-breathe-lines = See the steps: { $tool }
settle-look-around = Look around instead
settle-skip-or = { $one }, or if { $other }
settle-other-paces = Another pace
settle-ways = Another way to do it
settle-way-first = The first way
settle-instead = Instead: { $tool }
settle-count = Start a { $minutes }-minute timer
settle-count-note = It shows when time is up. No sound.
settle-known = What we know about this
settle-not-for = It is not for:
settle-sources = Sources:
settle-reviewed = Last looked at on { $day }.

settle-done-this = I've done this
settle-isnt-helping = This isn't helping
settle-making-worse = This is making it worse

settle-ask-first = Does any of this fit you?
settle-answer-no = No, none of these
settle-answer-yes = Yes, or not sure
settle-answer-unkept = Your answer is not saved.
settle-why-asked = If it's yes, or you're not sure, something else is safer.
settle-why-strong = This goes near something hard. It's for when you're below 7.
settle-why-side = It may not suit what you're feeling now.
settle-why-kind = A tool like this made it worse. Another kind may fit better.

settle-go-on = Go on
settle-save-rating = Save rating
settle-skip = Skip
settle-kept = Saved with the tools you've used.
settle-done = Done
settle-note = Note what happened
settle-lines = See help lines
