package com.martlet.testing.redshift;

import com.martlet.testing.EmbeddedDatabaseProperties;
import java.util.HashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An application of its own home and databases, whose warehouse is the stand-in of Redshift. */
public final class OnRedshift
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        System.setProperty("aws.accessKeyId", "stand-in");
        System.setProperty("aws.secretAccessKey", "stand-in");
        var s3 = S3StandIn.start(RedshiftDatabase.bucket());
        var settings = new HashMap<>(RedshiftDatabase.properties());
        settings.put("martlet.warehouse.kind", "redshift");
        // Quartz keeps the databases of a JVM by this name.
        settings.put("spring.quartz.properties.org.quartz.scheduler.instanceName", "redshift");
        var redshift = "martlet.warehouse.redshift.";
        settings.put(redshift + "host", "localhost");
        settings.put(redshift + "port", RedshiftDatabase.server().port());
        settings.put(redshift + "database", RedshiftDatabase.NAME);
        settings.put(redshift + "user", RedshiftDatabase.USER);
        settings.put(redshift + "password", RedshiftDatabase.PASSWORD);
        settings.put(redshift + "iam-role", RedshiftDatabase.IAM_ROLE);
        settings.put(redshift + "region", "ap-northeast-2");
        settings.put(redshift + "s3-prefix", "s3://bucket/shops");
        settings.put(redshift + "s3-endpoint", s3.url());
        settings.put(redshift + "options.encryption", "off");
        EmbeddedDatabaseProperties.add(context, settings);
    }
}
