package com.martlet.home;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What this start is for. */
@ConfigurationProperties("martlet")
public record StartCommand(@DefaultValue("run") Kind command) {

    public enum Kind {
        /** Serve until stopped. */
        RUN,
        /** A new password and token for the platform's administrator, then stop. */
        RESET_ADMIN
    }

    public boolean is(Kind kind) {
        return command == kind;
    }
}
