# One time a small step was planned or tried.

step-attempt-name = Small step, tried
step-attempt-section = Small steps: what was expected, and what happened
step-attempt-steps = Small steps with people
step-attempt-this-step = This step
step-attempt-list = What you expected, and what happened
step-attempt-nothing-yet = No step was tried yet. Planning one is how it begins.
step-attempt-back = What happened

step-attempt-label-step = The step
step-attempt-ask-step = Which step? Its id, as holdfast step list shows it.
step-attempt-ask-when = When?
step-attempt-on-today = Today
step-attempt-on-tomorrow = Tomorrow
step-attempt-another-day = Another day
step-attempt-which-day = Which day?
step-attempt-ask-fear = What might happen?
step-attempt-fear-hint = Something that could be seen or heard. "She takes a day to answer" can be checked later. "She won't care" can't.
step-attempt-ask-likely = How likely is it?
step-attempt-no-chance = no chance
step-attempt-maybe = maybe
step-attempt-certain = certain
step-attempt-ask-hard = How hard will it be?
step-attempt-not-hard = not hard
step-attempt-hard = hard
step-attempt-too-hard = too hard
step-attempt-ask-scared = Are you scared of their answer, or of what they might do to you?
step-attempt-scared-hint = This answer is never saved.
step-attempt-scared-answer = Of their answer
step-attempt-scared-do = Of what they might do
step-attempt-scared-neither = Neither
step-attempt-not-next = This may not be the next step
step-attempt-not-next-why = If someone has hurt, threatened or controlled you, being more open with them may not be safe. You can keep the step as an idea.
step-attempt-staying-safe = Staying safe
step-attempt-other-person = Choose another person
step-attempt-ask-stings = What will you do if it stings?
step-attempt-stings-hint = From your own tools and people.
step-attempt-own-words = In your own words
step-attempt-call = Call { $name }
step-attempt-one-of-my-letters = One of my letters
step-attempt-not-sure-yet = Not sure yet
step-attempt-before = Before it: what do you expect?
step-attempt-keep-before = Save prediction
step-attempt-only-idea = Only an idea for now
step-attempt-keep-idea = Keep as an idea
step-attempt-kept-before = Saved. Afterwards you can say what happened.
step-attempt-kept-idea = It stays an idea. Nothing is planned.
step-attempt-nothing-before = Say when, or what you expect, or go back.

step-attempt-after = After it: what happened?
step-attempt-ask-did = Did you do it?
step-attempt-did-done = Done
step-attempt-did-part = Part of it
step-attempt-did-not = Not this time
step-attempt-label-told = Told on
step-attempt-ask-happened = What happened?
step-attempt-ask-feared = Did what you feared happen?
step-attempt-feared-no = No
step-attempt-feared-partly = Partly
step-attempt-feared-yes = Yes
step-attempt-ask-found = How hard was it?
step-attempt-ask-close = How close did you feel?
step-attempt-far = far away
step-attempt-some = somewhat
step-attempt-near = close
step-attempt-ask-different = What was different from what you expected?
step-attempt-ask-learned = What did you learn?
step-attempt-keep-after = Save what happened
step-attempt-nothing-after = Pick whether you did it. The rest can be skipped.
step-attempt-kept-not = Saved. Not this time. It stays on your list.

step-attempt-planned = Planned for { $day }
step-attempt-planned-some-day = Planned
step-attempt-today = today
step-attempt-tomorrow = tomorrow
step-attempt-what-happened = What happened?
step-attempt-change-before = Change what you expected
step-attempt-change-after = Change what happened
step-attempt-part-counts = You did a part of it.
step-attempt-compared = You expected { $expected }. It was { $found }.
step-attempt-as-hard = It was as hard as you expected: { $found }.

# The day on which what was feared came.
step-attempt-hurt = That hurt. You saw it coming and it still hurt.
step-attempt-hurt-then = It's saved. Nothing has to be learned from it today.
step-attempt-now = What would help now?
step-attempt-settle = Settle the body first
step-attempt-settle-note = No questions
step-attempt-letter = One of your letters
step-attempt-letter-note = From you, on a steadier day
step-attempt-someone = Someone who isn't part of this
step-attempt-people = { $people }, or a help line
step-attempt-lines = Help lines
step-attempt-someone-lead = A voice helps many people. You don't have to mention what happened.
step-attempt-help-lines = Help lines
step-attempt-another-day-maybe = Another day, if you want
step-attempt-smaller = A smaller step
step-attempt-smaller-note = Something that feels gentler than this one
step-attempt-no-numbers = No numbers today. What you expected and what happened are under Small steps when you want them.
step-attempt-afraid = If you were afraid of what they might do
step-attempt-afraid-then = Being afraid of someone is different from being hurt by them. You don't have to work out on your own which it was.
step-attempt-done-today = Done for today
step-attempt-add-more = Add more

# All of them.
step-attempt-no-numbers-now = No numbers now. They're back tomorrow.
step-attempt-after-three = After three small steps you can compare what you expected with what happened.
step-attempt-counts = Of { $of }, { $easier } were easier than you expected, { $as_hard } as hard and { $harder } harder.
step-attempt-feared-counts = What you feared happened in { $came } of { $of }. Before them you gave it about { $likely } in 10.
step-attempt-basis = { $count ->
    [one] From 1 try
   *[other] From { $count } tries
} since { $since }. The ring is what you expected, the dot what it was.
step-attempt-caption = How hard each step was expected to be, and was, 0 to 10
step-attempt-cannot-tell = This can't tell whether a person is safe for you, or what they'll do next time.

# In the terminal.
step-attempt-help-terminal = holdfast serve opens Help, with lines you can call and pages on staying safe. Nothing was kept.
step-attempt-hurt-terminal = It's saved. Nothing has to be learned from it today. holdfast settle may help now.
