package com.martlet.campaign;

/**
 * One of the texts that are tried against each other.
 *
 * @param share in percent of those who are not held out; the shares of a campaign add up to 100
 */
public record Variant(String name, int share, String subject, String text) {}
