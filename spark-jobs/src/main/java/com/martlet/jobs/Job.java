package com.martlet.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that was read and found in order. */
public interface Job {

    /** What a person reads in Spark's list of jobs. */
    String title();

    /** Does the work and returns what the report tells of it. */
    ObjectNode run(JobContext context) throws Exception;
}
