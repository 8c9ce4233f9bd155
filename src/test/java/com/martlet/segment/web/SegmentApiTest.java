package com.martlet.segment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.segment.PublishedShop;
import com.martlet.testing.Answer;
import com.martlet.testing.MartletTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SegmentApiTest {

    private static final String BUYERS =
            """
            {"slug":"buyers","name":"구매 고객",
            "rule":{"all":[{"metric":"order_count","op":">=","value":1},
            {"not":{"attribute":"gender","op":"in","value":["F"]}}]}}""";

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;
    private IssuedLogin marketer;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        marketer = people.aMember(tenant, Role.MARKETER);
    }

    @Test
    void createsASegmentAndCountsItsNodes() {
        PublishedShop.in(tenant, context);

        var created = send("POST", "", BUYERS, marketer);
        var counted = send("GET", "/buyers/count", null, marketer);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"slug\":\"buyers\"", "\"version\":1");
        assertThat(counted.statusCode()).isEqualTo(200);
        assertThat(counted.body())
                .containsPattern("\\{\"count\":[1-9]\\d*,\"dataVersion\":1,\"nodes\":\\[")
                .contains("\"path\":\"all[1].not\"", "\"label\":\"gender is female\"");
    }

    @Test
    void countsARuleThatNobodySaved() {
        PublishedShop.in(tenant, context);
        var rule = BUYERS.substring(BUYERS.indexOf("\"rule\""));

        var counted = send("POST", "/count", "{" + rule, marketer);
        var nothing = send("POST", "/count", "{}", marketer);

        send("POST", "", BUYERS, marketer);
        assertThat(counted.statusCode()).isEqualTo(200);
        assertThat(counted.body()).isEqualTo(send("GET", "/buyers/count", null, marketer).body());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("\"field\":\"rule\"");
    }

    @Test
    void raisesTheVersionWithAChange() {
        send("POST", "", BUYERS, marketer);

        var changed = send("PUT", "/buyers", BUYERS.replace("구매", "새"), marketer);

        assertThat(changed.body()).contains("\"version\":2", "\"name\":\"새 고객\"");
        assertThat(send("GET", "", null, marketer).body()).contains("\"name\":\"새 고객\"");
    }

    @Test
    void namesThePlaceOfWhatIsWrong() {
        var wrong = BUYERS.replace("order_count", "money").replace("gender", "size");

        var answer = send("POST", "", wrong, marketer);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"rule.all[0].metric\"", "purchase_amount")
                .contains("\"field\":\"rule.all[1].not.attribute\"");
    }

    @Test
    void refusesASlugThatIsTaken() {
        send("POST", "", BUYERS, marketer);

        var second = send("POST", "", BUYERS, marketer);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Choose another short name");
    }

    @Test
    void keepsASegmentThatAnotherOneNames() {
        send("POST", "", BUYERS, marketer);
        send(
                "POST",
                "",
                "{\"slug\":\"rest\",\"name\":\"Rest\",\"rule\":{\"not\":{\"segment\":\"buyers\"}}}",
                marketer);

        var refused = send("DELETE", "/buyers", null, marketer);
        send("DELETE", "/rest", null, marketer);
        var deleted = send("DELETE", "/buyers", null, marketer);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("is used by Rest");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(send("GET", "/buyers", null, marketer).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesASegmentThatNamesItself() {
        send("POST", "", BUYERS, marketer);

        var circle =
                send(
                        "PUT",
                        "/buyers",
                        "{\"name\":\"Me\",\"rule\":{\"segment\":\"buyers\"}}",
                        marketer);

        assertThat(circle.body()).contains("in a circle: buyers -> buyers");
    }

    @Test
    void letsAViewerSeeButNotChangeOrTakeOut() {
        send("POST", "", BUYERS, marketer);
        var viewer = people.aMember(tenant, Role.VIEWER);

        assertThat(send("GET", "/buyers", null, viewer).statusCode()).isEqualTo(200);
        assertThat(send("POST", "", BUYERS, viewer).statusCode()).isEqualTo(403);
        assertThat(send("DELETE", "/buyers", null, viewer).statusCode()).isEqualTo(403);
        assertThat(send("GET", "/buyers/members", null, viewer).statusCode()).isEqualTo(403);
    }

    @Test
    void hidesSegmentsFromOtherTenants() {
        send("POST", "", BUYERS, marketer);
        var stranger = people.aMember(people.aTenant(), Role.ADMINISTRATOR);

        assertThat(send("GET", "/buyers", null, stranger).statusCode()).isEqualTo(404);
        assertThat(send("GET", "", null, stranger).body()).contains("\"segments\":[]");
    }

    @Test
    void masksNamesInTheListOfMembersAndRecordsIt() {
        PublishedShop.in(tenant, context);
        send("POST", "", BUYERS, marketer);

        var csv = send("GET", "/buyers/members?format=csv", null, marketer);

        assertThat(csv.body())
                .startsWith("\uFEFFcustomer_id,customer_name\r\n")
                .contains(",김**\r\n");
        assertThat(csv.body()).doesNotContain("김C");
        assertThat(trail()).contains("csv.exported", "segments/buyers");
    }

    @Test
    void givesWholeNamesForAReasonOnly() {
        PublishedShop.in(tenant, context);
        send("POST", "", BUYERS, marketer);

        var without = send("GET", "/buyers/members?names=whole", null, marketer);
        var with = send("GET", "/buyers/members?names=whole&reason=call", null, marketer);
        var analyst = people.aMember(tenant, Role.ANALYST);
        var denied = send("GET", "/buyers/members?names=whole&reason=call", null, analyst);

        assertThat(without.body()).contains("Say what the names are needed for.");
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.body()).contains("\"name\":\"김C");
        assertThat(denied.statusCode()).isEqualTo(403);
    }

    private String trail() {
        return context.getBean(AuditTrail.class)
                .find(tenant.id(), AuditFilter.everything())
                .toString();
    }

    private Answer send(String method, String path, @Nullable String body, IssuedLogin login) {
        return Answer.to(method, port, "/api/v1/segments" + path, body, login.token());
    }
}
