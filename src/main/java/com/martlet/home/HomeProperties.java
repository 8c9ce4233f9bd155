package com.martlet.home;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the installation lives and, unless it brings its own, which database servers it uses. */
@ConfigurationProperties("martlet")
record HomeProperties(
        @DefaultValue Home home, @DefaultValue Server database, @DefaultValue Server warehouse) {

    /**
     * @param keyFile the key of stored secrets; nodes that share a database share this file
     */
    record Home(@DefaultValue(".martlet") Path path, @Nullable Path keyFile) {}

    /**
     * A server other than the embedded one.
     *
     * @param ownerUrl null means the embedded server, or for the warehouse the application's server
     * @param loginPassword the password of the application's own login; nodes that share a database
     *     share it
     */
    record Server(
            @Nullable String ownerUrl,
            @Nullable String ownerUser,
            @Nullable String ownerPassword,
            @Nullable Path ownerPasswordFile,
            @Nullable String loginPassword,
            @Nullable Path loginPasswordFile,
            @DefaultValue("20") int poolSize) {}
}
