package com.martlet.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled whether the first start opens the demo shop
 * @param customers how many the shop opens with; the same at each start of a home
 * @param days how many days of history it opens with; the same at each start of a home
 */
@Validated
@ConfigurationProperties("martlet.demo")
record DemoProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20000") @Min(100) @Max(1_000_000) int customers,
        @DefaultValue("90") @Min(35) @Max(1000) int days) {

    ShopSize size() {
        return new ShopSize(customers, days);
    }
}
