# Own words, and which of the shipped ones are offered.

word-name = Word
word-nothing-yet = No words of your own yet.
word-lead = What you type into a list is offered the next time. You can add words here, and hide others.
word-patterns-note = Your own names in place of ours
word-ask-list = Which list?
word-ask-text = The word
word-ask-meaning = What it means to you
word-label-hidden = Offered
word-hidden = Not offered
word-list-feelings = Feelings
word-list-set-offs = What set it off
word-list-sensations = In the body
word-own = Your words
word-none = None yet.
word-add-text = Another word
word-add = Add
word-added = Added.
word-shipped = Words that came with Holdfast
word-shipped-lead = Those with a tick are offered. Entries you made keep their words.
word-change = A word of yours
word-change-note = Entries you made keep the word they have.
word-delete = Take it away
