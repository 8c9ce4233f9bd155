package com.martlet.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.audit.AuditReading;
import com.martlet.audit.AuditTrail;
import com.martlet.base.ui.EmptyState;
import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.audit.ui"})
class AuditViewTest extends SpringBrowserlessTest {

    private static final int ACT = 2;
    private static final int DETAILS = 5;

    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysInWordsWhatHappened() {
        signIn(Role.ADMINISTRATOR);

        open(Locale.ENGLISH);
        assertThat(acts()).containsExactly("Granted a role", "Created the tenant");

        open(Locale.KOREAN);
        assertThat(acts()).containsExactly("역할 부여", "테넌트 생성");
        assertThat(column(DETAILS).getFirst()).isEqualTo("개인정보: 예, 역할: 관리자");
    }

    @Test
    void offersThePlatformItsTrailAsAFile() {
        signIn(people.thePlatformAdministrator());
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("platform/audit");

        test($(Button.class).withText("Download").single()).click();

        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo("Download");
        assertThat(ScreenText.now()).contains("Excel (XLSX)", "Audit trail");
    }

    @Test
    void saysRulesAsTheListOfSegmentsDoes() {
        signIn(Role.ADMINISTRATOR);
        var actor = people.actor(people.aMember(tenant, Role.ADMINISTRATOR));
        var rule =
                "{\"metric\":\"order_count\",\"op\":\">=\",\"value\":2,\"window\":{\"last\":\"30d\"}}";
        var trail = context.getBean(AuditTrail.class);
        trail.record(tenant, actor, "segment.created", "loyal", Map.of("rule", rule));
        trail.record(tenant, actor, "data.exported", "loyal", Map.of("rule", "Loyal (1)"));

        open(Locale.ENGLISH);

        assertThat(column(DETAILS))
                .startsWith("rule: Loyal (1)", "rule: at least 2 orders in the last 30 days");
    }

    @Test
    void isNarrowedByItsAddress() {
        signIn(Role.ADMINISTRATOR);

        open(Locale.ENGLISH, "action=role.granted&subject=ADMINISTRATOR");
        assertThat(acts()).containsExactly("Granted a role");

        open(Locale.ENGLISH, "subject=nothing-like-it&from=no-day");
        assertThat($(Grid.class).all()).isEmpty();
        assertThat($(EmptyState.class).all()).hasSize(1);

        test(button("Reset")).click();
        assertThat(acts()).hasSize(2);
    }

    @Test
    void namesNobodyElseToWhoSeesTheirOwnActs() {
        var trail = context.getBean(AuditReading.class);
        var administrator = people.aMember(tenant, Role.ADMINISTRATOR);
        var viewer = people.actor(people.aMember(tenant, Role.VIEWER));

        assertThat(trail.names(people.actor(administrator)).actors()).contains("martlet");
        assertThat(trail.names(viewer).actors()).isEmpty();
    }

    @Test
    void checksTheTrailWhenAsked() {
        signIn(Role.ADMINISTRATOR);
        open(Locale.ENGLISH);
        assertThat(state()).isEqualTo("The trail has not been checked yet.");

        test(button("Check now")).click();

        assertThat(state()).startsWith("The trail is unbroken, checked at ");
        assertThat(acts().getFirst()).isEqualTo("Checked the trail");
        open(Locale.KOREAN);
        assertThat(state()).startsWith("감사 기록이 온전합니다.");
    }

    @Test
    void leavesTheCheckToThoseWhoSeeTheWholeTrail() {
        signIn(Role.ANALYST);

        open(Locale.ENGLISH);

        assertThat($(TrailState.class).all()).isEmpty();
    }

    private void open(Locale locale) {
        open(locale, "");
    }

    private void open(Locale locale, String query) {
        UI.getCurrent().setLocale(locale);
        UI.getCurrent().navigate("");
        UI.getCurrent()
                .navigate("t/" + tenant.slug() + "/audit", QueryParameters.fromString(query));
    }

    private List<String> acts() {
        return column(ACT);
    }

    private List<String> column(int column) {
        var grid = test($(Grid.class).single());
        return java.util.stream.IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getCellText(row, column))
                .toList();
    }

    private String state() {
        return $(Span.class).from($(TrailState.class).single()).first().getText();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void signIn(Role role) {
        signIn(people.aMember(tenant, role));
    }

    private void signIn(IssuedLogin login) {
        var user = people.signedIn(login);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
    }
}
