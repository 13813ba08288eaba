# Settle, in the terminal and on its pages. Works with no vault, and while it is locked.

settle-here = You're here. Nothing to fix first.
settle-first-instruction = Press your feet into the floor. Notice where they touch.
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
