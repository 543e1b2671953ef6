package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/** Open sessions by file and provider, each closed when its last user has left. */
final class Sessions {

    private final Map<Key, Shared> open = new HashMap<>();

    /** A file that changed is another network. */
    private record Key(Path file, long size, FileTime changed, Execution execution) {

        static Key of(final Path file, final Execution execution) throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file + " is no file; give the .onnx file of a network.");
            }
            final BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Key(file.toRealPath(), found.size(), found.lastModifiedTime(), execution);
        }
    }

    /** A session and how many use it; guarded by the sessions it belongs to. */
    final class Shared {

        private final Key key;
        private final Session session;
        private int users;

        private Shared(final Key key, final Session session) {
            this.key = key;
            this.session = session;
        }

        Session session() {
            return session;
        }

        /** One more user, for the time of a run. */
        void enter() {
            synchronized (open) {
                if (users == 0) {
                    throw new IllegalStateException(key.file().getFileName() + " is closed.");
                }
                users++;
            }
        }

        /** One user less; the last one closes the session. */
        void leave() throws IOException {
            synchronized (open) {
                users--;
                if (users > 0) {
                    return;
                }
                open.remove(key, this);
            }
            session.close();
        }
    }

    /** The session of a file, loaded when nobody else has; to be {@link Shared#leave left}. */
    Shared join(final Path file, final Execution execution) throws IOException {
        final Key key = Key.of(file, execution);
        synchronized (open) {
            Shared shared = open.get(key);
            if (shared == null) {
                shared = new Shared(key, Session.load(file, execution));
                open.put(key, shared);
            }
            shared.users++;
            return shared;
        }
    }

    /** How many are open. */
    int count() {
        synchronized (open) {
            return open.size();
        }
    }
}
