# Today: what would help right now?

today-now = Now
today-hard = This is a hard moment
today-hard-note = Start with the body. No questions first.
today-hold = Write it, don't send it
today-hold-note = It stays here. Look again in the morning.
today-mark-note = Saves only the time. Add words later, or never.
today-person = Someone to call or text
today-person-note = Help lines in your country, with their hours.
today-night-lead = Most things can wait until morning. If you're not safe, open Help.

today-continue = Continue
today-week = This week
today-whole-week = See the whole week
today-another = Another
today-card = One idea

today-morning = { $day } morning
today-afternoon = { $day } afternoon
today-evening = { $day } evening
today-night = { $day } night
today-after-midnight = { $day }, after midnight
today-code = Can you still find your recovery code?
today-code-check = Check it
today-code-later = Don't ask again
