package io.github.pairforge.io.gdal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

import com.sun.jna.Pointer;

/**
 * Handles of one dataset, as many as threads read at a time and no more than {@code limit}: GDAL allows a handle only
 * one thread.
 */
final class DatasetPool implements Closeable {

    private final Gdal gdal;
    private final String name;
    private final Semaphore permits;
    private final Deque<Pointer> idle = new ArrayDeque<>();
    private boolean closed;

    /** @param first an open handle that the pool takes over */
    DatasetPool(final Gdal gdal, final String name, final Pointer first, final int limit) {
        this.gdal = gdal;
        this.name = name;
        this.permits = new Semaphore(limit);
        idle.push(first);
    }

    /** Something done with a handle. */
    interface Use<T> {

        T with(Pointer dataset) throws IOException;
    }

    /** Lends a handle to {@code use}; waits while {@code limit} others are lent. */
    <T> T with(final Use<T> use) throws IOException {
        permits.acquireUninterruptibly();
        try {
            final Pointer dataset = take();
            try {
                return use.with(dataset);
            }
            finally {
                giveBack(dataset);
            }
        }
        finally {
            permits.release();
        }
    }

    private Pointer take() throws IOException {
        synchronized (this) {
            if (closed) {
                throw new IOException(name + " is closed.");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return gdal.open(name);
    }

    private synchronized void giveBack(final Pointer dataset) {
        if (closed) {
            gdal.library().GDALClose(dataset);
        }
        else {
            idle.push(dataset);
        }
    }

    /** Closes idle handles now and lent ones when they come back. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!idle.isEmpty()) {
            gdal.library().GDALClose(idle.pop());
        }
    }
}
