#@ PairForgeService forge
#@ File (label = "HR image") hr
#@ File (label = "LR image") lr
#@ File (label = "Regression", style = "save") model
#@ File (label = "Report", style = "save") report
#@output String verdict

# Finds the bands of LR as weighted sums of the bands of HR, from an HR and an LR image of the same ground.
from io.github.pairforge.service import BandRegressionTask, ImageInput

task = BandRegressionTask.of(ImageInput.of(hr), ImageInput.of(lr))
result = forge.regress(task.withOutputs(task.outputs().withModel(model).withReport(report)))
for note in result.notes():
    print(note)
verdict = result.verdict()
