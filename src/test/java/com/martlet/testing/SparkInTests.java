package com.martlet.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Takes the place of Spark wherever the whole application is tested without it. */
@TestConfiguration(proxyBeanMethods = false)
class SparkInTests {

    private static final String AN_EMPTY_FILE =
            "{\"format\":\"csv\",\"encoding\":null,\"problem\":null,\"columns\":[],\"rows\":[]}";

    @Bean
    @Primary
    FakeSparkJobs fakeSparkJobs() {
        return new FakeSparkJobs().succeed("look", AN_EMPTY_FILE);
    }
}
