# Ways of working a person can look for: reading, comparing, which might fit.

approaches-title = Ways of working in therapy
approaches-lead = Seven ways, each in plain words and with its limits. None is right for everyone.
approaches-back = Ways of working
approaches-might = Which might fit me?
approaches-might-note = Six questions. You get reasons, no result.
approaches-compare = Compare up to three
approaches-compare-do = Compare
approaches-compare-pick = Which ones?
approaches-compare-few = Pick two or three, and you see them side by side.
approaches-compare-many = These are the first three you picked. More would not fit on a page.
approaches-compared = Side by side
approaches-compare-other = Compare others
approaches-tested = Counted up to { $until }: { $count }.
approaches-warning = Read this first
approaches-next = Read another
approaches-none = There is no approach called { $slug }. `holdfast approaches` lists them.

approaches-fit-do = Show me the reasons
approaches-fit-kept = Your answers stay until Holdfast locks. They are not stored.
approaches-fit-reasons = Reasons for and against
approaches-fit-order = The order is the same for everyone. It says nothing about you.
approaches-fit-first = Before any approach
approaches-fit-for = Reasons for it
approaches-fit-against = Reasons to wait
approaches-fit-read = Read about { $name }
approaches-fit-silent = Your answers say nothing about these: { $names }.
approaches-fit-nothing = You skipped all six, and that's fine. You can read about each way, or compare some.
approaches-fit-again = Change my answers
approaches-fit-forget = Forget my answers
approaches-fit-forgotten = Your answers are gone.
