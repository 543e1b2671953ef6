package io.github.pairforge.align;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;

/**
 * Where an image belongs, and how that was found: all it takes to correct any image, band, date or resolution of the
 * same ground.
 *
 * @param transform from world positions in the image to where they belong
 * @param crs what world positions count in, see {@link #label}
 * @param width columns of the grid it was found on
 * @param height rows of that grid
 * @param pixelSize edge of that grid's pixels in CRS units
 * @param metresPerPixel the same in metres, {@code NaN} when unknown
 * @param shift of the image as a whole, pixels of that grid; failed where only tie points tell
 * @param residual what is left of it after the correction
 * @param ties tie points that the transform was fitted to; {@link Ties#NONE} for a translation by the whole image
 * @param origin how it was found
 */
public record Alignment(Transform transform, String crs, long width, long height, double pixelSize,
    double metresPerPixel, ShiftEstimate shift, ShiftEstimate residual, Ties ties, Origin origin)
{

    /**
     * Tie points in numbers.
     *
     * @param matches places that were matched
     * @param inliers those that agree with the transform
     * @param rmse root mean square length of the inliers' shifts, pixels; {@code NaN} without
     * @param residualRmse the same after the transform
     */
    public record Ties(long matches, long inliers, double rmse, double residualRmse) {

        /** None were looked for. */
        public static final Ties NONE = new Ties(0, 0, Double.NaN, Double.NaN);

        public static Ties of(final TiePoints points) {
            return new Ties(points.matches(), points.inliers().size(), points.rmse(), points.residualRmse());
        }
    }

    /**
     * A file that took part.
     *
     * @param role "image" or "reference"
     * @param file its name without folders
     * @param sha256 hexadecimal digest of its bytes; empty for open images
     */
    public record Input(String role, String file, String sha256) {
    }

    /**
     * How an alignment was found.
     *
     * @param version the PairForge that wrote it, or empty
     * @param settings by name, in order
     * @param inputs what took part
     */
    public record Origin(String version, Map<String, String> settings, List<Input> inputs) {

        public Origin {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
            inputs = List.copyOf(inputs);
        }
    }

    /** @throws IllegalArgumentException for a grid without pixels */
    public Alignment {
        Objects.requireNonNull(transform, "transform");
        Objects.requireNonNull(crs, "crs");
        if (width < 1 || height < 1 || !(pixelSize > 0)) {
            throw new IllegalArgumentException("A grid of " + width + " x " + height + " pixels of " + pixelSize
                + " is no grid.");
        }
    }

    /**
     * What a file calls a CRS: "EPSG:32633", "none", or "custom:" and a number that other definitions hardly have.
     */
    public static String label(final Crs crs) {
        if (!crs.isKnown() || crs.epsg() != 0) {
            return crs.isKnown() ? crs.label() : "none";
        }
        final Crs.GeoKeys keys = crs.geoKeys();
        final int hash = keys == null ? crs.wkt().hashCode()
            : Arrays.hashCode(keys.directory()) * 31 + Arrays.hashCode(keys.doubles()) * 17 + keys.ascii().hashCode();
        return String.format("custom:%08x", hash);
    }

    /** The same with another residual. */
    public Alignment withResidual(final ShiftEstimate other) {
        return new Alignment(transform, crs, width, height, pixelSize, metresPerPixel, shift, other, ties, origin);
    }

    /** How far it moves the middle of an image, pixels of the grid it was found on; to the right and down. */
    public Shift displacement(final Grid image) {
        final double col = image.width() / 2.0;
        final double row = image.height() / 2.0;
        final double[] to = transform.apply(image.worldX(col, row), image.worldY(col, row));
        final double[] pixel = image.toPixel(to[0], to[1]);
        final double scale = Math.sqrt(image.pixelWidth() * image.pixelHeight()) / pixelSize;
        return new Shift((pixel[0] - col) * scale, (pixel[1] - row) * scale);
    }

    /**
     * Refuses images that it says nothing about.
     *
     * @param name of the image, for messages
     * @throws IllegalArgumentException when the CRS is another one, or nothing tells where the image lies
     */
    public void requireFor(final Grid image, final String name) {
        if (!crs.equals(label(image.crs()))) {
            throw new IllegalArgumentException("The alignment counts in " + crs + ", " + name + " in "
                + label(image.crs()) + "; find the alignment again in that system, or reproject the image (gdalwarp).");
        }
        if (!image.isGeoreferenced() && pixelSize == 1 && (image.width() != width || image.height() != height)) {
            throw new IllegalArgumentException("The alignment was found on " + width + " x " + height
                + " pixels without georeference, " + name + " has " + image.width() + " x " + image.height()
                + "; georeference both to use it for other sizes.");
        }
    }
}
