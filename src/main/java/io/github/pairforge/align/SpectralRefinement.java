package io.github.pairforge.align;

import java.util.Arrays;

/**
 * Refines a shift by the phases of the cross-spectrum of what the windows show after it.
 *
 * <p>The standard error follows from the phases φ that are left: with {@code g = Σ k·sin φ} and
 * {@code H = Σ k·kᵀ·cos φ} over all frequencies k, the covariance is {@code H⁻¹·(c·Σ k·kᵀ·sin²φ)·H⁻¹}. The factor c is
 * 2, since k and −k say the same, times how many frequencies a window makes alike, {@code N·Σw⁴/(Σw²)²}; and 4, because
 * intervals half as wide were found to hold the truth in two of three cases only: aliasing is no independent phase.
 */
final class SpectralRefinement {

    private static final int MAX_STEPS = 4;
    private static final double MEASURED = 4;
    private static final double CONVERGED = 0.002;

    private final Overlay overlay;
    private final CrossSpectrum spectrum;

    SpectralRefinement(final Overlay overlay) {
        this.overlay = overlay;
        spectrum = new CrossSpectrum(Fft2D.fastLength(overlay.width()), Fft2D.fastLength(overlay.height()));
    }

    /** The peak of the phase correlation, the windows applied anew after each step. */
    Shift phase(final Shift start) {
        Shift s = start;
        for (int i = 0; i < MAX_STEPS; i++) {
            overlay.moveBoth(s);
            final Shift step = new MatrixDft(transform().whitened()).near(Shift.ZERO);
            s = s.plus(step);
            if (step.largest() < CONVERGED) {
                return s;
            }
        }
        return s;
    }

    /** The estimate of Foroosh et al. after the whole pixels of the shift. */
    Shift foroosh(final Shift start) {
        final Shift whole = new Shift(Math.rint(start.dx()), Math.rint(start.dy()));
        overlay.moveForward(whole);
        return whole.plus(CorrelationPeak.foroosh(transform()));
    }

    private CrossSpectrum transform() {
        Arrays.fill(spectrum.values(), 0);
        for (int c = 0; c < overlay.channels(); c++) {
            WindowedChannel.fill(overlay, c, 1, overlay.width(), overlay.height(), spectrum);
            spectrum.add();
        }
        return spectrum;
    }

    /** Standard errors along x and y of a shift that was refined by phases, pixels. */
    Shift standardError(final Shift shift) {
        overlay.moveBoth(shift);
        final double[] v = transform().whitened().values();
        double hxx = 0;
        double hxy = 0;
        double hyy = 0;
        double vxx = 0;
        double vxy = 0;
        double vyy = 0;
        final int width = spectrum.width();
        for (int y = 0; y < spectrum.height(); y++) {
            final double ky = CrossSpectrum.frequency(y, spectrum.height());
            for (int x = 0; x < width; x++) {
                final double kx = CrossSpectrum.frequency(x, width);
                final double cos = v[2 * (y * width + x)];
                final double sin = v[2 * (y * width + x) + 1];
                hxx += kx * kx * cos;
                hxy += kx * ky * cos;
                hyy += ky * ky * cos;
                vxx += kx * kx * sin * sin;
                vxy += kx * ky * sin * sin;
                vyy += ky * ky * sin * sin;
            }
        }
        final double det = hxx * hyy - hxy * hxy;
        final double c = 2 * MEASURED * alike();
        final double ex = hyy * hyy * vxx - 2 * hyy * hxy * vxy + hxy * hxy * vyy;
        final double ey = hxy * hxy * vxx - 2 * hxy * hxx * vxy + hxx * hxx * vyy;
        return hxx > 0 && hyy > 0 && det > 0
            ? new Shift(Math.sqrt(c * Math.max(0, ex)) / det, Math.sqrt(c * Math.max(0, ey)) / det) : Shift.UNKNOWN;
    }

    private double alike() {
        double squares = 0;
        double fourths = 0;
        for (final float[] row : overlay.window()) {
            for (final float w : row) {
                final double w2 = (double) w * w;
                squares += w2;
                fourths += w2 * w2;
            }
        }
        return squares > 0 ? spectrum.width() * (double) spectrum.height() * fourths / (squares * squares) : 1;
    }
}
