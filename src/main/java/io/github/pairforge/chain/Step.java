package io.github.pairforge.chain;

import java.util.Arrays;
import java.util.List;

import io.github.pairforge.replay.Stage;

/** One run of a Command in the chain, in the order in which they are made. */
public enum Step {

    SCORE(Stage.ALIGNMENT, "ScorePairAlignment", "score_out"),
    FIT(Stage.KERNEL, "FitDegradationModel", "model_out"),
    HARMONIZE(Stage.HARMONIZATION, "HarmonizeToReference", "output"),
    FIT_NOISE(Stage.NOISE, "FitNoiseModel", "model_out"),
    DEGRADE(Stage.RESULT, "DegradeToSensor", "output"),
    COMPARE(Stage.RESULT, "CompareToSensor", "findings");

    private static final String COMMANDS = "io.github.pairforge.command.";

    private final Stage stage;
    private final String command;
    private final String product;

    Step(final Stage stage, final String command, final String product) {
        this.stage = stage;
        this.command = COMMANDS + command;
        this.product = product;
    }

    public Stage stage() {
        return stage;
    }

    /** Name of the Command's class. */
    public String command() {
        return command;
    }

    /** Parameter that names the file which later steps and the Assistant read. */
    public String product() {
        return product;
    }

    /** The steps of a stage: the first is the one that people start, the others follow it. */
    public static List<Step> of(final Stage stage) {
        return Arrays.stream(values()).filter(s -> s.stage == stage).toList();
    }
}
