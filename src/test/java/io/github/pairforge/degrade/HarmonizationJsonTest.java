package io.github.pairforge.degrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.pairforge.harmonize.GammaHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.HistogramPrior;
import io.github.pairforge.harmonize.LognormalGamma;
import io.github.pairforge.harmonize.MomentHarmonization;
import io.github.pairforge.harmonize.MonotoneSpline;
import io.github.pairforge.harmonize.NormalGamma;
import io.github.pairforge.harmonize.SplineHarmonization;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.io.JsonFields;

/** Moments, splines, gammas and styles in model files. */
class HarmonizationJsonTest {

    private static Harmonization read(final String json) {
        return HarmonizationJson.FORMS.read(JsonFields.parse(json, "model.json", "a model file"));
    }

    /** Numbers without a short decimal form. */
    static Stream<Harmonization> everything() {
        final double third = 1 / 3.0;
        return Stream.of(
            new MomentHarmonization(List.of(new MomentHarmonization.Change(third, Math.PI, -third, 0),
                new MomentHarmonization.Change(0, Double.MIN_VALUE, Math.E, 1e300))),
            new SplineHarmonization(List.of(new MonotoneSpline(new double[] { -third, third, 1 },
                new double[] { 0, third / 7, Math.sqrt(2) }), new MonotoneSpline(new double[] { 1 },
                    new double[] { third }))),
            new GammaHarmonization(new double[] { third, Math.PI }, true),
            StyleHarmonization.of(NormalGamma.NAIP), StyleHarmonization.of(NormalGamma.NAIP.withEightBit(true)),
            StyleHarmonization.of(LognormalGamma.NAIP).select(2, 0),
            StyleHarmonization.of(new HistogramPrior(List.of(
                new HistogramPrior.Style(new double[][] { { -third, third }, { 0, 0 } }),
                new HistogramPrior.Style(new double[][] { { 0, Math.PI }, { third, 1 } })), 2)).select(1));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void roundTripKeepsEveryBit(final Harmonization lambda) {
        final String json = HarmonizationJson.FORMS.write(lambda).toString();
        assertEquals(lambda, read(json));
        assertEquals(json, HarmonizationJson.FORMS.write(read(json)).toString());
    }

    @Test
    void whatIsWrongIsNamed() {
        for (final String[] bad : new String[][] {
            { "{type:moments,bands:[{sourceMean:1,sourceDeviation:-1,referenceMean:0,referenceDeviation:1}]}",
                "bands[0]" },
            { "{type:spline,bands:[{source:[0,1],target:[1,0]}]}", "bands[0]" },
            { "{type:gamma,gamma:[0]}", "gamma" },
            { "{type:style}", "prior is missing" },
            { "{type:style,prior:{type:gumbel}}", "lognormalGamma, normalGamma, histograms" },
            { "{type:style,prior:{type:normalGamma,mean:[0.3,0.3],covariance:[[1,2],[2,1]]}}", "positive definite" },
            { "{type:style,prior:{type:lognormalGamma,location:0,sigma:1,scale:1},bands:[0.5]}", "0.5" },
            { "{type:style,prior:{type:histograms,blend:2,styles:[{quantiles:[[0,1]]}]}}", "2 of 1" },
            { "{type:style,prior:{type:histograms,blend:1,styles:[{quantiles:[[1,0]]}]}}", "styles[0]" } })
        {
            final String message =
                assertThrows(IllegalArgumentException.class, () -> read(bad[0]), bad[0]).getMessage();
            assertTrue(message.startsWith("model.json") && message.contains(bad[1]), message);
        }
    }

    @Test
    void gammasKeepTheirLevelsUnlessAskedOtherwise() {
        assertEquals(new GammaHarmonization(new double[] { 0.5 }, false), read("{type:gamma,gamma:[0.5]}"));
    }
}
