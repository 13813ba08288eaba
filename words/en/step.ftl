# Small steps with people.

step-name = Small step
step-one = A small step
step-list = Small steps with people
step-list-note = By how hard they feel, gentlest first
step-list-lead = One a week is plenty. With someone safe enough, and never as a test of them.
step-nothing-yet = Start with something that feels like a 1 or 2.
step-nothing-said = Write what you'd like to try, or go back.
step-add = Add a step
step-change = Change the step
step-keep = Save
step-write-lead = Something you could do with someone, and see what happens.

step-ask-what = What would you try?
step-ask-people = With whom?
step-people-hint = A name or initials.
step-ask-hard = How hard does it feel to you?
step-ask-practises = What would it practise?
step-label-aside = Put aside on
step-not-hard = not hard
step-hard = hard
step-too-hard = too hard
step-practises-sharing = Sharing
step-practises-asking = Asking
step-practises-waiting = Waiting
step-practises-staying = Staying
step-practises-saying-no = Saying no
step-practises-receiving = Receiving
step-practises-repairing = Repairing

step-could-try = You could try this next
step-why-first = It feels the gentlest of those on your list.
step-why-more = A little more than the last two. Both were no harder than you expected.
step-why-again = The same again. Once more can make it steadier.
step-why-less = A little less than the last one. That one was hard.
step-plan = Plan it
step-another = Another one
step-by-how-hard = By how hard they feel to you
step-feels-like = Feels like { $hard }
step-could-be-next = Could be next
step-an-idea = An idea
step-aside-since = Put aside on { $day }
step-done-times = { $count ->
    [one] Done once
   *[other] Done { $count } times
}
step-what-happened = What happened?
step-did-it-already = You did it already?
step-so-far = So far
step-put-aside = Put it aside
step-put-back = Put it back

step-ideas = Ideas
step-ideas-lead = A press begins with it. How hard it feels is yours to say.
step-more-ideas = More ideas
step-more = More
step-tries = What you expected, and what happened
step-tries-note = { $count ->
    [one] From 1 try
   *[other] From { $count } tries
}
step-why-small = Why small steps
step-two-minutes = Two minutes
step-afraid = If you're afraid of someone
step-staying-safe = Staying safe

step-too-often = What you feared happened more often than not
step-too-often-then = The steps may be too big for now, or the person may not be safe to be open with. No step is suggested until that changes. Are you scared of their answer, or of what they might do to you? You don't have to answer here.
