## What was begun and not saved.

begun-title = Drafts
begun-none = Nothing is waiting here.
begun-something = Something
begun-from = { $name }, begun { $when }
begun-all = All drafts ({ $count })
begun-here = Begun { $when } and not saved yet.
begun-at = at { $time }
begun-on = on { $day }
begun-empty = Start empty
begun-away = Throw away
begun-gone = Thrown away.
