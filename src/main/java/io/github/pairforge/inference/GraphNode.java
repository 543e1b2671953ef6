package io.github.pairforge.inference;

import java.util.List;
import java.util.Map;

/**
 * One operation of a network.
 *
 * @param operator "Conv"; with its domain before it where that is not ONNX's own: "com.microsoft.FusedConv"
 * @param inputs names of tensors; empty where an optional one is left out
 * @param outputs names of tensors
 * @param numbers attributes that are whole numbers
 * @param words attributes that are words
 * @param constant what a Constant node holds, or null
 * @param nested whether it contains operations of its own, such as a loop
 */
record GraphNode(String operator, List<String> inputs, List<String> outputs, Map<String, long[]> numbers,
    Map<String, String> words, Constant constant, boolean nested)
{

    /** @return the attribute's value, or another where it is not given */
    long number(final String name, final long otherwise) {
        final long[] given = numbers.get(name);
        return given == null || given.length == 0 ? otherwise : given[0];
    }

    /** One of the numbers of a list, or another where the list is not given or too short. */
    long number(final String name, final int index, final long otherwise) {
        final long[] given = numbers.get(name);
        return given == null || index >= given.length ? otherwise : given[index];
    }

    String word(final String name, final String otherwise) {
        return words.getOrDefault(name, otherwise);
    }

    /** Name of an input, empty where it is left out. */
    String input(final int index) {
        return index < inputs.size() ? inputs.get(index) : "";
    }
}
