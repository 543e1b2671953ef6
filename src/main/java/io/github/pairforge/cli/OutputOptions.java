package io.github.pairforge.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import io.github.pairforge.service.OutputType;
import io.github.pairforge.service.Outputs;

/** The options that say what is written. */
final class OutputOptions {

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "GeoTIFF to write.")
    private Path output;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "float32",
        description = "float32 (reflectance) or uint16 (reflectance x 10000, scale in the file). Default: "
            + "${DEFAULT-VALUE}.")
    private OutputType type;

    @Option(names = "--picture", paramLabel = "FILE", description = "Also write a side-by-side picture (PNG).")
    private Path picture;

    Outputs get() {
        return new Outputs(output, type.label(), null, picture, false);
    }
}
