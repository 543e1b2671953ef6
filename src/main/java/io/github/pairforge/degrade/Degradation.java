package io.github.pairforge.degrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.pairforge.blur.BlurResample;
import io.github.pairforge.blur.Window;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;

/**
 * A model applied to an HR image: the LR image as a source whose windows are computed when they are read.
 *
 * <p>Every value depends on the HR image, the model and the seed only, so memory, tiles, streaming and any number of
 * threads give the same bits. Parts of the model that need the scene (scene noise, contrast, a style) get their
 * numbers once, from the degraded image of up to 2²² pixels or 16 evenly spaced windows of 512 × 512, before the first
 * pixel; a style is drawn with the seed. Input and output are reflectance; NaN is nodata and stays so (see
 * {@link BlurResample}).
 */
public final class Degradation implements RasterSource {

    /** HR pixels of one band that a piece may need: 8 MB. */
    private static final int LARGEST_WINDOW = 1 << 21;

    private final RasterSource hr;
    private final DegradationModel model;
    private final Grid grid;
    private final List<Band> bands;
    private final List<BlurResample> operators = new ArrayList<>();
    private final long seed;
    private final Object resolving = new Object();
    private volatile DegradationModel applied;
    private final Queue<float[]> spare = new ConcurrentLinkedQueue<>();

    private Degradation(final RasterSource hr, final DegradationModel model, final Grid grid, final long seed) {
        this.hr = hr;
        this.model = model.forBands(hr.bands(), hr.name());
        this.grid = grid;
        this.seed = seed;
        bands = this.model.bands().stream().map(BandDegradation::band).toList();
        final Grid.Relation relation = hr.grid().relate(grid).rounded();
        model.factorFor(relation.factor());
        for (final BandDegradation b : this.model.bands()) {
            operators.add(BlurResample.of(b.kernel(), b.resampling(), relation, hr.grid().width(),
                hr.grid().height(), grid.width(), grid.height()));
        }
        applied = SceneResolution.isNeeded(this.model) ? null : placed(this.model, relation);
    }

    /** What harmonizes by place learns where its ground lies in the image that it will see. */
    private DegradationModel placed(final DegradationModel general, final Grid.Relation relation) {
        final Harmonization lambda = general.harmonization();
        return general.withHarmonization(general.order() == StageOrder.HARMONIZE_FIRST
            ? lambda.over(relation.originX(), relation.originY(), relation.factorX() * grid.width(),
                relation.factorY() * grid.height())
            : lambda.over(0, 0, grid.width(), grid.height()));
    }

    /**
     * Degrades onto a given LR grid.
     *
     * @param hr reflectance, NaN = nodata
     * @param grid corner-aligned or not; a pixel whose centre HR does not cover becomes NaN
     * @throws IllegalArgumentException when bands, CRS or factor contradict the model
     */
    public static Degradation onto(final Grid grid, final RasterSource hr, final DegradationModel model,
        final long seed)
    {
        return new Degradation(hr, model, grid, seed);
    }

    /**
     * Degrades by the model's factor; the LR grid starts at the HR image's first corner.
     *
     * @param factor 0 takes the model's
     * @throws IllegalArgumentException when no factor is known, or it contradicts the model
     */
    public static Degradation by(final double factor, final RasterSource hr, final DegradationModel model,
        final long seed)
    {
        final double f = model.factorFor(factor);
        if (!(f >= 1)) {
            throw new IllegalArgumentException("A factor of " + f + " would enlarge; degrading needs at least 1.");
        }
        try {
            return new Degradation(hr, model, hr.grid().coarser(f, f), seed);
        }
        catch (final IllegalArgumentException e) {
            throw e.getMessage().contains(hr.name()) ? e
                : new IllegalArgumentException(hr.name() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public List<Band> bands() {
        return bands;
    }

    @Override
    public String name() {
        return hr.name();
    }

    /** The model with one entry per band of the image; parts that need scene or seed have no numbers in it. */
    public DegradationModel model() {
        return model;
    }

    /**
     * The model as it is applied to this image: parts that need scene or seed have got their numbers. The first call
     * computes them, on the caller's ImgLib2 parallelism; without such parts it costs nothing. Reading a pixel does it
     * too, on one thread: call this before reading with several.
     *
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public DegradationModel resolved(final Progress progress) throws IOException {
        if (applied == null) {
            synchronized (resolving) {
                if (applied == null) {
                    final DegradationModel scene = new SceneResolution(model, seed,
                        m -> new Degradation(hr, m, grid, seed)).resolve(progress);
                    applied = placed(scene, hr.grid().relate(grid).rounded());
                }
            }
        }
        return applied;
    }

    /** On this thread alone: to wait for others here could mean to work on a tile that waits for the result. */
    private DegradationModel applied() throws IOException {
        if (applied != null) {
            return applied;
        }
        return Threads.ONE.call(() -> resolved(Progress.NONE));
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] all = new float[bands.size()][];
        all[band] = out;
        compute(new Tile(0, x, y, width, height), all);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        compute(new Tile(0, x, y, width, height), out);
    }

    /** Fills the bands that are not null, in pieces whose source windows stay small whatever the factor is. */
    private void compute(final Tile tile, final float[][] out) throws IOException {
        final Window needed = window(tile, out);
        if ((long) needed.width() * needed.height() <= LARGEST_WINDOW || tile.width() * tile.height() == 1) {
            computePiece(tile, out);
            return;
        }
        final boolean wide = tile.width() >= tile.height();
        final int w = wide ? tile.width() / 2 : tile.width();
        final int h = wide ? tile.height() : tile.height() / 2;
        computePart(tile, new Tile(0, tile.x(), tile.y(), w, h), out);
        computePart(tile, wide ? new Tile(0, tile.x() + w, tile.y(), tile.width() - w, h)
            : new Tile(0, tile.x(), tile.y() + h, w, tile.height() - h), out);
    }

    private void computePart(final Tile whole, final Tile part, final float[][] out) throws IOException {
        final float[][] values = new float[out.length][];
        for (int b = 0; b < out.length; b++) {
            values[b] = out[b] == null ? null : new float[part.width() * part.height()];
        }
        compute(part, values);
        final int at = (int) ((part.y() - whole.y()) * whole.width() + part.x() - whole.x());
        for (int b = 0; b < out.length; b++) {
            for (int j = 0; out[b] != null && j < part.height(); j++) {
                System.arraycopy(values[b], j * part.width(), out[b], at + j * whole.width(), part.width());
            }
        }
    }

    /** The window that the largest kernel of the wanted bands asks for. */
    private Window window(final Tile tile, final float[][] out) {
        Window window = null;
        for (int b = 0; b < out.length; b++) {
            if (out[b] != null || model.harmonization().mixesBands()) {
                final Window own = operators.get(b).sourceWindow(tile);
                window = window == null ? own : window.union(own);
            }
        }
        return window;
    }

    /** Reads all wanted bands at once: λ may mix bands, and a file that holds them interleaved is decoded once. */
    private void computePiece(final Tile tile, final float[][] out) throws IOException {
        final DegradationModel stages = applied();
        final Harmonization lambda = stages.harmonization();
        final boolean mixes = lambda.mixesBands();
        final boolean first = model.order() == StageOrder.HARMONIZE_FIRST;
        final Window window = window(tile, out);
        final float[][] source = read(window, out, mixes);
        final float[][] lr = new float[out.length][];
        for (int b = 0; b < out.length; b++) {
            lr[b] = out[b] == null && mixes ? new float[tile.width() * tile.height()] : out[b];
        }
        if (first) {
            harmonize(lambda, new Tile(0, window.x(), window.y(), window.width(), window.height()), source);
        }
        for (int b = 0; b < lr.length; b++) {
            if (lr[b] != null) {
                operators.get(b).compute(source[b], window, tile, lr[b]);
                spare.add(source[b]);
            }
        }
        if (!first) {
            harmonize(lambda, tile, lr);
        }
        for (int b = 0; b < out.length; b++) {
            if (out[b] != null) {
                stages.bands().get(b).noise().add(seed, b, tile, out[b]);
            }
        }
    }

    private float[][] read(final Window w, final float[][] wanted, final boolean all) throws IOException {
        final float[][] source = new float[wanted.length][];
        boolean every = true;
        for (int b = 0; b < wanted.length; b++) {
            source[b] = all || wanted[b] != null ? borrow(w.area()) : null;
            every &= source[b] != null;
        }
        if (every) {
            hr.read(w.x(), w.y(), w.width(), w.height(), source);
            return source;
        }
        for (int b = 0; b < wanted.length; b++) {
            if (source[b] != null) {
                hr.read(b, w.x(), w.y(), w.width(), w.height(), source[b]);
            }
        }
        return source;
    }

    private static void harmonize(final Harmonization lambda, final Tile tile, final float[][] planes) {
        if (lambda.mixesBands()) {
            lambda.apply(tile, planes);
            return;
        }
        for (int b = 0; b < planes.length; b++) {
            if (planes[b] != null) {
                lambda.apply(b, tile, planes[b]);
            }
        }
    }

    /** Scratch is handed from tile to tile: a fresh megabyte for each would be most of the garbage. */
    private float[] borrow(final int length) {
        final float[] array = spare.poll();
        return array != null && array.length >= length ? array : new float[length];
    }

    /** Computes the whole image in memory. */
    public Raster inMemory(final Progress progress) throws IOException {
        final int tile = (int) Math.max(16, Math.min(256, 512 / hr.grid().relate(grid).factor()));
        final MemorySink sink = MemorySink.of(grid, bands, name(), tile);
        resolved(progress);
        Streaming.copy(this, sink, "Degrading", progress);
        sink.commit();
        return sink.raster();
    }
}
