package io.github.pairforge.align;

/** The highest point of the correlation that a cross-spectrum stands for, by each method. */
final class CorrelationPeak {

    private CorrelationPeak() {
    }

    /** Of the cross-correlation as it is. */
    static Shift plain(final CrossSpectrum spectrum) {
        return new MatrixDft(spectrum).near(sample(lags(spectrum)));
    }

    /** Of the phase correlation. */
    static Shift phase(final CrossSpectrum spectrum) {
        return plain(spectrum.whitened());
    }

    /** Of the phase correlation's samples, see {@link Foroosh}. */
    static Shift foroosh(final CrossSpectrum spectrum) {
        final Lags lags = lags(spectrum.whitened());
        final Shift s = sample(lags);
        final int x = (int) s.dx();
        final int y = (int) s.dy();
        final double c = lags.at(x, y);
        return s.plus(new Shift(Foroosh.offset(lags.at(x - 1, y), c, lags.at(x + 1, y)),
            Foroosh.offset(lags.at(x, y - 1), c, lags.at(x, y + 1))));
    }

    private static Lags lags(final CrossSpectrum spectrum) {
        final double[] nothing = new double[spectrum.values().length];
        return Lags.of(spectrum.correlationsWith(nothing), 0, spectrum.width(), spectrum.height(), 1);
    }

    private static Shift sample(final Lags lags) {
        final int[] highest = lags.highest(lags.width() / 2, lags.height() / 2);
        return new Shift(highest[0], highest[1]);
    }
}
