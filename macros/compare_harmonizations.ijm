// Sets several harmonizations of an image side by side, with numbers, and writes one of them.
// Argument: image file, reference file, number of the one to write, output file, picture (PNG), table (CSV), one per
// line. Without an argument the files are asked for, and you pick after you have seen the candidates.
files = split(getArgument(), "\n");
if (files.length < 6) {
    image = File.openDialog("Image to change (reflectance)");
    reference = File.openDialog("Reference of the same ground (reflectance)");
    folder = getDirectory("Folder for the result");
    files = newArray(image, reference, "ask", folder + "harmonized.tif", folder + "candidates.png",
        folder + "candidates.csv");
}
run("Compare Harmonizations...", "image_file=[" + files[0] + "] reference_file=[" + files[1]
    + "] candidates=[global; moments; spline; local] pick=" + files[2] + " output=[" + files[3] + "] picture=["
    + files[4] + "] table=[" + files[5] + "] preview=false");
