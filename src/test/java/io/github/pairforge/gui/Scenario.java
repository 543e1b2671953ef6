package io.github.pairforge.gui;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a user does and sees.
 *
 * @param name unique, also the beginning of the names of its pictures
 * @param body fails by throwing; what it leaves open is closed afterwards
 */
record Scenario(String name, Body body) {

    /** Works on the desk and throws what is wrong. */
    interface Body {
        void play(Desk desk) throws Exception;
    }

    static List<Scenario> all() {
        return Stream.of(CommandScenarios.all(), InputScenarios.all(), CancelScenarios.all()).flatMap(List::stream)
            .toList();
    }
}
