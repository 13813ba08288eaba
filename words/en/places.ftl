# The pages of Practice, Care, More, and about this tool.

places-practice = Practice
places-practice-lead = What am I trying?
places-practice-soon = Your week and small steps will have their place here. They are not built yet.
places-nights = For a hard night

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
