package com.martlet.identity;

/** A token just made; the only moment its secret is readable. */
public record IssuedToken(ApiToken token, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + token + "]";
    }
}
