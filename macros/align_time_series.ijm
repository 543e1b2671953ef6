// Aligns all dates of a time series to the first one.
// Argument: folder for the results, then one image file per line, in order.
files = split(getArgument(), "\n");
if (files.length < 3) {
    folder = getDirectory("Folder with the images of the time series");
    names = getFileList(folder);
    files = newArray(getDirectory("Folder for the results"));
    for (i = 0; i < names.length; i++) {
        if (endsWith(names[i], ".tif")) {
            files = Array.concat(files, folder + names[i]);
        }
    }
}
list = files[1];
for (i = 2; i < files.length; i++) {
    list = list + ";" + files[i];
}
run("Align Time Series...", "series_files=[" + list + "] reference_frame=1 max_shift=30 on_failure=skip output=["
    + files[0] + "] table=[" + files[0] + "/shifts.csv] animation=[" + files[0] + "/before-after.gif] preview=false");
