package com.martlet.segment;

import com.martlet.mart.RfmScores;
import com.martlet.mart.RfmSegment;
import com.martlet.mart.ValueTier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** What the marts rfm_scores and customer_values say, as of the newest day with data. */
final class ScoreFacts {

    static final List<String> SEGMENTS =
            Arrays.stream(RfmSegment.values()).map(RfmSegment::id).toList();
    static final List<String> TIERS = Arrays.stream(ValueTier.values()).map(ValueTier::id).toList();

    private final Facts facts;

    ScoreFacts(Facts facts) {
        this.facts = facts;
    }

    Measured of(CustomerScore score) {
        var isFraction = score.isMoney() || score == CustomerScore.PROBABILITY_ALIVE;
        var scale = isFraction ? Limit.MONEY : 0;
        var question = score.isPredicted() ? predicted(column(score)) : scores(column(score));
        return new Measured(facts.numbers(question, scale), scale, false);
    }

    /** Those who never bought are prospects. */
    CustomerGroups segments() {
        return withTheRest("rfm_segment", RfmSegment.PROSPECTS.id());
    }

    CustomerGroups tiers() {
        return withTheRest("value_tier", ValueTier.NONE.id());
    }

    private CustomerGroups withTheRest(String column, String rest) {
        var scored = facts.groups(scores(column));
        var groups = new HashMap<String, RoaringBitmap>(scored.groups());
        groups.put(rest, RoaringBitmap.andNot(facts.everybody(), scored.all()));
        return new CustomerGroups(groups);
    }

    /** Who has not bought for long, of those who have ever bought. */
    CustomerGroups churned() {
        return facts.groups(
                new LeafSql(
                        """
                        select customer_ordinal, case when is_churned then 'true' else 'false' end
                        from customer_values""",
                        Map.of()));
    }

    private static LeafSql predicted(String column) {
        return new LeafSql(
                """
                select customer_ordinal, %s from customer_values
                where probability_alive is not null"""
                        .formatted(column),
                Map.of());
    }

    private LeafSql scores(String column) {
        return new LeafSql(
                "select customer_ordinal, %s from (%s) as scores"
                        .formatted(column, RfmScores.select()),
                Map.of("as_of", facts.newestDay()));
    }

    private static String column(CustomerScore score) {
        return switch (score) {
            case RFM_RECENCY -> "recency_days";
            case RFM_FREQUENCY -> "frequency";
            case RFM_MONETARY, CUSTOMER_VALUE -> "monetary";
            case RECENCY_SCORE -> "r_score";
            case FREQUENCY_SCORE -> "f_score";
            case MONETARY_SCORE -> "m_score";
            case PREDICTED_VALUE_90 -> "predicted_value_90";
            case PREDICTED_VALUE_180 -> "predicted_value_180";
            case PREDICTED_VALUE_365 -> "predicted_value_365";
            case PROBABILITY_ALIVE -> "probability_alive * 100";
        };
    }
}
