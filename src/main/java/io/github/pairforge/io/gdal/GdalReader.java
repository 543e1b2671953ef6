package io.github.pairforge.io.gdal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.io.NamedRasterReader;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReader;

/**
 * Everything GDAL reads, where the GDAL library is installed: JPEG 2000, SAFE folders, VRT, ENVI, NetCDF and so on.
 */
@Plugin(type = RasterReader.class, priority = Priority.LOW)
public final class GdalReader implements NamedRasterReader {

    private final Supplier<Gdal.Search> finder;

    /** Uses the GDAL of this machine, which is looked for when the first file arrives that no other reader takes. */
    public GdalReader() {
        this(Gdal::find);
    }

    GdalReader(final Supplier<Gdal.Search> finder) {
        this.finder = finder;
    }

    @Override
    public String label() {
        return "GDAL";
    }

    @Override
    public Optional<String> absence() {
        return Optional.of(finder.get().reason()).filter(s -> !s.isEmpty());
    }

    @Override
    public boolean canRead(final Path file, final ByteBuffer header) {
        return canReadName(file.toString());
    }

    @Override
    public boolean canReadName(final String name) {
        return finder.get().gdal().filter(g -> g.identifies(name)).isPresent();
    }

    @Override
    public RasterFile open(final Path file) throws IOException {
        return openName(file.toString());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Any name GDAL knows: a path, {@code SENTINEL2_L2A:…}, {@code NETCDF:…}, {@code /vsizip/…}, {@code /vsicurl/…}.
     */
    @Override
    public RasterFile openName(final String name) throws IOException {
        final Gdal.Search search = finder.get();
        return GdalFile.open(search.gdal().orElseThrow(() -> new IOException(
            name + " can only be opened with GDAL. " + search.reason())), name);
    }
}
