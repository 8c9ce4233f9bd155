package com.martlet.lake;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where the lake lies. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {

    @Bean
    Lake lake(LakeProperties properties, @Value("${martlet.home:.martlet}") Path home) {
        var configured = properties.localPath();
        return new LocalLake(configured != null ? configured : home.resolve("lake"));
    }
}
