// Plots how the values of every band are distributed: the reference orange, the result blue, the image before grey.
// Argument: result file, reference file, file before, picture (PNG), table (CSV), one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 5) {
    image = File.openDialog("Result (reflectance)");
    reference = File.openDialog("Reference (reflectance)");
    before = File.openDialog("Image before it was harmonized (reflectance)");
    folder = getDirectory("Folder for the plots");
    files = newArray(image, reference, before, folder + "distributions.png", folder + "distributions.csv");
}
run("Plot Band Distributions...", "image_file=[" + files[0] + "] reference_file=[" + files[1] + "] before_file=["
    + files[2] + "] picture=[" + files[3] + "] table=[" + files[4] + "] preview=false");
