package io.github.pairforge.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * An invented landscape seen from above: fields, woods, a river, roads and villages, in red, green, blue and NIR.
 *
 * <p>It is a function of the seed and the position on an unbounded plane: pixels do not depend on the size of the
 * image, on tiles or on threads, and are the same bits on every machine (only IEEE operations and {@link StrictMath}
 * are used). Two pixel sizes show the same place, each as a sensor of that resolution would. Immutable, safe for
 * concurrent use.
 */
public final class LandscapeScene {

    /** Red, green, blue, NIR, at Sentinel-2's central wavelengths. */
    public static final List<Band> BANDS = List.of(new Band("Red", 660), new Band("Green", 560), new Band("Blue", 490),
        new Band("NIR", 840));

    /** The pixel size the landscape's detail is made for, metres. */
    public static final double PIXEL_SIZE = 2.5;

    private static final double FINEST = 0.2;
    private static final double COARSEST = 30;

    /** Distance between samples in metres that the landscape's smallest objects ask for. */
    private static final double SAMPLE = 0.84;

    private static final int TILE = 128;

    /** Samples along a block: what a tile holds in memory at a time, whatever its size. */
    private static final int BLOCK = 384;

    private final Plan plan;
    private final double psf;
    private final double noise;

    private LandscapeScene(final Plan plan, final double psf, final double noise) {
        this.plan = plan;
        this.psf = psf;
        this.noise = noise;
    }

    /** The landscape of a seed, seen by a noise-free sensor whose optics blur by σ = 0.5 pixels. */
    public static LandscapeScene of(final long seed) {
        return new LandscapeScene(Plan.of(seed), 0.5, 0);
    }

    /**
     * The same landscape seen by another sensor.
     *
     * @param psf standard deviation of its optics' Gaussian point spread function in pixels, 0..0.8, beyond the pixel's
     *        own square footprint
     * @param noise standard deviation of its white noise in reflectance, 0..0.1; independent per band and pixel
     * @throws IllegalArgumentException for values outside these ranges
     */
    public LandscapeScene seenBy(final double psf, final double noise) {
        if (!(psf >= 0 && psf <= 0.8)) {
            throw new IllegalArgumentException("A point spread function of " + psf + " pixels: give psf = 0 to 0.8.");
        }
        if (!(noise >= 0 && noise <= 0.1)) {
            throw new IllegalArgumentException("A noise of " + noise + " in reflectance: give noise = 0 to 0.1.");
        }
        return new LandscapeScene(plan, psf, noise);
    }

    /**
     * Renders an image in parallel on the caller's task executor.
     *
     * @param width columns
     * @param height rows
     * @param pixelSize metres, 0.2..30
     * @return {@link #BANDS} in reflectance 0..1 without nodata, on a north-up grid in EPSG:32633
     * @throws IllegalArgumentException for a pixel size out of range, or a size that does not fit into memory
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public Raster render(final long width, final long height, final double pixelSize, final Progress progress) {
        final Grid grid = grid(width, height, pixelSize);
        if ((double) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A scene of " + width + " x " + height
                + " pixels does not fit into memory; render it tile by tile.");
        }
        final float[][] planes = new float[BANDS.size()][(int) (width * height)];
        try {
            TileWalk.forEach(new Tiling(width, height, TILE, TILE), "Rendering the landscape", progress, tile -> {
                final float[][] part = new float[planes.length][tile.width() * tile.height()];
                render(tile, pixelSize, part);
                for (int b = 0; b < planes.length; b++) {
                    for (int y = 0; y < tile.height(); y++) {
                        System.arraycopy(part[b], y * tile.width(), planes[b],
                            (int) ((tile.y() + y) * width + tile.x()), tile.width());
                    }
                }
            });
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return Raster.wrap(planes, grid, BANDS, "landscape " + plan.seed());
    }

    /**
     * Where an image of this landscape lies: its upper left corner at 400 km east, 5500 km north of UTM zone 33.
     *
     * @throws IllegalArgumentException for a pixel size out of range
     */
    public static Grid grid(final long width, final long height, final double pixelSize) {
        checkPixelSize(pixelSize);
        return Grid.northUp(400_000, 5_500_000, pixelSize, pixelSize, new Crs(32633, Crs.Kind.PROJECTED, 1, null, null),
            width, height);
    }

    private static void checkPixelSize(final double pixelSize) {
        if (!(pixelSize >= FINEST && pixelSize <= COARSEST)) {
            throw new IllegalArgumentException("A pixel size of " + pixelSize + " m: give " + FINEST + " to " + COARSEST
                + " m.");
        }
    }

    /**
     * Renders one tile on the caller's thread. Tiles may lie anywhere on the plane, also at negative positions.
     *
     * @param tile in pixels
     * @param pixelSize metres, 0.2..30
     * @param planes out: red, green, blue, NIR, row-major, at least {@code tile.width() · tile.height()} values each;
     *        reflectance 0..1
     * @throws IllegalArgumentException for a pixel size out of range
     */
    public void render(final Tile tile, final double pixelSize, final float[][] planes) {
        checkPixelSize(pixelSize);
        final int perPixel = Math.max(2, (int) Math.rint(pixelSize / SAMPLE));
        final int block = Math.max(2, BLOCK / perPixel);
        final Tiling blocks = new Tiling(tile.width(), tile.height(), block, block);
        for (int k = 0; k < blocks.count(); k++) {
            renderBlock(tile, blocks.tile(k), perPixel, pixelSize / perPixel, planes);
        }
        if (noise > 0) {
            for (int b = 0; b < planes.length; b++) {
                addNoise(tile, b, planes[b]);
            }
        }
    }

    private void renderBlock(final Tile tile, final Tile block, final int perPixel, final double step,
        final float[][] planes)
    {
        final int rim = (int) Math.ceil(Shadows.REACH / step) + 1;
        final int pad = Sensor.REACH * perPixel + rim;
        final Canvas canvas = Canvas.of((tile.x() + block.x()) * perPixel - pad,
            (tile.y() + block.y()) * perPixel - pad,
            block.width() * perPixel + 2 * pad, block.height() * perPixel + 2 * pad, step, rim);
        Painter.paint(plan, canvas);
        final Sensor sensor = new Sensor(perPixel, psf);
        final int first = (int) (block.y() * tile.width() + block.x());
        for (int b = 0; b < planes.length; b++) {
            sensor.expose(canvas.planes()[b], canvas.width(), pad, block.width(), block.height(), planes[b], first,
                tile.width());
        }
    }

    /** A sum of twelve uniform numbers, less six: a Gaussian within 6 σ, in IEEE operations only. */
    private void addNoise(final Tile tile, final int band, final float[] plane) {
        final long key = Hash.of(plan.key(Plan.Element.SENSOR), band);
        for (int j = 0; j < tile.height(); j++) {
            for (int i = 0; i < tile.width(); i++) {
                final long pixel = Hash.of(key, tile.x() + i, tile.y() + j);
                double sum = -6;
                for (int k = 0; k < 12; k++) {
                    sum += Hash.unit(pixel, k);
                }
                final int index = j * tile.width() + i;
                plane[index] = (float) Noise.clamp(plane[index] + noise * sum, 0, 1);
            }
        }
    }
}
