# The private question before what is meant for two people who are safe with each other.

gate-terminal = A pause is for talks that are hard, not unsafe. If you're afraid of someone, this isn't the way: "holdfast help" shows lines that know about it.
