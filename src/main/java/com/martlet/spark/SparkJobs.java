package com.martlet.spark;

/**
 * Runs requests in Spark: in production by SparkLauncher with a resident driver, in tests by a
 * fake.
 */
public interface SparkJobs {

    /** Runs the request to its end. Blocks; throws nothing but on interruption, which cancels. */
    JobOutcome run(JobRequest request, JobListener listener);
}
