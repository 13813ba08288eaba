# The settings: how Holdfast looks, how one leaves, what is readable while locked.

setting-name = Settings
setting-nothing-yet = Nothing is set yet. Everything is as it began.
setting-on = On
setting-off = Off
setting-keep = Keep
setting-keeping = Keeping…
setting-kept = Kept.
setting-in-example = This is the example. What can be read while locked stays as it is.

setting-lock = Locking
setting-lock-note = When it locks by itself; passphrase and recovery code
setting-exit = Leaving quickly
setting-exit-note = Where Exit leads; Shift keys; the cover
setting-display = Display
setting-display-note = Light, text size, motion, ratings in words
setting-words = Words
setting-words-note = Your names for the patterns; your own lists
setting-privacy = Privacy
setting-privacy-note = A discreet name; what can be read without unlocking
setting-data = Data
setting-data-note = Backups, export, import, deleted entries, erase

setting-theme = Light or dark
setting-theme-device = As my device, and dark at night
setting-theme-light = Light
setting-theme-dark = Dark
setting-text = Text size
setting-text-usual = As my browser
setting-text-large = Larger
setting-text-largest = Largest
setting-see = Seeing
setting-less-motion = Less motion
setting-less-motion-note = Nothing moves. Breathing shows dots.
setting-more-contrast = More contrast
setting-more-contrast-note = Darker ink and stronger lines.
setting-device-font = My device's own font
setting-device-font-note = In place of Atkinson Hyperlegible.
setting-answer = Answering
setting-worded-ratings = Ratings in words
setting-worded-ratings-note = Words stand beside the numbers 0 to 10.
setting-without-figure = Body map as a list
setting-without-figure-note = Places in words, without the figure.
setting-without-veil = Page stays visible when you look away
setting-without-keys = Shift keys do nothing
setting-night = Night
setting-night-note = At night, Today is shorter and every page is dark, unless you chose Light. Night is from 23 to 6 if you choose nothing.
setting-night-from = From hour
setting-night-to = To hour
setting-night-hours = From { $from } to { $to }

setting-quick = Quick ways
setting-keys = Shift three times leaves
setting-keys-note = Three presses within five seconds.
setting-veil = Cover the page when I look away
setting-veil-note = Other windows and app switchers show an empty page.

setting-idle-hint = Starting a pause moves this to the end of the pause.
setting-idle-never = Until I close it
setting-passphrase-note = The old one is asked for first
setting-recovery-note = The old code opens nothing after that

setting-discreet = Discreet name
setting-discreet-hint = Such as Notes. Leave it empty for none.
setting-name-long = A tab has room for { $most } letters. Choose a shorter name.
setting-discreet-tab = The name stands in the tab and in the header, in place of Holdfast.
setting-discreet-lock = It locks after 3 minutes, unless you chose another time.
setting-discreet-not = Addresses and pages stay as they are. Someone who reads them can tell what this is.
setting-readable = What can be read without unlocking
setting-readable-lead = A small file beside your entries is not locked, so that Help and Exit work at once.
setting-readable-country = The country of the help lines, and the language
setting-readable-looks = Theme and text size
setting-readable-name = The discreet name
setting-readable-exit = Where Exit leads
setting-readable-lock = When it locks, and how many wrong tries there were
setting-readable-port = A number your browser uses to reach Holdfast
setting-readable-rest = Nothing else. Everything you write is locked with your passphrase.
setting-about-privacy = More about privacy

setting-patterns = Names of the patterns
setting-patterns-lead = Use your own words. An empty line brings the name back.

setting-data-lead = Everything lies on this device, in one folder.
setting-backup-note = Make one now; see those there are
setting-restore-note = Look into a backup first; then put it in place
setting-export-note = Everything in one file that is not locked
setting-import-note = See what it would bring before anything changes
setting-check-note = Whether everything is whole
setting-deleted-note = Bring entries back, or erase them
setting-erase-note = All of it, for good
setting-worded-chosen = Words now. You can change that under Display.
