#@ PairForgeService forge
#@ File folder
#@output String verdict
#@output Long unsound

# Lists the networks of a folder, checks their files and runs the self-tests of their cards.
from io.github.pairforge.service import ModelsTask

result = forge.models(ModelsTask.of(ModelsTask.Action.CHECK, "").withFolder(folder.toPath()))
for model in result.rows():
    print(model.name() + ": " + (model.licence() or "no licence stated") + ", " + model.test())
verdict = result.verdict()
unsound = result.unsound()
