package com.martlet.warehouse;

import com.martlet.home.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Redshift answers, put together from settings that were looked through.
 *
 * @param options of the driver, without user and password
 */
record RedshiftServer(
        String url, String database, String user, String password, Properties options) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,126}");

    private static final Pattern ROLE =
            Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[A-Za-z0-9+=,.@_/-]+");

    static RedshiftServer of(RedshiftProperties settings) {
        var host = require(HOST, "host", settings.host());
        var database = require(NAME, "database", settings.database());
        if (settings.port() < 1 || settings.port() > 65_535) {
            throw refused("port", settings.port());
        }
        return new RedshiftServer(
                "jdbc:redshift://%s:%d/%s".formatted(host, settings.port(), database),
                database,
                require(NAME, "user", settings.user()),
                password(settings),
                options(settings.options()));
    }

    static String iamRole(RedshiftProperties settings) {
        return require(ROLE, "iam-role", settings.iamRole());
    }

    /** How the driver signs a user in. */
    Properties login(String name, String secret) {
        var login = new Properties();
        login.putAll(options);
        login.setProperty("user", name);
        login.setProperty("password", secret);
        return login;
    }

    private static Properties options(RedshiftProperties.Options chosen) {
        var options = new Properties();
        switch (chosen.encryption()) {
            case VERIFY_FULL -> options.setProperty("sslmode", "verify-full");
            case VERIFY_CA -> options.setProperty("sslmode", "verify-ca");
            case OFF -> options.setProperty("ssl", "false");
        }
        options.setProperty("loginTimeout", "" + chosen.connectTimeout().toSeconds());
        options.setProperty("connectTimeout", "" + chosen.connectTimeout().toSeconds());
        options.setProperty("socketTimeout", "" + chosen.socketTimeout().toSeconds());
        options.setProperty("tcpKeepAlive", "true");
        options.setProperty("reWriteBatchedInserts", "true");
        options.setProperty("ApplicationName", "martlet");
        return options;
    }

    private static String password(RedshiftProperties settings) {
        var file = settings.passwordFile();
        if (file == null) {
            return settings.password() == null ? "" : settings.password();
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot read the password file %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    static String require(Pattern form, String setting, @Nullable String value) {
        if (value == null || !form.matcher(value).matches()) {
            throw refused(setting, value);
        }
        return value;
    }

    private static CannotStart refused(String setting, @Nullable Object value) {
        return new CannotStart(
                "martlet.warehouse.redshift.%s cannot be \"%s\".".formatted(setting, value));
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
