package io.github.pairforge.service;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.io.imagej.ImageRaster;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.raster.ReflectanceGuard;
import io.github.pairforge.score.Origin;

/** Opens the inputs of one task as reflectance, collects what the user should know, and closes them in the end. */
final class Opening implements Closeable {

    private final RasterReaders readers;
    private final PictureMaker pictures;
    private final HarmonizeMethods methods;
    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();

    Opening(final RasterReaders readers, final PictureMaker pictures, final HarmonizeMethods methods) {
        this.readers = readers;
        this.pictures = pictures;
        this.methods = methods;
    }

    RasterReaders readers() {
        return readers;
    }

    PictureMaker pictures() {
        return pictures;
    }

    HarmonizeMethods methods() {
        return methods;
    }

    List<String> notes() {
        return notes;
    }

    void note(final String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** Has something closed together with the inputs. */
    <T extends Closeable> T closeLater(final T resource) {
        opened.push(resource);
        return resource;
    }

    /**
     * @throws IllegalArgumentException when bands or reflectance units contradict the image
     * @throws IOException when the file cannot be read
     */
    RasterSource open(final ImageInput input) throws IOException {
        return openWithOrigin(input).source();
    }

    /** An opened image and what is known of where it comes from. */
    record Opened(RasterSource source, Origin origin) {
    }

    /** {@link #open} for those who need to know where an image comes from. */
    Opened openWithOrigin(final ImageInput input) throws IOException {
        RasterSource stored;
        Map<String, String> metadata = Map.of();
        Optional<Reflectance> declared = Optional.empty();
        if (input.file() != null) {
            final RasterFile file = closeLater(readers.open(input.file()));
            stored = file;
            metadata = file.info().metadata();
            // Where the user says it all, what the file declares may differ between bands, or be nonsense.
            declared = overridden(input) ? Optional.empty() : file.declaredReflectance();
        }
        else {
            final ImageRaster image = ImagePlusRasters.read(input.image());
            image.notes().forEach(this::note);
            stored = image.raster();
            declared = image.reflectance();
        }
        if (!input.bands().isEmpty()) {
            stored = stored.withBands(BandMatch.parse(input.bands(), stored.bands(), stored.name()));
        }
        final Reflectance reflectance = reflectance(input, declared);
        ReflectanceGuard.check(stored, reflectance, input.parameter());
        if (!overridden(input) && declared.isPresent() && !declared.get().isIdentity()) {
            note(stored.name() + (declared.get().equals(reflectance)
                ? ": reflectance from the file's own " + reflectance
                : ": reflectance by " + reflectance + "; the file declares " + declared.get()) + ".");
        }
        return new Opened(stored.withReflectance(reflectance), new Origin(input.parameter(),
            input.file() == null ? "" : input.file().toAbsolutePath().toString(), metadata, reflectance,
            input.bands().isEmpty() ? List.of() : List.of(input.bands().split("\\s*,\\s*"))));
    }

    /**
     * The bands of another image that belong to those of this one, in the same order; notes how they were found.
     *
     * @param listed whether the user has listed bands: then their order counts, not their names
     * @throws IllegalArgumentException when they do not match
     */
    RasterSource partners(final RasterSource wanted, final RasterSource other, final boolean listed) {
        final BandMatch match =
            listed ? BandMatch.inOrder(wanted.bands(), other.bands(), wanted.name(), other.name())
                : BandMatch.of(wanted.bands(), other.bands(), wanted.name(), other.name());
        note("Bands of " + wanted.name() + " and " + other.name() + " were matched by "
            + (match.byName() ? "name." : "order."));
        return other.withBands(match.indices());
    }

    private static Reflectance reflectance(final ImageInput input, final Optional<Reflectance> declared) {
        final Reflectance own = declared.orElse(Reflectance.IDENTITY);
        return new Reflectance(Double.isNaN(input.scale()) ? own.scale() : input.scale(),
            Double.isNaN(input.offset()) ? own.offset() : input.offset());
    }

    private static boolean overridden(final ImageInput input) {
        return !Double.isNaN(input.scale()) && !Double.isNaN(input.offset());
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            }
            catch (final IOException e) {
                if (failure == null) {
                    failure = e;
                }
                else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
