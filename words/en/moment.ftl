## Moments: the diary. Questions double as the labels of what was answered.

moment-ask-situation = What happened?
moment-ask-stirred = How stirred up were you?
moment-ask-side = Which side was it on?
moment-ask-feelings = Which feelings were there?
moment-ask-pull = Where did it pull you?
moment-ask-pattern = Which is closest, for this moment?
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
moment-label-protecting = What this may have been protecting
moment-label-choice = With the pull
moment-label-settled = When it settled
moment-label-helped = What helped
moment-label-held = Times it held
moment-label-tags = Tags

moment-nothing-yet = Nothing noted yet. A moment can be one line.
moment-marked = A moment you marked
moment-no-words = A moment without words

moment-pull-close = Close
moment-pull-away = Away
moment-pull-both = Both, or back and forth
moment-pull-none = No strong pull

moment-side-too-much = Too much: racing, panicky, angry
moment-side-too-little = Too little: numb, far away, stuck
moment-side-both = Both
moment-side-inside = Inside what I can bear

moment-pattern-close = Pulling close: I moved closer to feel safe
moment-pattern-away = Pulling away: I made distance to feel safe
moment-pattern-both = Back and forth: I wanted closeness and feared it
moment-pattern-steady = Steady: I could lean, or be leaned on, and stay myself
moment-pattern-unsure = Not sure yet

moment-choice-acted = Acted on it
moment-choice-different = Did something else
moment-choice-both = Some of each
moment-choice-froze = Froze

moment-held-turned-out = It turned out otherwise
moment-held-repaired = Something was mended
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
moment-settled-stop-asking = Not asked any more
moment-alone = alone
moment-with-someone = with someone
moment-alone-and-with-someone = alone and with someone
