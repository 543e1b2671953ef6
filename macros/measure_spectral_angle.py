#@ PairForgeService forge
#@ ImagePlus (label = "Image") image
#@ ImagePlus (label = "Reference") reference
#@output ImagePlus angles
#@output Double pixel
#@output Double flattened
#@output Double mean

# Measures the angle between the spectra of two open images of the same ground, pixel by pixel.
from io.github.pairforge.service import AngleTask, ImageInput

result = forge.spectralAngle(AngleTask.of(ImageInput.of(image), ImageInput.of(reference)))
for note in result.notes():
    print(note)
angle = result.angles().score().matched()
pixel = angle.perPixel()
flattened = angle.flattened()
mean = angle.meanSpectra()
angles = result.image()
