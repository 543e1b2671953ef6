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
 * @param visit how much the sensor's own next visit differs, same unit, {@code NaN} where nobody has measured it; see
 *            {@link SensorComparison}
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
        /** Different, and nobody has measured by how much the next visit differs. */
        TOLD("can be told from the real image"),
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
        return new Finding(aspect, value, unit, probability, visit, judge(value, probability, visit));
    }

    private static Likeness judge(final double value, final double probability, final double visit) {
        if (Double.isNaN(value)) {
            return Likeness.UNKNOWN;
        }
        if (probability >= LEVEL) {
            return Likeness.ALIKE;
        }
        return Double.isNaN(visit) ? Likeness.TOLD : value <= visit ? Likeness.CLOSE : Likeness.DIFFERENT;
    }

    /** One sentence for people. */
    public String sentence() {
        return aspect + " " + likeness.words() + (Double.isNaN(value) ? "" : " (" + number("%.3g ", value) + unit
            + (Double.isNaN(visit) ? "" : number(", next visit %.3g", visit))
            + (Double.isNaN(probability) ? "" : number(", p = %.2g", probability)) + ")") + ".";
    }

    private static String number(final String format, final double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
