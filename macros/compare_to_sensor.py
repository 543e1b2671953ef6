#@ PairForgeService forge
#@ File (label = "HR image") hr
#@ File (label = "Real LR image") lr
#@ File (label = "Picture", style = "save") picture
#@output String verdict
#@output Long worse

# Degrades an HR image with a model and asks whether the result looks like the sensor's own LR image.
from io.github.pairforge.service import CompareTask, ImageInput

task = CompareTask.of(ImageInput.of(hr), ImageInput.of(lr), "gaussian").withSigma("7m") \
    .withHarmonize("global").withNoise("sen2naip").withSeed(42)
result = forge.compare(task.withOutputs(task.outputs().withPicture(picture)))
for note in result.notes():
    print(note)
for finding in result.findings():
    print(finding.sentence())
verdict = result.verdict()
worse = len([f for f in result.findings() if f.likeness().name() == "DIFFERENT"])

# Two open images of the same size, one of them degraded already: forge.compare(degraded, real)
