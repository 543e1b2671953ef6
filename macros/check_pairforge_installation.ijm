// Looks for libraries that are missing, too old or there twice, and says which file to delete.
// Argument: Fiji's folder; empty for the Fiji that is running.
folder = getArgument();
if (folder == "") {
    folder = getDirectory("imagej");
}
run("Check PairForge Installation...", "folder=[" + folder + "]");
