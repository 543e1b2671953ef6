// Takes noise out of an image, and keeps what was taken out.
// Argument: image file, output file, residual file, picture, one per line.
files = split(getArgument(), "\n");
if (files.length < 4) {
    image = File.openDialog("Noisy image (reflectance)");
    folder = getDirectory("Folder for the results");
    files = newArray(image, folder + "denoised.tif", folder + "residual.tif", folder + "denoised.png");
}
run("Denoise Image...", "image_file=[" + files[0] + "] method=dct strength=1 output=[" + files[1] + "] residual=["
    + files[2] + "] picture=[" + files[3] + "] preview=false");
