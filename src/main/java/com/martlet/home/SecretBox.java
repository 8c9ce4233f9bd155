package com.martlet.home;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts the secrets that are kept in the database; the key never leaves the home. */
public final class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String CODE = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] newKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * @param purpose what the secret is for; it opens under the same purpose only
     */
    public String seal(String secret, String purpose) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, nonce, utf8(secret), purpose);
        var both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encodeToString(both.array());
    }

    public String open(String sealed, String purpose) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, rest, purpose), StandardCharsets.UTF_8);
    }

    /**
     * A secret that follows from the key: equal on all nodes that share it, told by none of them.
     */
    public String derive(String purpose) {
        try {
            var code = Mac.getInstance(CODE);
            code.init(new SecretKeySpec(key.getEncoded(), CODE));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(code.doFinal(utf8(purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] apply(int mode, byte[] nonce, byte[] content, String purpose) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(utf8(purpose));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored secret for \"%s\" does not open with the key of this home."
                            .formatted(purpose),
                    e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
