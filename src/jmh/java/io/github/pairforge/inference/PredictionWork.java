package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ai.onnxruntime.OrtException;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.OnnxNetworks;

/** One image of one band, a network, and both ways to apply it. */
final class PredictionWork implements AutoCloseable {

    private final ImageModel model;
    private final Raster image;
    private final BareLoop bare;
    private final Path made;

    /**
     * @param network name of one in ../shared/models, else convolutions "features x layers" such as "32x8"
     * @param size of the image
     */
    PredictionWork(final String network, final int size) throws IOException, OrtException {
        made = Files.createTempFile("network", ".onnx");
        final String[] numbers = network.split("x");
        final Path real = Path.of("..", "shared", "models", network + ".onnx");
        final Path file = Files.exists(real) ? real : OnnxNetworks
            .conv(1, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])).write(made);
        model = ImageModel.open(Predictions.card(file), Execution.CPU);
        image = Raster.wrap(new float[][] { OnnxNetworks.random(1, size * size, 3) }, Grid.ofPixels(size, size),
            Predictions.image(1, 1, 1).bands(), "image");
        bare = new BareLoop(file, windows(size));
    }

    private List<long[]> windows(final int size) {
        final PredictionChoice choice =
            new PredictionChoice(model.network(), model.inputs(), model.outputs(), PredictionSettings.DEFAULT);
        final TilePlan plan = choice.plans().plan(size, size, PredictionSettings.DEFAULT);
        final List<long[]> sizes = new ArrayList<>();
        for (int row = 0; row < plan.y().count(); row++) {
            for (int column = 0; column < plan.x().count(); column++) {
                sizes.add(new long[] { plan.y().window(row).length(), plan.x().window(column).length() });
            }
        }
        return sizes;
    }

    float bare() throws OrtException {
        return bare.run();
    }

    /** Into memory, through the driver of all stages. */
    Raster tiled(final int threads) throws IOException {
        return new Threads(threads).call(() -> {
            final MemorySink sink = MemorySink.of(image.grid(), image.bands(), "", 256);
            Streaming.copy(model.predict(image, PredictionSettings.DEFAULT), sink, "", Progress.NONE);
            sink.commit();
            return sink.raster();
        });
    }

    @Override
    public void close() throws IOException, OrtException {
        bare.close();
        model.close();
        Files.delete(made);
    }
}
