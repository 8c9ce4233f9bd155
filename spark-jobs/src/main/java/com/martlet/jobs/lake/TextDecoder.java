package com.martlet.jobs.lake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text, telling text from what is none. */
final class TextDecoder {

    static final Charset KOREAN = Charset.forName("MS949");

    private static final char REPLACEMENT = '\uFFFD';

    private final Charset charset;

    TextDecoder(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** What to say of bytes that are no text of the charset. */
    Reason problem() {
        return charset.equals(StandardCharsets.UTF_8)
                ? Reason.of(Reason.Code.NOT_UTF8)
                : Reason.of(Reason.Code.NOT_ENCODED, charset.displayName());
    }

    @Nullable String strict(byte[] bytes, int from, int to, boolean isAscii) {
        if (isAscii) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        var text = new String(bytes, from, to - from, charset);
        if (text.indexOf(REPLACEMENT) < 0 || isValid(bytes, from, to, charset)) {
            return text;
        }
        return null;
    }

    /** For showing to people: never fails. */
    String lenient(byte[] bytes, int from, int to) {
        var isOther = !isValid(bytes, from, to, charset) && isValid(bytes, from, to, KOREAN);
        return new String(bytes, from, to - from, isOther ? KOREAN : charset);
    }

    static boolean isValid(byte[] bytes, int from, int to, Charset charset) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            decoder.decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
