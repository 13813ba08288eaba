# The pages of Practice, Care, More, and about this tool.

places-practice = Practice
places-practice-lead = What am I trying?
places-learn-note = One idea each, two minutes
places-practice-soon = Your week and small steps will have their place here. They are not built yet.
places-nights = For a hard night
places-held-note = When it turned out otherwise, or you chose something else
places-people-note = Who could be there, and for what
places-plan-note = Written on a calm day, opens from Help

places-care = Care
places-care-lead = Who helps me, and is it working?
places-care-more = Finding care, and keeping it good
places-care-soon = Trying an approach, sessions and costs will have their place here. They are not built yet. A sheet of paper can do the same for now.

places-more = More
places-more-help = Help
places-more-help-note = Numbers, and someone to talk to
places-lock-note = Locks Holdfast at once
places-about-note = Who makes it, what it can't do, your privacy

places-about = About this tool
places-about-lead = Who is behind it, what it is for, and what it can't do.
places-about-version = Version { $version }
