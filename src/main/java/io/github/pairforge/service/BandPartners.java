package io.github.pairforge.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.raster.Band;

/** Which band of HR shows about what a band of LR does: what "doing nothing" is compared with. */
final class BandPartners {

    /** Nanometres. */
    private static final double NEAR = 30;

    private BandPartners() {
    }

    /**
     * By name, or by wavelength; by order where nothing else tells and the numbers agree.
     *
     * @return for each band of LR the zero-based index of a band of HR, or −1
     */
    static int[] of(final List<Band> hr, final List<Band> lr) {
        final int[] partners = lr.stream().mapToInt(b -> find(b, hr)).toArray();
        if (hr.size() == lr.size() && Arrays.stream(partners).allMatch(p -> p < 0)) {
            Arrays.setAll(partners, b -> b);
        }
        return partners;
    }

    private static int find(final Band wanted, final List<Band> bands) {
        int best = -1;
        double distance = NEAR;
        for (int i = 0; i < bands.size(); i++) {
            final Band band = bands.get(i);
            if (wanted.isNamed()
                && band.name().toLowerCase(Locale.ROOT).equals(wanted.name().toLowerCase(Locale.ROOT)))
            {
                return i;
            }
            final double d = Math.abs(band.wavelength() - wanted.wavelength());
            if (d <= distance) {
                best = i;
                distance = d;
            }
        }
        return best;
    }
}
