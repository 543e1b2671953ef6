package io.github.pairforge.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** LR pixel size in HR pixels: 1 or more. */
final class Factor implements ITypeConverter<Double> {

    @Override
    public Double convert(final String text) {
        final double v = new FiniteNumber().convert(text);
        if (v < 1) {
            throw new TypeConversionException("'" + text + "' is less than 1, which would enlarge");
        }
        return v;
    }
}
