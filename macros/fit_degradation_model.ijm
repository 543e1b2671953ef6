// Finds the model that turns HR into LR from an HR and an LR image of the same ground, for Degrade to Sensor...
// Argument: HR file, LR file, model file, report file, picture file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 5) {
    hr = File.openDialog("HR image (reflectance)");
    lr = File.openDialog("LR image (reflectance)");
    folder = getDirectory("Folder for the results");
    files = newArray(hr, lr, folder + "model.json", folder + "fit.html", folder + "fit.png");
}
run("Fit Degradation Model...", "hr_file=[" + files[0] + "] lr_file=[" + files[1] + "] seed=1 model_out=["
    + files[2] + "] report=[" + files[3] + "] picture=[" + files[4] + "] preview=false");
