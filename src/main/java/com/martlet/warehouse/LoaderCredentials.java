package com.martlet.warehouse;

/** The login with which Spark copies a tenant's rows in; the password is a secret. */
public record LoaderCredentials(
        String url, String user, String password, String rawSchema, String piiSchema) {

    @Override
    public String toString() {
        return "LoaderCredentials[" + user + "]";
    }
}
