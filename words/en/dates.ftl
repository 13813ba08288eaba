## Days and times, in the order their parts stand in.

dates-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
 }
dates-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
dates-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 }

dates-month-year = { $month } { $year }
dates-this-year = { $day } { $month }
dates-this-week = { $weekday } { $day } { $month }
dates-date = { $day } { $month } { $year }
dates-full = { $weekday } { $day } { $month } { $year }

dates-days-of-month = { $first } to { $last } { $month }
dates-days = { $first } to { $last }

dates-time = { $hour }:{ $minute }
dates-second = { $hour }:{ $minute }:{ $second }
dates-day-and-time = { $day }, { $time }
