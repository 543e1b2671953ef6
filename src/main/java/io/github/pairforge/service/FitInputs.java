package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.fit.Finding;
import io.github.pairforge.fit.FittedRelation;
import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.fit.PairData;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;

/**
 * Pairs that were checked and read into memory.
 *
 * @param data as fitting reads them, bands in the order of the first pair
 * @param grids where the LR images lie
 * @param inputs files that took part, with digests
 * @param notes what the user should know
 * @param warnings what weakens the fit
 * @param displaced names of pairs that lie too far off
 * @param lost names of pairs between whose images no shift could be found
 */
record FitInputs(List<PairData> data, List<Grid> grids, List<Provenance.Input> inputs, List<String> notes,
    List<String> warnings, Set<String> displaced, Set<String> lost)
{

    /** From here on, LR pixels, an alignment should come first: too much of the images is compared with nothing. */
    private static final double DISPLACED = 3;

    /** Share of LR's variance that HR explains below which images without a shift are not of the same place. */
    private static final double UNRELATED = 0.25;

    /** HR images of more columns or rows are fitted on their central part: memory, and more pixels tell little more. */
    private static final long LONGEST_SIDE = 4096;

    /**
     * @throws IllegalArgumentException when a pair contradicts itself, or the pairs each other
     * @throws IOException when one cannot be read
     */
    static FitInputs load(final FitPairs pairs, final PairScorer scorer, final Opening opening,
        final Progress progress) throws IOException
    {
        final FitInputs in = new FitInputs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
            new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        final List<FitPair> all = pairs.resolve(in.notes);
        final Stages stages = new Stages(progress);
        for (int p = 0; p < all.size(); p++) {
            progress.check();
            in.add(all.get(p), scorer, opening, stages);
            progress.update("Checking pairs", p + 1, all.size());
        }
        final Set<String> notes = new LinkedHashSet<>(in.notes);
        notes.addAll(opening.notes());
        notes.removeAll(in.warnings);
        return new FitInputs(in.data, in.grids, in.inputs, new ArrayList<>(notes), in.warnings, in.displaced, in.lost);
    }

    private void add(final FitPair pair, final PairScorer scorer, final Opening opening, final Progress progress)
        throws IOException
    {
        final String prefix = pair.name().isEmpty() ? "" : pair.name() + ": ";
        final PairScorer.Scored scored;
        final PairData read;
        try {
            scored = scorer.score(pair.hr(), pair.lr(), pair.sameExtent(), opening, progress);
            final Pair part = central(scored.images(), prefix);
            read = PairData.of(part, progress);
            grids.add(part.lr().grid());
        }
        catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix + e.getMessage(), e);
        }
        final String name = pair.name().isEmpty() ? read.name() : pair.name();
        scored.warnings().forEach(w -> warnings.add(prefix + w));
        Digests.add(inputs, pair.hr(), opening);
        Digests.add(inputs, pair.lr(), opening);
        data.add(ordered(read, name, pair.hr().listsBands() || pair.lr().listsBands()));
        judge(name, scored.pair().score().alignment().shift());
    }

    /**
     * Refuses pairs in which nothing of HR can be found in LR: neither a shift nor a relation between reflectances.
     *
     * @throws IllegalArgumentException naming the first
     */
    void requireRelated(final KernelFitResult fit) {
        for (int p = 0; p < data.size(); p++) {
            final double explained = fit.bestFit().relations().get(p).stream()
                .mapToDouble(FittedRelation::explained).max().orElse(0);
            if (explained < UNRELATED && lost.contains(data.get(p).name())) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "%s: no shift between both images could "
                    + "be found, and at best %.0f %% of a band of LR follows from HR: they do not seem to show the "
                    + "same place; give images that do.", data.get(p).name(), 100 * Math.max(0, explained)));
            }
        }
    }

    /** All warnings; what the check of a pair has said already is not said again. */
    List<String> warningsWith(final List<Finding> findings) {
        final List<String> all = new ArrayList<>(warnings);
        for (final Finding finding : findings) {
            final boolean said = finding.kind() == Finding.Kind.MISALIGNED
                && displaced.stream().anyMatch(name -> finding.text().startsWith(name + ":"));
            if (!said) {
                all.add(finding.text());
            }
        }
        return all;
    }

    /** One more file that takes part. */
    void add(final String parameter, final Path file) throws IOException {
        inputs.add(new Provenance.Input(parameter, String.valueOf(file.getFileName()), Digests.sha256(file)));
    }

    private void judge(final String name, final ShiftEstimate shift) {
        if (!shift.isFound()) {
            lost.add(name);
            warnings.add(name + ": no shift between both images could be found (" + shift.reason()
                + "); look at the pair with Score Pair Alignment... before believing its fit.");
        }
        else if (shift.shift().largest() >= DISPLACED) {
            displaced.add(name);
            warnings.add(String.format(Locale.ROOT, "%s: LR lies on HR when it is moved by %.1f, %.1f LR pixels "
                + "(right, down); align the pair with Align to Reference... first, and fit again.", name,
                shift.shift().dx(), shift.shift().dy()));
        }
    }

    private Pair central(final Pair pair, final String prefix) {
        final Grid lr = pair.lr().grid();
        final long most = (long) (LONGEST_SIDE / pair.relation().factor());
        final long w = Math.min(lr.width(), most);
        final long h = Math.min(lr.height(), most);
        if (w == lr.width() && h == lr.height()) {
            return pair;
        }
        notes.add(String.format(Locale.ROOT, "%s%s has %d x %d pixels: its central %d x %d were fitted.", prefix,
            pair.lr().name(), lr.width(), lr.height(), w, h));
        return Pair.of(pair.hr(), pair.lr().crop((lr.width() - w) / 2, (lr.height() - h) / 2, w, h));
    }

    /** Bands in the order of the first pair, whichever order this one's file has. */
    private PairData ordered(final PairData d, final String name, final boolean listed) {
        int[] order = new int[d.bands().size()];
        for (int b = 0; b < order.length; b++) {
            order[b] = b;
        }
        if (!data.isEmpty() && !listed && data.get(0).bands().size() == order.length) {
            final List<Band> wanted = data.get(0).bands();
            order = BandMatch.of(wanted, d.bands(), data.get(0).name(), name).indices();
        }
        final float[][] hr = new float[order.length][];
        final float[][] lr = new float[order.length][];
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < order.length; b++) {
            hr[b] = d.hr()[order[b]];
            lr[b] = d.lr()[order[b]];
            bands.add(d.bands().get(order[b]));
        }
        return new PairData(name, bands, hr, d.hrWidth(), d.hrHeight(), lr, d.lrWidth(), d.lrHeight(), d.relation(),
            d.hrMetres());
    }

    /** Steps inside of one pair are not shown, only stopped: the bar counts pairs. */
    private record Stages(Progress outer) implements Progress {

        @Override
        public void update(final String stage, final long done, final long total) {
        }

        @Override
        public boolean isCancelled() {
            return outer.isCancelled();
        }
    }
}
