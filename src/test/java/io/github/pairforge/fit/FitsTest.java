package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Blurs;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

/** Open images, wherever their intervals begin. */
class FitsTest {

    private static final int SIZE = 240;

    @Test
    void findsTheBlurThatMadeLr() {
        final Raster hr = Rasters.of(SIZE, SIZE, MadePair.scene(5, SIZE));
        final Img<FloatType> lr = Raster.allocate(SIZE / 4, SIZE / 4, 4);
        Blurs.blurResample(hr.pixels(), Collections.<BlurKernel>nCopies(4, new GaussianKernel(2.5, 21)),
            Resampling.BILINEAR, 4, lr);
        final FitSettings few = FitSettings.DEFAULT.withGrid(new SigmaGrid(0.5, 5, 15))
            .withCandidates(List.of(KernelShape.GAUSSIAN), List.of(Resampling.BILINEAR)).withBootstrap(0, 1);
        final KernelFitResult found =
            Fits.fitBlurKernel(Views.translate(hr.pixels(), 7, -3, 0), Views.translate(lr, 1, 2, 0), few);
        assertEquals(4, found.factor(), 1e-9);
        found.bestFit().curves().forEach(c -> assertEquals(2.5, c.sigma(), 0.02, "band " + c.band()));
        assertThrows(IllegalArgumentException.class, () -> Fits.fitBlurKernel(lr, hr.pixels(), few));
    }
}
