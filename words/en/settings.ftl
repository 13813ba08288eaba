# The settings that need the vault as a whole, a secret, or a file.

settings-example = In the example there is nothing to back up, restore, import or erase. Nothing in it is kept.
settings-your-passphrase = Your passphrase
settings-wrong-passphrase = That passphrase didn't open it. Check Caps Lock, and type it again.

settings-passphrase-title = Change the passphrase
settings-passphrase-lead = The old one opens nothing after that: neither your entries nor the backups here.
settings-passphrase-copies = Copies of backups that you keep elsewhere still open with the old one.
settings-passphrase-do = Change it
settings-passphrase-changed = Your new passphrase is set. The old one no longer works here.

settings-recovery-title = New recovery code
settings-recovery-lead = You get a new code. The old one opens nothing after that.
settings-recovery-do = Make a new code
settings-recovery-new = It is in use from now on. It is shown until you type one group of it.
settings-group-hint = Four letters and digits from anywhere in it.
settings-not-a-group = That isn't part of this code. Look once more.
settings-recovery-kept = Your new code is set. The old one no longer works here.

settings-backup-title = Backup
settings-backup-lead = A backup is one locked file. Each is opened once to prove that it works.
settings-backup-do = Back up now
settings-backup-doing = Backing up…
settings-backup-made = Backup made and proved: { $when }.
settings-backup-there = Backups on this device
settings-backup-none = There is no backup yet.
settings-backup-folder = They are in this folder. A copy on another device helps if this one is lost.
settings-kilobytes = { $size } kB
settings-megabytes = { $size } MB

settings-restore-title = Restore
settings-restore-lead = First you look into a backup. That changes nothing.
settings-restore-which = Which backup?
settings-restore-choose = Choose one of the backups.
settings-restore-look = Look into it
settings-restore-looking = Opening it…
settings-restore-elsewhere = For a backup that is elsewhere, use the terminal. It goes into a new, empty folder:
settings-restore-confirm = Put this backup in place?
settings-restore-made = It was made on { $when }.
settings-restore-holds = It holds { $documents ->
    [one] 1 record
   *[other] { $documents } records
} and { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}, settings and deleted ones included.
settings-restore-whole = It opened with your passphrase, and everything in it is whole.
settings-restore-then = What happens then
settings-restore-then-aside = What you have now is kept whole, in a folder of its own. Nothing of it is deleted.
settings-restore-then-later = Entries you made after the backup are only in that folder.
settings-restore-then-erased = What you erased after the backup is there again.
settings-restore-do = Put it in place
settings-restore-doing = Putting it in place…
settings-restore-not = Leave everything as it is
settings-restored = The backup of { $when } is in place. What was there before is in { $folder }.

settings-export-title = Export
settings-export-lead = Everything that is kept, in one file: entries, deleted ones, and every earlier version.
settings-export-open = This file is not locked
settings-export-do = Save the file

settings-import-title = Import
settings-import-lead = Takes in an export. You first see what it would bring.
settings-import-path = Where the file is
settings-import-path-hint = Such as /home/me/entries.json. Large files need this way.
settings-import-text = Or paste what is in it
settings-import-text-hint = Up to about 800 kB.
settings-import-nothing = Write where the file is, or paste what is in it.
settings-import-unreadable = This file can't be read here: { $reason }.
settings-import-look = See what it would bring
settings-import-looking = Reading…
settings-import-preview = This is what it would bring
settings-import-nothing-yet = Nothing has changed yet.
settings-import-backup-first = A backup is made first.
settings-import-do = Take it in
settings-import-doing = Taking it in…

settings-check-title = Check
settings-check-lead = Looks whether your entries are whole. Nothing is changed.
settings-check-do = Check
settings-check-deep = Check every change
settings-check-deep-note = Every change takes longer. It also finds old parts that were put back.
settings-check-doing = Checking…
settings-check-damaged = Your backups are not touched by this. Restore lets you look into one.
settings-check-read-only = Saving is off
settings-check-accept = Use it as it is

settings-deleted-title = Deleted
settings-deleted-lead = They stay here until you erase them. Nothing is erased automatically.
settings-deleted-none = Nothing is deleted.
settings-deleted-more = { $count } more are older.
settings-deleted-one = A deleted entry
settings-deleted-back = Bring it back
settings-deleted-is-back = It is back where it was.

settings-erase-title = Erase everything
settings-erase-lead = This erases everything on this device. It can't be undone.
settings-erase-entries = Every entry, and everything you deleted
settings-erase-backups = Every backup on this device, and vaults that a restore kept
settings-erase-settings = Every setting, and the way in
settings-erase-not = Copies you made elsewhere stay. So does what your browser remembers.
settings-erase-export-first = Save everything in a file first
settings-erase-type = Type { $word } to erase everything
settings-erase-word = Type { $word }, or leave this page.
settings-erase-do = Erase everything
settings-erase-keep = Keep everything
settings-code-check = Check your recovery code
settings-code-check-lead = You can paste it. A wrong code counts as a wrong try. After a few, the next one has to wait. Nothing else changes.
settings-code-check-do = Check
settings-code-check-doing = Checking…
settings-code-fits = It fits. Keep it where only you look.
settings-code-new = If you can't find it, make a new one.
settings-code-new-do = Make a new code
