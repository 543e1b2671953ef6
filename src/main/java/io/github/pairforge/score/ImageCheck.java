package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Band;
import io.github.pairforge.score.Caution.Kind;

/** What the values of one image say of it: nothing there, nothing varies, clipped, few bits. */
final class ImageCheck {

    private static final double MOSTLY = 0.5;

    /** Where sensors clip, many pixels share the largest value and few come close to it. */
    private static final double CLIPPED = 0.005;
    private static final long CLIPPED_PIXELS = 16;
    private static final int SPIKE = 4;

    private ImageCheck() {
    }

    /** @param complete whether the values are those of the whole image */
    static List<Caution> check(final String name, final List<Band> bands, final BandValues[] values,
        final boolean complete)
    {
        final String where = complete ? "" : " of those looked at";
        final List<Caution> out = new ArrayList<>(empty(name, bands, values, where, complete));
        out.addAll(constant(name, bands, values, where));
        for (int b = 0; b < values.length; b++) {
            final double share = values[b].atHighest() / (double) values[b].valid();
            if (!values[b].isConstant() && share >= CLIPPED && values[b].atHighest() >= CLIPPED_PIXELS
                && values[b].atHighest() > SPIKE * values[b].belowHighest())
            {
                out.add(Caution.warning(Kind.SATURATION, String.format(
                    "%s, %s: %s of the pixels%s have the largest value, %s: they are saturated or clipped; make them"
                        + " nodata, or take an image that is not stretched.", name, bands.get(b).label(b),
                    Sentences.percent(share), where, Sentences.number(values[b].highest()))));
            }
        }
        final int[] coarse = IntStream.range(0, values.length).filter(b -> values[b].isCoarse()).toArray();
        if (coarse.length > 0 && coarse.length == values.length) {
            out.add(Caution.note(Kind.QUANTISATION, String.format(
                "%s has at most %s different values per band, in steps of %s: 8 bits, often stretched for display; its"
                    + " levels may be no reflectance, and noise below the step is lost.", name,
                Sentences.number(IntStream.of(coarse).mapToDouble(b -> values[b].levels()).max().orElse(0)),
                Sentences.number(values[coarse[0]].step()))));
        }
        return out;
    }

    private static List<Caution> empty(final String name, final List<Band> bands, final BandValues[] values,
        final String where, final boolean complete)
    {
        final List<Caution> out = new ArrayList<>();
        final List<Integer> none = which(values, v -> v.valid() == 0);
        if (!none.isEmpty()) {
            // A sample of a large image may have missed what is valid.
            final String sentence = name + ", " + labels(none, bands) + ": no pixel" + where
                + " is valid; leave the band out, or check the nodata value.";
            out.add(complete ? Caution.error(Kind.NODATA, sentence) : Caution.warning(Kind.NODATA, sentence));
        }
        final List<Integer> few = which(values, v -> v.valid() > 0 && v.valid() < MOSTLY * v.pixels());
        if (!few.isEmpty()) {
            final BandValues worst = values[few.get(0)];
            out.add(Caution.warning(Kind.NODATA, name + ", " + labels(few, bands) + ": "
                + Sentences.percent(1 - worst.valid() / (double) worst.pixels()) + " of the pixels" + where
                + " are nodata; whatever is measured holds for the rest only."));
        }
        return out;
    }

    private static List<Caution> constant(final String name, final List<Band> bands, final BandValues[] values,
        final String where)
    {
        final List<Integer> constant = which(values, BandValues::isConstant);
        return constant.isEmpty() ? List.of()
            : List.of(Caution.error(Kind.CONSTANT, name + ", " + labels(constant, bands)
                + ": all valid pixels" + where + " are " + Sentences.number(values[constant.get(0)].lowest())
                + "; nothing can be matched with that, so leave the band out, or take another image."));
    }

    private interface Property {

        boolean holds(BandValues values);
    }

    private static List<Integer> which(final BandValues[] values, final Property property) {
        return IntStream.range(0, values.length).filter(b -> property.holds(values[b])).boxed().toList();
    }

    private static String labels(final List<Integer> which, final List<Band> bands) {
        return which.size() == bands.size() && bands.size() > 1 ? "all bands"
            : which.stream().map(b -> bands.get(b).label(b)).collect(Collectors.joining(", "));
    }
}
