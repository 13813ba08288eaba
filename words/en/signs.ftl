# My early signs, the lines for what sets a moment off, and plain counts.

signs-title = My early signs
signs-lead = What you notice first, before a pattern takes over. These come first when you note a moment.
signs-body = In the body
signs-thought = A thought
signs-urge = An urge
signs-set-off = When it tends to start
signs-ask-text = A sign, in your words
signs-text-hint = For example: my jaw sets hard.
signs-ask-list = Where does it show?
signs-add = Add this sign
signs-added = Added to your signs.
signs-there = It's already in your list.
signs-needs-text = Write the sign in a few words, or tick some below.
signs-needs-list = Pick where it shows. What you wrote is still here.

signs-ideas = Signs that some people notice
signs-ideas-lead = Tick any that you know. You can change their words afterwards.
signs-ideas-take = Add the ticked ones

signs-lines = If this happens, then I…
signs-lines-lead = One line for each thing that sets a moment off. It comes back when you note that, and on Settle.
signs-line-add = Add a line
signs-choose = What sets it off?
signs-choose-lead = Pick one thing. What you noted most comes first.
signs-ask-set-off = Something else, in your words
signs-go-on = Continue
signs-needs-set-off = Write what sets it off, or pick from the list.
signs-line-over = A line for
signs-ask-line = If this happens, then I…
signs-line-hint = One small thing you can do within a minute.
signs-line-ideas = Or begin from one of these
signs-line-keep = Save this line
signs-line-kept = Saved. It comes back when you note this.
signs-line-not-now = Not now
signs-needs-line = Write one line, or go back.

signs-counts = What comes back
signs-counts-newest = Counted over your newest { $count } moments.
signs-count-hidden = Taken out. You can bring it back further down.
signs-take-out = Take out: { $what }
signs-count-again = Show again: { $what }
signs-none-in-terminal = No early signs yet. Add one with: holdfast word add

# On other pages.
signs-note = What you notice first, and a line for it
signs-your-line = Your line for “{ $what }”

# A form that was begun.
signs-form-sign = An early sign
signs-form-line = A line for what sets it off
