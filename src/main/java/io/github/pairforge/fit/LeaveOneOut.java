package io.github.pairforge.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.LocalMatching;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/** How well a model fitted to some pairs serves another: every pair is held out once. */
public final class LeaveOneOut {

    private LeaveOneOut() {
    }

    /**
     * A pair that takes part.
     *
     * @param data in memory
     * @param lrGrid where LR lies on the ground, for the images that are written
     */
    public record Item(PairData data, Grid lrGrid) {

        /** @param name of the pair, which output files get */
        public static Item of(final String name, final Pair pair, final Progress progress) throws IOException {
            final PairData d = PairData.of(pair, progress);
            return new Item(new PairData(name, d.bands(), d.hr(), d.hrWidth(), d.hrHeight(), d.lr(), d.lrWidth(),
                d.lrHeight(), d.relation(), d.hrMetres()), pair.lr().grid());
        }
    }

    /**
     * One held-out pair.
     *
     * @param name of the pair
     * @param own harmonized to the pair's own LR
     * @param learnt everything learnt from the other pairs
     * @param fit of the others
     */
    public record Fold(String name, Fidelity own, Fidelity learnt, DegradationFitResult fit) {
    }

    /**
     * The table.
     *
     * @param folds one per pair
     */
    public record Table(List<Fold> folds) {

        public Table {
            folds = List.copyOf(folds);
        }

        /** Mean over pairs of the images that were harmonized to their own LR. */
        public Fidelity own() {
            return Fidelity.mean(folds.stream().map(Fold::own).toList());
        }

        /** Mean over pairs of the images of which everything was learnt elsewhere. */
        public Fidelity learnt() {
            return Fidelity.mean(folds.stream().map(Fold::learnt).toList());
        }

        /** As text: one line per pair and row, then the means. */
        public String text() {
            final StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%-34s %-7s %8s %9s %10s %7s %10s%n", "pair", "row", "mae", "sam_pixel", "grad_ratio", "psd_hi",
                "noise_dist"));
            for (final Fold f : folds) {
                line(text, f.name(), "own", f.own());
                line(text, f.name(), "learnt", f.learnt());
            }
            line(text, "mean", "own", own());
            line(text, "mean", "learnt", learnt());
            return text.toString();
        }

        private static void line(final StringBuilder text, final String name, final String row, final Fidelity s) {
            text.append(String.format(Locale.ROOT, "%-34s %-7s %8.4f %9.2f %10.3f %7.3f %10.3f%n", name, row, s.error(),
                s.angle(), s.gradient(), s.spectrum(), s.noise()));
        }
    }

    /**
     * Fits on all pairs but one, in turn; the held-out pair's HR is degraded on its LR's grid, moved by the pair's own
     * shift, once harmonized to its own LR by local tables and once with everything learnt.
     *
     * @param items at least two
     * @param seed of the noise that is added to the held-out pair
     * @param output folder that gets {@code <pair>_own.tif} and {@code <pair>_learnt.tif}, or null
     * @throws IllegalArgumentException for fewer than two pairs, or what {@link DegradationFit} objects to
     * @throws IOException when writing fails
     */
    public static Table run(final List<Item> items, final DegradationFitSettings settings, final long seed,
        final Path output, final Progress progress) throws IOException
    {
        if (items.size() < 2) {
            throw new IllegalArgumentException("Leaving one pair out needs at least 2 pairs; got " + items.size()
                + ".");
        }
        final List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            progress.update("Leaving one out", i, items.size());
            final List<PairData> others = new ArrayList<>(items.stream().map(Item::data).toList());
            others.remove(i);
            folds.add(apply(items.get(i), DegradationFit.fit(others, settings, progress), settings, seed, output,
                progress));
        }
        return new Table(folds);
    }

    /** Judges a fit on a pair that it has not seen. */
    public static Fold apply(final Item item, final DegradationFitResult fit, final DegradationFitSettings settings,
        final long seed, final Path output, final Progress progress) throws IOException
    {
        final PairData d = item.data();
        final double widest = SigmaGrid.forFactor(d.relation().factor()).highest();
        final Registration first = Registration.of(d, settings.kernels(), widest);
        final LoopPair pair = first.refined(DegradationFit.byError(new Registration[] { first }, settings, progress)
            .bestFit().shifts().get(0), widest).pair();
        final Grid.Relation r = d.relation();
        final Grid moved = new Grid(new double[] { r.originX() + r.factorX() * pair.dx(), r.factorX(), 0,
            r.originY() + r.factorY() * pair.dy(), 0, r.factorY() }, io.github.pairforge.raster.Crs.NONE, d.lrWidth(),
            d.lrHeight());
        final Raster hr = Raster.wrap(d.hr(), Grid.ofPixels(d.hrWidth(), d.hrHeight()), d.bands(), d.name());
        final DegradationModel clean = fit.model().withNoise(new NoNoise())
            .withHarmonization(new io.github.pairforge.harmonize.NoHarmonization());
        final Raster blurred = Degradation.onto(moved, hr, clean, seed).inMemory(progress);
        final LocalHistogramHarmonization tables = LocalHistogramHarmonization.between(
            Raster.wrap(planes(blurred), Grid.ofPixels(d.lrWidth(), d.lrHeight()), d.bands(), d.name()),
            pair.raster(d.lr(), d.name()), LocalMatching.DEFAULT.withEqualSharpness(false), progress);
        final Raster own = Degradation.onto(moved, hr, fit.harmonizedBy(tables), seed).inMemory(progress);
        final Raster learnt = Degradation.onto(moved, hr, fit.model(), seed).inMemory(progress);
        if (output != null) {
            write(own, item, output.resolve(d.name() + "_own.tif"), progress);
            write(learnt, item, output.resolve(d.name() + "_learnt.tif"), progress);
        }
        return new Fold(d.name(), Fidelity.of(planes(own), d.lr(), d.lrWidth(), d.lrHeight()),
            Fidelity.of(planes(learnt), d.lr(), d.lrWidth(), d.lrHeight()), fit);
    }

    private static float[][] planes(final Raster raster) {
        final float[][] planes = new float[raster.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = raster.plane(b);
        }
        return planes;
    }

    private static void write(final Raster image, final Item item, final Path file, final Progress progress)
        throws IOException
    {
        GeoTiffWriting.write(Raster.wrap(planes(image), item.lrGrid(), image.bands(), image.name()), file,
            GeoTiffOptions.float32(), progress);
    }
}
