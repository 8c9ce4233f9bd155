/**
 * The demo shop: its generator and its daily raw files, and a campaign it sent. Travels the same
 * path as the data of any shop.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "home",
            "identity",
            "source",
            "segment",
            "campaign",
            "pipeline"
        })
@NullMarked
package com.martlet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
