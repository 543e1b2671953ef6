package io.github.pairforge.sample;

/**
 * A building with a rectangular ground plan and a gable roof.
 *
 * @param x of its centre, metres
 * @param y of its centre
 * @param cos of the ridge's direction
 * @param sin of the ridge's direction
 * @param halfLength along the ridge, metres
 * @param halfWidth across it
 */
record Building(double x, double y, double cos, double sin, double halfLength, double halfWidth, Roof roof, long key) {

    /** Draws roof and height. */
    void draw(final Canvas canvas) {
        final double reach = halfLength + halfWidth;
        final double tone = Hash.between(key, 40, 0.8, 1.15);
        final Spectrum own = roof.spectrum.mixed(Spectrum.OLD_TILE, roof == Roof.TILE ? Hash.unit(key, 41) * 0.6 : 0);
        final double left = Sun.light(-sin * roof.rise / halfWidth, cos * roof.rise / halfWidth) * tone;
        final double right = Sun.light(sin * roof.rise / halfWidth, -cos * roof.rise / halfWidth) * tone;
        for (int j = canvas.row(y - reach); j < canvas.row(y + reach); j++) {
            final double dy = canvas.y(j) - y;
            for (int i = canvas.column(x - reach); i < canvas.column(x + reach); i++) {
                final double dx = canvas.x(i) - x;
                final double a = cos * dx + sin * dy;
                final double b = cos * dy - sin * dx;
                if (Math.abs(a) > halfLength || Math.abs(b) > halfWidth) {
                    continue;
                }
                final int index = j * canvas.width() + i;
                final double z = roof.eaves + roof.rise * (1 - Math.abs(b) / halfWidth);
                if (z >= canvas.height()[index]) {
                    canvas.height()[index] = (float) z;
                    final double wear = 1 + 0.09 * Noise.at(key, a / 2.5, b / 1.5);
                    canvas.put(index, own, (b > 0 ? left : right) * wear);
                }
            }
        }
    }
}
