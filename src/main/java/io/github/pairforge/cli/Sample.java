package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import com.google.gson.JsonPrimitive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.PairForgeService;

/** {@code sample}: a made-up pair with its truth. */
@Command(name = "sample", sortOptions = false,
    description = { "Makes a pair of a made-up landscape: hr.tif, lr.tif, and truth.json, the model between them.",
        "The same numbers give the same files, bit for bit." })
final class Sample extends RecordedSubcommand {

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Which landscape, and its noise. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--size", paramLabel = "PIXELS", defaultValue = "384",
        description = "Columns and rows of HR, a multiple of the factor. Default: ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--factor", paramLabel = "F", defaultValue = "4",
        description = "LR pixel size in HR pixels, 2 to 10; LR pixels are 10 m. Default: ${DEFAULT-VALUE}.")
    private int factor;

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Created when it is missing.")
    private Path output;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        service.sample(seed, size, factor, output, progress);
        if (wantsJson()) {
            out().println("{\"task\":\"sample\",\"output\":" + new JsonPrimitive(output.toString())
                + "}");
        }
        else {
            out().println("Wrote " + output.resolve("hr.tif") + ", lr.tif and truth.json.");
        }
        out().flush();
    }
}
