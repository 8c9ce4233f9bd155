package com.martlet.campaign;

import com.martlet.base.Phrase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the sending of a campaign has come, and what came of it.
 *
 * @param audience customers in the segment when it started; null before
 * @param excluded how many were left out, by reason; the most frequent first
 * @param arms the control group first, if there is one, then the variants
 * @param trouble what went wrong last with a message that still waits; empty when nothing did
 * @param result null before it was measured for the first time
 */
public record CampaignReport(
        Campaign campaign,
        @Nullable Long audience,
        long sent,
        long waiting,
        long failed,
        long heldOut,
        Map<Reason, Long> excluded,
        List<ArmSending> arms,
        List<Phrase> trouble,
        @Nullable CampaignResult result) {

    /** What became of the messages of one arm; 0 is the control group. */
    public record ArmSending(int arm, String name, long customers, long sent) {}
}
