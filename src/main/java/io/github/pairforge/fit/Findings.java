package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.align.Shift;
import io.github.pairforge.fit.Finding.Kind;
import io.github.pairforge.fit.KernelFitResult.PairSummary;

/** What a user should know about a fit, in words. */
final class Findings {

    private static final double FLAT = 0.02;
    private static final double WIDE = 0.5;
    private static final double MISALIGNED = 3;
    private static final double ASYMMETRY = 0.05;
    private static final double OUTLIERS = 0.005;
    private static final double CONTRADICTION = 3;
    private static final double NOTABLE = 0.1;

    private final KernelFitResult fit;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(final KernelFitResult fit) {
        this.fit = fit;
    }

    /** @param scatter pair, band: standard deviation of the σ that a pair alone asks for */
    static List<Finding> of(final KernelFitResult fit, final double[][] scatter) {
        final Findings f = new Findings(fit);
        for (final KernelCurve curve : fit.bestFit().curves()) {
            f.curve(curve);
        }
        for (int p = 0; p < fit.pairs().size(); p++) {
            f.shift(p);
            f.noise(p);
            f.pair(p, scatter[p]);
        }
        f.asymmetry();
        return f.findings;
    }

    private void add(final Kind kind, final String text, final Object... values) {
        findings.add(new Finding(kind, String.format(Locale.ROOT, text, values)));
    }

    private void curve(final KernelCurve c) {
        final String band = fit.bandNames().get(c.band());
        final Interval i = c.interval();
        final boolean reachesNone = i.isKnown() && i.low() <= fit.grid().lowest();
        if (c.sigma() <= fit.grid().sigma(1) || reachesNone) {
            add(Kind.NO_BLUR, "%s: the error is least at sigma %.2f HR pixels, with the smallest width tried, "
                + "%.2f, within "
                + "its uncertainty: HR is no sharper than LR here, no blur can be identified.", band, c.sigma(),
                fit.grid().lowest());
        }
        else if (c.atEnd()) {
            add(Kind.BOUNDARY, "%s: the error is least at the largest width tried, sigma %.2f HR pixels; try larger "
                + "ones before believing it.", band, c.sigma());
        }
        final double rise = Math.min(c.rise()[0], c.rise()[1]);
        if (i.isKnown() ? i.width() > WIDE * c.sigma() : rise < FLAT) {
            add(Kind.FLAT_CURVE, "%s: the curve is flat: the error rises by only %.1f %% to the nearer end of "
                + "the grid, and "
                + "sigma is known no better than %.2f to %.2f HR pixels.", band, 100 * rise, i.low(), i.high());
        }
    }

    private void shift(final int p) {
        final Shift s = fit.bestFit().shifts().get(p).shift();
        if (s.largest() >= MISALIGNED) {
            add(Kind.MISALIGNED, "%s: LR has to be moved by %.1f, %.1f LR pixels; align the pair first "
                + "(Align to Reference...), because only part of it was compared.", fit.pairs().get(p).name(), s.dx(),
                s.dy());
        }
        else if (s.largest() >= fit.settings().search()) {
            add(Kind.MISALIGNED, "%s: the shift is at the limit of the search, %d LR pixels; align the pair first "
                + "(Align to Reference...).",
                fit.pairs().get(p).name(), fit.settings().search());
        }
    }

    private void noise(final int p) {
        for (int b = 0; b < fit.bandNames().size(); b++) {
            final FittedRelation r = fit.bestFit().relations().get(p).get(b);
            if (r.explained() < 0.5) {
                add(Kind.NOISE, "%s, %s: only %.0f %% of LR's variance follows from HR; noise, change or "
                    + "misregistration prevail, and the width is little more than a guess.",
                    fit.pairs().get(p).name(), fit.bandNames().get(b), 100 * Math.max(0, r.explained()));
            }
            if (!fit.settings().radiometry().mixesBands() && r.coefficients()[1] <= 0) {
                add(Kind.RELATION, "%s, %s: brighter in HR means darker in LR; are the bands in the same order, "
                    + "and is it "
                    + "the same place?", fit.pairs().get(p).name(), fit.bandNames().get(b));
            }
        }
    }

    private void pair(final int p, final double[] scatter) {
        final PairSummary pair = fit.pairs().get(p);
        if (pair.outliers() > OUTLIERS) {
            add(Kind.OUTLIERS, "%s: %.1f %% of the pixels were left out, because whole areas contradict the "
                + "other image "
                + "(clouds, shadows, change).", pair.name(), 100 * pair.outliers());
        }
        if (fit.pairs().size() < 2) {
            return;
        }
        final List<String> bands = new ArrayList<>();
        for (int b = 0; b < scatter.length; b++) {
            final double off = pair.alone().get(b) - pair.without().get(b);
            if (Math.abs(off) > CONTRADICTION * scatter[b]
                && Math.abs(off) > NOTABLE * fit.bestFit().curves().get(b).sigma()) {
                bands.add(String.format(Locale.ROOT, "%.2f in %s (the others %.2f)", pair.alone().get(b),
                    fit.bandNames().get(b), pair.without().get(b)));
            }
        }
        if (!bands.isEmpty()) {
            add(Kind.DISAGREEMENT, "%s contradicts the other pairs: alone it asks for sigma %s HR pixels; look "
                + "at it, or "
                + "leave it out.", pair.name(), String.join(", ", bands));
        }
    }

    /** A recentred asymmetric kernel and a shift look alike when errors tie but shifts do not. */
    private void asymmetry() {
        for (final CandidateFit other : fit.fits()) {
            final boolean rival = fit.overall().rivals().contains(other.candidate())
                && other.candidate().resampling() == fit.bestFit().candidate().resampling();
            final boolean asymmetric = other.candidate().shape() == KernelShape.GUMBEL
                != (fit.bestFit().candidate().shape() == KernelShape.GUMBEL);
            final double apart = other.shifts().get(0).shift()
                .minus(fit.bestFit().shifts().get(0).shift()).largest();
            if (rival && asymmetric && apart > ASYMMETRY) {
                add(Kind.SHIFT_OR_ASYMMETRY, "%s and %s explain the pairs alike with shifts %.2f LR pixels apart: "
                    + "whether the kernel is asymmetric or the images are shifted cannot be told.",
                    fit.bestFit().candidate().label(), other.candidate().label(), apart);
            }
        }
    }
}
