// Makes the bands of another sensor of an image's own, by a regression that Fit Band Regression... saved.
// Argument: image file, regression file, output file, one per line.
files = split(getArgument(), "\n");
if (files.length < 3) {
    image = File.openDialog("Image (reflectance)");
    regression = File.openDialog("Regression (JSON)");
    files = newArray(image, regression, getDirectory("Folder for the result") + "regressed.tif");
}
run("Apply Band Regression...", "image_file=[" + files[0] + "] regression=[" + files[1] + "] output=[" + files[2]
    + "] preview=false");
