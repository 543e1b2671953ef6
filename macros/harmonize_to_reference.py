#@ PairForgeService forge
#@ ImagePlus image
#@ ImagePlus reference
#@output ImagePlus harmonized

# Gives an open image the radiometry of another, band by band.
harmonized = forge.harmonize(image, reference)
