package com.martlet.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of the CDNOW sample as its authors publish them, and those that made other data. */
class FitTest {

    private static final double DAYS_OF_A_WEEK = 7;

    @BeforeEach
    void needsTheSample() {
        assumeTrue(System.getenv("MARTLET_SAMPLE_DATA") != null, "MARTLET_SAMPLE_DATA is unset");
    }

    @Test
    void findsThePublishedPurchaseModel() {
        var fit = PurchaseFit.of(Cdnow.summary()).orElseThrow();

        assertThat(fit.model().r()).isCloseTo(0.2426, within(0.0001));
        assertThat(fit.model().alpha()).isCloseTo(4.4136, within(0.001));
        assertThat(fit.model().a()).isCloseTo(0.7929, within(0.0005));
        assertThat(fit.model().b()).isCloseTo(2.4259, within(0.002));
        assertThat(fit.logLikelihood()).isCloseTo(-9582.43, within(0.005));
    }

    @Test
    void findsTheSameModelInDays() {
        var inDays = new TreeMap<Rhythm, Integer>();
        Cdnow.summary()
                .forEach(
                        (rhythm, customers) ->
                                inDays.merge(
                                        new Rhythm(
                                                rhythm.repeats(),
                                                Math.round(rhythm.recency() * DAYS_OF_A_WEEK),
                                                Math.round(rhythm.age() * DAYS_OF_A_WEEK)),
                                        customers,
                                        Integer::sum));
        var fit = PurchaseFit.of(inDays).orElseThrow();

        assertThat(fit.model().r()).isCloseTo(0.2426, within(0.0005));
        assertThat(fit.model().alpha()).isCloseTo(4.4136 * DAYS_OF_A_WEEK, within(0.05));
        assertThat(fit.model().a()).isCloseTo(0.7929, within(0.001));
        assertThat(fit.model().b()).isCloseTo(2.4259, within(0.005));
    }

    @Test
    void findsThePublishedSpendModel() throws SQLException {
        var fit = SpendFit.of(spendings()).orElseThrow();

        assertThat(fit.model().p()).isCloseTo(6.25, within(0.005));
        assertThat(fit.model().q()).isCloseTo(3.74, within(0.005));
        assertThat(fit.model().v()).isCloseTo(15.45, within(0.01));
    }

    /** What a repeat purchase of the calibration weeks cost on average, by an independent hand. */
    private static List<Spending> spendings() throws SQLException {
        var spendings = new ArrayList<Spending>();
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery(DuckDbCdnow.repeatSpending())) {
            while (rows.next()) {
                spendings.add(new Spending(rows.getInt(1), rows.getDouble(2)));
            }
        }
        return spendings;
    }

    @ParameterizedTest
    @CsvSource({"6.25, 3.74, 15.45, 2, 30", "6.25, 3.74, 15.45, 11, 8.5", "1.4, 2.2, 90, 1, 400"})
    void expectsTheSpendingThatItsAssumptionsGive(
            double p, double q, double v, int repeats, double mean) {
        var model = new SpendModel(p, q, v);
        var seen = new Spending(repeats, mean);

        assertThat(model.expected(seen))
                .isCloseTo(Integrated.expectedSpend(model, seen), withinPercentage(0.0001));
        assertThat(SpendFit.logLikelihood(model, List.of(seen)))
                .isCloseTo(Integrated.logLikelihood(model, seen), within(0.000_001));
    }

    @Test
    void expectsTheMeanOfAllOfWhoeverBoughtOnce() {
        var model = new SpendModel(6.25, 3.74, 15.45);

        assertThat(model.expected(new Spending(0, 0))).isCloseTo(6.25 * 15.45 / 2.74, within(1e-9));
    }

    @Test
    void findsTheModelThatMadeThePurchases() {
        var made = new PurchaseModel(0.6, 15, 0.8, 3);
        var random = new RandomDataGenerator(20_260_101);
        var rhythms = new TreeMap<Rhythm, Integer>();
        for (var customer = 0; customer < 20_000; customer++) {
            rhythms.merge(lived(made, random, 200 + customer % 165), 1, Integer::sum);
        }

        var found = PurchaseFit.of(rhythms).orElseThrow();

        assertThat(found.model().r()).isCloseTo(made.r(), withinPercentage(5));
        assertThat(found.model().alpha()).isCloseTo(made.alpha(), withinPercentage(6));
        assertThat(found.model().a() / (found.model().a() + found.model().b()))
                .isCloseTo(made.a() / (made.a() + made.b()), withinPercentage(5));
        assertThat(found.logLikelihood())
                .isGreaterThanOrEqualTo(new PurchaseLikelihood(rhythms).log(made));
    }

    private static Rhythm lived(PurchaseModel model, RandomDataGenerator random, double age) {
        var rate = random.nextGamma(model.r(), 1 / model.alpha());
        var chance = random.nextBeta(model.a(), model.b());
        var repeats = 0;
        var last = 0.0;
        for (var at = random.nextExponential(1 / rate);
                at < age;
                at += random.nextExponential(1 / rate)) {
            repeats++;
            last = at;
            if (random.nextUniform(0, 1) < chance) {
                break;
            }
        }
        return new Rhythm(repeats, last, age);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(PurchaseFit.of(new TreeMap<>())).isEmpty();
        assertThat(SpendFit.of(List.of(new Spending(0, 0), new Spending(3, 0)))).isEmpty();
    }
}
