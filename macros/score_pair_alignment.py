#@ PairForgeService forge
#@ File (label = "HR image") hr
#@ File (label = "LR image") lr
#@ File (label = "Picture", style = "save") picture
#@output String verdict
#@output Double shift
#@output Double angle

# Asks whether an HR and an LR image of the same ground are aligned and their spectra agree.
from io.github.pairforge.service import ImageInput, ScoreTask

task = ScoreTask.of(ImageInput.of(hr), ImageInput.of(lr))
result = forge.score(task.withOutputs(task.outputs().withPicture(picture)))
for note in result.notes():
    print(note)
score = result.scored().score()
for check in score.checks():
    print("%s, margin %.3f %s: %s" % (check.verdict(), check.margin(), check.unit(), check.reason()))
verdict = score.verdict().name()
shift = score.alignment().shift().shift().length()
angle = score.spectral().matched().perPixel()
