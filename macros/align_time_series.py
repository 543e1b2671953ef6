#@ PairForgeService forge
#@ ImagePlus series
#@ Integer (value = 1) reference_frame
#@output ImagePlus aligned
#@output String csv

# Aligns all dates of an open stack (dates as frames or slices, bands as channels) to one of them.
from io.github.pairforge.service import SeriesTask

result = forge.align(SeriesTask.of(series).withReferenceFrame(reference_frame))
for note in result.notes():
    print(note)
aligned = result.image().get()
table = result.table()
csv = "\n".join([table.getRowAsString(row) for row in range(table.size())])
