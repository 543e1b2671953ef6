// Finds the bands of LR as weighted sums of the bands of HR, from an HR and an LR image of the same ground.
// Argument: HR file, LR file, regression file, report file, picture file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 5) {
    hr = File.openDialog("HR image (reflectance)");
    lr = File.openDialog("LR image (reflectance)");
    folder = getDirectory("Folder for the results");
    files = newArray(hr, lr, folder + "regression.json", folder + "regression.html", folder + "regression.png");
}
run("Fit Band Regression...", "hr_file=[" + files[0] + "] lr_file=[" + files[1] + "] robust=huber seed=1 model_out=["
    + files[2] + "] report=[" + files[3] + "] picture=[" + files[4] + "] preview=false");
