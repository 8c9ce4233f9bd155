package com.martlet.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.CampaignFixture;
import com.martlet.campaign.CampaignShop;
import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.Answer;
import com.martlet.testing.MartletTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CampaignApiTest {

    private static final String FALL =
            """
            {"slug":"fall","name":"가을 할인","segment":"everybody",
            "channel":{"kind":"email","sender":"누리 상점","contact":"02-123-4567"},
            "variants":[
              {"name":"A","share":50,"subject":"{{customer.name|고객님}}께","text":"A입니다"},
              {"name":"B","share":50,"subject":"안녕하세요","text":"B입니다"}]}""";

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;

    private Tenant tenant;
    private IssuedLogin marketer;
    private IssuedLogin other;
    private IssuedLogin viewer;

    @BeforeEach
    void openAShop() {
        var people = new TestPeople(context);
        tenant = people.aTenant();
        marketer = people.aMember(tenant, Role.MARKETER);
        other = people.aMember(tenant, Role.MARKETER);
        viewer = people.aMember(tenant, Role.VIEWER);
        CampaignFixture.keepEverybody(tenant, context);
    }

    @Test
    void createsADraftWithTheUsualValues() {
        var created = send("POST", "/campaigns", FALL, marketer);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.body())
                .contains(
                        "\"state\":\"DRAFT\"",
                        "\"holdoutPercent\":10",
                        "\"windowDays\":5",
                        "\"sendAt\":null",
                        "\"kind\":\"email\"");
        assertThat(send("GET", "/campaigns", null, marketer).body()).contains("가을 할인");
        assertThat(send("POST", "/campaigns", FALL, marketer).statusCode()).isEqualTo(409);
    }

    @Test
    void namesThePlaceOfWhatIsWrong() {
        var wrong =
                FALL.replace("everybody", "nobody")
                        .replace("\"share\":50,\"subject\":\"안", "\"share\":40,\"subject\":\"안")
                        .replace("customer.name", "customer.secret");

        var answer = send("POST", "/campaigns", wrong, marketer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"segment\"", "\"field\":\"variants\"")
                .contains("\"field\":\"variants[0].subject\"", "customer.secret");
    }

    @Test
    void letsSomebodyElseApprove() {
        send("POST", "/campaigns", FALL, marketer);
        var submitted = send("POST", "/campaigns/fall/schedule", "{\"sendAt\":null}", marketer);
        assertThat(submitted.body()).contains("WAITING_FOR_APPROVAL", "\"submittedBy\":");

        var own = send("POST", "/campaigns/fall/approve", "", marketer);
        var others = send("POST", "/campaigns/fall/approve", "", other);

        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("somebody else has to approve it");
        assertThat(others.statusCode()).as(others.body()).isEqualTo(200);
        assertThat(others.body()).contains("\"state\":\"APPROVED\"", other.email());
    }

    @Test
    void asksForANewApprovalAfterAChange() {
        send("POST", "/campaigns", FALL, marketer);
        send("POST", "/campaigns/fall/schedule", "{\"sendAt\":\"2999-01-01T09:00:00\"}", marketer);
        send("POST", "/campaigns/fall/approve", "", other);

        var moved =
                send(
                        "POST",
                        "/campaigns/fall/schedule",
                        "{\"sendAt\":\"2999-01-02T09:00:00\"}",
                        marketer);
        assertThat(moved.body()).contains("WAITING_FOR_APPROVAL", "\"approvedBy\":null");
        var rewritten = send("PUT", "/campaigns/fall", FALL.replace("B입", "C입"), marketer);

        assertThat(rewritten.body()).contains("\"state\":\"DRAFT\"", "\"submittedBy\":null");
    }

    @Test
    void schedulesNothingForThePast() {
        send("POST", "/campaigns", FALL, marketer);

        var answer =
                send(
                        "POST",
                        "/campaigns/fall/schedule",
                        "{\"sendAt\":\"2020-01-01T09:00:00\"}",
                        marketer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"sendAt\"", "is over in Asia/Seoul");
    }

    @Test
    void showsRealCustomersMasked() {
        new CampaignShop(tenant, LocalDate.of(2026, 9, 1))
                .guest(guest("C1").named("한나라").at("hanna@example.com"))
                .guest(guest("C2").named("두리"))
                .guest(guest("C3").withoutConsent())
                .publish(context);
        send(
                "POST",
                "/campaigns",
                FALL.replace("\"name\":\"가", "\"holdoutPercent\":0,\"name\":\"가"),
                marketer);

        var preview = send("GET", "/campaigns/fall/preview", null, marketer);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("\"audience\":3", "\"reached\":2", "\"NO_CONSENT\":1")
                .contains("(광고)", "h**@example.com", "/u/example")
                .doesNotContain("한나라", "hanna@");
    }

    @Test
    void saysWhyATestDidNotArrive() {
        send("POST", "/campaigns", FALL, marketer);

        var noServer = send("POST", "/campaigns/fall/test", "{}", marketer);
        var stranger = send("POST", "/campaigns/fall/test", "{\"to\":\"a@b.test\"}", marketer);

        assertThat(noServer.body()).contains("\"isDelivered\":false", "No mail server is set");
        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(stranger.body()).contains("is no member here");
    }

    @Test
    void keepsTheSuppressionList() {
        var entry = "{\"kind\":\"ADDRESS\",\"value\":\"Hanna@Example.com\"}";
        assertThat(send("POST", "/suppressions", entry, marketer).statusCode()).isEqualTo(201);
        assertThat(send("GET", "/suppressions", null, marketer).body()).contains("hanna@example");
        assertThat(send("GET", "/suppressions", null, viewer).body())
                .contains("h**@example.com")
                .doesNotContain("hanna");

        var path = "/suppressions?kind=ADDRESS&value=hanna@example.com";
        assertThat(send("DELETE", path, null, marketer).statusCode()).isEqualTo(204);
        assertThat(send("GET", "/suppressions", null, marketer).body()).doesNotContain("hanna");
    }

    private static CampaignShop.Guest guest(String id) {
        return new CampaignShop.Guest(id, id, id + "@shop.test", "010-1", true, true, null);
    }

    private Answer send(String method, String path, @Nullable String body, IssuedLogin login) {
        return Answer.to(method, port, "/api/v1" + path, body, login.token());
    }
}
