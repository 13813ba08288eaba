# My plan for the worst nights. Its questions are the person's own voice.

crisis-plan-name = My plan for the worst nights
crisis-plan-title = Plan
crisis-plan-nothing-yet = A plan is easiest to write on a calm day. A few lines are a plan.
crisis-plan-write = Write the plan
crisis-plan-write-lead = For a night when it's hard to think. Skip anything. Go through it with someone who knows you, or a professional.
crisis-plan-not-now = If tonight is that night, leave this for later.

crisis-plan-ask-signs = How do I know it's such a night?
crisis-plan-hint-signs = Thoughts, feelings, things I do. What others notice first.
crisis-plan-ask-alone = What can I do alone?
crisis-plan-hint-alone = Small things that have helped before, even a little.
crisis-plan-ask-places = Where, and with whom, do I get through the hours?
crisis-plan-hint-places = A place with people in it, someone to sit with. You don't have to talk about it.
crisis-plan-ask-people = Who can I ask for help?
crisis-plan-hint-people = Names, numbers, and what I'd say first.
crisis-plan-ask-professionals = Which professionals and lines?
crisis-plan-hint-professionals = A therapist, a doctor, a help line. With numbers and hours.
crisis-plan-ask-safer = What makes it safer around me?
crisis-plan-hint-safer = What I'd want out of reach for a while, and who could keep it.

crisis-plan-keep = Save the plan
crisis-plan-kept = Saved. It opens from Help.
crisis-plan-nothing-said = Write a line in one of them, or go back.
crisis-plan-nobody = Nobody is named in it yet. One name or one help line can be enough.
crisis-plan-add-someone = Add someone
crisis-plan-lines = Call a help line now
crisis-plan-lines-note = Numbers for your country
crisis-plan-change = Change it
crisis-plan-print = Print
crisis-plan-erase = Erase now
crisis-plan-older = The words that show while locked are older than these.

crisis-plan-locked-way = Show it while locked
crisis-plan-locked = Show this while locked?
crisis-plan-locked-lead = It then opens from Help without your passphrase, even when the vault is damaged.
crisis-plan-unencrypted = These words will be stored on this device unencrypted. Anyone who uses it can read them.
crisis-plan-exact = Exactly this will be readable:
crisis-plan-allow = Allow exactly this
crisis-plan-disallow = Stop showing it
crisis-plan-leave-it = Leave it as it is
crisis-plan-allowed = Allowed. It opens from Help while locked.
crisis-plan-disallowed = It no longer shows while locked.

crisis-plan-none-in-terminal = No plan yet. It is easiest to write on a calm day: holdfast plan add
crisis-plan-lines-in-terminal = Help lines: holdfast settle, then h.
crisis-plan-note = Written on a calm day, opens from Help

# Plans from elsewhere.
crisis-plan-others-way = Another plan is here
crisis-plan-others = Another plan
crisis-plan-others-lead = From another device, or from an older Holdfast. Nothing of it was changed.
crisis-plan-use = Make this my plan
