package com.martlet.home;

/** A box of secrets with a key of its own. */
public final class TestSecrets {

    private static final SecretBox BOX = new SecretBox(SecretBox.newKey());

    private TestSecrets() {}

    public static SecretBox box() {
        return BOX;
    }
}
