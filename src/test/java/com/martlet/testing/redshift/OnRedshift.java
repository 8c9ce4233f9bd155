package com.martlet.testing.redshift;

import org.springframework.test.context.DynamicPropertyRegistry;

/** The settings of an application whose warehouse is the stand-in of Redshift. */
public final class OnRedshift {

    private OnRedshift() {}

    public static void settings(DynamicPropertyRegistry settings) {
        System.setProperty("aws.accessKeyId", "stand-in");
        System.setProperty("aws.secretAccessKey", "stand-in");
        var s3 = S3StandIn.start(RedshiftDatabase.bucket());
        settings.add("martlet.warehouse.kind", () -> "redshift");
        var redshift = "martlet.warehouse.redshift.";
        settings.add(redshift + "host", () -> "localhost");
        settings.add(redshift + "port", () -> RedshiftDatabase.server().port());
        settings.add(redshift + "database", () -> RedshiftDatabase.NAME);
        settings.add(redshift + "user", () -> RedshiftDatabase.USER);
        settings.add(redshift + "password", () -> RedshiftDatabase.PASSWORD);
        settings.add(redshift + "iam-role", () -> RedshiftDatabase.IAM_ROLE);
        settings.add(redshift + "region", () -> "ap-northeast-2");
        settings.add(redshift + "s3-prefix", () -> "s3://bucket/shops");
        settings.add(redshift + "s3-endpoint", s3::url);
        settings.add(redshift + "options.encryption", () -> "off");
    }
}
