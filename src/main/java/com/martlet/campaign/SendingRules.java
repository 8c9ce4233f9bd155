package com.martlet.campaign;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What holds for all campaigns.
 *
 * @param quietFrom from then on only customers who agreed to nights are written to
 * @param mostPerCustomer campaigns that reach one customer within the span
 */
public record SendingRules(
        LocalTime quietFrom, LocalTime quietUntil, int mostPerCustomer, Duration span) {

    public boolean isQuiet(LocalTime time) {
        return quietFrom.isAfter(quietUntil)
                ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
    }
}
