package io.github.pairforge.dataset;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that was read: a file whose writer was killed does not end in a line break. */
final class LastCharacter extends FilterReader {

    private int last = '\n';

    LastCharacter(final Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        final int c = super.read();
        last = c < 0 ? last : c;
        return c;
    }

    @Override
    public int read(final char[] buffer, final int from, final int length) throws IOException {
        final int n = super.read(buffer, from, length);
        if (n > 0) {
            last = buffer[from + n - 1];
        }
        return n;
    }

    boolean isLineBreak() {
        return last == '\n' || last == '\r';
    }
}
