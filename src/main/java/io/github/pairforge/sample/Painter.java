package io.github.pairforge.sample;

/** Draws a window of the landscape: ground, buildings, trees, then light and shadow over all of them. */
final class Painter {

    private Painter() {
    }

    static void paint(final Plan plan, final Canvas canvas) {
        final Window window = canvas.window().grown(Trees.LARGEST + 1);
        final Ground ground = new Ground(plan, window);
        paintGround(plan, ground, canvas);
        for (final Village village : ground.villages()) {
            for (final Building building : village.buildings()) {
                building.draw(canvas);
            }
        }
        new Trees(plan, ground).draw(canvas);
        Shadows.apply(canvas, new SmoothField(window, plan::relief));
    }

    private static void paintGround(final Plan plan, final Ground ground, final Canvas canvas) {
        final Place place = new Place();
        final Colour colour = new Colour();
        final long texture = plan.key(Plan.Element.TEXTURE);
        // the ground is seen inside the rim only, but fruit trees throw their shadows there from a little further out
        final int rim = Math.max(0, canvas.rim() - (int) Math.ceil(Fields.HIGHEST / Sun.TANGENT / canvas.step()) - 2);
        for (int j = rim; j < canvas.rows() - rim; j++) {
            final double y = canvas.y(j);
            for (int i = rim; i < canvas.width() - rim; i++) {
                final double x = canvas.x(i);
                ground.locate(x, y, place);
                ground.paint(place, 0.8 * Noise.fractal(texture, x, y, 24, 5, 0.72), colour);
                canvas.put(j * canvas.width() + i, colour);
                canvas.height()[j * canvas.width() + i] = (float) colour.height;
            }
        }
    }
}
