# What stands with every long text.

reading-contents = On this page
reading-copy = Copy these words
reading-not-for = Not meant for
reading-sources = Where this is from
reading-checked = Last looked at on { $day }.
