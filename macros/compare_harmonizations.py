#@ PairForgeService forge
#@ ImagePlus (label = "Image") image
#@ ImagePlus (label = "Reference") reference
#@ String (label = "Candidates", value = "global; moments; spline; local") candidates
#@ String (label = "Pick (a number, or best)", value = "1") pick
#@output ImagePlus harmonized
#@output String verdict

# Sets several harmonizations of an open image side by side, with numbers, and takes one of them.
from io.github.pairforge.service import CandidatesTask, ImageInput

task = CandidatesTask.of(ImageInput.of(image), ImageInput.of(reference))
result = forge.compareHarmonizations(task.withCandidates(candidates).withPick(pick))
for row in result.rows():
    print("%d %s: %s" % (row.number(), row.label(), row.figures()))
verdict = result.verdict()
harmonized = result.image().get()
harmonized.setTitle(image.getTitle() + "-harmonized")
