package com.martlet.identity;

/** A person made a token for a program of theirs. */
public record TokenCreated(Actor by, String name) {}
