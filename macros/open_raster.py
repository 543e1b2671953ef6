#@ PairForgeService forge
#@ File file
#@output ImagePlus image

# Opens a raster file as reflectance, with its georeference.
image = forge.load(file)
