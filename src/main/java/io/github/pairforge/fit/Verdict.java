package io.github.pairforge.fit;

import java.util.List;

/**
 * Which candidate describes a band best, if that can be told.
 *
 * @param best the one of least error
 * @param rivals others whose error is not certainly larger; empty when the best has won
 */
public record Verdict(Candidate best, List<Candidate> rivals) {

    public Verdict {
        rivals = List.copyOf(rivals);
    }

    public boolean isDecided() {
        return rivals.isEmpty();
    }

    /** In words. */
    public String text() {
        if (isDecided()) {
            return best.label();
        }
        final StringBuilder text = new StringBuilder("not decided between ").append(best.label());
        for (int i = 0; i < rivals.size(); i++) {
            text.append(i == rivals.size() - 1 ? " and " : ", ").append(rivals.get(i).label());
        }
        return text.toString();
    }
}
