#@ PairForgeService forge
#@ File (label = "HR image") hr
#@ File (label = "LR image") lr
#@ File (label = "Model", style = "save") model
#@ File (label = "Report", style = "save") report
#@output String verdict

# Finds the model that turns HR into LR from an HR and an LR image of the same ground, for forge.degrade.
from io.github.pairforge.service import FitTask, ImageInput

task = FitTask.of(ImageInput.of(hr), ImageInput.of(lr))
result = forge.fit(task.withOutputs(task.outputs().withModel(model).withReport(report)))
for note in result.notes():
    print(note)
verdict = result.verdict()
