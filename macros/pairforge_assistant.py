#@ CommandService commands
#@ String (label = "Project file", required = false, persist = false, value = "") project
#@output String said

# Opens the Assistant's window, with a project file (.pairforge.json) if one is given. Without a window it says what
# to do instead: pairforge replay FILE.pairforge.json
done = commands.run("io.github.pairforge.command.PairForgeAssistant", True, ["project", project or ""]).get()
said = done.getCancelReason() or ""
