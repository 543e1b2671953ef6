package io.github.pairforge.ui.assistant;

import io.github.pairforge.replay.Stage;

/** What a card asks for; called on the event thread. */
interface CardActions {

    /** Opens the dialog of the stage's Command. */
    void start(Stage stage);

    /** The smaller button: the sample pair, or the report. */
    void second(Stage stage);

    void openPicture(Stage stage);

    void cancel();
}
