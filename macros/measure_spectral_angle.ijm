// Measures the angle between the spectra of two images of the same ground, pixel by pixel.
// Argument: image file, reference file, file for the angles (GeoTIFF), one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 3) {
    image = File.openDialog("Image (reflectance)");
    reference = File.openDialog("Reference (reflectance)");
    folder = getDirectory("Folder for the result");
    files = newArray(image, reference, folder + "angles.tif");
}
run("Measure Spectral Angle...", "image_file=[" + files[0] + "] reference_file=[" + files[1] + "] output=["
    + files[2] + "] preview=false");
