package com.martlet.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseModelTest {

    /** The published one, in weeks. */
    static final PurchaseModel CDNOW = new PurchaseModel(0.2426, 4.4136, 0.7929, 2.4259);

    @Test
    void expectsWhatIsPublished() {
        assertThat(CDNOW.expectedPurchases(new Rhythm(2, 30.43, 38.86), 39))
                .isCloseTo(1.226, within(0.0005));
    }

    /** Parameters on both sides of all that the formula must not divide by. */
    @ParameterizedTest
    @CsvSource({
        "0.2426, 4.4136, 0.7929, 2.4259, 2, 30.43, 38.86, 39",
        "0.2426, 4.4136, 0.7929, 2.4259, 0, 0, 38.86, 39",
        "0.2426, 4.4136, 0.7929, 2.4259, 29, 38, 38.86, 200",
        "0.5, 20, 1, 2, 3, 100, 120, 365",
        "0.5, 20, 1.0000001, 2, 3, 100, 120, 365",
        "0.5, 20, 0.3, 0.7, 0, 0, 50, 90",
        "0.5, 20, 0.2, 0.3, 0, 0, 50, 180",
        "1.5, 20, 0.2, 0.3, 1, 1, 2, 365",
        "3, 30, 2.5, 4, 7, 200, 300, 180",
        "0.8, 5, 0.4, 6, 0, 0, 0, 365",
        "2, 60, 1.3, 0.4, 1, 40, 300, 90"
    })
    void expectsWhatItsAssumptionsGive(
            double r,
            double alpha,
            double a,
            double b,
            int repeats,
            double recency,
            double age,
            double time) {
        var model = new PurchaseModel(r, alpha, a, b);
        var seen = new Rhythm(repeats, recency, age);

        assertThat(model.expectedPurchases(seen, time))
                .isCloseTo(
                        Integrated.expectedPurchases(model, seen, time), withinPercentage(0.0001));
        assertThat(model.probabilityAlive(seen))
                .isCloseTo(Integrated.probabilityAlive(model, seen), withinPercentage(0.0001));
        assertThat(logLikelihood(model, seen))
                .isCloseTo(Integrated.logLikelihood(model, seen), within(0.000_001));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 100, 0.5, 0.9, 4, 30, 60",
        "8, 40, 1, 3, 0, 0, 9",
        "9, 90, 0.1, 0.2, 0, 0, 40"
    })
    void expectsTheSameOfCustomersWhoAreMuchAlike(
            double r, double alpha, double a, double b, int repeats, double recency, double age) {
        var model = new PurchaseModel(r, alpha, a, b);
        var seen = new Rhythm(repeats, recency, age);

        assertThat(model.expectedPurchases(seen, 365))
                .isCloseTo(Integrated.expectedPurchases(model, seen, 365), withinPercentage(0.01));
    }

    @Test
    void staysWithinReasonAtTheEndsOfTheWorld() {
        var extremes = List.of(1e-8, 1.0, 1_000.0);
        for (var a : extremes) {
            for (var b : extremes) {
                for (var r : extremes) {
                    assertThat(new PurchaseModel(r, 90, a, b).expectedOfTheLiving(5, 300, 365))
                            .as("r %s, a %s, b %s", r, a, b)
                            .isBetween(0.0, 365 * (r + 5) / 390);
                }
            }
        }
    }

    private static double logLikelihood(PurchaseModel model, Rhythm seen) {
        var one = new TreeMap<Rhythm, Integer>();
        one.put(seen, 1);
        return new PurchaseLikelihood(one).log(model);
    }
}
