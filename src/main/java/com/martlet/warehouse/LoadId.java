package com.martlet.warehouse;

/**
 * The number of a load; its rows are invisible until a pointer names it. Grows, never reused within
 * a tenant.
 */
public record LoadId(long value) {}
