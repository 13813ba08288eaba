# Learning cards: one idea, two minutes each.

learn-title = Learning cards
learn-lead = One idea each, about two minutes. Read one, or none.
learn-start = A place to begin
learn-minutes = { $minutes ->
    [one] About 1 minute
   *[other] About { $minutes } minutes
}
learn-practise = Something to try
learn-next = Read next
learn-all = All cards

learn-theme-patterns = What patterns are
learn-theme-body = What the body does
learn-theme-people = Between people
learn-theme-risks = Small risks and hard talks
learn-theme-therapy = Therapy
learn-theme-days = Ordinary days

learn-picture-less = less
learn-picture-more = more
learn-picture-fear = fear of being left
learn-picture-distance = keeping distance
learn-picture-close = Pulling close
learn-picture-away = Pulling away
learn-picture-both = Back and forth
learn-picture-quiet = Quieter weeks
learn-picture-lines-alt = A square. Fear of being left grows to the right, keeping distance grows upward. Both low: quieter weeks. Much fear, little distance: pulling close. Little fear, much distance: pulling away. Both high: back and forth.

learn-picture-much = Too much
learn-picture-much-like = racing, panicky, furious
learn-picture-room = Room to feel and think
learn-picture-little = Too little
learn-picture-little-like = numb, far away, stuck
learn-picture-window-alt = Three bands. Above: too much, racing, panicky, furious. Below: too little, numb, far away, stuck. Between them is room to feel and think, with a wave going up and down inside it.

learn-picture-chases = One chases
learn-picture-chases-why = Are you still there?
learn-picture-backs = One backs off
learn-picture-backs-why = I make it worse.
learn-picture-so-backs = so the other backs off more
learn-picture-so-chases = so the other chases more
learn-picture-round-alt = A loop. One chases and wonders: are you still there? So the other backs off more and fears: I make it worse. So the first chases more.

learn-picture-held = Someone
learn-picture-held-by = settles you
learn-picture-beside = You settle
learn-picture-beside-by = side by side
learn-picture-inside = Some of it
learn-picture-inside-by = stays inside
learn-picture-growing-alt = Three steps. First you are inside someone's calm. Then you settle side by side. Then some of that calm is inside you.

learn-none = There is no card called { $slug }. `holdfast learn` lists them.
learn-note = One idea each, two minutes
learn-thought-note = About two minutes
