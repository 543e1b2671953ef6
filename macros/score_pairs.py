#@ PairForgeService forge
#@ File (label = "List of pairs (CSV) or folder", style = "open") pairs
#@ File (label = "Scores (CSV)", style = "save") scores
#@output Long accepted
#@output String funnel

# Scores many pairs: a CSV file with the columns hr and lr, or a folder whose sub-folders hold hr.tif and lr.tif.
# Run it again after an interruption: what is finished is not measured again.
from io.github.pairforge.service import BatchScoreTask

result = forge.scorePairs(BatchScoreTask.of(pairs, scores))
for note in result.notes():
    print(note)
funnel = result.funnel().text()
print(funnel)
for row in result.rows():
    if row.error():
        print("%s: %s" % (row.pair(), row.error()))
accepted = result.funnel().accepted()
