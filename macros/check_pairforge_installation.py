#@ PairForgeService forge
#@ File (required = false, persist = false, style = "directory") folder
#@output String verdict
#@output Long problems

# Looks for libraries that are missing, too old or there twice, and says which file to delete.
from io.github.pairforge.service import InstallationTask

result = forge.checkInstallation(InstallationTask.ofRunning().withFolder(folder.toPath() if folder else None))
for note in result.notes():
    print(note)
verdict = result.verdict()
problems = result.installation().problems()
