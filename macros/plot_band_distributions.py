#@ PairForgeService forge
#@ ImagePlus (label = "Result") image
#@ ImagePlus (label = "Reference") reference
#@output Double distance

# Plots how the values of every band of two open images are distributed: the reference orange, the result blue.
# Returns the mean Wasserstein distance over bands.
from io.github.pairforge.service import DistributionsTask, ImageInput

task = DistributionsTask.of(ImageInput.of(image), ImageInput.of(reference))
result = forge.distributions(task.withPreview(True))
for note in result.notes():
    print(note)
distances = [d.wasserstein() for d in result.distributions().distances()]
distance = sum(distances) / len(distances)
