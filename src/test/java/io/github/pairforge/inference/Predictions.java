package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;

/** What tests of prediction have in common. */
final class Predictions {

    private Predictions() {
    }

    /** A card that says nothing but where the file is. */
    static ModelCard card(final Path file) {
        return card(file, List.of(), List.of());
    }

    static ModelCard card(final Path file, final List<TensorCard> inputs, final List<TensorCard> outputs) {
        return new ModelCard("test", "image", "", "", "", file, "", inputs, outputs);
    }

    static ImageModel open(final Path folder, final OnnxWriter net) throws IOException {
        return ImageModel.open(card(net.write(folder.resolve("net.onnx"))), Execution.CPU);
    }

    static Raster image(final int bands, final int width, final int height) {
        return raster(width, height, OnnxNetworks.random(11, bands * height * width, 3), bands);
    }

    /** @param values of a tensor with the axes c, y, x */
    static Raster raster(final int width, final int height, final float[] values, final int bands) {
        final float[][] planes = new float[bands][width * height];
        final List<Band> names = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            System.arraycopy(values, b * width * height, planes[b], 0, width * height);
            names.add(Band.named("B" + (b + 1)));
        }
        return Raster.wrap(planes, Grid.ofPixels(width, height), names, "scene");
    }

    static float[] values(final RasterSource image) throws IOException {
        final int n = (int) (image.grid().width() * image.grid().height());
        final float[] all = new float[image.bands().size() * n];
        final float[][] planes = new float[image.bands().size()][n];
        image.read(0, 0, (int) image.grid().width(), (int) image.grid().height(), planes);
        for (int b = 0; b < planes.length; b++) {
            System.arraycopy(planes[b], 0, all, b * n, n);
        }
        return all;
    }

    /** What the network makes of the whole image in one run, without anything of this package but the run. */
    static float[] whole(final ImageModel model, final Raster image, final String output) throws IOException {
        return model.network().run(Map.of("image", Tensor.of(values(image), 1, image.bands().size(),
            image.grid().height(), image.grid().width()))).get(output).floats();
    }

    /** Read through the driver of all stages. */
    static float[] streamed(final RasterSource source, final int sinkTile, final int threads) throws IOException {
        return new Threads(threads).call(() -> {
            final MemorySink sink = MemorySink.of(source.grid(), source.bands(), source.name(), sinkTile);
            Streaming.copy(source, sink, "", Progress.NONE);
            sink.commit();
            return values(sink.raster());
        });
    }
}
