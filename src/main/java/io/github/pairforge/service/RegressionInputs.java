package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.regress.GridPair;

/** Opens the pairs of a regression: HR and LR on LR's grid, read when they are needed. */
final class RegressionInputs {

    private final BandRegressionTask task;
    private final Opening opening;
    private final Progress progress;
    private final List<GridPair> pairs = new ArrayList<>();
    private final List<ShiftEstimate> shifts = new ArrayList<>();
    private final List<Provenance.Input> inputs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Double> factors = new ArrayList<>();

    private RegressionInputs(final BandRegressionTask task, final Opening opening, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.progress = progress;
    }

    /**
     * @throws IllegalArgumentException when a pair contradicts itself, or the pairs each other
     * @throws IOException when one cannot be read
     */
    static RegressionInputs open(final BandRegressionTask task, final Opening opening, final Progress progress)
        throws IOException
    {
        // What is wrong with the kernel is said before images are read.
        RegressionKernels.model(task.kernel(), 1);
        final RegressionInputs in = new RegressionInputs(task, opening, progress);
        for (final FitPair pair : task.pairs().resolve(in.notes)) {
            progress.check();
            try {
                in.add(pair);
            }
            catch (final IllegalArgumentException e) {
                final String prefix = pair.name().isEmpty() ? "" : pair.name() + ": ";
                throw e.getMessage().startsWith(prefix) ? e : new IllegalArgumentException(prefix + e.getMessage(), e);
            }
        }
        return in;
    }

    private void add(final FitPair pair) throws IOException {
        final boolean first = pairs.isEmpty();
        opening.agree(pair.hr(), pair.lr(), pair.sameExtent(), false);
        final RasterSource hr = ordered(opening.open(pair.hr()), pair.hr(), first ? null : pairs.get(0).image().bands(),
            "HR");
        final RasterSource lr = ordered(opening.open(pair.lr()), pair.lr(),
            first ? null : pairs.get(0).reference().bands(), "LR");
        final String name = pair.name().isEmpty() ? hr.name() + " and " + lr.name() : pair.name();
        final RasterSource placed = Placement.place(hr, lr, pair.sameExtent());
        final Pair common = Pair.of(placed, lr);
        final double factor = common.relation().factor();
        final RasterSource reference = marked(common.lr(), name);
        final RasterSource fine = marked(placed, name);
        final DegradationModel model = RegressionKernels.plain(RegressionKernels.model(task.kernel(), factor));
        RasterSource image = Degradation.onto(reference.grid(), fine, model, 0);
        if (task.shift()) {
            final ShiftEstimate shift = RegressionShift.estimate(name, image, reference, task.search(), progress);
            shifts.add(shift);
            if (shift.isFound()) {
                image = Degradation.onto(reference.grid(),
                    fine.withGrid(RegressionShift.moved(fine.grid(), reference.grid(), shift.shift())), model, 0);
                notes.add(String.format(Locale.ROOT, "%s: LR lies on HR when it is moved by %+.3f, %+.3f LR "
                    + "pixels (right, down); this shift was removed.", name, shift.shift().dx(), shift.shift().dy()));
            }
            else {
                warnings.add(name + ": no shift between both images could be found within " + task.search()
                    + " LR pixels (search; " + shift.reason().replaceFirst("\\.$", "")
                    + "); they were taken as they lie.");
            }
        }
        factors.add(factor);
        // The model names its bands by itself where it knows them; HR's names are those of the file.
        pairs.add(new GridPair(name, image.withBandsCalled(hr.bands()), reference));
        Digests.add(inputs, pair.hr(), opening);
        Digests.add(inputs, pair.lr(), opening);
    }

    /** Bands in the order of the first pair, whichever order this one's file has. */
    private static RasterSource ordered(final RasterSource image, final ImageInput input, final List<Band> wanted,
        final String side)
    {
        if (wanted == null || input.listsBands() && image.bands().size() == wanted.size()) {
            return image;
        }
        return image.withBands(
            BandMatch.of(wanted, image.bands(), "the first pair's " + side, image.name()).indices());
    }

    private RasterSource marked(final RasterSource image, final String name) throws IOException {
        final Saturation found = Saturation.of(image, task.saturated(), progress);
        for (int b = 0; b < found.levels().length; b++) {
            if (found.pixels()[b] > 0) {
                notes.add(String.format(Locale.ROOT, "%s: %s, %s: %d pixels are saturated (%.4g and more) and count "
                    + "nowhere.", name, image.name(), image.bands().get(b).label(b), found.pixels()[b],
                    found.levels()[b]));
            }
        }
        return found.marked(image);
    }

    List<GridPair> pairs() {
        return pairs;
    }

    /** One per pair, or none when shifts were not looked for. */
    List<ShiftEstimate> shifts() {
        return shifts;
    }

    List<Provenance.Input> inputs() {
        return inputs;
    }

    List<String> warnings() {
        return warnings;
    }

    /** LR pixel sizes in HR pixels. */
    List<Double> factors() {
        return factors;
    }

    /** What the user should know, without warnings. */
    List<String> notes() {
        final LinkedHashSet<String> all = new LinkedHashSet<>(opening.notes());
        all.addAll(notes);
        return new ArrayList<>(all);
    }
}
