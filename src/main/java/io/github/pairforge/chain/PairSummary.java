package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.github.pairforge.chain.StageSummary.Figure;
import io.github.pairforge.chain.StageSummary.Tone;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.service.PairForgeService;

/** What the two images are, and how far apart their radiometry is. */
final class PairSummary {

    private PairSummary() {
    }

    static StageSummary read(final PairChoice pair, final PairForgeService forge) throws IOException {
        final Sampled hr = Sampled.of(pair.hr(), forge);
        final Sampled lr = Sampled.of(pair.lr(), forge);
        final double fine = hr.grid().groundSamplingDistance();
        final double coarse = lr.grid().groundSamplingDistance();
        final boolean swapped = fine > coarse;
        return new StageSummary(swapped ? "HR is the coarser one: exchange them" : name(pair.hr()) + ", "
            + name(pair.lr()), swapped ? Tone.BAD : Tone.PLAIN,
            List.of(new Figure("HR", size(hr, fine)), new Figure("LR", size(lr, coarse)),
                new Figure("Bands", hr.pixels().bands().size() + " and " + lr.pixels().bands().size())),
            new Sketch.Photos(List.of(hr.pixels(), lr.pixels())));
    }

    private static String name(final PairSide side) {
        return String.valueOf(side.file().getFileName());
    }

    private static String size(final Sampled image, final double metres) {
        return String.format(Locale.ROOT, "%d \u00d7 %d%s", image.grid().width(), image.grid().height(),
            metres > 0 ? ", " + Numbers.short3(metres).replaceFirst("\\.?0+$", "") + " m" : "");
    }

    /** HR with LR's radiometry: how far the levels of both were apart before and after. */
    static StageSummary harmonized(final PairChoice pair, final Path made, final PairForgeService forge)
        throws IOException
    {
        final Sampled hr = Sampled.of(pair.hr(), forge);
        final Sampled lr = Sampled.of(pair.lr(), forge);
        final Sampled result = Sampled.of(PairSide.of(made), forge);
        final int[] partners = pair.hr().bands().isEmpty() && pair.lr().bands().isEmpty()
            ? BandMatch.of(hr.pixels().bands(), lr.pixels().bands(), name(pair.hr()), name(pair.lr())).indices()
            : IntStream.range(0, Math.min(hr.pixels().bands().size(), lr.pixels().bands().size())).toArray();
        return new StageSummary("HR with LR's radiometry", Tone.PLAIN,
            List.of(new Figure("Level off LR, before", apart(hr.means(), lr.means(), partners)),
                new Figure("after", apart(result.means(), lr.means(), partners))),
            new Sketch.Photos(List.of(result.pixels())));
    }

    /** Largest difference of band means, in reflectance. */
    private static String apart(final double[] image, final double[] reference, final int[] partners) {
        double most = 0;
        for (int b = 0; b < Math.min(image.length, partners.length); b++) {
            most = Math.max(most, Math.abs(image[b] - reference[partners[b]]));
        }
        return Numbers.short3(most) + " refl.";
    }
}
