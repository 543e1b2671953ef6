package io.github.pairforge.raster;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/**
 * Runs tasks on another executor, and asks before each whether the user has cancelled. Tasks run under it in turn, so
 * that {@link Threads#check} knows whom to ask at any depth and on any thread.
 */
record CancellableExecutor(TaskExecutor executor, Progress progress) implements TaskExecutor {

    /** Never one around another of the same progress: each would ask. */
    static TaskExecutor of(final TaskExecutor executor, final Progress progress) {
        final TaskExecutor plain = executor instanceof final CancellableExecutor c ? c.executor : executor;
        return progress == Progress.NONE ? plain : new CancellableExecutor(plain, progress);
    }

    @Override
    public int getParallelism() {
        return executor.getParallelism();
    }

    @Override
    public int suggestNumberOfTasks() {
        return executor.suggestNumberOfTasks();
    }

    @Override
    public void runAll(final List<Runnable> tasks) {
        unwrapped(() -> {
            executor.runAll(tasks.stream().<Runnable>map(t -> () -> watched(t)).toList());
            return null;
        });
    }

    @Override
    public <T> void forEach(final List<? extends T> parameters, final Consumer<? super T> task) {
        unwrapped(() -> {
            executor.forEach(parameters, (final T p) -> watched(() -> task.accept(p)));
            return null;
        });
    }

    @Override
    public <T, R> List<R> forEachApply(final List<? extends T> parameters,
        final Function<? super T, ? extends R> task)
    {
        return unwrapped(() -> executor.<T, R>forEachApply(parameters, p -> {
            progress.check();
            return Parallelization.runWithExecutor(this, () -> task.apply(p));
        }));
    }

    private void watched(final Runnable task) {
        progress.check();
        Parallelization.runWithExecutor(this, task);
    }

    /**
     * Executors wrap what a task throws.
     *
     * @throws CancellationException when the user has cancelled, whatever came of it
     */
    private <T> T unwrapped(final Supplier<T> work) {
        try {
            return work.get();
        }
        catch (final RuntimeException e) {
            progress.check();
            final Throwable thrown = Threads.thrown(e);
            if (thrown instanceof final Error error) {
                throw error;
            }
            throw thrown instanceof final RuntimeException plain ? plain : e;
        }
    }

    @Override
    public ExecutorService getExecutorService() {
        return executor.getExecutorService();
    }

    @Override
    public void close() {
        executor.close();
    }
}
