package com.martlet.chart;

/**
 * A picture that leaves the screen.
 *
 * @param line what it is of and when its numbers are from
 */
public record SavedPicture(String fileName, String title, String line) {}
