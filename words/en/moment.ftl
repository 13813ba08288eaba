## Moments: the diary. Questions double as the labels of what was answered.

moment-ask-situation = What happened?
moment-ask-stirred = How stirred up were you?
moment-ask-side = Was it too much, or too little?
moment-ask-feelings = Which feelings were there?
moment-ask-pull = Which way did it pull you?
moment-ask-pattern = Which fits this moment best?
moment-ask-thoughts = The story in your head was…
moment-ask-did = What did you do?
moment-ask-next-time = What would you want to try next time?

moment-label-people = Who was there
moment-label-set-off = What set it off
moment-label-body = In the body
moment-label-feared = What you feared it meant
moment-label-turned-out = What it turned out to be
moment-label-pull-strength = How strong the pull was
moment-label-naming = In your words
moment-label-protecting = What this may have been protecting you from
moment-label-choice = What you did with the pull
moment-label-settled = When it settled
moment-label-helped = What helped
moment-label-held = Worth remembering
moment-label-tags = Signs and tags

moment-nothing-yet = Nothing noted yet. A moment can be one line.
moment-marked = A moment you marked
moment-no-words = A moment without words

moment-pull-close = Get closer
moment-pull-away = Get away
moment-pull-both = Both, or back and forth
moment-pull-none = No strong pull

moment-side-too-much = Too much: racing, panicky, angry
moment-side-too-little = Too little: numb, far away, stuck
moment-side-both = Both
moment-side-inside = I could bear it

moment-pattern-close = Pulling close: I moved closer to feel safe
moment-pattern-away = Pulling away: I made distance to feel safe
moment-pattern-both = Back and forth: I wanted closeness and feared it
moment-pattern-steady = Steady: I could lean, or be leaned on, and stay myself
moment-pattern-unsure = Not sure yet

moment-choice-acted = Acted on it
moment-choice-different = Did something else
moment-choice-both = Some of each
moment-choice-froze = Froze

moment-held-turned-out = It went better than I feared
moment-held-repaired = We made up, or put part of it right
moment-held-chose = I chose something other than the pull
moment-held-right-to-step-away = It was right to step away

moment-more = more
moment-less = less
moment-settled-yes = It settled
moment-settled-after = { $minutes ->
    [one] After 1 minute
   *[other] After { $minutes } minutes
}
moment-settled-not-yet = Not yet
moment-settled-stop-asking = You chose not to be asked
moment-alone = alone
moment-with-someone = with someone
moment-alone-and-with-someone = alone and with someone

moment-name = Moment
moment-list = Moments
moment-note = Note a moment
moment-note-another = Note another
moment-mark = Mark this moment
moment-told-marked = Marked. You can add to it later, or leave it.
moment-list-held = A held message
moment-list-held-ended = A held message, { $how }
moment-list-stirred = stirred up { $stirred }
moment-older = Older
moment-none-match = No moments match. Try fewer words.

moment-search = Find a word you wrote
moment-search-do = Search
moment-filter = Show only some
moment-filter-pattern = Pattern
moment-filter-at-least = { $least } or more
moment-filter-used = { $what } ({ $count })
moment-filter-more = More
moment-filter-from = From
moment-filter-to = To
moment-filter-show = Show these
moment-filter-all = Show all

moment-new = New moment
moment-new-lead = One answer is enough. Skip the rest.
moment-when = When was it?
moment-when-now = Now
moment-when-earlier = Earlier today
moment-when-yesterday = Yesterday
moment-when-pick = Another time
moment-when-part = Which part of the day?
moment-when-at = Day and time
moment-about-morning = morning
moment-about-afternoon = afternoon
moment-about-evening = evening
moment-about-night = night
moment-yesterday-morning = Yesterday morning
moment-yesterday-afternoon = Yesterday afternoon
moment-yesterday-evening = Yesterday evening
moment-yesterday-night = Last night
moment-situation-hint = One line, your words.
moment-ask-much-or-little = Was it too much, or too little?
moment-short-too-much = Too much: racing, panicky
moment-short-too-little = Too little: numb, far away
moment-ask-the-pull = The pull was to…
moment-to-away = ← get away
moment-to-close = get closer →
moment-scale-calm = calm
moment-scale-stirred = stirred up
moment-scale-flooded = flooded
moment-save = Save moment
moment-saving = Saving…
moment-save-and-more = Save and add more
moment-nothing-said = Add at least one thing, or go back

moment-kept-two = { $one } and { $other }
moment-kept-feelings-and-pull = Kept. { $feelings }, and { $pull }.
moment-kept-said = Kept. { $said }.
moment-kept-a-lot = Kept. You rated it { $stirred } out of 10. That's a lot.
moment-kept-stirred = Kept. You rated it { $stirred } out of 10.
moment-kept-words = Kept, in your words.
moment-pulled-close = wanting closeness
moment-pulled-away = wanting distance
moment-pulled-both = wanting both
moment-last-time = Last time, you wrote for next time:
moment-done = Done
moment-add-more = Add more
moment-hold = Write it, don't send it
moment-fit = Does this fit?
moment-fit-yes = Yes, that fits
moment-fit-own = Use my own words
moment-fit-other = A different pattern
moment-fit-kept = You saved this
moment-fit-not-now = Not now
moment-fit-or = Or is it this?
moment-staying-safe = Staying safe
moment-someone = Someone to call or text
moment-someone-note = Help lines in your country, with their hours.
moment-lines = Help lines

moment-name-close = Pulling close
moment-name-away = Pulling away
moment-name-both = Back and forth
moment-name-steady = Steady
moment-familiar-close = often called anxious
moment-familiar-away = often called avoidant
moment-familiar-both = often called fearful or disorganised
moment-familiar-steady = often called secure
moment-line-close = I moved closer, or wanted to, to feel safe.
moment-line-away = I made distance, or wanted to, to feel safe.
moment-line-both = I wanted closeness and feared it.
moment-line-steady = I could lean, or be leaned on, and stay myself.
moment-line-unsure = That's a full answer.

moment-part = Part { $part } of 9
moment-part-situation = What happened
moment-part-body = In the body
moment-part-feelings = Feelings
moment-part-thoughts = Thoughts
moment-part-fear = What you feared
moment-part-pull = The pull
moment-part-pattern = The pattern
moment-part-choice = What you did
moment-part-after = After it
moment-continue = Continue
moment-continue-and-rest = Save and stop
moment-not-this-one = Not this one
moment-set-off-more = More choices
moment-told-set-off = What set it off: { $what }. It is saved.
moment-told-typed = What you typed is saved.
moment-check = Check your answers
moment-keep-this = Save moment
moment-ask-people = Who was there, or who was it about?
moment-someone-else = Someone else
moment-commas = Put a comma between names.
moment-ask-set-off = What set it off?
moment-own-words = In your own words
moment-ask-body = Where did you feel it?
moment-body-hint = Tap the figure or the words. Choose all that fit.
moment-ask-felt = { $place }: what did you feel there?
moment-ask-mind = What was your mind telling you?
moment-mind-hint = The story in my head was…
moment-ask-feared = What did you fear it meant?
moment-ask-turned-out = What did it turn out to be?
moment-turned-out-hint = You can come back to this later.
moment-you-feared = You feared:
moment-ask-pull-strength = How strong was the pull?
moment-scale-faint = faint
moment-scale-strong = strong
moment-scale-whole = all of me
moment-other-sentences = Other sentences that may fit
moment-ask-protecting = What might it have been protecting you from?
moment-protecting-hint = This was once a way to feel safe.
moment-ask-choice = What did you do with the pull?
moment-choice-hint = Was there any room to choose? Any answer is fine.
moment-ask-settled = When did it settle?
moment-has-it-settled = Has it settled?
moment-ask-how = Did you settle alone, or with someone?
moment-how-alone = Alone
moment-how-with-someone = With someone
moment-how-both = Both
moment-ask-helped = What helped?
moment-helped-own = Something else that helped
moment-ask-held = Is anything here worth remembering?
moment-held-hint = What you pick comes back to you on Today, after two days or later.
moment-settled-own = Another time
moment-settled-own-minutes = After how many minutes
moment-settled-stop = Don't ask again
moment-span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
moment-span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
moment-span-days = { $count ->
    [one] a day
   *[other] { $count } days
}
moment-keep-that = Save that
moment-print = Print
moment-delete = Delete
moment-erase-now = Erase now

moment-set-down = It's saved. Leave it for tonight?
moment-set-down-lead = It will be here in the morning, word for word.
moment-set-down-do = Leave it for tonight

moment-your-line = Your line for “{ $what }”
moment-ask-signs = Any of your early signs?
moment-count = { $count ->
    [one] { $what }: 1 moment
   *[other] { $what }: { $count } moments
}
moment-count-mornings = Pulled in the morning
moment-count-afternoons = Pulled in the afternoon
moment-count-evenings = Pulled in the evening
moment-count-nights = Pulled at night
moment-count-close = pulling close in { $count }
moment-count-away = pulling away in { $count }
moment-count-both = pulling both ways in { $count }
moment-count-sentence = { $parts }.
moment-counts-all = All counts
moment-words-instead = Words instead of numbers

# On Today and on Settle.
moment-lead-marked = A moment marked at { $time }
moment-lead-marked-note = One line would be enough.
moment-lead-written = Last time you wrote
