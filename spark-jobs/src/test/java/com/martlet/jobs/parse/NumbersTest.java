package com.martlet.jobs.parse;

import static com.martlet.jobs.parse.Parsed.assertCounts;
import static com.martlet.jobs.parse.Parsed.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.jobs.Desk;
import com.martlet.jobs.Mappings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are short to write and too long to calculate with. */
class NumbersTest {

    @TempDir Path home;

    @Test
    @Timeout(120)
    void refusesNumbersOfABillionDigits() {
        var desk = new Desk(home, "Asia/Seoul");
        desk.batch(1, Mappings.SHOP)
                .file(
                        "a.csv",
                        """
                        at,customer,product,price
                        2024-01-01,1,good,1.25
                        2024-01-01,1,large,1e300000000
                        2024-01-01,1,long,%s
                        2024-01-01,1,small,1e-300000000
                        2024-01-01,1,none,0e300000000
                        """
                                .formatted("9".repeat(200_000)));

        var report = desk.parse();

        assertCounts(report, 5, 2);
        assertThat(texts(desk.typed("purchases"), "product_name", "unit_price"))
                .containsExactlyInAnyOrder("good 1.2500", "small 0.0000", "none 0.0000");
    }
}
