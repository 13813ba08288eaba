# People: who could be there.

person-name = Person
person-list = People
person-nothing-yet = Who could you text at a bad hour? One name is enough.
person-add = Add someone
person-write = Someone who could be there
person-write-lead = A name or initials is enough. You can add the rest later, or never.
person-keep = Save
person-nothing-said = Write a name or initials, or go back.

person-ask-name = Name or initials
person-ask-relation = Who are they to me?
person-ask-what = What is it?
person-what-person = A person
person-what-group = A group
person-what-service = A service
person-ask-good-for = What could you turn to them for?
person-own-words = In my own words
person-ask-phone = Number
person-ask-reach = Another way to reach them
person-ask-times = At which times?
person-ask-call = Offer them under "call someone"?
person-call-hint = They are, unless you say no. Anyone your moment or message is about is left out.
person-ask-pace = Do they respect my pace and boundaries?
person-pace-yes = Yes
person-pace-mostly = Mostly
person-pace-not-sure = Not sure
person-pace-no = No
person-ask-boundaries = What I want to keep to with them
person-ask-safe = Does it feel safe with them?
person-ask-note = A private note
person-yes = Yes
person-no = No

person-there-is = What there is
person-covered = { $count ->
    [one] { $thing }: 1 person
   *[other] { $thing }: { $count } people
}
person-for-nights = For nights there are also lines that are open now.
person-lines = Help lines
person-lines-note = Numbers for your country
person-scripts = Words for asking

person-call = Call
person-write-short = Write
person-could-say = You could begin with:
person-first-line = Rough evening. Can you talk for 10 minutes? There's nothing to solve.
person-copy = Copy
person-someone-outside = Someone who isn't part of this
person-someone-lead = A voice helps many people. You don't have to talk about what happened.
person-nobody-listed = No one is listed yet, or this is about them.
person-not-safe = If someone doesn't feel safe, you don't have to open up to them.
person-staying-safe = Staying safe
person-change = Change
person-tonight-note = Your people first, then help lines.
person-list-note = Who could be there, and for what
