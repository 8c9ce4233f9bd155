package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.base.Conflict;
import com.martlet.base.InvalidInput;
import com.martlet.base.InvalidInput.FieldError;
import com.martlet.base.NotFound;
import com.martlet.base.Period;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.InKorean;
import com.martlet.testing.MartletTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MartletTest
class CampaignServiceTest {

    @Autowired private ApplicationContext context;
    @Autowired private CampaignService campaigns;
    @Autowired private AuditTrail trail;

    private TestPeople people;
    private Tenant tenant;
    private Actor marketer;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        marketer = people.actor(people.aMember(tenant, Role.MARKETER));
        CampaignFixture.keepEverybody(tenant, context);
    }

    @Test
    void keepsADraftAsItWasWritten() {
        var sendAt = LocalDateTime.of(2026, 12, 1, 10, 30);
        var variants = List.of(variant("A", 30), variant("B", 70));

        campaigns.create(tenant, marketer, draft("fall", EMAIL, variants, 20, sendAt));

        var kept = campaigns.load(tenant.id(), "fall");
        assertThat(kept.state()).isEqualTo(CampaignState.DRAFT);
        assertThat(kept.plan())
                .isEqualTo(
                        new CampaignPlan(
                                CampaignFixture.EVERYBODY,
                                EMAIL,
                                variants,
                                20,
                                Goal.ORDER_COMPLETED,
                                5,
                                sendAt));
        assertThat(kept.history().createdBy()).isEqualTo(marketer.email());
    }

    @Test
    void holdsATenthOutAndCountsFiveDaysUnlessToldOtherwise() {
        var sparse =
                new CampaignDraft(
                        "sparse",
                        "Sparse",
                        CampaignFixture.EVERYBODY,
                        new Channel.File(Consent.SMS),
                        List.of(variant("A", 100)),
                        null,
                        null,
                        null);

        var plan = campaigns.create(tenant, marketer, sparse).plan();

        assertThat(plan.holdoutPercent()).isEqualTo(10);
        assertThat(plan.windowDays()).isEqualTo(5);
        assertThat(plan.sendAt()).isNull();
    }

    @Test
    void saysOfEachFieldWhatIsWrong() {
        var bad =
                new CampaignDraft(
                        "Bad Slug",
                        " ",
                        "nobody",
                        new Channel.Webhook(URI.create("http://example.com/hook"), Consent.SMS),
                        List.of(
                                new Variant("A", 60, "", "Hello {{customer.shoe_size}}"),
                                new Variant("A", 60, "", " ")),
                        60,
                        0,
                        null);

        assertThatThrownBy(() -> campaigns.create(tenant, marketer, bad))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(FieldError::field)
                                        .contains(
                                                "slug",
                                                "name",
                                                "segment",
                                                "holdout",
                                                "windowDays",
                                                "channel.url",
                                                "variants",
                                                "variants[0].text",
                                                "variants[1].text"))
                .hasMessageContaining("There is no variable \"customer.shoe_size\"");
    }

    @Test
    void goesFromDraftToApprovalByPeopleWithTheRight() {
        campaigns.create(tenant, marketer, draft("fall", EMAIL));
        var analyst = people.actor(people.aMember(tenant, Role.ANALYST));

        campaigns.submit(tenant, marketer, "fall");

        assertThatThrownBy(() -> campaigns.approve(tenant, analyst, "fall"))
                .isInstanceOf(AccessDenied.class);
        var approved = campaigns.approve(tenant, marketer, "fall");
        assertThat(approved.state()).isEqualTo(CampaignState.APPROVED);
        assertThat(approved.history().approvedBy()).isEqualTo(marketer.email());
        assertThat(trail.find(tenant.id(), AuditFilter.everything()))
                .extracting(entry -> entry.action())
                .contains("campaign.created", "campaign.submitted", "campaign.approved");
    }

    @Test
    void approvesNothingThatWasNotHandedIn() {
        campaigns.create(tenant, marketer, draft("fall", EMAIL));

        assertThatThrownBy(() -> campaigns.approve(tenant, marketer, "fall"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("is DRAFT")
                .extracting(InKorean::said)
                .isEqualTo("\"fall\" 캠페인의 상태가 \"작성 중\"이어서 처리할 수 없습니다.");
    }

    @Test
    void takesTheApprovalBackWhenTheCampaignChanges() {
        campaigns.create(tenant, marketer, draft("fall", EMAIL));
        campaigns.submit(tenant, marketer, "fall");
        campaigns.approve(tenant, marketer, "fall");

        var changed = campaigns.update(tenant, marketer, "fall", draft("fall", EMAIL));

        assertThat(changed.state()).isEqualTo(CampaignState.DRAFT);
        assertThat(changed.history().approvedBy()).isNull();
    }

    @Test
    void refusesASlugThatIsTaken() {
        campaigns.create(tenant, marketer, draft("fall", EMAIL));

        assertThatThrownBy(() -> campaigns.create(tenant, marketer, draft("fall", EMAIL)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void marksTheDayOfAnApprovedCampaign() {
        var sendAt = LocalDateTime.of(2026, 12, 1, 10, 30);
        var plan = draft("fall", EMAIL, List.of(variant("A", 100)), 10, sendAt);
        campaigns.create(tenant, marketer, plan);
        var december = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));

        assertThat(campaigns.dates(tenant.id(), december)).isEmpty();
        campaigns.submit(tenant, marketer, "fall");
        campaigns.approve(tenant, marketer, "fall");

        assertThat(campaigns.dates(tenant.id(), december))
                .containsExactly(new CampaignDate("fall", "가을 할인", LocalDate.of(2026, 12, 1)));
        assertThat(campaigns.dates(tenant.id(), december.previous())).isEmpty();
    }

    @Test
    void hidesCampaignsFromOtherTenants() {
        campaigns.create(tenant, marketer, draft("fall", EMAIL));
        var other = people.aTenant();
        var stranger = people.actor(people.aMember(other, Role.ADMINISTRATOR));

        assertThat(campaigns.list(other.id())).isEmpty();
        assertThat(campaigns.find(other.id(), "fall")).isEmpty();
        assertThatThrownBy(() -> campaigns.cancel(other, stranger, "fall"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsAnAnalystLookOnly() {
        var analyst = people.actor(people.aMember(tenant, Role.ANALYST));

        assertThatThrownBy(() -> campaigns.create(tenant, analyst, draft("fall", EMAIL)))
                .isInstanceOf(AccessDenied.class);
    }
}
