package io.github.pairforge.cli;

import picocli.CommandLine.ITypeConverter;

/** A distance, or "auto". */
final class Pitch implements ITypeConverter<String> {

    @Override
    public String convert(final String text) {
        if (!text.equals("auto")) {
            new FiniteNumber().convert(text);
        }
        return text;
    }
}
