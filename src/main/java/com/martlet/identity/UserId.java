package com.martlet.identity;

/** The number of a user. */
public record UserId(long value) {}
