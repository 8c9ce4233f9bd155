/**
 * Carries messages to mail boxes through the server of the installation. Called by campaigns and
 * for letters of identity; knows neither customers nor why somebody writes.
 */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "home", "identity", "audit"})
@NullMarked
package com.martlet.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
