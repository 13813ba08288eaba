## The fourth place: what am I noticing?

insights-title = Insights
insights-lead = Insights appear as you note moments. Nothing is scored.
insights-so-far = Your moments are here to look back on whenever you like. You can note more, or leave them be.
insights-answered = What you answered
insights-measures-note = Questions to answer now and then, beside your own past.
insights-by-day = What you noted rests at night. Counts are here by day.
