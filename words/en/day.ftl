# Caring for the body: a record a day.

day-name = Day
day-list = Caring for the body
day-list-lead = Note what you like. An empty day is an empty day.
day-lead = Sleep, food, moving, quiet
day-lead-skip = Skip whatever you like.
day-nothing-yet = Nothing noted yet. A day can be one number.
day-week = { $first } to { $last }
day-weeks = Weeks
day-week-before = The week before
day-week-after = The week after
day-save = Save
day-save-week = Save these days

day-ask-sleep = Hours of sleep
day-ask-sleep-minutes = How many minutes did you sleep? 450 is 7 and a half hours.
day-sleep-hint = Like 7.5 or 7:30
day-hours-advice = Write hours like 7.5 or 7:30, up to 24, or leave it out.
day-ask-quality = How was the sleep?
day-quality-low = 0 Very poor
day-quality-middle = 5 So-so
day-quality-high = 10 Very good
day-ask-ate = Did you eat?
day-ate-regularly = Regularly
day-ate-some = Some meals
day-ate-hardly = Hardly
day-ask-moved = Moving
day-ask-mindful = Mindful or quiet
day-in-minutes = In minutes. A walk to the shop counts.
day-in-minutes-quiet = In minutes. Any way of being quiet counts.
day-more = Medication
day-ask-medication = Did you take it as meant?
day-ask-line = One line
day-own = Your own
day-own-gone = Something no longer asked
day-none = 0 Not at all
day-some = 5 Some
day-most = 10 Very much
day-yes = Yes
day-no = No
day-short-sleep = Slept, hours
day-short-moved = Moved, min
day-short-mindful = Quiet, min

day-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
day-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
day-hours-minutes = { $hours } h { $minutes } min
day-slept = Slept { $hours }
day-ate = Ate: { $how }
day-moved = Moved { $minutes } min
day-was-mindful = Quiet { $minutes } min
