# How to reach me: one printed side for a partner, and theirs.

reach-me-title = How to reach me
reach-me-tab = One side
reach-me-for = For { $name }
reach-me-reach = How to reach { $name }
reach-me-theirs = Their side
reach-me-nothing-yet = Nothing written yet. One line can be enough.
reach-me-list-lead = What someone close may see in you, what it means, and what helps. On one side of paper.
reach-me-write = Write one
reach-me-write-lead = Skip whatever you like. Leave out anything you'd rather not hand over.
reach-me-save = Save
reach-me-nothing-said = Finish at least one of these, or go back.
reach-me-change = Change
reach-me-print = Print
reach-me-done = Done
reach-me-paper = The paper has no names on it, and doesn't name this program.

reach-me-ask-side = Who is writing?
reach-me-side-mine = Me
reach-me-side-theirs = The other person
reach-me-side-hint = Someone writing here can see what is open. An empty side to print is safer for both.
reach-me-ask-people = Who is it between you and?
reach-me-people-hint = A name or initials. It stays here.
reach-me-ask-close = When I pull close, you may see
reach-me-ask-quiet = When I go quiet, you may see
reach-me-ask-means = What it means
reach-me-ask-helps = What helps
reach-me-ask-worse = What makes it worse
reach-me-ask-back = How I come back

reach-me-blank = An empty side to print
reach-me-blank-note = For the other person, and a pen
reach-me-blank-lead = For the other person to fill in, if they like.

reach-me-gate-lead = This is for someone it's safe to be open with.
reach-me-lead = One side for someone close
reach-me-terminal = This is for someone it's safe to be open with. If you're afraid of someone, "holdfast help" shows lines that know about it.
