#@ PairForgeService forge
#@ File (label = "Clear scene") scene
#@ File (label = "Model", style = "save") model
#@output String verdict
#@output Double sigma

# Learns a sensor's noise from a clear scene; the model serves as noise of the other commands.
from io.github.pairforge.service import ImageInput, NoiseFitTask

task = NoiseFitTask.of(ImageInput.of(scene))
result = forge.fitNoise(task.withOutputs(task.outputs().withModel(model)))
for note in result.notes():
    print(note)
for band in result.fit().bands():
    print("%s: %.5f at reflectance 0.1, %s" % (band.name(), band.law().standardDeviation(0.1), band.choice()))
verdict = result.verdict()
sigma = result.fit().bands()[0].law().standardDeviation(0.1)
