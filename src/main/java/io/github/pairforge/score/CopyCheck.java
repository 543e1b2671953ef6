package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.raster.Band;
import io.github.pairforge.score.Caution.Kind;

/** Bands that hold the same pixels: a grey image in several channels has no spectra. */
final class CopyCheck {

    private CopyCheck() {
    }

    /** @param values that are constant are none of its business */
    static Optional<Caution> check(final String name, final List<Band> bands, final ImageWindows pixels,
        final BandValues... values)
    {
        final List<String> copies = new ArrayList<>();
        for (int b = 1; b < bands.size(); b++) {
            for (int a = 0; a < b; a++) {
                if (!values[a].isConstant() && !values[b].isConstant() && areEqual(pixels, a, b)) {
                    copies.add(bands.get(a).label(a) + " and " + bands.get(b).label(b));
                    break;
                }
            }
        }
        return copies.isEmpty() ? Optional.empty()
            : Optional.of(Caution.error(Kind.COPIED_BAND, name + ": " + String.join(", ", copies)
                + " hold the same pixels; copies of a band have no spectra to compare, so give each band once."));
    }

    private static boolean areEqual(final ImageWindows pixels, final int a, final int b) {
        return pixels.windows().stream().allMatch(w -> Arrays.equals(w.planes()[a], w.planes()[b]));
    }
}
