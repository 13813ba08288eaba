## Held messages: before you send, before you go quiet.

hold-write = Write it exactly as it comes. It stays here. A line with only a dot ends it.
hold-write-quiet = One line with a time in it is enough: "I need quiet tonight. I'll write tomorrow at six." If you're afraid of them, you don't owe them a time. A line with only a dot ends it.
hold-ask-text = Write it exactly as it comes. It stays here.
hold-ask-to = To whom?
hold-ask-hope = What do you hope it does?
hold-ask-fear = What do you fear if you don't?
hold-ask-when = When do you want to look again? Minutes, like 20, or a time, like 8:00.
hold-ask-back = When will you be back? Minutes, like 60, or a time, like 18:00. Enter skips.
hold-when-again = Write minutes, like 20, or a time, like 8:00. Enter skips.

hold-label-text = The message
hold-label-direction = Written before
hold-label-look-again = When to look again
hold-label-ended = How it ended
hold-nothing-yet = Nothing held yet. Write here what you might send.
hold-no-words = A held message without words

hold-direction-send = sending
hold-direction-go-quiet = going quiet
hold-ending-let-go = Let go
hold-ending-kept = Kept for myself
hold-ending-new-words = Said another way
hold-ending-copied = Sent as it was
hold-ending-back = Said, and came back

hold-nothing-written = Nothing was written, so nothing is held.
hold-held = Held. It stays here.
hold-held-until = Held. You can look again at { $time }.
hold-none-due = Nothing is waiting for you to look.
hold-how-to-end = To end it: holdfast hold end { $id } let-go, kept, new-words or copied. Any way is fine.
hold-ended = Saved.
hold-counts = Messages held: { $held }. Sent as they were: { $copied }.

hold-name = Held message
hold-page-hint = Nothing is sent.
hold-page-skip = Skip any of these.
hold-page-to = Who is it to?
hold-page-in-20 = In 20 minutes
hold-page-at-8 = At 8:00
hold-page-tomorrow-at-8 = Tomorrow at 8:00
hold-page-pick = Pick a time
hold-page-when = When?
hold-page-then-morning = With no time picked, it's on Today at 8:00 in the morning.
hold-page-going-quiet = I'm going quiet instead
hold-page-not-quiet = I want to write instead
hold-page-hold = Keep it here
hold-page-holding = Saving…
hold-page-and-settle = Keep it, then settle
hold-page-nothing = Write a line, or go back. Nothing is lost.

hold-page-held = Held. It stays here until you look.
hold-page-held-until = Held. You can look again at { $time }.
hold-page-held-then = You don't have to decide anything now.
hold-page-settle-note = Something for your body while the message waits
hold-page-call = Call someone who isn't part of this
hold-page-call-note = To hear a voice. You don't have to mention this.
hold-page-note = Note what happened
hold-page-read = Read it again
hold-page-done = Done

hold-page-you-wrote = You wrote this
hold-page-you-wrote-at = You wrote this at { $time }
hold-page-tomorrow = { $time } tomorrow
hold-page-yesterday = { $time } yesterday
hold-page-hoped = What you hoped it would do
hold-page-feared = What you feared if you didn't
hold-page-any-way = Any of these is fine.
hold-end-let-go = Let it go
hold-end-let-go-note = Don't send it. You can still find it under Moments.
hold-end-kept = Keep it for myself
hold-end-kept-note = Not sent. It stays here.
hold-end-copied = Copy it as it is
hold-end-copied-note = The next page has it ready.
hold-page-later = Look again later
hold-page-copy-lead = Here it is, as you wrote it.
hold-page-copy = Copy

# Once it was sent, or not.
hold-sent = Did you send it?
hold-sent-already = Sent already?
hold-sent-as-it-was = Yes, as it was
hold-sent-in-other-words = Yes, in other words
hold-sent-not = No, or not yet

# Before going quiet.
hold-quiet-title = A line before going quiet
hold-quiet-when = When will you be back?
hold-quiet-when-hint = A time makes it easier for both of you. Pick one you can keep.
hold-quiet-back-then = Back { $when }
hold-quiet-no-time = I can't say when
hold-quiet-this-time = This time
hold-quiet-which-time = Pick a time, or press "I can't say when".
hold-quiet-afraid = If you're afraid of them, you don't owe them a time.
hold-quiet-staying-safe = Staying safe
hold-quiet-long = That's more than a day. A shorter time is easier on you both. You can ask for more when it comes.
hold-quiet-what = What will you say?
hold-quiet-what-until = Back { $when }. What will you say?
hold-quiet-line = A line that's ready
hold-quiet-line-1 = I need some quiet. I'll write { $when }.
hold-quiet-line-2 = I'm not leaving. I need time to myself, and I'll write { $when }.
hold-quiet-line-3 = This is a lot for me right now. Can we talk { $when }?
hold-quiet-line-no-time = I need some quiet. I'll write when I can.
hold-quiet-line-no-time-2 = I can't talk about this right now. I'll let you know when I can.
hold-quiet-own = Or in your own words
hold-quiet-own-hint = If you write something here, this is the line.
hold-quiet-save = Save, then copy it
hold-quiet-kept = Saved. Here's your line.
hold-quiet-copy-lead = Nothing is sent from here. Copy it to where you write to them.
hold-quiet-then = Holdfast shows it again { $when }.
hold-quiet-until = You'll be back { $when }
hold-quiet-back = I'm back
hold-quiet-back-note = You said when, and you came back.
hold-quiet-longer = I need longer
hold-quiet-longer-note = Pick a new time and a line for it.
hold-quiet-unsaid = I didn't say it
hold-quiet-unsaid-note = It stays under Moments.
hold-back-today = today at { $time }
hold-back-this-morning = this morning at { $time }
hold-back-tomorrow = tomorrow at { $time }
hold-back-yesterday = yesterday at { $time }
hold-back-on = on { $day } at { $time }

# On Today.
hold-quiet-lead = You said you'd be back { $when }
hold-quiet-lead-note = Say hello, or say you need longer.
hold-lead = A message you held until { $time }
hold-lead-note = It's ready when you are.
