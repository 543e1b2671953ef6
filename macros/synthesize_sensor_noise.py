#@ PairForgeService forge
#@ ImagePlus image
#@ Long (value = 42) seed
#@output ImagePlus noisy

# Adds sensor noise whose strength depends on reflectance; the same seed gives the same noise.
noisy = forge.addNoise(image, "sen2naip", seed)
