package io.github.pairforge.inference;

import java.nio.file.Path;
import java.util.List;

/**
 * What is known of a model besides its weights.
 *
 * @param name what users choose it by
 * @param role one word for what it does: "image" (image to image), "denoiser", "noise-estimator", "features",
 *            "matcher", "histogram"; empty when not given
 * @param description one sentence
 * @param licence SPDX identifier or words; empty when none is stated
 * @param source where it comes from: citation or address
 * @param file the .onnx
 * @param sha256 of the file as the card states it, hexadecimal, or empty
 * @param inputs in the order of the graph
 * @param outputs in the order of the graph
 */
public record ModelCard(String name, String role, String description, String licence, String source, Path file,
    String sha256, List<TensorCard> inputs, List<TensorCard> outputs)
{

    public ModelCard {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
