// Opens a raster file as reflectance, with its georeference.
// Argument: the file.
file = getArgument();
if (file == "") {
    file = File.openDialog("Raster file");
}
run("Open Raster...", "file=[" + file + "]");
