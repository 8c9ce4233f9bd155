package com.martlet.campaign.web;

import com.martlet.base.PhraseColumn;
import com.martlet.campaign.ArmResult;
import com.martlet.campaign.CampaignReport;
import com.martlet.campaign.CampaignReport.ArmSending;
import com.martlet.campaign.CampaignResult;
import com.martlet.campaign.CampaignState;
import com.martlet.campaign.Estimate;
import com.martlet.campaign.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a campaign as programs see it. */
record ResultsBody(
        String slug,
        CampaignState state,
        @Nullable Long audience,
        long sent,
        long waiting,
        long failed,
        long heldOut,
        Map<Reason, Long> excluded,
        List<ArmSending> arms,
        @Nullable String trouble,
        @Nullable Measured result) {

    static ResultsBody of(CampaignReport report) {
        var campaign = report.campaign();
        var result = report.result();
        return new ResultsBody(
                campaign.slug(),
                campaign.state(),
                report.audience(),
                report.sent(),
                report.waiting(),
                report.failed(),
                report.heldOut(),
                report.excluded(),
                report.arms(),
                PhraseColumn.text(report.trouble()),
                result == null ? null : Measured.of(result));
    }

    record Measured(
            long dataVersion,
            Instant measuredAt,
            Instant from,
            Instant until,
            boolean isFinal,
            @Nullable Arm holdout,
            Arm treated,
            List<Arm> variants) {

        static Measured of(CampaignResult result) {
            var holdout = result.holdout();
            return new Measured(
                    result.dataVersion(),
                    result.measuredAt(),
                    result.from(),
                    result.until(),
                    result.isFinal(),
                    holdout == null ? null : Arm.of(holdout),
                    Arm.of(result.treated()),
                    result.variants().stream().map(Arm::of).toList());
        }
    }

    record Arm(
            String name,
            long customers,
            long conversions,
            @Nullable Double conversionRate,
            long orders,
            BigDecimal revenue,
            @Nullable Double revenuePerCustomer,
            @Nullable Lift conversionLift,
            @Nullable Lift revenueLift) {

        static Arm of(ArmResult arm) {
            return new Arm(
                    arm.name(),
                    arm.customers(),
                    arm.conversions(),
                    arm.conversionRate(),
                    arm.orders(),
                    arm.revenue(),
                    arm.revenuePerCustomer(),
                    Lift.of(arm.conversionLift()),
                    Lift.of(arm.revenueLift()));
        }
    }

    /** A difference with the ends of its 95 % confidence interval. */
    record Lift(double difference, double low, double high, double pValue, boolean isSignificant) {

        static @Nullable Lift of(@Nullable Estimate estimate) {
            return estimate == null
                    ? null
                    : new Lift(
                            estimate.difference(),
                            estimate.low(),
                            estimate.high(),
                            estimate.pValue(),
                            estimate.isSignificant());
        }
    }
}
