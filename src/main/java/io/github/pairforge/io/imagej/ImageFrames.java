package io.github.pairforge.io.imagej;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/** Time series as hyperstacks: channels are bands, frames are dates. */
public final class ImageFrames {

    private ImageFrames() {
    }

    /**
     * The images of a stack: one per frame, or per slice where there are no frames.
     *
     * @return images that share their pixels with the stack, called by its title and their number, and lying where it
     *         lies
     * @throws IllegalArgumentException when there is no image, or one that has no or two axes of images
     */
    public static List<ImagePlus> of(final ImagePlus stack) {
        if (stack == null || stack.getProcessor() == null) {
            throw new IllegalArgumentException("series: no image of the given title is open.");
        }
        final int frames = stack.getNFrames();
        final int slices = stack.getNSlices();
        if (frames > 1 && slices > 1) {
            throw new IllegalArgumentException("series: " + stack.getTitle() + " has " + frames + " frames and "
                + slices + " slices; keep one of both (Image > Duplicate).");
        }
        if (frames < 2 && slices < 2) {
            throw new IllegalArgumentException("series: " + stack.getTitle() + " has one frame; the dates of a time"
                + " series are frames or slices, its bands channels (Image > Properties).");
        }
        final List<ImagePlus> images = new ArrayList<>();
        for (int i = 1; i <= Math.max(frames, slices); i++) {
            images.add(frame(stack, i));
        }
        return images;
    }

    private static ImagePlus frame(final ImagePlus stack, final int number) {
        final boolean frames = stack.getNFrames() > 1;
        final int channels = stack.getNChannels();
        final ImageStack bands = new ImageStack(stack.getWidth(), stack.getHeight());
        for (int c = 1; c <= channels; c++) {
            final ImageProcessor band = stack.getStack()
                .getProcessor(stack.getStackIndex(c, frames ? 1 : number, frames ? number : 1));
            // A user may go on working on a stack that is shown.
            bands.addSlice(null, stack.isVisible() ? band.duplicate() : band);
        }
        final ImagePlus image = new ImagePlus(stack.getTitle() + " " + number, bands);
        image.setDimensions(channels, 1, 1);
        image.setCalibration(stack.getLocalCalibration().copy());
        image.setProp(Georeference.KEY, stack.getProp(Georeference.KEY));
        return image;
    }

    /**
     * A hyperstack of reflectance; its planes are those of the images.
     *
     * @param images one per date, all of the same grid and number of bands
     * @param labels one per date; slices are called by it and their band
     * @throws IllegalArgumentException when sizes differ
     */
    public static ImagePlus stack(final List<Raster> images, final List<String> labels, final String title) {
        final Raster first = images.get(0);
        final ImagePlus model =
            ImagePlusRasters.toImagePlus(first, title, Optional.of(Reflectance.IDENTITY));
        final ImageStack stack = new ImageStack(model.getWidth(), model.getHeight());
        for (int t = 0; t < images.size(); t++) {
            final Raster image = images.get(t);
            if (!image.grid().equals(first.grid()) || image.bands().size() != first.bands().size()) {
                throw new IllegalArgumentException(image.name() + " lies on another grid than " + first.name()
                    + "; one stack holds images of one grid.");
            }
            final ImageStack bands = ImagePlusRasters.toImagePlus(image, title).getStack();
            for (int b = 0; b < image.bands().size(); b++) {
                final String band = image.bands().get(b).label(b);
                stack.addSlice(labels.get(t) + ", " + band, bands.getProcessor(b + 1));
            }
        }
        final ImagePlus all = new ImagePlus(title, stack);
        all.setDimensions(first.bands().size(), 1, images.size());
        all.setCalibration(model.getLocalCalibration().copy());
        all.setProp(Georeference.KEY, model.getProp(Georeference.KEY));
        all.setOpenAsHyperStack(true);
        return shown(all, model);
    }

    private static ImagePlus shown(final ImagePlus all, final ImagePlus model) {
        if (all.getNChannels() == 1) {
            all.setDisplayRange(model.getDisplayRangeMin(), model.getDisplayRangeMax());
            return all;
        }
        final CompositeImage composite = new CompositeImage(all, CompositeImage.GRAYSCALE);
        composite.setLuts(model.getLuts());
        return composite;
    }
}
