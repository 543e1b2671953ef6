package io.github.pairforge.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class SceneElementsTest {

    private static final Plan PLAN = Plan.of(11);

    /** First output of SplitMix64 seeded with 0, as Java's own SplittableRandom gives it. */
    @Test
    void hashIsSplitMix64() {
        assertEquals(new java.util.SplittableRandom(0).nextLong(), Hash.mix(0x9E3779B97F4A7C15L));
    }

    @Test
    void noiseIsSmoothAndBounded() {
        double least = 1;
        double most = -1;
        for (int i = 0; i < 4000; i++) {
            final double x = i * 0.01 - 20;
            final double here = Noise.at(3, x, 0.3 * x);
            // the quintic's steepest slope is 15/8 per unit, times a step of at most 2, in both directions
            assertTrue(Math.abs(Noise.at(3, x + 1e-3, 0.3 * x) - here) < 2 * 15 / 8.0 * 1e-3 + 1e-9);
            least = Math.min(least, here);
            most = Math.max(most, here);
        }
        assertTrue(least > -1 && least < -0.4 && most < 1 && most > 0.4);
    }

    @Test
    void smoothFieldsDoNotDependOnTheirWindow() {
        final SmoothField one = new SmoothField(new Window(-31, -7, 60, 80), PLAN::moisture);
        final SmoothField two = new SmoothField(new Window(3.3, 2, 19, 30), PLAN::moisture);
        for (int i = 0; i < 100; i++) {
            final double x = 4 + 0.15 * i;
            final double y = 2 + 0.28 * i;
            assertEquals(one.at(x, y), two.at(x, y));
            assertEquals(PLAN.moisture(x, y), one.at(x, y), 0.15);
        }
    }

    @Test
    void pointsOfALineHaveNoDistance() {
        final Curves rivers = PLAN.rivers();
        for (int s = -3000; s < 3000; s += 37) {
            final double x = rivers.worldX(0, s, 0);
            final double y = rivers.worldY(0, s, 0);
            assertEquals(0, rivers.distance(x, y), 1e-6);
            assertEquals(s, rivers.along(x, y), 1e-6);
        }
    }

    @Test
    void parcelsTileTheirDistrict() {
        final District d = District.of(5, 0, 0);
        for (int i = 0; i < 300; i++) {
            final double u = Hash.between(1, i, -300, 300);
            final double v = Hash.between(2, i, -300, 300);
            final Parcel p = Parcel.at(PLAN, d, u, v);
            assertTrue(p.contains(u, v));
            final Parcel sameCentre = Parcel.at(PLAN, d, (p.u0() + p.u1()) / 2, (p.v0() + p.v1()) / 2);
            assertEquals(p.key(), sameCentre.key());
            assertEquals(p.u1(), sameCentre.u1());
            final Parcel right = Parcel.at(PLAN, d, p.u1() + 1e-9, v);
            assertNotEquals(p.key(), right.key());
            if (right.u0() == p.u1()) {
                assertSame(p.edges()[1], right.edges()[0], "both sides of a boundary see the same hedge");
            }
        }
    }

    @Test
    void bordersLookTheSameFromBothSides() {
        final District a = District.of(5, 2, -3);
        final District b = District.of(5, 3, -3);
        assertSame(a.border(b), b.border(a));
    }

    @Test
    void villageHousesKeepOffStreetsAndEachOther() {
        final Curves roads = PLAN.roads();
        final double x = roads.worldX(0, 0, 0);
        final double y = roads.worldY(0, 0, 0);
        final List<Village> villages = Village.within(PLAN, new Window(x - 50, y - 50, x + 50, y + 50));
        final Village village = villages.stream().filter(v -> v.line() == 0 && v.x() == x).findFirst().orElseThrow();
        assertTrue(village.buildings().size() > 40, village.buildings().size() + " buildings");
        for (final Building b : village.buildings()) {
            final double street = village.distance(roads.along(b.x(), b.y()), roads.offset(0, b.x(), b.y()));
            assertTrue(street > 3.5, "a house on the street");
            assertTrue(village.buildings().stream().noneMatch(
                o -> o != b && distance(o, b) < Math.min(o.halfWidth(), b.halfWidth())), "two houses in one place");
            assertEquals(1, b.cos() * b.cos() + b.sin() * b.sin(), 1e-12);
            assertTrue(distance(b, x, y) + b.halfLength() < village.radius());
        }
    }

    private static double distance(final Building a, final Building b) {
        return distance(a, b.x(), b.y());
    }

    private static double distance(final Building a, final double x, final double y) {
        return Math.sqrt((a.x() - x) * (a.x() - x) + (a.y() - y) * (a.y() - y));
    }

    @Test
    void levelGroundIsAsBrightAsItIsAndSunnySlopesAreBrighter() {
        assertEquals(1, Sun.light(0, 0), 1e-12);
        assertTrue(Sun.light(0.5 * Sun.X, 0.5 * Sun.Y) > 1.2);
        assertTrue(Sun.light(-0.5 * Sun.X, -0.5 * Sun.Y) < 0.75);
    }

    /** A wall of height h throws a shadow of length h / tan(elevation), away from the sun: up and left. */
    @Test
    void shadowsHaveTheLengthOfGeometry() {
        final int n = 120;
        final Canvas canvas = Canvas.of(0, 0, n, n, 0.5, 40);
        for (final float[] plane : canvas.planes()) {
            Arrays.fill(plane, 0.2f);
        }
        for (int i = 0; i < n; i++) {
            canvas.height()[78 * n + i] = 10;
            canvas.height()[77 * n + i] = 10;
        }
        Shadows.apply(canvas, new SmoothField(canvas.window(), (x, y) -> 1));
        int dark = 0;
        for (int j = 40; j < 77; j++) {
            dark += canvas.planes()[0][j * n + 60] < 0.1 ? 1 : 0;
        }
        // 10 m high, seen in the image's column: 10 / 1.11 · 0.883 = 7.95 m = 16 samples
        assertEquals(16, dark, 1);
        assertEquals(0.2f, canvas.planes()[0][79 * n + 60]);
        assertEquals(0.2f, canvas.planes()[0][77 * n + 60], "the top is lit");
    }

    /** The mean of a linear ramp over a symmetric weight is its value in the middle of the pixel. */
    @Test
    void sensorKeepsConstantsAndRamps() {
        final int per = 3;
        final int stride = (4 + 2 * Sensor.REACH) * per;
        final float[] ramp = new float[stride * stride];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (i % stride + 0.5f) / stride;
        }
        final float[] out = new float[16];
        new Sensor(per, 0.5).expose(ramp, stride, Sensor.REACH * per, 4, 4, out, 0, 4);
        for (int x = 0; x < 4; x++) {
            assertEquals((Sensor.REACH * per + per * (x + 0.5)) / stride, out[4 + x], 1e-6);
        }
    }

    @Test
    void sensorWithoutOpticsIsTheMeanOfThePixel() {
        final float[] dot = new float[30 * 30];
        dot[15 * 30 + 15] = 0.9f;
        final float[] out = new float[16];
        new Sensor(3, 0).expose(dot, 30, 9, 4, 4, out, 0, 4);
        for (int i = 0; i < out.length; i++) {
            assertEquals(i == 2 * 4 + 2 ? 0.1 : 0, out[i], 1e-6);
        }
    }
}
