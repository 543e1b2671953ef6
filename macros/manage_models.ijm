// Lists the networks of a folder, checks their files and runs the self-tests of their cards.
// Argument: folder of models.
folder = getArgument();
if (folder == "") {
    folder = getDirectory("Folder of models");
}
run("Manage Models...", "action=check models=[" + folder + "]");
