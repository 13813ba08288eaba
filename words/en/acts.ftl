# What can be done with anything that is kept, on its pages.

acts-deleted = { $name } deleted.
acts-undone = Undone.
acts-kept = Kept.
acts-keep = Save

acts-erase-title = Erase
acts-erase = Erase this for good?
acts-erase-lead = Its text, its history and its place in search go. It can't be undone.
acts-erase-backups = Backups made before today still hold it, unless you erase it there too.
acts-erase-there-too = Erase it from backups too. A fresh one is made, older ones are removed.
acts-erase-do = Erase for good
acts-erased = Erased.
acts-erased-from-backups = { $count ->
    [one] Erased. 1 older backup was removed.
   *[other] Erased. { $count } older backups were removed.
}

acts-delete = Delete
acts-erase-now = Erase now
acts-history = History
acts-history-lead = What changed each time, newest first.
acts-history-removed = No answer any more: { $label }
acts-history-whole = All of it then
acts-history-now = as it is now
acts-bring-back = Bring this back
acts-brought-back = Brought back.

# Two pages changed the same thing.
acts-conflict-title = This changed after this page was opened
acts-conflict-lead = Nothing is lost. Here are both. Which one stays?
acts-conflict-here = What is saved
acts-conflict-sent = What you wrote here
acts-conflict-empty = Nothing
acts-conflict-both = Keep both
acts-conflict-mine = Keep what I wrote here
acts-conflict-theirs = Leave what is saved
