package com.martlet.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether the first start opens the demo shop
 */
@ConfigurationProperties("martlet.demo")
record DemoProperties(@DefaultValue("true") boolean enabled) {}
