package io.github.pairforge.inference;

/**
 * A tensor that a network brings along.
 *
 * @param name empty where it has none
 * @param shape as stored
 * @param values of small tensors, null where there are more than a few or of no numeric type
 * @param location the file that holds it when that is not the network's, else empty
 */
record Constant(String name, long[] shape, double[] values, String location) {

    /** Whether adding or multiplying it treats all columns and rows alike. */
    boolean isSpatiallyFlat() {
        final int n = shape.length;
        return (n < 1 || shape[n - 1] == 1) && (n < 2 || shape[n - 2] == 1);
    }
}
