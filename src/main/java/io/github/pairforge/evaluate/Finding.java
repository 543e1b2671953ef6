package io.github.pairforge.evaluate;

import java.util.Locale;

/**
 * One aspect of two images that should look like the same sensor's, and what was found.
 *
 * @param aspect its name in tables
 * @param value how different they are, 0 = not at all
 * @param unit of the value
 * @param probability of a difference at least as large between two images of one sensor, by exchanging blocks at
 *            random; {@code NaN} where there is no such test
 * @param visit how much the sensor's own next visit differs, same unit; see {@link SensorComparison}
 * @param likeness the verdict
 */
public record Finding(String aspect, double value, String unit, double probability, double visit, Likeness likeness) {

    private static final double LEVEL = 0.05;

    /** The verdict in plain words. */
    public enum Likeness {
        /** The test cannot tell the images apart. */
        ALIKE("cannot be told from the real image"),
        /** Different, but by no more than the sensor's own next visit. */
        CLOSE("differs no more than the sensor's own next visit"),
        /** Different by more than that. */
        DIFFERENT("differs more than the sensor's own next visit"),
        /** Too little to compare. */
        UNKNOWN("could not be compared");

        private final String words;

        Likeness(final String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Judges a value: by its test first, then against the sensor's next visit. */
    public static Finding of(final String aspect, final double value, final String unit, final double probability,
        final double visit)
    {
        final Likeness likeness = Double.isNaN(value) ? Likeness.UNKNOWN
            : probability >= LEVEL ? Likeness.ALIKE : value <= visit ? Likeness.CLOSE : Likeness.DIFFERENT;
        return new Finding(aspect, value, unit, probability, visit, likeness);
    }

    /** One sentence for people. */
    public String sentence() {
        final String number = Double.isNaN(value) ? "" : String.format(Locale.ROOT, " (%.3g %s, next visit %.3g%s)",
            value, unit, visit, Double.isNaN(probability) ? "" : String.format(Locale.ROOT, ", p = %.2g", probability));
        return aspect + " " + likeness.words() + number + ".";
    }
}
