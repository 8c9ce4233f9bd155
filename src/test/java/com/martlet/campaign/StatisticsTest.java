package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against tables in print and against another program (SciPy 1). */
class StatisticsTest {

    private static final Offset<Double> EXACTLY = within(1e-10);

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.1, 0.920344325445942",
        "1, 0.31731050786291415",
        "-1, 0.31731050786291415",
        "1.959963984540054, 0.05",
        "3.3, 0.0009668482847675549",
        "6, 1.973175290075389e-9"
    })
    void knowsTheTailsOfTheNormalDistribution(double z, double tails) {
        assertThat(Distributions.normalTails(z)).isCloseTo(tails, within(tails * 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"2.228, 10, 0.05001177171811132", "1.3, 4.7, 0.25369729586461015", "0, 3, 1"})
    void knowsTheTailsOfStudentsDistribution(double t, double degrees, double tails) {
        assertThat(Distributions.studentTails(t, degrees)).isCloseTo(tails, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"10, 2.228138851986274", "4.7, 2.62072607535317", "99999.5, 1.9599877076532262"})
    void knowsTheQuantilesOfStudentsDistribution(double degrees, double quantile) {
        assertThat(Distributions.student95(degrees)).isCloseTo(quantile, within(1e-8));
    }

    /** The examples of Newcombe 1998, table II, method 10, with more digits. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.05243147240236498, 0.333872654036906",
        "9, 10, 3, 10, 0.17052272393450307, 0.8090179735354881",
        "10, 10, 0, 10, 0.6075093504305241, 1.0",
        "0, 10, 0, 10, -0.2775327998628892, 0.2775327998628892",
        "158, 1076, 0, 1425, 0.1267674272486889, 0.16924468930984346"
    })
    void givesTheIntervalOfNewcombe(
            long successes, long trials, long others, long otherTrials, double low, double high) {
        var estimate =
                new Proportion(successes, trials)
                        .minus(new Proportion(others, otherTrials))
                        .orElseThrow();

        assertThat(estimate.low()).isCloseTo(low, EXACTLY);
        assertThat(estimate.high()).isCloseTo(high, EXACTLY);
    }

    @Test
    void testsTwoProportions() {
        var estimate = new Proportion(158, 1076).minus(new Proportion(120, 1077)).orElseThrow();

        assertThat(estimate.pValue()).isCloseTo(0.014265544151679483, EXACTLY);
        assertThat(estimate.isSignificant()).isTrue();
        assertThat(new Proportion(56, 70).minus(new Proportion(48, 80)).orElseThrow().pValue())
                .isCloseTo(0.008045081368196585, EXACTLY);
    }

    @Test
    void findsNoDifferenceWhereNobodyOrEverybodySucceeds() {
        assertThat(new Proportion(0, 9).minus(new Proportion(0, 5)).orElseThrow().pValue())
                .isEqualTo(1);
        assertThat(new Proportion(9, 9).minus(new Proportion(5, 5)).orElseThrow().pValue())
                .isEqualTo(1);
    }

    @Test
    void comparesMeansByTheMethodOfWelch() {
        var one = sample(20.1, 22.5, 19.7, 25.0, 21.3, 18.8);
        var other = sample(15.2, 17.9, 16.1, 14.0, 19.9, 15.5, 16.6, 13.8);

        var estimate = one.minus(other).orElseThrow();

        assertThat(estimate.difference()).isCloseTo(5.108333333333331, EXACTLY);
        assertThat(estimate.low()).isCloseTo(2.5184630887325437, within(1e-8));
        assertThat(estimate.high()).isCloseTo(7.698203577934118, within(1e-8));
        assertThat(estimate.pValue()).isCloseTo(0.0013018443241595617, within(1e-9));
    }

    @Test
    void comparesSamplesWithoutSpread() {
        assertThat(sample(0, 0, 0).minus(sample(0, 0))).contains(new Estimate(0, 0, 0, 1));
    }

    @Test
    void saysNothingOfArmsWithTooFewCustomers() {
        assertThat(new Proportion(0, 0).minus(new Proportion(3, 5))).isEmpty();
        assertThat(new Proportion(3, 5).minus(new Proportion(0, 0))).isEmpty();
        assertThat(sample(12).minus(sample(1, 2, 3))).isEmpty();
        assertThat(sample(1, 2, 3).minus(sample())).isEmpty();
    }

    private static Sample sample(double... values) {
        var sum = 0.0;
        var squares = 0.0;
        for (var value : values) {
            sum += value;
            squares += value * value;
        }
        return new Sample(values.length, sum, squares);
    }
}
