package com.martlet.oracle;

/** Where a number stands in the table of a card, by the words people read there. */
record Place(String row, String column) {}
