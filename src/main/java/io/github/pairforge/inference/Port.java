package io.github.pairforge.inference;

/**
 * An input or output of a network, as its graph declares it.
 *
 * @param name unique on its side of the network
 * @param type "float", "int64" or whatever the graph says
 * @param shape −1 where the size is free
 */
public record Port(String name, String type, long... shape) {

    public Port {
        shape = shape.clone();
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }
}
