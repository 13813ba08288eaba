# Words that land: what happened, what I felt, what I need, what I ask for.

statement-name = I-statement
statement-nothing-yet = Nothing yet. Four short lines can make a sentence.
statement-nothing-said = Write one of the lines, or go back.

statement-ask-saw = What happened, as a camera would have seen or heard it?
statement-ask-felt = What did you feel?
statement-ask-need = What do you need, or what matters to you?
statement-ask-ask = What would you ask them to do?
statement-ask-how-long = For how long, or when?
statement-ask-people = Who is it for?
statement-ask-state = Said, or not yet?
statement-ask-said-at = When did you say it?
statement-ask-landed = How did it land?
statement-ask-noticed = What did you notice?
statement-state-draft = Draft
statement-state-later = Kept for later
statement-state-said = Said

# The sentence. What stands before each part; the second list is what a person
# may have typed there themselves, which is then not said twice.
statement-lead-when = When
statement-lead-felt = I felt
statement-lead-feel = I feel
statement-lead-need = I need
statement-lead-matters = It matters to me
statement-lead-ask = Would you be willing to
statement-leads-when = when
statement-leads-felt = I felt, I feel, I was, I am, I'm
statement-leads-need = I need, it matters to me
statement-leads-ask = would you be willing to, would you, could you, can you
statement-matters-that = that
statement-and = { $others } and { $last }
statement-and-word = and

# Building it.
statement-page-lead = Four short lines. For someone it's safe enough to be open with.
statement-so-far = So far it says
statement-other-words = Other words for it? Enter leaves it as it is.
statement-kept = Saved. Say it when you're ready.
statement-said-kept = Saved. You said it.

# Notes beside a field.
statement-judging = "{ $word }" says what they did. What did it feel like in you?
statement-long = This is a lot to take in at once. You could begin with one part of it.
statement-harm = This may be more than a matter of words.
statement-harm-loose = "{ $word }" can mean many things. If someone hurts, threatens or controls you, it is more than a matter of words.
statement-harm-then = This is not about wording. You do not have to manage this alone.
statement-harm-terminal = holdfast serve opens Help, with lines you can call and pages on staying safe.

# Practice.
statement-drill-spot = Which part may be heard as blame? Enter shows an answer.
statement-drill-turn = How could it be said another way? Enter shows an answer.
statement-drill-part = May be heard as blame
statement-drill-way = One way to say it
statement-no-drill = There is no drill called { $name }.

# The pages.
statement-list = Words that land
statement-list-lead = What happened, what you felt, what you need, what you ask.
statement-list-note = Say it so that it can be heard
statement-build = Find words for it
statement-drafts = Still being written
statement-later = Kept for later
statement-said-before = Said
statement-for = For { $people }
statement-from-moments = Begin from a moment
statement-from-moment = From your moment on { $day }
statement-from-a-moment = From a moment you noted
statement-from-hold = The message you held
statement-from-needs = Begin from a need
statement-from-needs-lead = I need…

statement-page-saw = When…
statement-page-saw-hint = What a camera would have seen or heard.
statement-page-felt = I felt…
statement-page-felt-hint = One word about you, or two.
statement-page-need = I need, or it matters to me…
statement-page-ask = Would you be willing to…
statement-page-ask-hint = Something they can do, and can say no to.
statement-page-people-hint = A name or initials. This is not part of the sentence.
statement-feelings = Words for feelings
statement-needs = Words for needs
statement-instead = Another word for it
statement-leave = Leave it as it is
statement-keep = Save
statement-show = Show my sentence
statement-read-aloud = Read it aloud once. Change any word that doesn't sound like you.
statement-afraid = If you're afraid of what they'd do
statement-staying-safe = Staying safe
statement-lines = Help lines

statement-copy = Copy
statement-print = Print
statement-copy-hint = Or press and hold the words to copy them. Print puts them on a slip you can cut out.
statement-when-time = When it's time
statement-to-step = Make it a small step
statement-to-step-note = Write what you expect first
statement-to-pause = Agree on a pause first
statement-to-pause-note = If this could get heated
statement-said = I said it
statement-said-note = How it landed, what you noticed
statement-said-lead = You can skip any of these.
statement-said-change = Change this
statement-what-came = What came of it
statement-before = Before you say it
statement-before-ask = Is there any chance that saying this could get you hurt, threatened, followed or punished?
statement-before-then = If there is, or you're not sure, this is not about wording. You don't have to manage this alone. Nothing you think here is saved.
statement-change = Change it
statement-done = Done
statement-put-away = Kept for later.

statement-drills = Practice sentences
statement-drills-note = Spot the blame, or turn it around
statement-drills-lead = Made-up people. Nothing you do here is saved.
statement-drills-spot = Spot the blame
statement-drills-turn = Turn it around
statement-drill-which = Which part may be heard as blame?
statement-drill-none = Nothing to find here
statement-drill-picked = You picked: { $part }
statement-drill-own = Your way to say it
statement-drill-own-hint = It stays on this page and is not saved.
statement-drill-show = Show one way to say it
statement-drill-next = Next sentence
statement-drill-enough = That's enough

# Beside a held message.
statement-another-way = Say it another way
statement-found = The words you found for it
statement-build-note = Build it from four short lines.
