# The week: small things to try.

week-plan-name = Week
week-plan-section = Weeks
week-plan-nothing-yet = No week is planned yet. Three small things, or none.
week-plan-this = This week
week-plan-next = Next week
week-plan-last = Last week
week-plan-one-week = One week
week-plan-of = Week of { $days }
week-plan-this-week = This week, { $days }
week-plan-lead = Three small things are plenty. All of them can change.
week-plan-lead-then = What you wanted to try then. You can still add what came of it.
week-plan-none-then = Nothing was planned for this week.
week-plan-three-or-none = Three small things, or none.
week-plan-others = Other weeks

week-plan-settle = To settle
week-plan-share = To share
week-plan-reflect = To look back
week-plan-own = Something else
week-plan-usual-share = Tell someone you trust one thing you felt this week

week-plan-did = Did it
week-plan-some = Some
week-plan-not = Not this week
week-plan-no-answer = Not yet
week-plan-any-day = Any day
week-plan-steps = See the steps
week-plan-with = with { $people }
week-plan-change = Change
week-plan-another = Change, or leave it out
week-plan-ask-text = What, in your words?
week-plan-ask-tool = With which tool?
week-plan-no-tool = Without one
week-plan-ideas = Or take one of these
week-plan-own-words = My own words, as above
week-plan-ask-people = With whom?
week-plan-ask-day = On which day?
week-plan-out = Leave it out
week-plan-ask-way = What got in the way?
week-plan-carry = Carry it over to next week
week-plan-carried = comes along to next week
week-plan-more = { $count ->
    [one] 1 more
   *[other] { $count } more
}
week-plan-add = Add something of your own
week-plan-ask-new = What would you like to try?
week-plan-ask-for = What is it for?
week-plan-plenty = Three small things are plenty for most weeks.
week-plan-rest = Or let it rest
week-plan-quiet = Make this a quiet week
week-plan-quiet-note = The small things wait. A quiet week is a full answer.
week-plan-is-quiet = A quiet week. The small things wait.
week-plan-save = Save
week-plan-saving = Saving…
week-plan-and-check-in = Save and check in
week-plan-check-in-then = Check in for this week
week-plan-keep-one = Write one small thing, or make it a quiet week.
week-plan-kept = Saved.
week-plan-told-did = Saved. You did it.
week-plan-told-some = Saved. Some of it counts too.
week-plan-told-not = Saved. Not this week. It can come along to the next.
week-plan-changed = That has changed meanwhile. Nothing was saved. Here is the week as it is now.
week-plan-elsewhere = This plan came in from elsewhere. That week's own plan is another one.

week-plan-open = Open this week
week-plan-begin = Plan this week

week-plan-label-week = Which week
week-plan-label-first = The week began on
week-plan-label-items = What I wanted to try
week-plan-label-quiet = A quiet week
week-plan-yes = Yes
week-plan-no = No
week-plan-item = { $what }: { $line }
week-plan-item-more = { $line } ({ $more })

week-plan-none-in-terminal = Nothing is planned yet. "holdfast week-plan add" asks three questions.
week-plan-ask-first = Enter skips a question. Ctrl-D ends and keeps what you answered.
week-plan-ask = { $what }. Such as: { $idea }
week-plan-nothing-said = Nothing was written, so nothing is planned.
week-plan-no-such = There is no thing { $number } this week. "holdfast week-plan" lists them.
week-plan-noted = Saved.
