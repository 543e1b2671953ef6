// Asks whether an HR and an LR image of the same ground are aligned and their spectra agree.
// Argument: HR file, LR file, picture file, report file, tie point file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 5) {
    hr = File.openDialog("HR image (reflectance)");
    lr = File.openDialog("LR image (reflectance)");
    folder = getDirectory("Folder for the results");
    files = newArray(hr, lr, folder + "score.png", folder + "score.html", folder + "tie_points.csv");
}
run("Score Pair Alignment...", "hr_file=[" + files[0] + "] lr_file=[" + files[1] + "] shift_limit=1 angle_limit=2"
    + " seed=42 picture=[" + files[2] + "] report=[" + files[3] + "] tie_points=[" + files[4] + "] preview=false");
