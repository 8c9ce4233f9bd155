package com.martlet.lake;

import com.martlet.home.HomeFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where the lake lies. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {

    @Bean
    Lake lake(LakeProperties properties, HomeFolder home) {
        var configured = properties.localPath();
        return new LocalLake(configured != null ? configured : home.folder("lake"));
    }
}
