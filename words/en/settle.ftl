# Settle, in the terminal and on its pages. Works with no vault, and while it is locked.

settle-here = You're here. Nothing to fix first.
settle-first-instruction = Press your feet into the floor. Notice where they touch.
settle-first-looking = Keep your eyes open. Find three colours around you.
settle-not-saved = Nothing you do here is saved.
settle-keys = Enter skips a question. h shows help lines. q leaves.

settle-side = What is it like?
settle-side-too-much = Too much: racing, panicky, angry
settle-side-too-little = Too little: numb, far away, stuck
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
settle-nothing-left = That's enough of tools for now. Someone's voice may help more.

settle-question-hint = y or n. Enter if you're not sure.
settle-question-again = Type y or n. Enter if you're not sure.
settle-offer-instead = Leave this one out for now. You could try this: { $tool }.
settle-offer-instead-hint = Enter begins it. b goes back to the list.
settle-skip-if = Skip this if { $reason }.
settle-skip-instead = s gives you this in its place: { $tool }.
settle-left-out = Then leave this one out for now.

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
settle-pace-start = Enter starts the pace. It lasts about { $minutes } minutes and then stops by itself.
settle-pace-stop = Enter stops it sooner. s stops it and looks around instead.
settle-pace-in = In
settle-pace-hold = Hold
settle-pace-out = Out
settle-pace-second = { $part } … { $seconds }
settle-pace-part = { $part } for { $seconds }
settle-pace-over = The pace has stopped.

settle-not-helping = That happens. Another one may fit better.
settle-worse = Then leave it. You noticed, and that helps.
settle-worse-next = This next one is different. You can leave it too.
settle-down = Down { $by }.
settle-same = About the same. That happens.
settle-up = Up { $by }. That can happen.
settle-no-rating = You took that time.

settle-a-lot = This is a lot. You could talk to someone now. h shows who. Or keep going below.
settle-next = What now?
settle-next-another = Another tool
settle-next-call = Call someone outside this
settle-next-hint = Type a number. Enter stops here.
settle-next-again = Type 1 or 2. Enter stops here.

settle-lines-danger = If you might act on thoughts of ending your life, or you're not safe, call your emergency number now.
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

settle-much = Too much
settle-little = Too little, far away
settle-both = Both
settle-calm = calm
settle-stirred = stirred up
settle-flooded = flooded
settle-tool-record = { $minutes } · lower afterwards { $lower } of { $of } times

settle-locked = Not saving.
settle-unlock = Unlock to keep ratings.
settle-not-kept = This could not be kept. The tools still work.
settle-is-a-lot = This is a lot. You could talk to someone now.
settle-see-who = See who
settle-or-go-on = Or keep going below.

settle-else = Something else
settle-all-note = Senses, movement, people, touch, warm or cold, quiet, breath
settle-hold = Hold a message
settle-hold-note = Write it here instead of sending it
settle-hold-locked = Opens after you unlock
settle-call = Call someone
settle-call-note = A help line, or someone outside this
settle-today = Today

settle-kind-senses = Senses
settle-kind-movement = Moving
settle-kind-people = With someone
settle-kind-touch = Touch
settle-kind-temperature = Warm or cold
settle-kind-breath = Breath
settle-kind-quiet = Quiet
settle-breath-left-out = Slow breathing is left out. It doesn't suit feeling numb or far away.
settle-breathe = Breathe with a circle
settle-breathe-note = A pace to follow, started and stopped by you
settle-breathe-lines = With its lines: { $tool }
settle-look-around = Look around instead
settle-skip-or = { $one }, or if { $other }
settle-other-paces = Another pace
settle-ways = Another way to do it
settle-way-first = The first way
settle-instead = In its place: { $tool }
settle-count = Count { $minutes } minutes
settle-count-note = It shows when the time is over. Nothing rings.
settle-known = What is known about this
settle-not-for = It is not for:
settle-sources = From:
settle-reviewed = Last looked at on { $day }.

settle-done-this = I've done this
settle-isnt-helping = This isn't helping
settle-making-worse = This is making it worse

settle-ask-first = Does any of this fit you?
settle-answer-no = No, none of these
settle-answer-yes = Yes, or not sure
settle-answer-unkept = Your answer is not kept.
settle-why-asked = With a yes, or not being sure, something else is safer.
settle-why-strong = It works with something hard. It is for when it is below 7.
settle-why-side = It may not suit how you said it is right now.
settle-why-kind = Something of this kind made it worse. Another kind may fit better.

settle-go-on = Go on
settle-save-rating = Save rating
settle-skip = Skip
settle-kept = Kept with your uses of tools.
settle-done = Done
settle-note = Note what happened
settle-lines = See help lines
