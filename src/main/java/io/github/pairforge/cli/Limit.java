package io.github.pairforge.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A limit: above 0 and finite. */
final class Limit implements ITypeConverter<Double> {

    @Override
    public Double convert(final String text) {
        final double v = new FiniteNumber().convert(text);
        if (v <= 0) {
            throw new TypeConversionException("'" + text + "' is not above 0");
        }
        return v;
    }
}
