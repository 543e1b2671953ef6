package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.score.ScoreSettings;

/**
 * Scoring many pairs.
 *
 * @param pairs CSV file with the columns hr and lr, or a folder whose sub-folders hold hr.tif and lr.tif
 * @param defaults what holds for pairs that do not say otherwise
 * @param matcher name of the tie point matcher
 * @param settings limits and methods
 * @param outputs what is written
 */
public record BatchScoreTask(Path pairs, ListDefaults defaults, String matcher, ScoreSettings settings,
    BatchOutputs outputs)
{

    /** With default settings. */
    public static BatchScoreTask of(final File pairs, final File scores) {
        return new BatchScoreTask(pairs.toPath(), ListDefaults.NONE, TieMatchers.DEFAULT, ScoreSettings.DEFAULT,
            BatchOutputs.of(scores.toPath()));
    }

    public BatchScoreTask withDefaults(final ListDefaults other) {
        return new BatchScoreTask(pairs, other, matcher, settings, outputs);
    }

    public BatchScoreTask withMatcher(final String other) {
        return new BatchScoreTask(pairs, defaults, other, settings, outputs);
    }

    public BatchScoreTask withSettings(final ScoreSettings other) {
        return new BatchScoreTask(pairs, defaults, matcher, other, outputs);
    }

    public BatchScoreTask withOutputs(final BatchOutputs other) {
        return new BatchScoreTask(pairs, defaults, matcher, settings, other);
    }
}
