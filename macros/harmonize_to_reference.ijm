// Gives an image the radiometry of a reference, band by band.
// Argument: image file, reference file, output file, and perhaps how, one per line: "method=local pitch=60".
files = split(getArgument(), "\n");
if (files.length < 3) {
    image = File.openDialog("Image to change (reflectance)");
    reference = File.openDialog("Reference (reflectance)");
    files = newArray(image, reference, getDirectory("Folder for the result") + "harmonized.tif");
}
how = "method=global";
if (files.length > 3) how = files[3];
run("Harmonize to Reference...", "image_file=[" + files[0] + "] reference_file=[" + files[1] + "] output=["
    + files[2] + "] " + how + " preview=false");
