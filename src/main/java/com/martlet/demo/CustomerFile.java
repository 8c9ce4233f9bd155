package com.martlet.demo;

import java.util.stream.IntStream;

/** All customers of a day as CSV. */
final class CustomerFile {

    private static final int NULL_EVERY = 97;

    private final People people;
    private final Mishaps out;
    private int nullsLeft;

    CustomerFile(People people, Planted planted, Appendable out) {
        this.people = people;
        this.nullsLeft = planted.nulls();
        this.out =
                new Mishaps(
                        out,
                        planted,
                        Mishaps.inTurn(Mishaps::cutOff, row -> Mishaps.replace(row, 0, "")));
    }

    void write(int customers) {
        out.header(Customer.HEADER);
        IntStream.range(0, customers).forEach(number -> out.row(row(number)));
        out.finish();
    }

    /** Some never said their gender and birth year, as planted. */
    private String row(int number) {
        var person = people.person(number);
        if (nullsLeft > 0 && number % NULL_EVERY == 1) {
            nullsLeft--;
            return person.withoutGenderAndYear().toRow();
        }
        return person.toRow();
    }
}
