package com.martlet.spark;

import java.io.IOException;
import java.nio.file.Path;

/** Starts the process of a resident driver that takes requests from a spool. */
interface DriverStarter {

    Process start(Path spool) throws IOException;

    /** Where the driver writes what it says. */
    Path log();
}
