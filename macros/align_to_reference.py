#@ PairForgeService forge
#@ File (label = "Image to move") image
#@ File (label = "Reference") reference
#@ File (label = "Output file", style = "save") output
#@ File (label = "Alignment file", style = "save") alignment
#@output Double dx
#@output Double dy

# Moves an image so that it lies on a reference, and keeps the alignment for other bands and dates.
from io.github.pairforge.service import AlignTask, ImageInput

task = AlignTask.of(ImageInput.of(image), ImageInput.of(reference)).withMaxShift(30) \
    .withOutput(output).withAlignmentOut(alignment)
result = forge.align(task)
for note in result.notes():
    print(note)
print(result.verdict())
dx = result.displacement().dx()
dy = result.displacement().dy()
