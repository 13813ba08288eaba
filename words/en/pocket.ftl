# One page for the phone.

pocket-title = Pocket page
pocket-what = This page is a file on this device. It sends nothing and keeps nothing.
pocket-if-yes = { $question } If yes, or not sure: choose something else.
pocket-written = Written: { $file }. Copy it to the phone and open it there.
pocket-own = Your letters and your plan on it are not encrypted. Anyone who opens the file can read them.
pocket-no-country = No country is chosen, so it shows the lists for all. Choose one with --country XX.
pocket-unknown-country = There are no lines for { $country } here. Use two letters, such as IE.
pocket-note-ask = Write a note. A line with only a dot ends it.
pocket-note-empty = Nothing was written, so nothing is sealed.
pocket-note-sealed = Sealed. You can read it after opening the vault.
