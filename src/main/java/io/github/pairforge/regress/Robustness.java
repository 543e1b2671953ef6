package io.github.pairforge.regress;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the weights of a regression make small. */
public enum Robustness {
    /** The sum of squared residuals. */
    NONE {
        @Override
        double weight(final double residual, final double scale) {
            return 1;
        }
    },
    /** Huber's loss: squares up to 1.345 robust deviations, straight beyond (Huber 1981, 95 % efficient). */
    HUBER {
        @Override
        double weight(final double residual, final double scale) {
            final double limit = EFFICIENT * scale;
            return residual <= limit ? 1 : limit / residual;
        }
    },
    /** The sum of absolute residuals; those below 1 % of the robust deviation count as so much. */
    L1 {
        @Override
        double weight(final double residual, final double scale) {
            final double least = SMALLEST * scale;
            return residual <= least ? 1 : least / residual;
        }
    };

    private static final double EFFICIENT = 1.345;
    private static final double SMALLEST = 0.01;

    /**
     * Weight of an observation in the next round of least squares, at most 1.
     *
     * @param residual its absolute residual
     * @param scale robust standard deviation of all residuals, above 0
     */
    abstract double weight(double residual, double scale);

    /** As users write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a label that there is not */
    public static Robustness of(final String label) {
        return Arrays.stream(values()).filter(r -> r.label().equals(label)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("robust: \"" + label + "\" is unknown; choose "
                + Arrays.stream(values()).map(Robustness::label).collect(Collectors.joining(", ")) + "."));
    }
}
