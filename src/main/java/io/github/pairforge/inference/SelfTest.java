package io.github.pairforge.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a card lets its model be tested: by arrays that belong together, or by statistics of what a {@link Ramp} gives.
 *
 * @param inputs .npy files in the order of the card's inputs, in the user's units; empty for the ramp
 * @param outputs what they give, in the order of the card's outputs; fewer are allowed
 * @param rampSize columns and rows of the ramp where the graph leaves them free; 0 without a ramp
 * @param statistics expected of each output, by name
 * @param tolerance largest difference, where values above 1 are counted relative to the largest expected one
 */
public record SelfTest(List<Path> inputs, List<Path> outputs, int rampSize, Map<String, Statistics> statistics,
    double tolerance)
{

    /** What is enough for another processor, and too little for other weights. */
    public static final double TOLERANCE = 1e-4;

    public SelfTest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        statistics = Map.copyOf(statistics);
    }

    /**
     * Of all values of an output.
     *
     * @param projection mean of value · ramp: tells apart what has the same values in other places
     */
    public record Statistics(double mean, double deviation, double lowest, double highest, double projection) {
    }
}
