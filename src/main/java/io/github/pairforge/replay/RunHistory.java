package io.github.pairforge.replay;

import java.util.List;

import org.scijava.service.SciJavaService;

/** The runs of this session, kept in memory. Safe for concurrent use. */
public interface RunHistory extends SciJavaService {

    /** How many are kept; older ones are forgotten. */
    int MOST = 500;

    /** The runs, oldest first. */
    List<RunRecord> runs();

    /** Adds a run and publishes {@link RunFinished}. */
    void add(RunRecord run);
}
