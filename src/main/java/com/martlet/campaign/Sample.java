package com.martlet.campaign;

import java.util.Optional;

/** A number for each of some customers, most of them perhaps zero: its mean and its spread. */
record Sample(long count, double sum, double sumOfSquares) {

    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /** Of the population, from the sample. */
    double variance() {
        return count < 2 ? 0 : Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1));
    }

    /**
     * The difference of means to another sample by the method of Welch, which does not take the
     * spreads for equal (B. L. Welch, The generalization of Student's problem when several
     * different population variances are involved, Biometrika 34, 1947). Empty where fewer than two
     * customers tell nothing of a spread.
     */
    Optional<Estimate> minus(Sample other) {
        if (count < 2 || other.count < 2) {
            return Optional.empty();
        }
        var difference = mean() - other.mean();
        var own = variance() / count;
        var others = other.variance() / other.count;
        var error = Math.sqrt(own + others);
        if (error == 0) {
            return Optional.of(Estimate.certain(difference));
        }
        var degrees =
                (own + others)
                        * (own + others)
                        / (own * own / (count - 1) + others * others / (other.count - 1));
        var half = Distributions.student95(degrees) * error;
        var pValue = Distributions.studentTails(difference / error, degrees);
        return Optional.of(new Estimate(difference, difference - half, difference + half, pValue));
    }
}
