#@ PairForgeService forge
#@ ImagePlus image
#@ File (label = "Regression") regression
#@output ImagePlus regressed

# Makes the bands of another sensor of an image's own, by a regression that forge.regress saved.
regressed = forge.mixBands(image, regression)
