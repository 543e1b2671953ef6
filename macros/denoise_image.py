#@ PairForgeService forge
#@ ImagePlus image
#@output ImagePlus denoised

# Takes noise out of an image; how much there is, is measured per band and reflectance.
denoised = forge.denoise(image)
