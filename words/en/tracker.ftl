# What is one's own to note of a day.

tracker-name = Own note
tracker-list = Your own to note
tracker-list-lead = Anything you'd like to see beside your days. It asks nothing of you.
tracker-nothing-yet = Nothing of your own yet.
tracker-add = Add one
tracker-write = Something of your own
tracker-write-lead = It's asked once a day, and can always be left out.
tracker-save = Save
tracker-nothing-said = Give it a name, or go back.
tracker-change = Change
tracker-ask-name = What is it?
tracker-ask-kind = How do you answer it?
tracker-kind-hint = With nothing picked it's yes or no.
tracker-number = A number
tracker-yes-no = Yes or no
tracker-rating = From 0 to 10
tracker-ask-unit = Counted in
tracker-unit-hint = For a number: cups, minutes, pages
tracker-ask-hidden = Stop asking?
tracker-is-hidden = Not asked any more
tracker-yes = Yes
tracker-no = No
