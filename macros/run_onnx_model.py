#@ PairForgeService forge
#@ ImagePlus image
#@ String model
#@output ImagePlus result

# Runs a network on an open image; several run one after the other when they are separated by semicolons.
result = forge.runModel(image, model)
