package com.martlet.dashboard;

import com.martlet.base.Messages;
import com.martlet.base.Period;
import com.martlet.campaign.CampaignService;
import com.martlet.chart.DayMark;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The days on which campaigns went out or are to go out. */
@Component
class CampaignDays implements MarkedDays {

    private final CampaignService campaigns;

    CampaignDays(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public List<DayMark> find(Actor actor, Period period, Locale language) {
        if (!actor.may(Permission.SEE_CAMPAIGNS)) {
            return List.of();
        }
        var kind = Messages.in(language, "dashboard.mark.campaign");
        return campaigns.dates(actor.requireTenant().id(), period).stream()
                .map(date -> new DayMark(date.day(), kind, date.name()))
                .toList();
    }
}
