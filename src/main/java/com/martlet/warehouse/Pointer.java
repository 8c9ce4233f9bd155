package com.martlet.warehouse;

/** Which load of a table's day is visible, and how many rows it holds. */
public record Pointer(LoadId load, long rows) {}
