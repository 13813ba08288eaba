# The pages around the vault: first run, unlocking, leaving, and what went wrong.

door-continue = Continue
door-part = Part { $part } of 5

door-now = I need something now
door-now-note = No passphrase, no questions. Come back to this page any time.
door-welcome-title = Welcome
door-welcome = A private place for hard moments
door-welcome-lead = Holdfast helps you notice what happens with people who matter, and what helps.
door-stays = It stays here.
door-stays-line = Your entries stay on this device, locked with your passphrase. Nothing is sent anywhere.
door-decide = You decide.
door-decide-line = Every question can be skipped. Every answer can be changed.
door-is-not = What it isn't.
door-is-not-line = Not therapy, and not emergency help. For adults; if you're under 18, Help has lines for young people.

door-choose-title = Passphrase
door-choose = Choose a passphrase
door-choose-lead = It locks everything you write. Five random words work well.
door-suggest = Suggest five words
door-suggest-other = Suggest other words
door-suggested = Write them down before you go on. They are not kept anywhere else.
door-passphrase = Passphrase
door-passphrase-again = The same again
door-passphrase-hint = 12 characters or more. Five random words work well.
door-nobody-resets = Paste and password managers work. Nobody can reset it for you.
door-not-the-same = The two were not the same. Type them again.
door-making = Locking it…

door-recovery-title = Recovery code
door-recovery = Your recovery code
door-recovery-lead = If you forget your passphrase, this is the only way back in. Keep it where only you look.
door-print = Print
door-copy = Copy
door-save-file = Save file
door-group = Type one group of it, to show you have it
door-group-hint = Four letters and digits from anywhere in it. Leave it empty to do this later.
door-not-a-group = That isn't part of this code. Look once more, or leave it empty.

door-exit-title = Leaving quickly
door-exit = Leaving quickly
door-exit-lead = Press Exit, or Shift three times. It locks Holdfast and opens another page.
door-exit-to = Which page?
door-exit-weather = Weather
door-exit-news = News
door-exit-search = Search
door-exit-blank = A blank page
door-exit-own = My choice
door-exit-address = Its address
door-exit-address-hint = It begins with https://
door-own-site = Write an address that begins with https://, or choose another page.
door-exit-history = Your browser still remembers pages you visited.
door-staying-safe = Staying safe
door-exit-try = Try it
door-idle = Lock automatically after
door-idle-hint = 10 minutes, if you don't choose.
door-minutes = { $minutes } min

door-start-title = Start
door-start = Start anywhere
door-start-lead = It's locked, and it's yours.
door-start-now = Something that may help, right away.
door-start-moment = Note a moment
door-start-moment-note = One line is enough.
door-start-learn = Read a card
door-start-learn-note = Two minutes, one idea.
door-start-example = Look around with example entries
door-start-example-note = A made-up year, apart from yours. Nothing there is kept.
door-example-over = The example is over
door-example-over-lead = Nothing of it was kept. You can close this page.

door-unlock-title = Unlock
door-unlock = Open your entries
door-unlock-do = Unlock
door-unlocking = Unlocking…
door-wrong-passphrase = That passphrase didn't open it. Check Caps Lock, or use your recovery code.
door-wait = { $seconds ->
    [one] You can try again in 1 second.
   *[other] You can try again in { $seconds } seconds.
}
door-wrong-tries = { $count ->
    [one] 1 wrong try since your last visit.
   *[other] { $count } wrong tries since your last visit.
}
door-settle-note = Works without unlocking. Nothing is saved.
door-recover-way = Use your recovery code
door-recover-title = Recovery
door-recover = Use your recovery code
door-recover-lead = It opens your entries, and a new passphrase takes the old one's place.
door-recover-do = Set the new passphrase
door-new-passphrase = New passphrase
door-code = Recovery code
door-code-hint = It begins with HF. Spaces, dashes and small letters are fine.

door-note-title = Note
door-note = Write a note
door-note-note = Sealed until you unlock
door-note-hint = It is sealed at once. Nobody can read it here until you unlock.
door-note-do = Seal it
door-note-kept = Sealed. You can read it after unlocking.
door-late-kept = Holdfast had locked. What you wrote is safe. It's a draft once you unlock.

door-not-found-title = Not found
door-not-found = We can't find that page.
door-to-today = Today
door-to-moments = Moments
door-to-help = Help
door-older-title = Not kept yet
door-older = This isn't kept yet
door-older-lead = The page you wrote it on was open since before the last lock.
door-older-again = Send it again
door-failed-title = Something went wrong
door-failed = Something went wrong on our side
door-our-fault = What you wrote is still here.
door-failed-typed = This is what you wrote. You can copy it.
door-failed-text = What you wrote
door-again = Try again

# While a pause runs.
door-timer = Timer, ends { $time }
door-timer-over = Timer, ended { $time }
