package com.martlet.adhoc;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 * @param index of the character from 0
 */
public record Place(int line, int column, int index) {

    static Place of(String text, int index) {
        var before = text.substring(0, Math.min(index, text.length()));
        var line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
        var column = 1 + before.length() - (before.lastIndexOf('\n') + 1);
        return new Place(line, column, before.length());
    }
}
