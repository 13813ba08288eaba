# Notes that were written while locked.

notes-title = Note
notes-while-locked = Written while locked
notes-as-moment = Keep it as a moment
notes-delete = Delete it
notes-delete-lead = Its text goes for good.
notes-delete-do = Delete this note
notes-deleted = Note deleted.
notes-lead = Written while locked, { $time }
