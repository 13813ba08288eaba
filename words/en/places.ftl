# The pages of Practice, Care, More, and about this tool.

places-practice = Practice
places-practice-lead = What am I trying?
places-try = Things to try
places-more-to-practise = More to practise
places-nothing-counted = Nothing here is counted. Start anywhere, stop anywhere.
places-nights = For a hard night

places-care = Care
places-care-lead = Who helps me, and is it working?
places-care-more = Finding care, and keeping it good

places-more = More
places-more-help = Help
places-more-help-note = Numbers, and someone to talk to
places-lock-note = Locks Holdfast at once
places-about-note = Who makes it, what it can't do, your privacy

places-about = About this tool
places-about-lead = Who is behind it, what it is for, and what it can't do.
places-about-version = Version { $version }
