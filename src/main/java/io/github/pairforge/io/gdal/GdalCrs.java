package io.github.pairforge.io.gdal;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

import io.github.pairforge.raster.Crs;

/** Turns well-known text into a {@link Crs} with GDAL's own understanding of it. */
final class GdalCrs {

    /** GDAL's confidence, in percent, for an equivalent definition under another name. */
    private static final int SURE = 70;

    private GdalCrs() {
    }

    /** @param wkt well-known text, version 1 or 2; null or empty for none */
    static Crs parse(final GdalLibrary library, final String wkt) {
        if (wkt == null || wkt.isBlank()) {
            return Crs.NONE;
        }
        final Pointer system = library.OSRNewSpatialReference(wkt);
        if (system == null) {
            return new Crs(0, Crs.Kind.UNKNOWN, 1, null, wkt);
        }
        try {
            final boolean projected = library.OSRIsProjected(system) != 0;
            final boolean geographic = library.OSRIsGeographic(system) != 0;
            final double unit = projected ? library.OSRGetLinearUnits(system, null) : 1;
            final Crs.Kind kind = projected ? Crs.Kind.PROJECTED
                : geographic ? Crs.Kind.GEOGRAPHIC : Crs.Kind.UNKNOWN;
            return new Crs(epsg(library, system, kind), kind, unit > 0 ? unit : 1, null, wkt);
        }
        finally {
            library.OSRDestroySpatialReference(system);
        }
    }

    /** The code of the horizontal part: with a vertical part the outermost code is that of the pair. */
    private static int epsg(final GdalLibrary library, final Pointer system, final Crs.Kind kind) {
        if (kind == Crs.Kind.UNKNOWN) {
            return 0;
        }
        final int given = code(library, system, kind);
        return given != 0 ? given : match(library, system, kind);
    }

    private static int code(final GdalLibrary library, final Pointer system, final Crs.Kind kind) {
        final String node = kind == Crs.Kind.PROJECTED ? "PROJCS" : "GEOGCS";
        final String code = library.OSRGetAuthorityCode(system, node);
        final boolean known = code != null && code.matches("\\d{1,9}")
            && "EPSG".equals(library.OSRGetAuthorityName(system, node));
        return known ? Integer.parseInt(code) : 0;
    }

    /** The entry of the EPSG database that a definition without code equals, or 0. */
    private static int match(final GdalLibrary library, final Pointer system, final Crs.Kind kind) {
        final IntByReference count = new IntByReference();
        final PointerByReference confidences = new PointerByReference();
        final Pointer matches = library.OSRFindMatches(system, null, count, confidences);
        if (matches == null) {
            return 0;
        }
        final boolean sure = count.getValue() > 0 && confidences.getValue().getInt(0) >= SURE;
        final int code = sure ? code(library, matches.getPointer(0), kind) : 0;
        library.OSRFreeSRSArray(matches);
        library.VSIFree(confidences.getValue());
        return code;
    }
}
