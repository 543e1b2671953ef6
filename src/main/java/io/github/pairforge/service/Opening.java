package io.github.pairforge.service;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.io.imagej.ImageRaster;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.raster.ReflectanceGuard;
import io.github.pairforge.score.Origin;

/** Opens the inputs of one task as reflectance, collects what the user should know, and closes them in the end. */
final class Opening implements Closeable {

    /** Of the free memory, for copies of open images. */
    private static final double MOST_COPIED = 0.5;

    private final RasterReaders readers;
    private final PictureMaker pictures;
    private final HarmonizeMethods methods;
    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<ImagePlus, ImageRaster> seen = new IdentityHashMap<>();
    private final Areas areas;
    private final Map<Path, Stamp> stamps = new LinkedHashMap<>();

    /** What a file that is written anew has otherwise. */
    private record Stamp(long size, FileTime time) {

        static Stamp of(final Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    /** Of a task on files: nothing is selected. */
    Opening(final RasterReaders readers, final PictureMaker pictures, final HarmonizeMethods methods) {
        this(readers, pictures, methods, null);
    }

    Opening(final RasterReaders readers, final PictureMaker pictures, final HarmonizeMethods methods,
        final Selections selections)
    {
        this.areas = new Areas(selections);
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

    /** With those on files that somebody else has written to meanwhile: what was read of them may be a mixture. */
    List<String> notes() {
        for (final Map.Entry<Path, Stamp> read : stamps.entrySet()) {
            if (!isStill(read.getValue(), read.getKey())) {
                note(read.getKey() + " was changed or removed while it was read: the result may hold some of both"
                    + " states; run it again.");
            }
        }
        return notes;
    }

    private static boolean isStill(final Stamp stamp, final Path file) {
        try {
            return stamp.equals(Stamp.of(file));
        }
        catch (final IOException e) {
            return false;
        }
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
            final RasterFile file = closeLater(file(input));
            stored = file;
            metadata = file.info().metadata();
            // Where the user says it all, what the file declares may differ between bands, or be nonsense.
            declared = overridden(input) ? Optional.empty() : file.declaredReflectance();
        }
        else {
            final ImageRaster image = asItIsNow(input.image());
            stored = image.raster();
            declared = image.reflectance();
        }
        stored = areas.of(input, stored);
        areas.takeNotes().forEach(this::note);
        if (!input.bands().isEmpty()) {
            stored = stored.withBands(BandMatch.parse(input.bands(), stored.bands(), stored.name()));
        }
        final Reflectance reflectance = reflectance(input, declared);
        if (input.image() != null && input.image().getType() == ImagePlus.COLOR_RGB && Double.isNaN(input.scale())) {
            throw new IllegalArgumentException(stored.name() + ": RGB images hold 8-bit display colours, not"
                + " reflectance; open the sensor's own bands, or give " + input.parameter()
                + "_scale=0.00392157 (1/255).");
        }
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
     * Has two images that cover the same ground cut to the same part of it when one of them has a selection; before
     * either is opened.
     *
     * @param second may be null
     * @param said whether the user says that they do, whatever their georeferences say
     * @param assumed whether the task takes them to where they have none
     * @throws IllegalArgumentException when their selections leave nothing
     */
    void agree(final ImageInput first, final ImageInput second, final boolean said, final boolean assumed)
        throws IOException
    {
        if (second == null || !(said || assumed) || !areas.isCut(first) && !areas.isCut(second)) {
            return;
        }
        final Grid a = grid(first);
        final Grid b = grid(second);
        if (said || !(a.isGeoreferenced() && b.isGeoreferenced())) {
            areas.agree(first, a, second, b);
        }
    }

    /** Which part of an opened image the task has looked at; empty for all of it. */
    Optional<String> area(final ImageInput input) {
        return areas.used(input);
    }

    private Grid grid(final ImageInput input) throws IOException {
        return input.file() == null ? asItIsNow(input.image()).raster().grid()
            : closeLater(readers.open(input.file())).grid();
    }

    /** A user may go on working on an image that is shown, or close it. */
    private ImageRaster asItIsNow(final ImagePlus image) {
        final ImageRaster known = seen.get(image);
        if (known != null) {
            return known;
        }
        final Runtime memory = Runtime.getRuntime();
        final double free = memory.maxMemory() - memory.totalMemory() + (double) memory.freeMemory();
        final double needed = image == null ? 0 : image.getSizeInBytes();
        final boolean copied = image != null && image.isVisible() && needed <= MOST_COPIED * free;
        if (image != null && image.isVisible() && !copied) {
            note(image.getTitle() + " is too large for a copy in Java's memory; do not change or close it while"
                + " it is worked on.");
        }
        final ImageRaster read = copied ? ImagePlusRasters.readCopy(image) : ImagePlusRasters.read(image);
        read.notes().forEach(this::note);
        seen.put(image, read);
        return read;
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

    /** A path that leads nowhere is told by the parameter that holds it: there may be several. */
    private RasterFile file(final ImageInput input) throws IOException {
        if (!Files.exists(input.file()) && !input.parameter().isEmpty()) {
            throw new IOException(input.parameter() + ": " + input.file() + " does not exist; check the path.");
        }
        if (Files.isRegularFile(input.file()) && !stamps.containsKey(input.file())) {
            stamps.put(input.file(), Stamp.of(input.file()));
        }
        return readers.open(input.file());
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
