/**
 * The demo shop: its generator and its daily raw files. Travels the same path as the data of any
 * shop.
 */
@ApplicationModule(allowedDependencies = {"base", "home", "identity", "source", "pipeline"})
@NullMarked
package com.martlet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
