// Learns a sensor's noise from clear scenes.
// Argument: scene files separated by semicolons, model file, picture file, report file, one per line.
// Without an argument the files are asked for.
files = split(getArgument(), "\n");
if (files.length < 4) {
    scene = File.openDialog("Clear scene (reflectance)");
    folder = getDirectory("Folder for the results");
    files = newArray(scene, folder + "noise.json", folder + "noise.png", folder + "noise.html");
}
run("Fit Noise Model...", "scene_files=[" + files[0] + "] method=blind seed=42 model_out=[" + files[1]
    + "] picture=[" + files[2] + "] report=[" + files[3] + "] preview=false");
