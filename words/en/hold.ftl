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
