#@ PairForgeService forge
#@ File (label = "HR image") hr
#@ File (label = "LR image") lr
#@ File (label = "Picture", style = "save") picture
#@output String verdict
#@output Double red

# Finds the blur between two sensors from an HR and an LR image of the same ground.
from io.github.pairforge.service import ImageInput, KernelFitTask

task = KernelFitTask.of(ImageInput.of(hr), ImageInput.of(lr))
result = forge.fitKernel(task.withOutputs(task.outputs().withPicture(picture)))
for note in result.notes():
    print(note)
for curve in result.fit().bestFit().curves():
    interval = curve.interval()
    print("band %d: sigma %.3f HR pixels, 90 %% interval %.3f to %.3f"
          % (curve.band() + 1, curve.sigma(), interval.low(), interval.high()))
verdict = result.verdict()
red = result.fit().bestFit().curves()[0].sigma()
