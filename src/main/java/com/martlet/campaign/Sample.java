package com.martlet.campaign;

/** A number for each of some customers, most of them perhaps zero: its mean and its spread. */
record Sample(long count, double sum, double sumOfSquares) {

    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /** Of the population, from the sample. */
    double variance() {
        return count < 2
                ? 0
                : Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1));
    }

    /**
     * The difference of means to another sample by the method of Welch, which does not take the
     * spreads for equal (B. L. Welch, The generalization of Student's problem when several
     * different population variances are involved, Biometrika 34, 1947).
     */
    Estimate minus(Sample other) {
        var difference = mean() - other.mean();
        var own = variance() / count;
        var others = other.variance() / other.count;
        var error = Math.sqrt(own + others);
        if (error == 0 || count < 2 || other.count < 2) {
            return new Estimate(difference, difference, difference, difference == 0 ? 1 : 0);
        }
        var degrees =
                (own + others)
                        * (own + others)
                        / (own * own / (count - 1) + others * others / (other.count - 1));
        var half = Distributions.student95(degrees) * error;
        return new Estimate(
                difference,
                difference - half,
                difference + half,
                Distributions.studentTails(difference / error, degrees));
    }
}
