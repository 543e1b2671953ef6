#@ RunHistory history
#@output String macro

# Prints every run of this session as a macro that makes it again.
from io.github.pairforge.replay import RunScript

macro = ""
for run in history.runs():
    text = RunScript.macro(run)
    if text.isPresent():
        macro = macro + text.get()
print(macro)
