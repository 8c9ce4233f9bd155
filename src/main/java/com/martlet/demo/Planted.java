package com.martlet.demo;

/**
 * What a day's file holds that a good file would not.
 *
 * @param duplicates rows that repeat an earlier one exactly
 * @param malformed rows that must end in quarantine
 * @param nulls rows that are loaded though a value is missing
 */
public record Planted(int duplicates, int malformed, int nulls) {}
