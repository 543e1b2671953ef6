package io.github.pairforge.service;

import java.nio.file.Path;

/**
 * Running networks on an image.
 *
 * @param image what the first one gets
 * @param models one name or path, or several separated by semicolons, in the order they run; empty with a chain
 * @param chain a chain that was saved, or null
 * @param folder where models are looked for first, or null
 * @param execution "auto", "cpu", "cuda", "coreml" or "directml"
 * @param tile columns and rows that a network gets at once, 0 to let the program choose
 * @param keep whether what the earlier networks made comes before the last result, as further bands
 * @param networkOutputs names of the last network's outputs that are wanted, separated by commas; empty for the first,
 *            "*" for all of its size
 * @param constants further inputs that are one number everywhere, as "noise_map=0.1, level=2"
 * @param outputs what is written
 * @param chainOut where the chain is saved with the hashes of its models, or null
 * @param provenance JSON of what ran, or null
 */
public record ModelTask(ImageInput image, String models, Path chain, Path folder, String execution, int tile,
    boolean keep, String networkOutputs, String constants, Outputs outputs, Path chainOut, Path provenance)
{

    /** In memory, on whatever is fastest. */
    public static ModelTask of(final ImageInput image, final String models) {
        return new ModelTask(image.as("image"), models, null, null, "auto", 0, false, "", "", Outputs.NONE,
            null, null);
    }

    public ModelTask withChain(final Path file) {
        return new ModelTask(image, models, file, folder, execution, tile, keep, networkOutputs,
            constants, outputs, chainOut, provenance);
    }

    public ModelTask withFolder(final Path other) {
        return new ModelTask(image, models, chain, other, execution, tile, keep, networkOutputs,
            constants, outputs, chainOut, provenance);
    }

    public ModelTask withExecution(final String other) {
        return new ModelTask(image, models, chain, folder, other, tile, keep, networkOutputs,
            constants, outputs, chainOut, provenance);
    }

    public ModelTask withTile(final int size) {
        return new ModelTask(image, models, chain, folder, execution, size, keep, networkOutputs,
            constants, outputs, chainOut, provenance);
    }

    public ModelTask withKeep(final boolean wanted) {
        return new ModelTask(image, models, chain, folder, execution, tile, wanted, networkOutputs,
            constants, outputs, chainOut, provenance);
    }

    public ModelTask withNetworkOutputs(final String names) {
        return new ModelTask(image, models, chain, folder, execution, tile, keep, names,
            constants, outputs, chainOut, provenance);
    }

    public ModelTask withConstants(final String numbers) {
        return new ModelTask(image, models, chain, folder, execution, tile, keep, networkOutputs,
            numbers, outputs, chainOut, provenance);
    }

    public ModelTask withOutputs(final Outputs other) {
        return new ModelTask(image, models, chain, folder, execution, tile, keep, networkOutputs,
            constants, other, chainOut, provenance);
    }

    public ModelTask withChainOut(final Path file) {
        return new ModelTask(image, models, chain, folder, execution, tile, keep, networkOutputs,
            constants, outputs, file, provenance);
    }

    public ModelTask withProvenance(final Path file) {
        return new ModelTask(image, models, chain, folder, execution, tile, keep, networkOutputs,
            constants, outputs, chainOut, file);
    }
}
