// Degrades an HR image onto the grid of a real LR image of the same ground,
// harmonizes it to that image, and adds noise.
// Argument: HR file, LR file, output file, picture file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 4) {
    hr = File.openDialog("HR image (reflectance)");
    lr = File.openDialog("Real LR image (reflectance)");
    folder = getDirectory("Folder for the result");
    files = newArray(hr, lr, folder + "degraded.tif", folder + "degraded.png");
}
run("Degrade to Sensor...", "hr_file=[" + files[0] + "] lr_file=[" + files[1] + "] model=gaussian sigma=7m"
    + " harmonize=global noise=sen2naip seed=42 output=[" + files[2] + "] picture=[" + files[3] + "] preview=false");
