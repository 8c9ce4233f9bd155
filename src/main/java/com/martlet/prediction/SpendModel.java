package com.martlet.prediction;

/**
 * Gamma-Gamma: what a customer spends varies around a mean of the customer's own, and these means
 * around that of all.
 *
 * @param q above 1, else there is no mean of all
 * @param v in the currency
 * @see <a href="https://www.brucehardie.com/notes/025/gamma_gamma.pdf">Fader and Hardie, The
 *     Gamma-Gamma Model of Monetary Value</a>
 */
record SpendModel(double p, double q, double v) {

    /** The mean of the next purchases: between the customer's own mean and that of all. */
    double expected(Spending spending) {
        var ofAll = p * v / (q - 1);
        var own = p * spending.repeats() / (p * spending.repeats() + q - 1);
        return own * spending.mean() + (1 - own) * ofAll;
    }
}
