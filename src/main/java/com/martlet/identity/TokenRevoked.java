package com.martlet.identity;

/** A person ended one of their tokens. */
public record TokenRevoked(Actor by, String name) {}
