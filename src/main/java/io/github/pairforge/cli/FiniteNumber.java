package io.github.pairforge.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number that is one: NaN, which stands for an absent option, and infinity are refused. */
final class FiniteNumber implements ITypeConverter<Double> {

    @Override
    public Double convert(final String text) {
        final double v;
        try {
            v = Double.parseDouble(text);
        }
        catch (final NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
        if (!Double.isFinite(v)) {
            throw new TypeConversionException("'" + text + "' is not a finite number");
        }
        return v;
    }
}
