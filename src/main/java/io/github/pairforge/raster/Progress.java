package io.github.pairforge.raster;

import java.util.concurrent.CancellationException;

/** How a long computation reports and is stopped. Called from several threads. */
public interface Progress {

    /** Reports nothing and never cancels. */
    Progress NONE = new Progress() {

        @Override
        public void update(final String stage, final long done, final long total) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * @param stage what is being done, for the user
     * @param done finished steps
     * @param total all steps of this stage
     */
    void update(String stage, long done, long total);

    boolean isCancelled();

    /** @throws CancellationException when the user has cancelled */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled.");
        }
    }
}
