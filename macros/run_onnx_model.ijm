// Runs two networks on an image, the second on what the first made, and keeps what both made.
// Argument: image file, models separated by semicolons, output file, chain file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 4) {
    image = File.openDialog("Image (reflectance)");
    model = File.openDialog("Model (card or .onnx)");
    folder = getDirectory("Folder for the results");
    files = newArray(image, model, folder + "result.tif", folder + "chain.json");
}
run("Run ONNX Model...", "image_file=[" + files[0] + "] model=[" + files[1] + "] execution=cpu keep=true output=["
    + files[2] + "] chain_out=[" + files[3] + "] preview=false");
