package com.martlet.warehouse;

import com.martlet.testing.redshift.RedshiftDatabase;
import com.martlet.testing.redshift.S3StandIn;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;

/** By Amazon's client against a server that speaks as much of S3 as is needed. */
class S3FilesTest extends StagedFilesContract {

    private static final S3StandIn SERVER = S3StandIn.start(RedshiftDatabase.bucket());

    @BeforeAll
    static void signIn() {
        System.setProperty("aws.accessKeyId", "stand-in");
        System.setProperty("aws.secretAccessKey", "stand-in");
    }

    @Override
    StagedFiles files() {
        return S3Files.of(
                new RedshiftProperties(
                        "host",
                        5439,
                        "dwh",
                        "owner",
                        null,
                        null,
                        RedshiftDatabase.IAM_ROLE,
                        "ap-northeast-2",
                        "s3://bucket",
                        SERVER.url(),
                        1,
                        new RedshiftProperties.Options(
                                RedshiftProperties.Encryption.OFF,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                1)));
    }
}
