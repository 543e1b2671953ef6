package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Reflectance;

/** What GDAL's items say of the bands. */
final class GdalBands {

    private GdalBands() {
    }

    /** Names from descriptions; wavelengths from GDAL's IMAGERY items or those of the ENVI driver. */
    static List<Band> bands(final GdalItems items, final int count) {
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            bands.add(new Band(items.role(b, "description").orElse("").strip(), wavelength(items, b)));
        }
        return bands;
    }

    private static double wavelength(final GdalItems items, final int band) {
        final Optional<String> micrometres = items.named(band, "CENTRAL_WAVELENGTH_UM");
        if (micrometres.isPresent()) {
            return positive(1000 * number(micrometres.get()));
        }
        final double value = items.named(band, "wavelength").map(GdalBands::number).orElse(Double.NaN);
        final String unit = items.named(band, "wavelength_units").orElse("").toLowerCase(Locale.ROOT);
        if (unit.startsWith("nano") || unit.equals("nm")) {
            return positive(value);
        }
        return unit.startsWith("micro") || unit.equals("um") ? positive(1000 * value) : Double.NaN;
    }

    private static double positive(final double v) {
        return v > 0 && v < 1e9 ? v : Double.NaN;
    }

    private static double number(final String text) {
        return GdalNumber.parse(text).orElse(Double.NaN);
    }

    /**
     * The scale and offset that all bands share.
     *
     * @param file for messages
     * @throws IOException when bands differ, or what is declared are no usable numbers
     */
    static Optional<Reflectance> reflectance(final GdalItems items, final int count, final Object file)
        throws IOException
    {
        if (items.all().stream().noneMatch(i -> i.role().equals("scale") || i.role().equals("offset"))) {
            return Optional.empty();
        }
        final Reflectance first = reflectance(items, 0, file.toString());
        for (int b = 1; b < count; b++) {
            final Reflectance other = reflectance(items, b, file.toString());
            if (!other.equals(first)) {
                throw new IOException(file + ": band 1 declares " + first + " and band " + (b + 1) + " " + other
                    + "; one scale and offset for all bands are needed, so give both yourself or convert the file"
                    + " with gdal_translate -unscale.");
            }
        }
        return Optional.of(first);
    }

    private static Reflectance reflectance(final GdalItems items, final int band, final String file)
        throws IOException
    {
        final String scale = items.role(band, "scale").orElse("1");
        final String offset = items.role(band, "offset").orElse("0");
        try {
            return new Reflectance(number(scale), number(offset));
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(file + ": band " + (band + 1) + " declares scale \"" + scale + "\" and offset \""
                + offset + "\", which cannot make reflectance; give scale and offset yourself.", e);
        }
    }
}
