package com.martlet.identity;

/** A login made by Martlet itself; the only moment its password and token are readable. */
public record IssuedLogin(String email, String password, String token) {

    @Override
    public String toString() {
        return "IssuedLogin[" + email + "]";
    }
}
