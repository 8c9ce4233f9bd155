package com.martlet.testing.redshift;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A message of the protocol: a letter and what it brings. */
record Message(char type, byte[] body) {

    static Optional<Message> read(DataInputStream in) throws IOException {
        try {
            var type = (char) in.readUnsignedByte();
            return Optional.of(new Message(type, in.readNBytes(in.readInt() - 4)));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeByte(type);
        data.writeInt(body.length + 4);
        data.write(body);
        data.flush();
    }

    boolean isStatement() {
        return type == 'P' || type == 'Q';
    }

    /** The first or second of the texts that a message begins with. */
    String name(int index) {
        var start = index == 0 ? 0 : end(0) + 1;
        return text(start, end(start));
    }

    /** The statement of a Parse or a Query. */
    String statement() {
        var start = type == 'P' ? end(0) + 1 : 0;
        return text(start, end(start));
    }

    Message withStatement(String statement) {
        var start = type == 'P' ? end(0) + 1 : 0;
        var rest = end(start);
        var changed = new ByteArrayOutputStream();
        changed.write(body, 0, start);
        changed.writeBytes(statement.getBytes(StandardCharsets.UTF_8));
        changed.write(body, rest, body.length - rest);
        return new Message(type, changed.toByteArray());
    }

    /** The fields of an error by their letters. */
    Map<Character, String> fields() {
        var fields = new LinkedHashMap<Character, String>();
        for (var at = 0; at < body.length && body[at] != 0; ) {
            var end = end(at + 1);
            fields.put((char) body[at], text(at + 1, end));
            at = end + 1;
        }
        return fields;
    }

    static Message error(Map<Character, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (letter, text) -> {
                    body.write(letter);
                    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                    body.write(0);
                });
        body.write(0);
        return new Message('E', body.toByteArray());
    }

    private String text(int from, int to) {
        return new String(body, from, to - from, StandardCharsets.UTF_8);
    }

    private int end(int from) {
        var at = from;
        while (body[at] != 0) {
            at++;
        }
        return at;
    }
}
