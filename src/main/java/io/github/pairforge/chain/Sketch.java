package io.github.pairforge.chain;

import java.util.List;

import io.github.pairforge.raster.Raster;

/** What a thumbnail shows. */
public sealed interface Sketch {

    /** Images beside each other, already small. */
    record Photos(List<Raster> images) implements Sketch {

        public Photos {
            images = List.copyOf(images);
        }
    }

    /**
     * A shift as a point on a target.
     *
     * @param dx right, in LR pixels
     * @param dy down
     * @param errorX half of its interval
     * @param errorY likewise
     * @param limit up to which the pair is accepted
     */
    record Target(double dx, double dy, double errorX, double errorY, double limit) implements Sketch {
    }

    /**
     * Curves over one axis.
     *
     * @param curves one per band
     * @param x what the axis shows, with its unit
     * @param y likewise
     */
    record Curves(List<Curve> curves, String x, String y) implements Sketch {

        public Curves {
            curves = List.copyOf(curves);
        }
    }

    /**
     * One curve; a single point is a level that holds everywhere.
     *
     * @param name of the band
     * @param x ascending
     * @param y one per x
     */
    record Curve(String name, double[] x, double[] y) {

        public Curve {
            x = x.clone();
            y = y.clone();
        }

        @Override
        public double[] x() {
            return x.clone();
        }

        @Override
        public double[] y() {
            return y.clone();
        }
    }

    /** Nothing to draw. */
    record Blank() implements Sketch {
    }
}
