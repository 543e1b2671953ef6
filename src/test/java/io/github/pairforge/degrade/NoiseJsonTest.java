package io.github.pairforge.degrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.blur.NoBlur;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.noise.ConditionalNoise;
import io.github.pairforge.noise.CorrelatedNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.PoissonGaussianNoise;
import io.github.pairforge.raster.Band;

class NoiseJsonTest {

    private static final double[][] FILTER = { { 0.1, 1 / 3.0, 0 }, { Math.E, 7, Math.PI }, { 1e-9, -0.2, 0.1 } };

    private static DegradationModel model(final NoiseModel noise) {
        return new DegradationModel("noise", "", "", StageOrder.BLUR_FIRST, 0,
            List.of(new BandDegradation(Band.named("Red"), new NoBlur(), Resampling.AREA, noise)),
            new NoHarmonization(), Provenance.NONE);
    }

    @Test
    void everyBitComesBack() {
        final NoiseModel law = new PoissonGaussianNoise(1e-6 / 3, Math.sqrt(2) * 1e-4);
        final NoiseModel table = new ConditionalNoise(new double[] { 0.1 }, new double[] { -1 / 3.0, 1 / 3.0 },
            new double[][] { { 0.25, 0.75 }, { 0.5, 0.5 } });
        for (final NoiseModel noise : List.of(law, new CorrelatedNoise(law, FILTER, new double[] { 0.3, -0.7, 0.1 }),
            new CorrelatedNoise(table, FILTER, new double[0])))
        {
            final DegradationModel read = ModelJson.fromJson(ModelJson.toJson(model(noise)), "file");
            assertEquals(model(noise), read);
            assertEquals(ModelJson.toJson(model(noise)), ModelJson.toJson(read));
        }
    }

    @Test
    void aCorrelatedLawOfACorrelatedLawIsRefusedInOneSentence() {
        final String text = ModelJson.toJson(model(new CorrelatedNoise(new PoissonGaussianNoise(1e-6, 0), FILTER,
            new double[0]))).replace("\"poissonGaussian\"", "\"scene\"");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ModelJson.fromJson(text, "x.json")).getMessage()
            .contains("x.json"));
    }
}
