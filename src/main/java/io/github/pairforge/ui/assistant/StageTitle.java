package io.github.pairforge.ui.assistant;

import io.github.pairforge.replay.Stage;

/** What the cards are called, and their buttons. */
enum StageTitle {

    PAIR("Pair", "Choose Pair\u2026", "", "Which two images?"),
    ALIGNMENT("Aligned?", "Score\u2026", "Score Pair Alignment",
        "Do both show the same ground, to a fraction of a pixel?"),
    KERNEL("Kernel", "Fit Model\u2026", "Fit Degradation Model",
        "How does LR blur what HR sees? Also finds radiometry and noise."),
    HARMONIZATION("Harmonized", "Harmonize\u2026", "Harmonize to Reference", "HR with the radiometry of LR."),
    NOISE("Noise", "Fit Noise\u2026", "Fit Noise Model", "What noise does LR's sensor add?"),
    RESULT("LR", "Degrade\u2026", "Degrade to Sensor",
        "HR as LR's sensor would see it, compared with the real LR image.");

    private final String title;
    private final String button;
    private final String command;
    private final String question;

    StageTitle(final String title, final String button, final String command, final String question) {
        this.title = title;
        this.button = button;
        this.command = command;
        this.question = question;
    }

    static StageTitle of(final Stage stage) {
        return valueOf(stage.name());
    }

    String title() {
        return title;
    }

    String button() {
        return button;
    }

    /** The smaller button. */
    String second() {
        return this == PAIR ? "Sample Pair" : this == HARMONIZATION ? "Picture" : "Report";
    }

    /** What the button does, for its tooltip. */
    String action() {
        return command.isEmpty() ? "Choose files or open images" : "Opens " + command + "...";
    }

    String question() {
        return question;
    }
}
