package io.github.pairforge.inference;

/**
 * What a card's {@link SelfTest} found.
 *
 * @param passed whether every output is within the tolerance
 * @param difference the largest, relative where values are above 1; NaN when nothing could be compared
 * @param words one sentence
 */
public record TestResult(boolean passed, double difference, String words) {
}
