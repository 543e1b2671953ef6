package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The image at all its resolutions, with masks.
 *
 * @param image at full resolution
 * @param overviews largest first
 * @param notes what was left out or is peculiar, by subject
 */
record TiffLevels(MaskedImage image, List<MaskedImage> overviews, Map<String, String> notes) {

    private static final long MAX_CACHE = 128L << 20;

    /** @param nodata the declared value, NaN when there is none */
    static TiffLevels of(final TiffDirectories all, final double nodata, final boolean hasNodata) throws IOException {
        final Map<String, String> notes = new LinkedHashMap<>();
        final BlockCache cache = new BlockCache(Math.min(MAX_CACHE, Runtime.getRuntime().maxMemory() / 16));
        final List<TiffImage> images = new ArrayList<>();
        final TiffLayout layout = TiffLayout.of(all.image(), false);
        final float fill = hasNodata ? Float.NaN : 0;
        images.add(new TiffImage(all.image(), layout, SampleReader.of(layout.type(), nodata), fill, cache, 0));
        for (final TiffDirectory d : all.overviews()) {
            try {
                final TiffLayout smaller = TiffLayout.of(d, false);
                if (smaller.samples() != layout.samples() || smaller.type() != layout.type()) {
                    notes.put("Overview ignored", "it has other bands or samples than the image");
                    continue;
                }
                images.add(new TiffImage(d, smaller, SampleReader.of(smaller.type(), nodata), fill, cache,
                    images.size()));
            }
            catch (final IOException e) {
                notes.put("Overview ignored", e.getMessage());
            }
        }
        final List<TiffImage> masks = masks(all.masks(), cache, images.size(), notes);
        final List<MaskedImage> levels = new ArrayList<>();
        for (final TiffImage image : images) {
            levels.add(new MaskedImage(image, masks.stream().filter(m -> sameSize(m, image)).findFirst().orElse(null)));
        }
        if (levels.get(0).mask() != null) {
            notes.put("Mask", "internal; masked pixels are nodata");
        }
        else if (!masks.isEmpty()) {
            notes.put("Mask ignored", "its size is not that of the image");
        }
        final List<MaskedImage> overviews = new ArrayList<>(levels.subList(1, levels.size()));
        overviews.sort(Comparator.comparingLong((MaskedImage m) -> -m.image().layout().width()));
        return new TiffLevels(levels.get(0), List.copyOf(overviews), Collections.unmodifiableMap(notes));
    }

    private static List<TiffImage> masks(final List<TiffDirectory> directories, final BlockCache cache,
        final int firstNumber, final Map<String, String> notes)
    {
        final List<TiffImage> masks = new ArrayList<>();
        for (final TiffDirectory d : directories) {
            try {
                final TiffLayout layout = TiffLayout.of(d, true);
                masks.add(new TiffImage(d, layout, SampleReader.of(layout.type(), Double.NaN), 0, cache,
                    firstNumber + masks.size()));
            }
            catch (final IOException e) {
                notes.put("Mask ignored", e.getMessage());
            }
        }
        return masks;
    }

    private static boolean sameSize(final TiffImage a, final TiffImage b) {
        return a.layout().width() == b.layout().width() && a.layout().height() == b.layout().height();
    }
}
