package com.martlet.refine;

/**
 * Why rows were refused, with the values left out, and how many there are.
 *
 * @param text such as: unknown event type "…"
 */
public record QuarantineReason(String text, long rows) {}
