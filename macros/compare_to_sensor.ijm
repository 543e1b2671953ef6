// Degrades an HR image with a model and asks whether the result looks like the sensor's own LR image.
// Argument: HR file, LR file, picture file, report file, findings file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 5) {
    hr = File.openDialog("HR image (reflectance)");
    lr = File.openDialog("Real LR image (reflectance)");
    folder = getDirectory("Folder for the results");
    files = newArray(hr, lr, folder + "compared.png", folder + "compared.html", folder + "findings.csv");
}
run("Compare to Sensor...", "hr_file=[" + files[0] + "] lr_file=[" + files[1] + "] model=gaussian sigma=7m"
    + " harmonize=global noise=sen2naip seed=42 picture=[" + files[2] + "] report=[" + files[3] + "]"
    + " findings=[" + files[4] + "] preview=false");
