package com.martlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.campaign.CampaignFixture;
import com.martlet.campaign.CampaignService;
import com.martlet.chart.DayMark;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.identity.UserId;
import com.martlet.testing.MartletTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class CampaignDaysTest {

    private static final Period NOVEMBER =
            new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    @Autowired private ApplicationContext context;
    @Autowired private CampaignDays days;
    private Tenant shop;

    @BeforeEach
    void openAShopInSeoul() {
        shop = new TestPeople(context).aTenant();
        CampaignFixture.keepEverybody(shop, context);
    }

    @Test
    void marksTheLocalDayOfTheStart() {
        start("2026-11-20T16:00:00Z");

        assertThat(days.find(reader(shop), NOVEMBER, Locale.ENGLISH))
                .as("in Seoul it was one o'clock of the next day")
                .containsExactly(new DayMark(LocalDate.of(2026, 11, 21), "Campaign", "가을 할인"));
    }

    @Test
    void countsTheFirstHourOfTheMonthInTheShopsZone() {
        start("2026-10-31T15:00:00Z");

        assertThat(days.find(reader(shop), NOVEMBER, Locale.KOREAN))
                .containsExactly(new DayMark(LocalDate.of(2026, 11, 1), "캠페인", "가을 할인"));
        assertThat(days.find(reader(shop), NOVEMBER.previous(), Locale.KOREAN)).isEmpty();
    }

    @Test
    void saysNothingToThoseWhoMayNotSeeCampaigns() {
        start("2026-11-20T16:00:00Z");

        assertThat(days.find(actor(shop, Permission.SEE_BOARDS), NOVEMBER, Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void saysNothingToTheShopNextDoor() {
        start("2026-11-20T16:00:00Z");
        var nextDoor = new TestPeople(context).aTenant();

        assertThat(days.find(reader(nextDoor), NOVEMBER, Locale.ENGLISH)).isEmpty();
    }

    private void start(String at) {
        var campaigns = context.getBean(CampaignService.class);
        var martlet = Actor.martlet(shop);
        campaigns.create(shop, martlet, CampaignFixture.draft("fall", CampaignFixture.EMAIL));
        campaigns.submit(shop, martlet, "fall");
        campaigns.approve(shop, martlet, "fall");
        context.getBean(TenantTransactions.class)
                .inTenant(
                        shop.id(),
                        () ->
                                context.getBean(JdbcClient.class)
                                        .sql("update campaigns set started_at = ?")
                                        .param(OffsetDateTime.parse(at))
                                        .update());
    }

    private static Actor reader(Tenant tenant) {
        return actor(tenant, Permission.SEE_BOARDS, Permission.SEE_CAMPAIGNS);
    }

    private static Actor actor(Tenant tenant, Permission... permissions) {
        return new Actor(new UserId(1), "a@shop.test", tenant, Set.of(permissions), false);
    }
}
