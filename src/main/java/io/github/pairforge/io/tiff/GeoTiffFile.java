package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * An opened GeoTIFF: its first image, with overviews and mask.
 *
 * <p>Safe for concurrent reads; each thread decodes the blocks it needs. Decoded blocks are kept within a bound of
 * 128 MB or a sixteenth of Java's memory. Nothing of the file is read before it is needed.
 *
 * <p>The declared nodata value, masked pixels and, where nodata is declared, blocks that were never written read as
 * {@code NaN}; such blocks are 0 otherwise.
 */
public final class GeoTiffFile implements RasterFile {

    /** Whole images are read in tiles of about this edge: enough of them for all threads, few enough to be cheap. */
    private static final int READ_EDGE = 512;

    private final TiffInput in;
    private final TiffDescription description;
    private final TiffLevels levels;

    private GeoTiffFile(final TiffInput in) throws IOException {
        this.in = in;
        final TiffDirectories directories = TiffDirectories.read(in);
        description = TiffDescription.read(directories);
        levels = TiffLevels.of(directories, description.nodata().orElse(Double.NaN),
            description.nodata().isPresent());
    }

    static GeoTiffFile open(final Path file) throws IOException {
        final TiffInput in = TiffInput.open(file);
        try {
            return new GeoTiffFile(in);
        }
        catch (final IOException | RuntimeException | Error e) {
            in.close();
            throw e;
        }
    }

    @Override
    public Grid grid() {
        return description.grid();
    }

    @Override
    public List<Band> bands() {
        return description.bands();
    }

    @Override
    public String name() {
        return in.file().getFileName().toString();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height,
        final float[] out) throws IOException
    {
        levels.image().read(band, x, y, width, height, new float[][] { out }, 0, width);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        levels.image().read(0, x, y, width, height, out, 0, width);
    }

    /**
     * The whole image in memory, decoded by all threads of the caller's {@link net.imglib2.parallel.TaskExecutor}.
     *
     * @throws IOException when the file is damaged or does not fit into memory
     */
    public Raster readAll(final Progress progress) throws IOException {
        final float[][] planes = RasterLoading.allocate(this);
        final TiffLayout layout = levels.image().image().layout();
        final int tileWidth = layout.tiled() ? multiple(layout.blockWidth()) : layout.blockWidth();
        final Tiling tiling = new Tiling(layout.width(), layout.height(), tileWidth, multiple(layout.blockHeight()));
        final int stride = (int) layout.width();
        TileWalk.forEach(tiling, "Reading " + name(), progress, t -> levels.image().read(0, t.x(), t.y(), t.width(),
            t.height(), planes, (int) (t.y() * stride + t.x()), stride));
        return Raster.wrap(planes, grid(), bands(), name());
    }

    private static int multiple(final int block) {
        return block >= READ_EDGE ? block : block * (READ_EDGE / block);
    }

    @Override
    public Optional<Reflectance> declaredReflectance() throws IOException {
        return GdalBands.reflectance(description.items(), bands().size(), in.file());
    }

    @Override
    public RasterInfo info() {
        final TiffLayout layout = levels.image().image().layout();
        return new RasterInfo(description.format(), layout.type().label(), layout.compression().label(),
            description.nodata(), layout.blockWidth(), layout.storedHeight(),
            levels.overviews().stream().map(o -> o.image().layout())
                .map(o -> new RasterInfo.Size(o.width(), o.height())).toList(),
            description.facts(layout, levels.notes()));
    }

    @Override
    public RasterSource overview(final int level) {
        final MaskedImage image = levels.overviews().get(level);
        final TiffLayout layout = image.image().layout();
        return new TiffOverview(image, grid().withSize(layout.width(), layout.height()), bands(),
            name() + ", overview " + (level + 1));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
