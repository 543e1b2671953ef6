package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import org.scijava.Context;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Raster;

/** The service with images in memory. */
final class HarmonizeDoors implements AutoCloseable {

    private final Context context = new Context(PairForgeService.class);

    PairForgeService service() {
        return context.service(PairForgeService.class);
    }

    static ImageInput input(final Raster raster, final String name) {
        return ImageInput.of(ImagePlusRasters.toImagePlus(raster, name));
    }

    static HarmonizeTask task(final Raster image, final Raster reference, final String method) {
        return HarmonizeTask.of(input(image, "image"), input(reference, "reference")).withMethod(method);
    }

    Raster run(final HarmonizeTask task) throws IOException {
        return service().harmonize(task).raster().orElseThrow();
    }

    String refused(final HarmonizeTask task) {
        return assertThrows(IllegalArgumentException.class, () -> service().harmonize(task)).getMessage();
    }

    @Override
    public void close() {
        context.dispose();
    }
}
