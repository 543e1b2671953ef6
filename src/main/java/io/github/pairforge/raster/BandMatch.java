package io.github.pairforge.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which band of one image belongs to which of another.
 *
 * @param indices for each wanted band the zero-based index of its partner
 * @param byName whether names decided; otherwise the order did
 */
public record BandMatch(int[] indices, boolean byName) {

    /** Bands of one colour differ by less from sensor to sensor, nanometres; neighbouring colours by 60 and more. */
    private static final double SAME_COLOUR = 55;

    private static final Map<String, Double> COLOURS =
        Map.of("blue", 485.0, "green", 555.0, "red", 660.0, "nir", 845.0);

    public BandMatch {
        indices = indices.clone();
    }

    @Override
    public int[] indices() {
        return indices.clone();
    }

    /**
     * Matches by name when both sides are named and every wanted name is found; by order when no name is found or
     * names are missing.
     *
     * @param wanted the bands that need a partner
     * @param available where partners are looked for
     * @param wantedIn what has the wanted bands, for messages
     * @param availableIn what has the available ones, for messages
     * @throws IllegalArgumentException when the counts differ and names do not decide, when only some names agree,
     *             or when bands of other colours would be matched by order
     */
    public static BandMatch of(final List<Band> wanted, final List<Band> available, final String wantedIn,
        final String availableIn)
    {
        if (allNamed(wanted) && allNamed(available)) {
            final int[] found = wanted.stream().mapToInt(b -> indexOf(b, available)).toArray();
            final long hits = IntStream.of(found).filter(i -> i >= 0).count();
            if (hits == found.length) {
                return new BandMatch(found, true);
            }
            if (hits > 0) {
                throw new IllegalArgumentException(wantedIn + " has the bands " + names(wanted) + ", " + availableIn
                    + " has " + names(available) + ": only some names agree; name the bands to use, in order.");
            }
        }
        final BandMatch ordered = inOrder(wanted, available, wantedIn, availableIn);
        for (int b = 0; b < wanted.size(); b++) {
            if (Math.abs(wavelength(wanted.get(b)) - wavelength(available.get(b))) > SAME_COLOUR) {
                throw new IllegalArgumentException("Band " + (b + 1) + " is " + describe(wanted.get(b)) + " in "
                    + wantedIn + " and " + describe(available.get(b)) + " in " + availableIn
                    + "; name the bands to use, in the same order.");
            }
        }
        return ordered;
    }

    /**
     * Matches by order whatever the names are: the user has listed the bands.
     *
     * @throws IllegalArgumentException when the counts differ
     */
    public static BandMatch inOrder(final List<Band> wanted, final List<Band> available, final String wantedIn,
        final String availableIn)
    {
        if (wanted.size() != available.size()) {
            throw new IllegalArgumentException(wantedIn + " has " + count(wanted.size()) + ", " + availableIn + " has "
                + count(available.size()) + "; name the bands to use, in order.");
        }
        return new BandMatch(IntStream.range(0, wanted.size()).toArray(), false);
    }

    /** Nanometres; what a band is called counts where the file gives no wavelength. {@code NaN} when unknown. */
    private static double wavelength(final Band band) {
        return Double.isNaN(band.wavelength())
            ? COLOURS.getOrDefault(band.name().toLowerCase(Locale.ROOT), Double.NaN) : band.wavelength();
    }

    private static String describe(final Band band) {
        return (band.name() + (Double.isNaN(band.wavelength()) ? "" : " (" + Math.round(band.wavelength()) + " nm)"))
            .trim();
    }

    /**
     * Reads a list such as {@code "4,3,2,8"} (numbers, from 1) or {@code "B4,B3,B2,B8"} (names, case ignored).
     *
     * @return zero-based indices
     * @throws IllegalArgumentException naming the entry that fits no band, or a band that is listed twice
     */
    public static int[] parse(final String list, final List<Band> available, final String availableIn) {
        final List<Integer> out = new ArrayList<>();
        for (final String entry : list.split("[,;\\s]+")) {
            if (entry.isEmpty()) {
                continue;
            }
            int index = indexOf(Band.named(entry), available);
            if (index < 0 && entry.matches("\\d{1,6}")) {
                index = Integer.parseInt(entry) - 1;
            }
            if (index < 0 || index >= available.size()) {
                throw new IllegalArgumentException(availableIn + " has no band " + entry + "; it has "
                    + (allNamed(available) ? names(available) : "bands 1 to " + available.size()) + ".");
            }
            if (out.contains(index)) {
                throw new IllegalArgumentException("The band list \"" + list + "\" names band " + (index + 1) + " of "
                    + availableIn + " twice; name each band once.");
            }
            out.add(index);
        }
        if (out.isEmpty()) {
            throw new IllegalArgumentException("The band list \"" + list + "\" names no band.");
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean allNamed(final List<Band> bands) {
        return bands.stream().allMatch(Band::isNamed);
    }

    private static int indexOf(final Band band, final List<Band> available) {
        final String name = band.name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < available.size(); i++) {
            if (available.get(i).name().toLowerCase(Locale.ROOT).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String names(final List<Band> bands) {
        return bands.stream().map(Band::name).collect(Collectors.joining(", "));
    }

    private static String count(final int n) {
        return n == 1 ? "1 band" : n + " bands";
    }
}
