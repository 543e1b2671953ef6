#@ PairForgeService forge
#@ File (label = "HR image") hr
#@ File (label = "Real LR image") lr
#@ File (label = "Output file", style = "save") output
#@ File (label = "Picture", style = "save") picture
#@output Double mae
#@output Double angle

# Degrades an HR image onto the grid of a real LR image of the same ground,
# harmonizes it to that image, and adds noise.
from io.github.pairforge.service import DegradeTask, ImageInput

task = DegradeTask.of(ImageInput.of(hr), "gaussian").withLr(ImageInput.of(lr)).withSigma("7m") \
    .withHarmonize("global").withNoise("sen2naip").withSeed(42).withOutput(output).withPicture(picture)
result = forge.degrade(task)
for note in result.notes():
    print(note)
mae = result.comparison().get().meanAbsoluteError()
angle = result.comparison().get().angle().perPixel()
