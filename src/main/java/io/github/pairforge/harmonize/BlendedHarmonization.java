package io.github.pairforge.harmonize;

import java.util.Objects;

import io.github.pairforge.raster.Tile;

/**
 * Part of a harmonization: {@code (1 − amount) · x + amount · λ(x)}.
 *
 * @param full λ
 * @param amount from 0, the image as it was, to 1, all of λ
 */
public record BlendedHarmonization(Harmonization full, double amount) implements Harmonization {

    /** @throws IllegalArgumentException for an amount outside 0..1, or what depends on the scene */
    public BlendedHarmonization {
        Objects.requireNonNull(full, "full");
        if (full instanceof ContrastHarmonization || full instanceof StyleHarmonization) {
            throw new IllegalArgumentException("A harmonization that gets its numbers from the scene or a seed cannot"
                + " be blended before it has them; blend what it becomes.");
        }
        if (!(amount >= 0 && amount <= 1)) {
            throw new IllegalArgumentException(
                "amount: " + amount + " is not between 0 (the image as it is) and 1 (harmonized).");
        }
    }

    /** λ itself for an amount of 1, the blend otherwise. */
    public static Harmonization of(final Harmonization full, final double amount) {
        return amount == 1 ? full : new BlendedHarmonization(full, amount);
    }

    @Override
    public void apply(final Tile tile, final float[][] planes) {
        final int size = tile.width() * tile.height();
        final float[][] before = new float[planes.length][];
        for (int b = 0; b < planes.length; b++) {
            before[b] = planes[b].clone();
        }
        full.apply(tile, planes);
        for (int b = 0; b < planes.length; b++) {
            blend(before[b], planes[b], size);
        }
    }

    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        final float[] before = plane.clone();
        full.apply(band, tile, plane);
        blend(before, plane, tile.width() * tile.height());
    }

    private void blend(final float[] before, final float[] plane, final int size) {
        for (int k = 0; k < size; k++) {
            plane[k] = (float) ((1 - amount) * before[k] + amount * plane[k]);
        }
    }

    @Override
    public int bands() {
        return full.bands();
    }

    @Override
    public boolean mixesBands() {
        return full.mixesBands();
    }

    @Override
    public Harmonization select(final int... indices) {
        return new BlendedHarmonization(full.select(indices), amount);
    }

    @Override
    public Harmonization over(final double left, final double top, final double width, final double height) {
        return new BlendedHarmonization(full.over(left, top, width, height), amount);
    }
}
