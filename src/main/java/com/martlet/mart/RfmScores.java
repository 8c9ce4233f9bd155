package com.martlet.mart;

/** The mart rfm_scores as SQL, for those who ask it within a transaction of their own. */
public final class RfmScores {

    private RfmScores() {}

    /**
     * A select with the parameter as_of (a day), to be put in brackets. Its columns: customer_id,
     * customer_ordinal, as_of, first_purchase_on, last_purchase_on, recency_days, frequency,
     * monetary, r_score, f_score, m_score, rfm_code, rfm_segment (ids of {@link RfmSegment}),
     * ranked_recency_days, count_purchase_rows, total_price, ranked_r, ranked_f, ranked_m,
     * ranked_total, value_tier (ids of {@link ValueTier}), ranked_group.
     */
    public static String select() {
        return Mart.read("db/marts/rfm_scores.sql");
    }
}
