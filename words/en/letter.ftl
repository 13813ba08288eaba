# Letters from a steadier day.

letter-name = Letter
letter-list = Letters
letter-list-lead = From you, on a steadier day, for a hard night.
letter-nothing-yet = No letter yet. A few lines are a letter.
letter-write = Write one
letter-write-title = Write a letter to yourself
letter-write-lead = You'll read it on a hard night, large and alone on the page.
letter-ask-night = For which kind of night?
letter-ask-own-night = That night, in your words
letter-ask-text = What would you want to hear then?
letter-text-hint = Your words. Leave an empty line for a new paragraph.
letter-openings = Ways to begin, if you want one
letter-openings-lead = Take one up in your own words, or none.
letter-keep = Save the letter
letter-keeping = Saving…
letter-kept = Saved, for that night.
letter-nothing-said = Write a line, or go back.
letter-label-night = Kind of night
letter-label-text = The letter
letter-night-own = Another kind
letter-any-night = Any night
letter-for = For nights like this: { $night }
letter-from = From you, { $day }
letter-from-you = From you, on a steadier day
letter-sign = Me, { $day }
letter-done = Done
letter-another = Another
letter-change = Change it
letter-tonight = Which kind of night is it?
letter-none-tonight = There is no letter yet. They are written on a calmer day.
letter-held-instead = Worth remembering
letter-someone-instead = Someone to call or text
letter-other-night = Another kind of night

# On Settle, and beside a held message.
letter-steadier = A letter from a steadier day
letter-for-such = From you, for a night like this
letter-for-this-night = A letter for this night
letter-from-steadier = From you, on a steadier day
letter-for-night = { $night }. From you, on a steadier day.
