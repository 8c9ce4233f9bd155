package com.martlet.lake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param localPath folder of the lake; null means "lake" below the home of the installation
 */
@ConfigurationProperties("martlet.lake")
record LakeProperties(@Nullable Path localPath) {}
