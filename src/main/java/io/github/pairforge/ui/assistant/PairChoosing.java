package io.github.pairforge.ui.assistant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import io.github.pairforge.chain.Chain;
import io.github.pairforge.chain.PairChoice;
import io.github.pairforge.chain.PairSide;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.PairForgeService;

/** Makes the pair of a project from what was chosen; reads and writes files, so not on the event thread. */
final class PairChoosing {

    private static final int SAMPLE_SEED = 1;
    private static final int SAMPLE_SIZE = 384;
    private static final int SAMPLE_FACTOR = 4;

    private PairChoosing() {
    }

    /**
     * A pair, the finer image as HR.
     *
     * @param note what was done about the order; empty when nothing was
     */
    record Ordered(PairChoice pair, String note) {
    }

    /** The pair of a project, unless it is damaged. */
    static Optional<PairChoice> before(final Chain chain) {
        try {
            return chain.pair();
        }
        catch (final IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Ordered pair(final PairDialog.Chosen chosen, final Path folder, final PairForgeService forge)
        throws IOException
    {
        if (chosen.hr() instanceof PairImage.Opened || chosen.lr() instanceof PairImage.Opened) {
            FileProblem.createFolder(folder.resolve("pair"));
        }
        final PairSide hr = new PairSide(chosen.hr().file(folder.resolve("pair"), "hr.tif"), chosen.hrBands(),
            chosen.hrScale(), 0);
        final PairSide lr = new PairSide(chosen.lr().file(folder.resolve("pair"), "lr.tif"), chosen.lrBands(),
            chosen.lrScale(), 0);
        return ordered(new PairChoice(hr, lr, chosen.sameExtent()), forge);
    }

    /** Both files are opened: what is no image is told here, and not by the first stage. */
    private static Ordered ordered(final PairChoice pair, final PairForgeService forge) throws IOException {
        final double fine = pixelSize(pair.hr().file(), forge);
        final double coarse = pixelSize(pair.lr().file(), forge);
        return fine > coarse
            ? new Ordered(pair.swapped(), "HR had the larger pixels: HR and LR were exchanged.")
            : new Ordered(pair, "");
    }

    private static double pixelSize(final Path file, final PairForgeService forge) throws IOException {
        try (RasterFile opened = forge.open(file)) {
            return opened.grid().groundSamplingDistance();
        }
    }

    static Ordered sample(final Path folder, final PairForgeService forge) throws IOException {
        final Path target = folder.resolve("sample");
        FileProblem.createFolder(target);
        forge.sample(SAMPLE_SEED, SAMPLE_SIZE, SAMPLE_FACTOR, target, Progress.NONE);
        return new Ordered(PairChoice.of(target.resolve("hr.tif"), target.resolve("lr.tif")), "");
    }
}
