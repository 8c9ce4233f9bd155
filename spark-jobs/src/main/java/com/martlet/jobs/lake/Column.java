package com.martlet.jobs.lake;

import java.io.Serializable;

/** One column of a dataset. */
public record Column(String name, ColumnType type) implements Serializable {}
