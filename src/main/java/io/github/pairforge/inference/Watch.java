package io.github.pairforge.inference;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.github.pairforge.raster.Progress;

/** Ends a run that takes long when the user cancels: looks every now and then on a thread of Java's own. */
final class Watch implements AutoCloseable {

    private static final long MILLISECONDS = 100;

    private final Progress progress;
    private final OrtSession.RunOptions options;
    private boolean ended;

    private Watch(final Progress progress, final OrtSession.RunOptions options) {
        this.progress = progress;
        this.options = options;
    }

    static Watch of(final Progress progress) throws OrtException {
        final Watch watch = new Watch(progress, new OrtSession.RunOptions());
        if (progress != Progress.NONE) {
            watch.lookLater();
        }
        return watch;
    }

    /** For the run that is watched. */
    OrtSession.RunOptions options() {
        return options;
    }

    private void lookLater() {
        CompletableFuture.delayedExecutor(MILLISECONDS, TimeUnit.MILLISECONDS).execute(this::look);
    }

    private synchronized void look() {
        if (ended) {
            return;
        }
        if (!progress.isCancelled()) {
            lookLater();
            return;
        }
        try {
            options.setTerminate(true);
        }
        catch (final OrtException e) {
            throw new CancellationException(e.getMessage());
        }
    }

    /** No look reaches the options after this. */
    @Override
    public synchronized void close() {
        ended = true;
        options.close();
    }
}
