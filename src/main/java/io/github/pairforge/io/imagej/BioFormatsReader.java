package io.github.pairforge.io.imagej;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReader;

/**
 * Whatever Bio-Formats opens, where it is on the class path, as in Fiji. It is called by name: it is not in the
 * repository that PairForge is built from.
 */
@Plugin(type = RasterReader.class, priority = Priority.VERY_LOW)
public final class BioFormatsReader implements RasterReader {

    private static final String PLUGIN = "loci.plugins.BF";
    private static final String FORMATS = "loci.formats.ImageReader";

    private final ClassLoader classes;

    public BioFormatsReader() {
        this(BioFormatsReader.class.getClassLoader());
    }

    BioFormatsReader(final ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public String label() {
        return "Bio-Formats";
    }

    @Override
    public Optional<String> absence() {
        try {
            Class.forName(PLUGIN, false, classes);
            Class.forName(FORMATS, false, classes);
            return Optional.empty();
        }
        catch (final ClassNotFoundException | LinkageError e) {
            return Optional.of("Bio-Formats was not found: run PairForge inside Fiji to read the formats it knows.");
        }
    }

    @Override
    public boolean canRead(final Path file, final ByteBuffer header) {
        if (Files.isDirectory(file) || absence().isPresent()) {
            return false;
        }
        try {
            final Class<?> type = Class.forName(FORMATS, true, classes);
            final Object reader = type.getConstructor().newInstance();
            try {
                return (Boolean) type.getMethod("isThatType", String.class, boolean.class).invoke(reader,
                    file.toString(), true);
            }
            finally {
                type.getMethod("close").invoke(reader);
            }
        }
        catch (final ReflectiveOperationException | LinkageError e) {
            // A release of Bio-Formats that cannot answer does not read the file either.
            return false;
        }
    }

    @Override
    public RasterFile open(final Path file) throws IOException {
        try {
            final Object images = Class.forName(PLUGIN, true, classes).getMethod("openImagePlus", String.class)
                .invoke(null, file.toString());
            if (images instanceof ImagePlus[] opened && opened.length > 0) {
                return ImagePlusFile.of(file.toString(), "Bio-Formats", opened[0]);
            }
            throw new IOException(file + " holds no image that Bio-Formats can open.");
        }
        catch (final InvocationTargetException e) {
            throw new IOException(file + " cannot be opened by Bio-Formats: " + e.getCause().getMessage(), e);
        }
        catch (final ReflectiveOperationException | LinkageError e) {
            throw new IOException(file + " can only be opened with Bio-Formats, which does not work here (" + e
                + "); update Fiji.", e);
        }
    }
}
