## Measures: answering, reading the result, loading a questionnaire.

measure-ours = These questions are ours. They have not been tested as a measure.
measure-no-measure = There is no measure or answer "{ $name }" here. To see which there are: holdfast measure list
measure-take-it = holdfast measure take { $name }
measure-last = Last answered on { $day }.
measure-not-yet = Not answered so far.
measure-name-long = This name is too long. The most is { $most } letters.

measure-ask-first = Enter skips a question. "skip" skips the rest of a part. Ctrl-D ends and keeps what you answered.
measure-skip-word = skip
measure-again = Pick one of these, or press Enter to skip: { $offered }
measure-offer-range = { $min } to { $max }
measure-offer-number = a number
measure-offer-yes-no = yes / no
measure-offer-day = a day, like 2026-11-24
measure-offer-words = words of your own
measure-nothing-answered = Nothing was answered, so nothing was kept.
measure-answers-not-an-object = Answers come as one JSON object: the name of each question, and its answer.
measure-no-question = There is no question "{ $item }" in this measure.
measure-misfit = { $item }: this answer doesn't fit. Pick from: { $offered }

measure-soon = You last answered this on { $day }. From { $next } on, new answers say more.
measure-soon-ask = Answer now all the same? y for yes, Enter for later.
measure-soon-anyway = To answer now all the same: --anyway

measure-result = Your answers
measure-unscored = This one is not scored here. Your answers are kept as you gave them.
measure-value = { $value }, on a line from { $low } to { $high }.
measure-give-or-take = Give or take { $most }: the same answers on another day could land there.
measure-not-stated = How sure this number is isn't stated in the measure.
measure-band = Its authors call this part of the line "{ $band }".
measure-tell = This is a reason to tell a doctor or therapist within days.
measure-tell-when = When to get more help
measure-cut = It reaches a mark of its authors: { $cut }.
measure-before = Before, oldest first: { $values }.
measure-change-beyond = Since last time it moved by more than { $smallest }. That is more than measurement noise, { $kind }.
measure-change-inside = Since last time it moved by less than { $smallest }. That can be measurement noise alone, { $kind }.
measure-by-alpha = going by how far its questions agree
measure-by-retest = going by how far two uses agree
measure-wobble = Your usual wobble from one time to the next is about { $most }. It is your own, so far.

measure-map = On the two dimensions
measure-near = Nearest to { $first }, this time.
measure-between = Between { $first } and { $second }, this time.
measure-high-from-norms = High begins at the mean of the people that were asked.
measure-high-from-middle = High begins at the middle of the line.
measure-map-is = These are places on a map, not kinds of people. They can differ with each person.
measure-corner-quieter = the quieter corner
measure-corner-close = pulling close
measure-corner-away = pulling away
measure-corner-both = back and forth

measure-thank-you = Thank you for saying it. You matter, and this is more than an app can hold alone. Would you call or write to someone now?

measure-preview = In this file: { $title }
measure-preview-publisher = Made public by { $who }.
measure-preview-licence = Who may use it: { $licence }
measure-preview-no-licence = The file doesn't say who may use it.
measure-preview-scales = Scored: { $scales }
measure-may-use = Do you have the right to use this questionnaire? y for yes.
measure-keep = Keep it? y for yes. Nothing is kept before that.
measure-say-both = To keep a file from standard input, say both: --i-may-use-this and --yes. Nothing was kept.
measure-not-taken = Nothing was kept.
measure-nothing-kept = Nothing was kept.
measure-taken-in = Kept. To answer it: holdfast measure take { $name }
measure-no-key = There is no key "{ $key }". There are: { $keys }
measure-no-file = This one has no questionnaire file. Its answers can be written as FHIR one by one.

measure-note-not-asked = Question { $item } is of a kind that isn't asked here. It stays in the file.
measure-note-no-options = Question { $item } has its answers somewhere else. Nothing is fetched, so it isn't asked.
measure-note-formula = The formula of { $item } isn't one of those worked out here. It is left unscored.
measure-note-no-number = An answer to question { $item } has no number. When it is chosen, there is no score.
measure-note-plain-sum = The file has weights and no formula. The plain sum is shown, and nothing is made of it.
measure-note-unscored = This questionnaire will not be scored. Your answers are kept as you give them.
measure-note-key = Scored by the key { $key }, which comes with Holdfast or was handed in.
measure-note-key-left = The key { $key } belongs to it by name and doesn't fit its questions. It was left out.

measure-refused-large = This file is larger than { $most } megabytes. That is more than a questionnaire takes.
measure-refused-to-keep = This questionnaire is larger than one record can hold. A file without pictures and narrative may fit.
measure-refused-utf8 = This file is not UTF-8 text, from byte { $byte } on. Save it as UTF-8 and try again.
measure-refused-deep = This file is nested more than 64 levels deep, on line { $line }.
measure-refused-json = This is not JSON, at line { $line }, column { $column }.
measure-refused-twice = The field "{ $field }" stands twice in one object. Keep one.
measure-refused-type = This holds "{ $found }" and not a FHIR Questionnaire.
measure-refused-shape = Something else stands at { $place } than may stand there.
measure-refused-link-twice = 2 questions are named "{ $item }". Each takes a name (linkId) of its own.
measure-refused-no-link = The question at { $place } has no name (linkId).
measure-refused-circle = The list of answers at { $place } leads back to itself.
measure-refused-answer-twice = At { $place }, 2 different answers have the code "{ $code }". Each takes a code of its own.
measure-refused-none = There is no question in this file that can be asked here.
measure-refused-many = There are { $count } questions in this file. The most is { $most }.
measure-refused-key = The key { $key } is for { $wants } questions, and this file has { $has }.
measure-refused-key-range = The key { $key } counts on other numbers than the answers to question { $item } have.
measure-refused-key-unreadable = This key can't be read: { $why }

measure-list = Measures
measure-list-lead = Questions to answer now and then. Each shows you beside your own past, never beside others.
measure-one = This measure
measure-load = Load a questionnaire you may use
measure-given = Everything you answered
measure-given-none = Nothing answered so far. What you answer shows up here.
measure-begun = Started. Carry on where you left off.
measure-again-from = From { $day } on, new answers say more.
measure-ours-short = Ours, not tested as a measure.
measure-about = About { $name }
measure-in-general = People in general

measure-answer = Answer these questions
measure-empty = Not answered so far. When you have answered twice, you'll see your own line here.
measure-newest = Last answered on { $day }.
measure-past = { $count ->
    [one] The one time you answered
   *[other] All { $count } times you answered
}
measure-line = { $scale }: { $now } this time, { $before } the time before
measure-line-basis = From { $count } times you answered, { $from } to { $to }.
measure-cannot = What this can't tell you
measure-cannot-ours = It can't set you beside other people. A few points up or down can be the week alone.
measure-cannot-loaded = It can only hold what you noticed and chose to say. It is no diagnosis.
measure-cannot-why = It can't say why a time was as it was, or what comes next.
measure-looks-back = { $days ->
    [one] The answers look back on 1 day.
   *[other] The answers look back on { $days } days.
}
measure-what-it-is = What this measure is, and where it comes from
measure-what-you-answered = What you answered
measure-gone = The questionnaire is no longer here. This is what was kept with your answers.
measure-table = Download all answers as a table (CSV)
measure-table-one = Download as a table (CSV)
measure-fhir = Download for a clinic (FHIR)
measure-not-encrypted = A downloaded file is not encrypted. Whoever can open it can read it.
measure-delete = Delete this questionnaire
measure-delete-answers = Delete these answers
measure-erase = Erase for good

measure-care = If you might act on thoughts of ending your life, or you're not safe, call your emergency number now.
measure-care-help = People who can help now

measure-start-lead = They can be about people in general, or about one person. How you are can differ with each.
measure-about-whom = About whom?
measure-one-person = About one person (you can leave this empty)
measure-someone-else = Someone else
measure-one-person-hint = A name or initials. Left empty, the questions are about people in general.
measure-begin = Begin
measure-soon-title = You answered this a short while ago
measure-soon-why = Closer together, small ups and downs hide what changes. You can answer now all the same.
measure-soon-later = Later
measure-soon-now = Answer now
measure-page = Page { $page } of { $of }
measure-page-before = The page before
measure-skip-any = Every question can be skipped.
measure-misfit-here = Pick one of these, or skip it: { $offered }
measure-nothing-here = Answer at least one question, or leave.
measure-own-words = Or in your own words
measure-end-low = not at all
measure-end-high = very much so
measure-continue = Continue
measure-save = Save answers
measure-saving = Saving…
measure-save-so-far = Save so far
measure-leave = Leave without saving

measure-load-lead = A clinic or its makers may give you a questionnaire as an HL7 FHIR file. You see what is in it first.
measure-paste = Paste the file's text
measure-paste-hint = Open the file in a text editor and copy all of it. Nothing is fetched from anywhere.
measure-paste-first = Paste the text of a file, or go back.
measure-by-key = Scoring
measure-by-key-ask = How is it scored?
measure-by-key-hint = Keys hold published scoring rules, and no questions. One that doesn't fit is refused.
measure-by-itself = As the file says
measure-look = Show what is in it
measure-look-title = What is in this file
measure-look-lead = Nothing is kept until you say so below.
measure-its-questions = Its questions
measure-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
measure-right = May you use it?
measure-right-hint = Some questionnaires are free, some are licensed. The file or its makers say which.
measure-i-may = I have the right to use this questionnaire
measure-tick = Tick that you may use it, or leave it out.
measure-keep-it = Save
measure-leave-out = Leave it out
measure-kept = Kept. You can answer it now or later.

# A form that was begun.
measure-form-name = Answers to a questionnaire
