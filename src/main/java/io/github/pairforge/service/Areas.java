package io.github.pairforge.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.service.Selections.Selection;

/**
 * Which part of its images a task looks at: the selections of open images. Images that are placed by their
 * georeferences are cut each by its own; of two that cover the same ground corner to corner both are cut to the whole
 * coarse pixels that lie in the selections of both.
 */
final class Areas {

    private final Selections selections;
    private final List<String> notes = new ArrayList<>();

    /** By file or image. */
    private final Map<Object, Cut> agreed = new HashMap<>();
    private final Map<Object, Cut> used = new HashMap<>();

    /** As they were when the task first asked: a user may select something else while it runs. */
    private final Map<ImagePlus, Optional<Selection>> seen = new IdentityHashMap<>();

    /** A rectangle of an image. */
    private record Cut(long x, long y, long width, long height) {

        String text() {
            return width + " x " + height + " pixels from column " + x + ", row " + y;
        }
    }

    /** @param selections null when nobody can see any */
    Areas(final Selections selections) {
        this.selections = selections;
    }

    /** What the user should know, since this was last asked. */
    List<String> takeNotes() {
        final List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    private static Object key(final ImageInput input) {
        return input.file() == null ? input.image() : input.file();
    }

    /** Whether it has a selection that counts. */
    boolean isCut(final ImageInput input) {
        return area(input).isPresent();
    }

    /** @throws IllegalArgumentException for one that holds no pixel */
    private Optional<Selection> area(final ImageInput input) {
        final ImagePlus image = input.image();
        if (image == null || selections == null) {
            return Optional.empty();
        }
        final Optional<Selection> found = seen.computeIfAbsent(image, selections::of);
        found.filter(s -> !s.isArea()).ifPresent(s -> notes.add("The selection of " + image.getTitle() + " ("
            + s.kind().toLowerCase(Locale.ROOT) + ") is no area and was ignored."));
        final Optional<Selection> area = found.filter(Selection::isArea);
        if (area.filter(Selection::isEmpty).isPresent()) {
            throw new IllegalArgumentException(input.parameter() + ": the selection of " + image.getTitle()
                + " holds no pixel of it; select an area on the image, or remove it (Edit > Selection > Select None).");
        }
        return area.filter(s -> s.cuts(image));
    }

    /**
     * Cuts two images that cover the same ground to the same part of it.
     *
     * @param a size of the first, in pixels
     * @param b of the second
     * @throws IllegalArgumentException when no whole pixel of the coarser one is left
     */
    void agree(final ImageInput first, final Grid a, final ImageInput second, final Grid b) {
        final boolean firstIsFine = a.width() >= b.width();
        final ImageInput fine = firstIsFine ? first : second;
        final ImageInput coarse = firstIsFine ? second : first;
        final Grid f = firstIsFine ? a : b;
        final Grid c = firstIsFine ? b : a;
        final Optional<Selection> onFine = area(fine);
        final Optional<Selection> onCoarse = area(coarse);
        final long[] x = common(onFine.map(s -> new long[] { s.x(), s.width() }),
            onCoarse.map(s -> new long[] { s.x(), s.width() }), f.width(), c.width());
        final long[] y = common(onFine.map(s -> new long[] { s.y(), s.height() }),
            onCoarse.map(s -> new long[] { s.y(), s.height() }), f.height(), c.height());
        if (x[1] < 1 || y[1] < 1) {
            throw new IllegalArgumentException(fine.parameter() + ", " + coarse.parameter() + ": the selection"
                + (onFine.isPresent() && onCoarse.isPresent() ? "s have no ground in common that holds whole pixels"
                    + " of both images" : " holds no whole pixels of both images")
                + (gcd(f.width(), c.width()) == 1 || gcd(f.height(), c.height()) == 1
                    ? ": the corners of pixels of " + f.width() + " x " + f.height() + " and " + c.width() + " x "
                        + c.height() + " on the same ground meet nowhere inside; remove it (Edit > Selection >"
                        + " Select None), or give both images a georeference."
                    : "; select a larger area, or remove it (Edit > Selection > Select None)."));
        }
        agreed.put(key(coarse), new Cut(x[0], y[0], x[1], y[1]));
        agreed.put(key(fine), new Cut(x[0] * f.width() / c.width(), y[0] * f.height() / c.height(),
            x[1] * f.width() / c.width(), y[1] * f.height() / c.height()));
    }

    /**
     * First coarse pixel and their number, such that both ends lie between fine pixels, too.
     *
     * @param onFine first fine pixel and number, empty for all
     */
    private static long[] common(final Optional<long[]> onFine, final Optional<long[]> onCoarse, final long fine,
        final long coarse)
    {
        long from = onCoarse.map(s -> s[0]).orElse(0L);
        long to = onCoarse.map(s -> s[0] + s[1]).orElse(coarse);
        if (onFine.isPresent()) {
            final long[] s = onFine.get();
            from = Math.max(from, -Math.floorDiv(-s[0] * coarse, fine));
            to = Math.min(to, Math.floorDiv((s[0] + s[1]) * coarse, fine));
        }
        final long step = coarse / gcd(fine, coarse);
        final long first = -Math.floorDiv(-from, step) * step;
        return new long[] { first, Math.floorDiv(to, step) * step - first };
    }

    private static long gcd(final long a, final long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The part of an image that the task looks at; the whole where nothing is selected. */
    RasterSource of(final ImageInput input, final RasterSource whole) {
        final Optional<Selection> own = area(input);
        final Cut cut = agreed.containsKey(key(input)) ? agreed.get(key(input))
            : own.map(s -> new Cut(s.x(), s.y(), s.width(), s.height())).orElse(null);
        if (cut == null) {
            return whole;
        }
        final boolean masked = own.filter(s -> s.mask() != null).isPresent();
        used.put(key(input), cut);
        notes.add("Of " + whole.name() + " " + cut.text() + " were used, as selected"
            + (masked ? "; those outside the selection count as nodata." : "."));
        RasterSource part = whole.crop(cut.x, cut.y, cut.width, cut.height);
        if (!whole.grid().isGeoreferenced()) {
            // Cut from pixels that lie nowhere, it would seem to lie somewhere.
            part = part.withGrid(Grid.ofPixels(cut.width, cut.height));
        }
        return masked ? masked(part, own.get(), cut) : part;
    }

    /** The part that {@link #of} gave, in words; empty for the whole. */
    Optional<String> used(final ImageInput input) {
        return Optional.ofNullable(used.get(key(input))).map(Cut::text);
    }

    private static RasterSource masked(final RasterSource part, final Selection s, final Cut cut) {
        return part.with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                final long x = cut.x + tile.x() + i % tile.width() - s.x();
                final long y = cut.y + tile.y() + i / tile.width() - s.y();
                if (x < 0 || y < 0 || x >= s.width() || y >= s.height() || s.mask()[(int) (y * s.width() + x)] == 0) {
                    values[i] = Float.NaN;
                }
            }
        });
    }
}
