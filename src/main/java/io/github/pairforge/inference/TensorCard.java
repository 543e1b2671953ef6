package io.github.pairforge.inference;

import java.util.List;

/**
 * What a model card says of one input or output.
 *
 * <p>An input takes {@code ((reflectance · scale + offset) − mean[band]) / std[band]}; an output is turned back by the
 * inverse.
 *
 * @param name of the graph's port
 * @param axes one letter each, in the order of the tensor: b (batch), c (band), y, x
 * @param bands names, or empty when any will do
 * @param scale what reflectance is multiplied by
 * @param offset what is added then
 * @param mean subtracted then, one per band, or empty
 * @param std divided by then, one per band, or empty
 * @param lowest smallest value the network is made for or gives, in its own units; −∞ when not given
 * @param highest largest; +∞ when not given
 * @param multiple columns and rows must be multiples of it
 * @param least fewest columns and rows
 * @param halo pixels of an output at the edge of what the network saw that differ from those of a larger image
 * @param factor output pixels per input pixel along x and y, of an output
 */
public record TensorCard(String name, String axes, List<String> bands, double scale, double offset, List<Double> mean,
    List<Double> std, double lowest, double highest, int multiple, int least, int halo, double factor)
{

    public TensorCard {
        bands = List.copyOf(bands);
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /** A port of which nothing but its name and axes are known: plain reflectance. */
    public static TensorCard of(final String name, final String axes) {
        return new TensorCard(name, axes, List.of(), 1, 0, List.of(), List.of(), Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY, 1, 1, 0, 1);
    }
}
