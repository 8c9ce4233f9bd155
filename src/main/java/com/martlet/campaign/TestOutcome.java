package com.martlet.campaign;

/**
 * What became of a test.
 *
 * @param reason why it was not delivered; empty when it was
 */
public record TestOutcome(boolean isDelivered, String reason) {}
