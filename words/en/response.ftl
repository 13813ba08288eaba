## What was answered, and what it came to.

response-nothing-yet = Nothing answered yet. To see which measures there are: holdfast measure list
response-name = Answers
response-no-title = Answers to a questionnaire
response-toward = { $title }, about { $name }

response-label-title = What you answered
response-label-version = Version
response-label-answered = Answers
response-label-note = Note

response-answered = { $count ->
    [one] 1 question answered.
   *[other] { $count } questions answered.
}
response-some = { $value }, from { $answered } of { $of } answers
response-too-few = No number: { $answered } of { $of } questions were answered, and that is too few.
response-no-number = No number: the answer to question { $item } has no number behind it.
response-out-of-range = No number: the answer to question { $item } is outside its scale.

# In what is handed out.
response-section = What you answered
