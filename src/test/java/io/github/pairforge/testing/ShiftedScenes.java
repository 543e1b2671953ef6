package io.github.pairforge.testing;

import java.io.IOException;
import java.nio.file.Path;

/** One scene of soft-edged fields and speckle, seen from places that differ by a known shift. */
public final class ShiftedScenes {

    private ShiftedScenes() {
    }

    /**
     * An image whose content lies {@code dx} pixels further right and {@code dy} further down than that of
     * {@code of(grid, 0, 0)}; exact, because the scene is a formula.
     */
    public static TestImages of(final TestImages like, final double dx, final double dy) {
        return like.with((band, x, y) -> value(band, x - dx, y - dy));
    }

    /** The scene where column x and row y have their centres: smooth over a pixel, not periodic. */
    public static double value(final int band, final double x, final double y) {
        double sum = 0;
        for (int k = 0; k < 24; k++) {
            final double angle = 2.399963 * k;
            final double frequency = 0.12 + 0.035 * k;
            sum += Math.sin(frequency * (x * Math.cos(angle) + y * Math.sin(angle)) + 1.7 * k * k)
                / Math.sqrt(1 + k);
        }
        return 0.25 + 0.02 * band + 0.03 * sum;
    }

    /** Writes 96 x 96 pixels of 10 m in two bands. */
    public static Path write(final Path file, final double dx, final double dy) throws IOException {
        return of(TestImages.square(10, 96, 2), dx, dy).write(file);
    }
}
