package com.martlet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsletterTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private final DemoShop shop = DemoShop.endingOn(DemoShop.SEED, LAST_DAY);

    @TempDir private Path folder;

    /** What the readers would have done without it is known here, and nowhere else. */
    @Test
    void plantsAnEffectThatItsFilesShow() throws IOException, SQLException {
        writeFiles();
        var oracle = new NewsletterOracle(shop, folder, folder);

        var answer = oracle.against("1, 2");
        var b = oracle.against("2");

        var truth = planted("1, 2");
        assertThat(truth).isBetween(0.02, 0.10);
        assertThat(truth).isBetween(answer.low(), answer.high());
        assertThat(planted("2")).isBetween(b.low(), b.high()).isGreaterThan(planted("1"));
        assertThat(answer.low()).as("seen at 5 percent").isPositive();
        assertThat(answer.control()).isGreaterThan(1_000);
    }

    @Test
    void movesNobodyWhoGotNone() {
        var sent = shop.newsletter().sentAt().toLocalDate();
        var day = (int) (sent.toEpochDay() - shop.firstDay().toEpochDay());
        for (var number = 0; number < 20_000; number++) {
            for (var later = -1; later <= Newsletter.WINDOW_DAYS; later++) {
                if (shop.newsletter().moves(number, day + later)) {
                    assertThat(shop.newsletter().armOf(Customer.idOf(number))).isPositive();
                    assertThat(later).isBetween(1, Newsletter.WINDOW_DAYS - 1);
                }
            }
        }
    }

    private void writeFiles() throws IOException {
        var sent = shop.newsletter().sentAt().toLocalDate();
        for (var day = sent; !day.isAfter(sent.plusDays(8)); day = day.plusDays(1)) {
            write(DemoFile.PURCHASES, day);
        }
        write(DemoFile.CUSTOMERS, LAST_DAY);
    }

    private void write(DemoFile file, LocalDate day) throws IOException {
        var target = Files.createDirectories(folder.resolve(file.sourceName()));
        try (var out = Files.newBufferedWriter(target.resolve(file.fileName(day)))) {
            shop.write(file, day, out);
        }
    }

    /** The share of readers who ordered because of it and would not have ordered anyway. */
    private double planted(String arms) {
        var newsletter = shop.newsletter();
        var people = newsletter.people();
        var first = newsletter.sentAt().toLocalDate();
        var readers = 0;
        var moved = 0;
        for (var number = 0; number < 20_000; number++) {
            var id = Customer.idOf(number);
            var person = people.person(number);
            var isReader =
                    arms.contains(String.valueOf(newsletter.armOf(id)))
                            && person.consentEmail()
                            && !person.grade().equals("VIP")
                            && person.signedUpOn().isBefore(first)
                            && !newsletter.hasOptedOut(number);
            readers += isReader ? 1 : 0;
            moved += isReader && isMovedAlone(number) ? 1 : 0;
        }
        return (double) moved / readers;
    }

    private boolean isMovedAlone(int customer) {
        var newsletter = shop.newsletter();
        var sent = newsletter.sentAt().toLocalDate();
        var first = (int) (sent.toEpochDay() - shop.firstDay().toEpochDay());
        var isMoved = false;
        for (var day = first; day <= first + Newsletter.WINDOW_DAYS; day++) {
            if (newsletter.habits().orders(customer, day)) {
                return false;
            }
            isMoved |= newsletter.moves(customer, day);
        }
        return isMoved;
    }
}
