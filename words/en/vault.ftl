## The vault: opening, keeping, moving, and what can go wrong.


vault-ask-passphrase = Passphrase:
vault-choose-passphrase = Choose a passphrase. Five random words work well:
vault-repeat-passphrase = The same again:
vault-passphrases-differ = The two were not the same. Nothing was made or changed. Try again.
vault-nowhere-to-ask = There is no terminal to ask for the passphrase. Use --passphrase-file FILE, or - for standard input.
vault-no-secret-there = There was nothing to read where the passphrase or code was expected.
vault-secret-not-utf8 = The passphrase or code is not UTF-8 text.
vault-keep-recovery-code = Keep this code where only you look. If you forget your passphrase, it is the only way back in.
vault-recovery-not-shown = The recovery code could not be shown. To get another one: holdfast recovery
vault-already-here = There is already a vault here. To make another, give --vault a new folder.
vault-passphrase-changed = The passphrase is changed. Copies someone already took still open with the old one.
vault-backups-left = { $count ->
    [one] 1 backup could not be changed and still opens with the old one.
   *[other] { $count } backups could not be changed and still open with the old one.
}

vault-no-home = There is no home folder to keep the vault in. Give one with --vault DIR.
vault-none-here = There is no vault here yet. To make one: holdfast init
vault-not-empty = This folder already holds something. Choose an empty or a new one.
vault-busy = Holdfast is open elsewhere on this machine. Lock or close it there first, then try again.
vault-locked = Holdfast is locked.
vault-wrong-passphrase = That passphrase didn't open it. Check Caps Lock, or use your recovery code with --recovery-file.
vault-wrong-recovery-code = That recovery code doesn't open this vault. It may be from an older or another one.
vault-not-a-recovery-code = That is not a whole recovery code. It begins with HF and has nine groups of four.
vault-passphrase-short = Choose a passphrase of 12 characters or more. Five random words work well.
vault-passphrase-guessable = That passphrase is quick to guess. Five random words work well.
vault-no-memory = There isn't enough free memory to open the vault. Close other programs and try again. Nothing was changed.
vault-newer = A newer Holdfast wrote this vault (version { $needed }). Update Holdfast to open it. Nothing was touched.
vault-damaged = Part of the vault is damaged: { $what }. Try: holdfast check. A backup can be put back with holdfast restore.
vault-full = The disk is full. This was not saved. Everything saved before is safe. Free some space and try again.
vault-unsure = The disk gave an error while saving. Look whether the entry is there before you write it again.
vault-disk = The disk gave an error ({ $reason }). This was not saved. Everything saved before is safe.
vault-not-understood = A newer Holdfast wrote this record. It is kept as it is and can't be changed here.
vault-too-large = This is too large to keep as one entry. Split it in two.
vault-backup-damaged = This backup is damaged. Nothing was put back. Try an older one.
vault-not-a-backup = That file is not a backup of a vault.
vault-unsure-passphrase = The disk gave an error while changing the passphrase. The new one or the old one opens the vault now: try both.
vault-unsure-recovery = The disk gave an error while changing the recovery code. The old code may no longer work. Run holdfast recovery again for a code you can keep.
vault-bad-export-whole = Lines of this export don't fit together: { $fault } Nothing was taken in.
vault-bad-export = line { $line }: { $fault } Nothing was taken in.
vault-no-locks = This file system has no file locks, so Holdfast can't keep the vault for itself. Choose another folder.
vault-our-fault = Something went wrong on our side. What was saved before is safe.
vault-stream = Reading or writing stopped: { $reason }.

vault-older-than-last-used = This vault is older than the one you last used here. You can read it. To write in it: holdfast check --accept-older
vault-older-header = The vault's header is older than the vault, so an old passphrase may open it again. You can read. To write: holdfast check --accept-older
vault-newer-writer = A newer Holdfast wrote this vault and lets this one only read it.
vault-not-upgraded = This vault is from an older Holdfast and could not be backed up before its upgrade. You can read it.
vault-header-healed = One of two copies of the vault's header was damaged. It was mended from the other. Nothing is lost.
vault-header-not-healed = One of two copies of the vault's header is damaged, and could not be mended. The other works.
vault-open-to-others = Other people on this machine may be able to see the vault's files. They are encrypted all the same.
vault-upgraded = This vault was from an older Holdfast. It was backed up and brought up to date.
vault-notes-taken-in = { $count ->
    [one] 1 note written while locked is now a draft.
   *[other] { $count } notes written while locked are now drafts.
}
vault-no-backup-made = No backup could be made now. What you wrote is saved. Is the disk full?

vault-damage-header = a copy of its header
vault-damage-header-forged = its header, which something else has changed
vault-damage-first-page = the start of its file
vault-damage-page = a page of its file
vault-damage-structure = the order of its tables
vault-damage-chain = the chain of changes
vault-damage-record = a record that differs from its last change
vault-damage-search = the search index
vault-damage-backup = the backup

vault-check-damage = Damaged: { $what }.
vault-check-restore = Keep these files. The newest backup is { $file }. Put it into a new folder with holdfast restore.
vault-check-no-backup = There is no backup. Keep these files; what can still be read can be exported.
vault-check-no-backup-beside = There is no backup beside it. Keep these files, and look for a backup elsewhere.
vault-check-whole = The vault is whole: { $documents ->
    [one] 1 record
   *[other] { $documents } records
}, { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}.
vault-check-not-understood = { $count ->
    [one] 1 record is from a newer Holdfast. It is kept as it is.
   *[other] { $count } records are from a newer Holdfast. They are kept as they are.
}
vault-accepted = This vault is now the one you last used here. Writing works again.
vault-restored = { $count ->
    [one] The backup is back, and was proved: 1 record.
   *[other] The backup is back, and was proved: { $count } records.
}

vault-export-not-encrypted = This export is not encrypted. Anyone who opens it can read it.
vault-took-in = Taken in: { $new } new, { $changed } changed. Already here: { $already }.
vault-would-take-in = This would take in: { $new } new, { $changed } changed. Already here: { $already }. Nothing was changed.
vault-both-changed = { $count ->
    [one] 1 record was changed in both places. The later change stands; the other is in its history.
   *[other] { $count } records were changed in both places. The later change stands; the other is in their history.
}
vault-erased-here = { $count ->
    [one] 1 record was erased here and stays so.
   *[other] { $count } records were erased here and stay so.
}
vault-fault-not-json = this is not JSON, or the file ends too early.
vault-fault-not-an-export = this is not an export of Holdfast.
vault-fault-newer = a newer Holdfast wrote this export.
vault-fault-field = the field { $field } has another form than it takes.
vault-fault-digest = the text was changed after it was exported.
vault-fault-too-large = this entry is too large.
vault-suggest = Five words you could take: { $words }. Write them down before you go on. They are not kept anywhere else.
