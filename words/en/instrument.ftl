## Questionnaires that were loaded, and what is stated about them.

instrument-nothing-yet = No questionnaire loaded yet. Load one you may use with: holdfast measure import
instrument-name = Questionnaire
instrument-no-title = A questionnaire without a title
instrument-ours = Our own questions. They have not been tested as a measure.
instrument-unscored = It is not scored here. Your answers are kept as you gave them.
instrument-recalled = This is recalled and was not read again at the source.

instrument-label-title = Title
instrument-label-slug = Its word here
instrument-label-what = What it is
instrument-label-version = Version
instrument-label-publisher = Made public by
instrument-label-licence = Who may use it
instrument-label-questions = Questions
instrument-label-recall = It looks back on
instrument-label-between = Days between two uses
instrument-label-citation = Where the scoring comes from
instrument-label-caution = Keep in mind
instrument-label-scales = Scales

instrument-questions = { $count ->
    [one] 1 question.
   *[other] { $count } questions.
}
instrument-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
instrument-scale-items = { $count ->
    [one] From 1 question.
   *[other] From { $count } questions.
}
instrument-norm = A reference group: mean { $mean }, spread (SD) { $sd }, { $who }. Source: { $source }.
instrument-alpha = How far its questions agree (alpha): { $value }. Source: { $source }.
instrument-retest = How far two uses agree (retest): { $value }. Source: { $source }.
instrument-bands = Its authors' words: { $bands }. Source: { $source }.

instrument-yes = Yes
instrument-no = No
