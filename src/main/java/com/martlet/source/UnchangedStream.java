package com.martlet.source;

import com.martlet.source.DropFolder.DroppedFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of a dropped file; breaks off at the end when somebody changed it meanwhile. */
final class UnchangedStream extends FilterInputStream {

    private final DropFolder drop;
    private final DroppedFile file;

    UnchangedStream(InputStream content, DropFolder drop, DroppedFile file) {
        super(content);
        this.drop = drop;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        return one < 0 ? atEnd() : one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        return count < 0 ? atEnd() : count;
    }

    private int atEnd() throws IOException {
        if (!drop.isUnchanged(file)) {
            throw new IOException("the file changed while it was read");
        }
        return -1;
    }
}
