package com.martlet.warehouse;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A cluster or a workgroup of Redshift. Each option is a typed field, so no address and no property
 * of the driver can be slipped in.
 *
 * @param user may create users and schemas
 * @param iamRole the ARN of the role with which Redshift reads and writes below the prefix
 * @param region where the prefix lies; it must be the region of the cluster
 * @param s3Prefix where files wait for Redshift, such as s3://bucket/martlet
 * @param s3Endpoint another server that speaks S3's protocol
 * @param unloadFrom how many rows of a table make UNLOAD worth its files
 */
@ConfigurationProperties("martlet.warehouse.redshift")
record RedshiftProperties(
        @Nullable String host,
        @DefaultValue("5439") int port,
        @DefaultValue("martlet") String database,
        @DefaultValue("martlet_owner") String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("") String iamRole,
        @DefaultValue("") String region,
        @DefaultValue("") String s3Prefix,
        @Nullable String s3Endpoint,
        @DefaultValue("100000") long unloadFrom,
        @DefaultValue Options options) {

    /** The options of the driver that may be chosen. */
    record Options(
            @DefaultValue("verify_full") Encryption encryption,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("1h") Duration socketTimeout,
            @DefaultValue("4") int poolSize) {}

    enum Encryption {
        /** The server's certificate must be valid and name its host. */
        VERIFY_FULL,
        /** The server's certificate must be valid. */
        VERIFY_CA,
        /** For a tunnel or a proxy on this machine. */
        OFF
    }
}
