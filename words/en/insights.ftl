## The fourth place: what am I noticing?

insights-title = Insights
insights-lead = Insights appear as you note moments. Nothing is scored.
insights-so-far = Your moments are here to look back on whenever you like. You can note more, or leave them be.
insights-back = What comes back
insights-back-lead = Plain counts of what you noted, from the third time on. They don't say why.
insights-not-true = Something here is not true for me
insights-not-true-lead = Press what is not true. It is taken out, and can come back.
insights-taken-out = What you took out
insights-basis = { $count ->
    [one] From 1 entry.
   *[other] From { $count } entries.
}
insights-basis-since = { $count ->
    [one] From 1 entry, of { $since }.
   *[other] From { $count } entries, since { $since }.
}
insights-answered = What you answered
insights-measures-note = Questions to answer now and then, beside your own past.
insights-by-day = Counts are hidden at night. They're back in the morning.
