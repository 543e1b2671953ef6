package io.github.pairforge.io.imagej;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;

/** Rasters from ImageJ images and back. */
public final class ImagePlusRasters {

    /** What ImageJ calls the planes of any planar TIFF with four samples per pixel. */
    private static final List<String> IMAGEJ_LABELS = List.of("Red", "Green", "Blue", "Gray");

    private ImagePlusRasters() {
    }

    /** {@link #read} without reflectance and notes. */
    public static Raster fromImagePlus(final ImagePlus image) {
        return read(image).raster();
    }

    /**
     * Looks at an ImageJ image as a raster.
     *
     * <p>Bands are the channels of an image that has several, else its slices or frames; an RGB image has the bands R,
     * G and B. Arrays of 8-, 16- and 32-bit images in memory are shared, so later changes show; RGB images are split
     * and virtual stacks read when a band is first needed, one at a time. Values are those ImageJ shows, calibration
     * functions applied. Band names are the slice labels when all differ. The grid is the one that
     * {@link #toImagePlus} left in the image, unless the image was cropped or scaled since; else that of its own
     * (not a global) calibration.
     *
     * @throws IllegalArgumentException when there is no image, or it has more than one axis besides x and y
     */
    public static ImageRaster read(final ImagePlus image) {
        return read(image, false);
    }

    /** {@link #read} of a copy: what is done to the image later, or that it is closed, changes nothing. */
    public static ImageRaster readCopy(final ImagePlus image) {
        return read(image, true);
    }

    private static ImageRaster read(final ImagePlus image, final boolean copied) {
        // ImageJ turns an unknown title into an image without pixels.
        if (image == null || image.getWidth() == 0 || image.getStackSize() == 0 || image.getProcessor() == null) {
            throw new IllegalArgumentException(
                "There is no open image of the given name, or it is empty; open it first and check its title.");
        }
        checkAxes(image);
        final List<String> notes = new ArrayList<>();
        final Optional<Georeference> stored = stored(image, notes);
        final Optional<Georeference> kept = stored.filter(g -> fits(g, image));
        final Grid grid = kept.map(Georeference::grid).orElseGet(() -> Calibrations.grid(
            stored.map(g -> withoutStaleOrigin(g, image, notes)).orElse(image.getLocalCalibration()), image.getWidth(),
            image.getHeight(), notes));
        final Raster raster = new Raster(StackPixels.of(image, copied), grid, bands(image, kept), image.getTitle());
        return new ImageRaster(raster, kept.flatMap(Georeference::reflectance), notes);
    }

    private static void checkAxes(final ImagePlus image) {
        final int c = image.getNChannels();
        final int z = image.getNSlices();
        final int t = image.getNFrames();
        if (IntStream.of(c, z, t).filter(n -> n > 1).count() > 1) {
            throw new IllegalArgumentException(image.getTitle() + " has " + c + " channels, " + z + " slices and " + t
                + " frames; only one of these can be the bands: pick the rest with Image > Duplicate.");
        }
        if (image.getBitDepth() == 24 && image.getStackSize() > 1) {
            throw new IllegalArgumentException(image.getTitle() + " is a stack of " + image.getStackSize()
                + " RGB images; pick one of them with Image > Duplicate.");
        }
    }

    /** What {@link #toImagePlus} wrote. */
    private static Optional<Georeference> stored(final ImagePlus image, final List<String> notes) {
        final String text = image.getProp(Georeference.KEY);
        final Optional<Georeference> stored = Optional.ofNullable(text).flatMap(Georeference::parse);
        if (text != null && stored.isEmpty()) {
            notes.add("The georeference stored in " + image.getTitle() + " is damaged and ignored.");
        }
        return stored;
    }

    /** ImageJ hands the property on to crops and scaled copies unchanged; these differ in size or calibration. */
    private static boolean fits(final Georeference stored, final ImagePlus image) {
        return stored.grid().width() == image.getWidth() && stored.grid().height() == image.getHeight()
            && Calibrations.agree(image.getLocalCalibration(), calibration(stored));
    }

    private static Calibration calibration(final Georeference stored) {
        final Calibration calibration = new Calibration();
        Calibrations.apply(stored.grid(), calibration);
        return calibration;
    }

    /** The commands Duplicate, Crop and Scale move the origin along; {@code ImagePlus.crop()} wrongly leaves it. */
    private static Calibration withoutStaleOrigin(final Georeference stored, final ImagePlus image,
        final List<String> notes)
    {
        final Calibration own = image.getLocalCalibration().copy();
        final boolean stale = Calibrations.sameOrigin(own, calibration(stored));
        notes.add(image.getTitle() + " was cropped, scaled or calibrated after it was georeferenced ("
            + stored.grid().width() + " x " + stored.grid().height()
            + " pixels then); its coordinate reference system is ignored"
            + (stale ? " and so is its origin; the pixel size is that of its calibration."
                : "; pixel size and origin are those of its calibration."));
        if (stale) {
            own.xOrigin = 0;
            own.yOrigin = 0;
        }
        return own;
    }

    private static List<Band> bands(final ImagePlus image, final Optional<Georeference> kept) {
        if (image.getBitDepth() == 24) {
            return List.of(Band.named("R"), Band.named("G"), Band.named("B"));
        }
        final int n = image.getStackSize();
        final List<Band> known = kept.map(Georeference::bands).orElse(List.of());
        final List<String> labels = IntStream.rangeClosed(1, n).mapToObj(i -> label(image, i)).toList();
        if (labels.contains("") || new HashSet<>(labels).size() < n || labels.equals(IMAGEJ_LABELS)) {
            return known.size() == n ? known : labels.stream().map(l -> Band.unnamed()).toList();
        }
        return labels.stream().map(l -> known.stream().filter(b -> b.name().equals(l)).findFirst()
            .orElseGet(() -> Band.named(l))).toList();
    }

    private static String label(final ImagePlus image, final int slice) {
        // A single slice without a label of its own is given the title and the file's metadata for one.
        final String label = image.getStackSize() == 1 ? image.getProp("Slice_Label")
            : image.getStack().getSliceLabel(slice);
        return label == null ? "" : label.lines().findFirst().orElse("").strip();
    }

    /** {@link #toImagePlus(Raster, String, Optional)} of values whose reflectance is not told. */
    public static ImagePlus toImagePlus(final Raster raster, final String title) {
        return toImagePlus(raster, title, Optional.empty());
    }

    /**
     * A 32-bit image with the bands as channels and as slice labels, each shown from its 2nd to its 98th percentile.
     *
     * <p>Planes that are arrays are shared, others copied. Pixel size and origin become the calibration, in metres or
     * degrees; CRS, band names and reflectance stay with the image as a property, which ImageJ's TIFF files keep.
     *
     * @param reflectance how the raster's values become reflectance, if that is to be remembered
     * @throws ArithmeticException when a band has more pixels than an array can hold
     */
    public static ImagePlus toImagePlus(final Raster raster, final String title,
        final Optional<Reflectance> reflectance)
    {
        final int width = Math.toIntExact(raster.grid().width());
        final int height = Math.toIntExact(raster.grid().height());
        final ImageStack stack = new ImageStack(width, height);
        final int n = raster.bands().size();
        final DisplayRange[] ranges = new DisplayRange[n];
        for (int b = 0; b < n; b++) {
            final float[] plane = plane(raster, b);
            ranges[b] = DisplayRange.of(plane);
            final Band band = raster.bands().get(b);
            stack.addSlice(band.isNamed() ? band.name() : null, plane);
        }
        final ImagePlus image = shown(new ImagePlus(title, stack), ranges);
        Calibrations.apply(raster.grid(), image.getLocalCalibration());
        image.setProp(Georeference.KEY, new Georeference(raster.grid(), raster.bands(), reflectance).toJson());
        return image;
    }

    private static float[] plane(final Raster raster, final int band) {
        if (raster.pixels() instanceof PlanarImg<?, ?> img && img.getPlane(band) instanceof FloatArray array) {
            return array.getCurrentStorageArray();
        }
        return raster.plane(band);
    }

    private static ImagePlus shown(final ImagePlus image, final DisplayRange[] ranges) {
        if (ranges.length == 1) {
            image.setDisplayRange(ranges[0].min(), ranges[0].max());
            return image;
        }
        // Only a composite image has one display range per channel.
        image.setDimensions(ranges.length, 1, 1);
        final CompositeImage composite = new CompositeImage(image, CompositeImage.GRAYSCALE);
        final byte[] ramp = new byte[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) i;
        }
        final LUT[] luts = new LUT[ranges.length];
        for (int b = 0; b < luts.length; b++) {
            luts[b] = new LUT(ramp, ramp, ramp);
            luts[b].min = ranges[b].min();
            luts[b].max = ranges[b].max();
        }
        composite.setLuts(luts);
        return composite;
    }
}
