package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

import io.github.pairforge.align.FeatureMatcher;
import io.github.pairforge.align.MatchSettings;
import io.github.pairforge.align.OutlierSettings;
import io.github.pairforge.align.Ransac;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.Transform;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.testing.SharedData;

/** XFeat and LighterGlue on SPOT and Sentinel-2. */
class LearnedMatchingTest {

    @Test
    @Tag("shared")
    void realPairsHaveHundredsOfTiePointsAroundTheirShift() throws IOException {
        final Path models = SharedData.file("models/xfeat.onnx").getParent();
        final FeatureMatcher matcher = new FeatureMatcher(new ModelLibrary(List.of(models)), Execution.CPU);
        for (final RealPairs.Real pair : RealPairs.utm()) {
            final List<TiePoint> inliers = Ransac.judge(pair.lr().grid(),
                matcher.match(pair.degraded(), pair.lr(), MatchSettings.DEFAULT, Progress.NONE),
                new OutlierSettings(Transform.Kind.TRANSLATION, 0.5, 4, 42)).inliers();
            assertTrue(inliers.size() >= 900, pair.name() + ": " + inliers.size() + " inliers");
            final JsonObject known = SharedData.json("real/pairs_utm/" + pair.place() + "/shift.json");
            assertEquals(known.get("dx").getAsDouble(),
                inliers.stream().mapToDouble(p -> p.shift().dx()).average().orElseThrow(), 0.2, pair.name());
            assertEquals(known.get("dy").getAsDouble(),
                inliers.stream().mapToDouble(p -> p.shift().dy()).average().orElseThrow(), 0.2, pair.name());
        }
    }
}
