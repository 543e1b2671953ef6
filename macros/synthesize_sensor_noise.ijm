// Adds sensor noise whose strength depends on reflectance.
// Argument: image file, output file, one per line.
files = split(getArgument(), "\n");
if (files.length < 2) {
    image = File.openDialog("Image without noise (reflectance)");
    files = newArray(image, getDirectory("Folder for the result") + "noisy.tif");
}
run("Synthesize Sensor Noise...", "image_file=[" + files[0] + "] noise=sen2naip seed=42 output=[" + files[1]
    + "] preview=false");
