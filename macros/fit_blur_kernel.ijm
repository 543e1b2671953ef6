// Finds the blur between two sensors from an HR and an LR image of the same ground.
// Argument: HR file, LR file, picture file, curves file, report file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 5) {
    hr = File.openDialog("HR image (reflectance)");
    lr = File.openDialog("LR image (reflectance)");
    folder = getDirectory("Folder for the results");
    files = newArray(hr, lr, folder + "kernels.png", folder + "kernels.csv", folder + "kernels.html");
}
run("Fit Blur Kernel...", "hr_file=[" + files[0] + "] lr_file=[" + files[1] + "] families=gaussian,sigmoid,gumbel"
    + " resamplings=bilinear,bicubic,area seed=1 picture=[" + files[2] + "] curves=[" + files[3] + "] report=["
    + files[4] + "] preview=false");
