## Uses of tools: what someone did to settle.

tool-use-ask-tool = What did you use?
tool-use-ask-side = Was it too much, or too little?
tool-use-ask-before = How stirred up before?
tool-use-ask-after = How stirred up after?
tool-use-ask-how = Alone or with someone?
tool-use-ask-why = Needed, or practice?
tool-use-ask-note = A note for yourself

tool-use-label-minutes = Minutes
tool-use-label-place = Where
tool-use-label-tags = Tags

tool-use-nothing-yet = No use of a tool noted yet. One can be one line.
tool-use-no-tool = A tool without a name
tool-use-alone = Alone
tool-use-with-someone = With someone
tool-use-needed = I needed it
tool-use-practice = Practice

# In what is handed out.
tool-use-section = What you used to settle
