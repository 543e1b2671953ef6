// Opens the Assistant's window, with a project file (.pairforge.json) if one is given.
// Argument: the project file, or nothing for a new project. Without a window this does nothing but say so:
// there, run the project with "pairforge replay FILE.pairforge.json".
run("PairForge Assistant...", "project=[" + getArgument() + "]");
