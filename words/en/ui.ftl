# The design system: what every page says, whatever it is about.

ui-name = Holdfast
ui-title = { $page } – { $name }
ui-title-problem = Error: { $title }
ui-name-today = { $name }, Today

ui-shortcuts = Shortcuts
ui-shortcuts-skip = Skip to content
ui-shortcuts-exit = Exit this page quickly
ui-way-settle = Settle
ui-way-help = Help
ui-way-exit = Exit
ui-exit-two = Press Shift 2 more times to exit.
ui-exit-one = Press Shift once more to exit.

ui-places = Main
ui-place-today = Today
ui-place-moments = Moments
ui-place-practice = Practice
ui-place-insights = Insights
ui-place-care = Care
ui-place-lock = Lock
ui-place-settings = Settings
ui-place-more = More

ui-example = Example, not kept
ui-example-leave = Leave the example

ui-lock-soon = Holdfast locks in about a minute. What you wrote is kept.
ui-lock-stay = Stay open

ui-skip = Skip this
ui-chart-looks = Two ratings from 0 to 10 over { $count } months
ui-chart-month = Month
ui-ladder-feels = Feels like
ui-needed = needed
ui-undo = Undo
ui-problem = Problem:
ui-problem-summary = There is a problem
ui-copied = Copied
ui-draft-kept = Kept as a draft.
ui-draft-not-kept = Not kept. It's only on this page now.

ui-rating-none = None
ui-rating-little = A little
ui-rating-some = Some
ui-rating-lot = A lot
ui-rating-flooded = Flooded

ui-feelings-more = More words
ui-feelings-filter = Find a word
ui-feelings-none = No word here matches. You can add your own.
ui-feelings-one = 1 word
ui-feelings-many = { $count } words
ui-feelings-own = Add your own word

ui-bodymap-degree = More or less than usual?
ui-bodymap-more = More than usual
ui-bodymap-less = Less

ui-pattern-own = Use my own words

ui-timer-left = { $minutes } min left
ui-timer-ends = Ends at
ui-timer-five = 5 minutes left.
ui-timer-over = The time is up. Go back, add time, or stop for today.

ui-pacer-start = Start
ui-pacer-pause = Pause
ui-pacer-in = In
ui-pacer-hold = Hold
ui-pacer-out = Out

ui-care-urgent = Urgent:
ui-lines-page = Official page

ui-summary-blank = Not added
ui-summary-change = Change
ui-task-filled = Filled
ui-task-begun = Begun
ui-task-empty = Empty, optional
ui-table = Table: { $caption }
ui-chart-table = Show as a table
ui-chart-dates = Dates
ui-chart-line = Your own line over { $count } times, from { $low } at the lowest to { $high } at the highest.
ui-chart-day = Day
ui-chart-number = Number
ui-chart-key = Ring before, dot after.
ui-chart-pairs = { $count ->
    [one] A rating before and after.
   *[other] { $count } ratings, each before and after.
}
ui-chart-turn = Time
ui-chart-before = Before
ui-chart-after = After
ui-chart-counts = { $count ->
    [one] A bar, as long as its count: { $most }.
   *[other] { $count } bars, each as long as its count. The longest stands for { $most }.
}
ui-chart-thing = What
ui-chart-times = How many

ui-passphrase-show = Show
ui-passphrase-caps = Caps Lock is on.

ui-disk-full = The disk is full
ui-disk-full-safe = What you kept before is safe and can be read. Nothing new can be kept until there is room.
ui-disk-full-do = Your data
ui-read-only = Nothing can be kept now
ui-read-only-safe = What is here is safe and can be read.
ui-read-only-do = See why
