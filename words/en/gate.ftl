# The private question before what is meant for two people who are safe with each other.

gate-tab = Before you write
gate-title = A question first
gate-ask = Is there any chance that saying this could get you hurt, threatened, followed or punished?
gate-no = No
gate-unsure = I'm not sure
gate-yes = Yes
gate-skip = Skip this
gate-not-kept = Your answer isn't saved: in no file, no draft and no log. Every answer leads to the same address, so a browser's history can't tell them apart.
gate-device = Someone who can see this screen can see this page.
gate-staying-safe = Staying safe

gate-unsafe = This is not about wording.
gate-unsafe-lead = You do not have to manage this alone.
gate-unsafe-why = No plan or sentence of yours can make it safe. People who know about this can think it through with you. You don't need proof, and you don't have to leave.
gate-advocate = An advocate can help you plan for your own situation, in your own time. You can ask without giving your name.
gate-when-not = When a pause is not the answer
gate-lines = All help lines
gate-not-kept-either = That you saw this page isn't saved either.

gate-terminal = A pause is for talks that are hard, not unsafe. If you're afraid of someone, this isn't the way: "holdfast help" shows lines that know about it.
