// Moves an image so that it lies on a reference, and keeps the alignment for other bands and dates.
// Argument: image file, reference file, output file, alignment file, picture file, one per line.
files = split(getArgument(), "\n");
if (files.length < 5) {
    image = File.openDialog("Image to move (reflectance)");
    reference = File.openDialog("Reference (reflectance)");
    folder = getDirectory("Folder for the result");
    files = newArray(image, reference, folder + "aligned.tif", folder + "alignment.json", folder + "aligned.png");
}
run("Align to Reference...", "image_file=[" + files[0] + "] reference_file=[" + files[1] + "] kind=translation"
    + " max_shift=30 interpolation=lanczos output=[" + files[2] + "] alignment_out=[" + files[3] + "] picture=["
    + files[4] + "] preview=false");
