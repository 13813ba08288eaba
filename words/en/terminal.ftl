## What every command of the terminal can say.

terminal-field = { $field }: { $what }
terminal-line = line { $line }: { $problem }
terminal-more-problems = …and { $count } more.
terminal-none-kept = Nothing of this was kept. Mend the lines above and add them again.
terminal-not-edited = Nothing was changed.

terminal-not-json = This is not JSON, from column { $column } on.
terminal-not-an-object = This takes an object in braces.
terminal-twice = This field stands there twice. Keep one.
terminal-unknown-field = There is no field of this name.
terminal-empty = Add at least one thing, or go back.
terminal-needed = This is needed.
terminal-not-text = This takes a text in quotes.
terminal-not-yes-no = This takes true or false.
terminal-not-a-list = This takes a list in brackets.
terminal-not-whole = Pick a whole number from { $first } to { $last }, or leave it out.
terminal-not-one-of = Pick one of: { $choices }. Or leave it out.
terminal-too-long = This is too long. The most is { $most } letters.
terminal-too-many = There are too many. The most is { $most }.
terminal-bare-day = This is a day without a time. Write it like 2026-11-24T21:30.
terminal-zulu = A time ending in Z hides where you were. Write the offset, like 2026-11-24T21:30+01:00.
terminal-unknown-zone = This time zone is not known here. Write the offset too, like +01:00.
terminal-not-a-time = Write a time like 2026-11-24T21:30, or leave it out for now.
terminal-not-a-day = Write a day like 2026-11-24, or leave it out.
terminal-not-an-hour = Write a time of day like 9:30, or leave it out.
terminal-not-an-id-here = This takes the id of a record: 26 letters and digits.
terminal-not-a-week = Write the week like 2026-W48, from 1970 on.
terminal-stays = That makes it another one. Add the other one instead.

terminal-ask-first = Press Enter to skip a question. Ctrl-D ends and keeps what you answered.
terminal-ask-rating = 0 is calm, 10 is flooded.
terminal-ask-choice-again = Pick a number from 1 to { $last }, or press Enter to skip.
terminal-ask-words = Put commas between words.

terminal-kept-untold = It is kept, but its id could not be written: { $reason }. Do not add it again.
terminal-none-listed = No entries match. Try more days, or leave out an option.
terminal-more-with-limit = These are the newest { $count }. For more: --limit, --from or --to.
terminal-nothing-found = No entries match. Try fewer words.
terminal-not-understood = Written by a newer Holdfast. It is kept as it is.
terminal-text-erased = The text was erased.
terminal-not-an-id = "{ $id }" is not an id. An id has 26 letters and digits, as list shows them.
terminal-no-record = There is no record { $id } here.
terminal-is-deleted = This one is deleted. To bring it back: holdfast { $kind } undo { $id }
terminal-edited = Kept.
terminal-deleted = Deleted. To bring it back: holdfast { $kind } undo { $id }
terminal-undone = Put back.
terminal-erased = Erased for good.
terminal-erased-from-backups = { $count ->
    [0] A fresh backup was made. There was no older one.
    [one] A fresh backup was made, and the older one removed.
   *[other] A fresh backup was made, and { $count } older ones removed.
}
terminal-backups-hold = { $count ->
    [one] 1 backup may still hold it. To erase it there too, run this again with --backups.
   *[other] { $count } backups may still hold it. To erase it there too, run this again with --backups.
}

terminal-deed-add = noted
terminal-deed-edit = changed
terminal-deed-delete = deleted
terminal-deed-undo = put back
terminal-deed-erase = erased
terminal-deed-import = taken in

terminal-line-too-long = A line of the input is longer than a megabyte. Split it into shorter entries.
terminal-not-utf8 = The input is not UTF-8 text. Save it as UTF-8 and try again.
terminal-no-file = There is no file { $file }.
terminal-file-not-allowed = The file { $file } can't be opened: this account is not allowed to.
terminal-file-exists = There is already a file { $file }. Choose another name, so nothing is overwritten.
terminal-file-not-readable = The file { $file } can't be used: { $reason }.
terminal-open-yourself = Open this address in your browser. Ctrl and C ends Holdfast.
terminal-port-taken = That port is in use. Choose another one, or --port 0 for any that is free.
