package io.github.pairforge.harmonize;

/**
 * Cuts off what is too steep in a map through quantile pairs.
 *
 * @param steepest slope allowed, more than 0
 */
record SlopeLimit(double steepest) {

    /**
     * Both ends stay where they are: the rise that steep parts lose is given to the others, in proportion to what these
     * may still take. Where the whole map is too steep, a straight line through its median remains.
     */
    ValueMap apply(final ValueMap map) {
        final double[] x = map.source();
        final double[] y = map.target();
        double excess = 0;
        double room = 0;
        for (int i = 1; i < x.length; i++) {
            final double spare = steepest * (x[i] - x[i - 1]) - (y[i] - y[i - 1]);
            excess += Math.max(0, -spare);
            room += Math.max(0, spare);
        }
        if (excess == 0) {
            return map;
        }
        final double[] limited = new double[y.length];
        if (room <= excess) {
            final int middle = y.length / 2;
            for (int i = 0; i < y.length; i++) {
                limited[i] = y[middle] + steepest * (x[i] - x[middle]);
            }
            return new ValueMap(x, limited, map.straightTails());
        }
        limited[0] = y[0];
        for (int i = 1; i < y.length; i++) {
            final double most = steepest * (x[i] - x[i - 1]);
            final double rise = y[i] - y[i - 1];
            limited[i] = limited[i - 1] + (rise > most ? most : rise + (most - rise) * (excess / room));
        }
        return new ValueMap(x, limited, map.straightTails());
    }
}
