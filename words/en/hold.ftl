## Held messages: before you send, before you go quiet.

hold-write = Write it raw. It stays here. A line with only a dot ends it.
hold-write-quiet = One line with a time in it is enough: "I need quiet. I'll write Sunday evening." A line with only a dot ends it.
hold-ask-text = Write it raw. It stays here.
hold-ask-to = To whom?
hold-ask-hope = What do you hope it does?
hold-ask-fear = What do you fear if you don't?
hold-ask-when = When do you want to look again? Minutes, like 20, or a time, like 8:00.
hold-when-again = Write minutes, like 20, or a time, like 8:00. Enter skips.

hold-label-text = The message
hold-label-direction = Written before
hold-label-look-again = Look again
hold-label-ended = How it ended
hold-nothing-yet = Nothing held yet. Write here what you might send.
hold-no-words = A held message without words

hold-direction-send = sending
hold-direction-go-quiet = going quiet
hold-ending-let-go = Let go
hold-ending-kept = Kept here
hold-ending-new-words = Said in a new way
hold-ending-copied = Copied as it was

hold-nothing-written = Nothing was written, so nothing is held.
hold-held = Held. It stays here.
hold-held-until = Held. You can look again at { $time }.
hold-none-due = Nothing is waiting for you to look.
hold-how-to-end = To end it: holdfast hold end { $id } let-go, kept, new-words or copied. Any way is fine.
hold-ended = Kept as you said.
hold-counts = { $held ->
    [one] You held 1.
   *[other] You held { $held }.
} { $copied ->
    [0] You sent none as they were.
    [one] You sent 1 as it was.
   *[other] You sent { $copied } as they were.
}

hold-name = Held message
hold-page-hint = Nothing is sent. Nobody sees it but you.
hold-page-quiet = Say when you'll be back
hold-page-quiet-hint = One line is enough: "I need quiet. I'll write Sunday evening." You can copy it out.
hold-page-skip = Skip any of these.
hold-page-to = Who is it to?
hold-page-in-20 = In 20 minutes
hold-page-at-8 = At 8:00
hold-page-tomorrow-at-8 = Tomorrow at 8:00
hold-page-pick = Pick a time
hold-page-when = When?
hold-page-then-morning = With no time picked, it's on Today at 8:00 in the morning.
hold-page-going-quiet = I'm the one going quiet
hold-page-not-quiet = I want to write instead
hold-page-hold = Hold it
hold-page-holding = Holding…
hold-page-and-settle = Hold and settle
hold-page-nothing = Write a line, or go back. Nothing is lost.

hold-page-held = Held. It stays here until you look.
hold-page-held-until = Held. You can look again at { $time }.
hold-page-held-then = You don't have to decide anything now.
hold-page-settle-note = Something for the body, while it waits
hold-page-call = Call someone outside this
hold-page-call-note = A voice, not about the message
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
hold-end-let-go-note = It is put away. It stays in your moments.
hold-end-kept = Keep it
hold-end-kept-note = Unsent, as yours.
hold-end-new-words = Say it in a new way
hold-end-new-words-note = Four short lines to build it from.
hold-end-copied = Copy it as it is
hold-end-copied-quiet = Copy it and send it
hold-end-copied-note = The next page shows it, ready to copy.
hold-page-later = Look again later
hold-page-copy-lead = Here it is, as you wrote it.
hold-page-copy = Copy
hold-page-new-words-lead = You could build it from four short lines.
hold-page-new-when = When … (what a camera would see)
hold-page-new-felt = I felt …
hold-page-new-need = It matters to me that …
hold-page-new-ask = Would you be willing to …, and when?
hold-page-new-write = Write the new one here

# On Today.
hold-lead = You held a message until { $time }
hold-lead-note = It's ready when you are.
