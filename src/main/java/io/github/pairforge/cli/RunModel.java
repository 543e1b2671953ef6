package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.ModelTask;
import io.github.pairforge.service.PairForgeService;

/** {@code run-model}: networks on an image. */
@Command(name = "run-model", sortOptions = false,
    description = "Runs a network in the ONNX format on an image, or several one after the other, tile by tile.")
final class RunModel extends RecordedSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "Reflectance.")
    private Path image;

    @Option(names = "--image-bands", paramLabel = "LIST",
        description = "Numbers from 1 or names, in the order that the model wants.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--model", paramLabel = "MODEL", description = {
        "A name, or the path of a card (.json, rdf.yaml) or an .onnx file.",
        "Several, in the order they run: give the option several times, or separate them by semicolons." })
    private List<String> models = List.of();

    @Option(names = "--chain", paramLabel = "FILE", description = "A chain of models that was saved.")
    private Path chain;

    @Option(names = "--models", paramLabel = "FOLDER", description = "Where models are looked for first.")
    private Path folder;

    @Option(names = "--execution", paramLabel = "WHERE", defaultValue = "auto",
        description = "auto, cpu, cuda, coreml or directml. Default: ${DEFAULT-VALUE}.")
    private String execution;

    @Option(names = "--tile", paramLabel = "PIXELS", defaultValue = "0",
        description = "Columns and rows that a network gets at once; 0 lets the program choose. Default: "
            + "${DEFAULT-VALUE}.")
    private int tile;

    @Option(names = "--keep",
        description = "What earlier models made comes before the last result, where the sizes are the same.")
    private boolean keep;

    @Option(names = "--network-outputs", paramLabel = "LIST",
        description = "Names of the network's outputs that are wanted, separated by commas; default: the first; *: all "
            + "of its size.")
    private String networkOutputs = "";

    @Option(names = "--constants", paramLabel = "LIST",
        description = "Further inputs that are one number everywhere, e.g. noise_map=0.1,level=2.")
    private String constants = "";

    @Option(names = "--chain-out", paramLabel = "FILE",
        description = "Also write the models in their order with their checksums (JSON), for --chain.")
    private Path chainOut;

    @Option(names = "--provenance", paramLabel = "FILE",
        description = "Also write models, checksums, licences, on what they ran and versions (JSON).")
    private Path provenance;

    @Mixin
    private OutputOptions outputs;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        if (models.isEmpty() == (chain == null)) {
            throw misuse("Which model? Give --model, or --chain, and not both.");
        }
        final ModelTask task = ModelTask
            .of(ImageInput.of(image).withBands(imageBands).withReflectance(imageScale, imageOffset),
                String.join(";", models))
            .withChain(chain).withFolder(folder).withExecution(execution).withTile(tile).withKeep(keep)
            .withNetworkOutputs(networkOutputs).withConstants(constants).withChainOut(chainOut)
            .withProvenance(provenance).withOutputs(outputs.get());
        new ResultPrinter(out(), wantsJson()).print("run-model", service.runModel(task, progress));
    }
}
