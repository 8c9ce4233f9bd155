package com.martlet.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.CampaignFixture;
import com.martlet.campaign.CampaignService;
import com.martlet.campaign.Channel;
import com.martlet.campaign.Consent;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.mail.MailServer.Security;
import com.martlet.mail.MailServerDraft;
import com.martlet.mail.MailServers;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is about to approve e-mails knows beforehand that there is no mail server. */
@MartletTest
@ViewPackages(packages = "com.martlet")
class MailServerHintTest extends SpringBrowserlessTest {

    private static final String LACKING = "메일 서버가 설정되어 있지 않습니다.";

    @Autowired private ApplicationContext context;
    @Autowired private CampaignService campaigns;

    private Tenant tenant;

    @BeforeEach
    void openAShopWithoutAMailServer() {
        forgetTheServer();
        var people = new TestPeople(context);
        tenant = people.aTenant();
        UI.getCurrent().setLocale(Locale.KOREAN);
        var user = people.signedIn(people.aMember(tenant, Role.ADMINISTRATOR));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        CampaignFixture.keepEverybody(tenant, context);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        forgetTheServer();
    }

    @Test
    void warnsBeforeTheApprovalAndSaysWhoCanMendIt() {
        open(CampaignFixture.EMAIL);

        assertThat(ScreenText.now()).contains(LACKING, "플랫폼 관리자");
        test($(Button.class).withText("승인").single()).click();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("자동으로 발송됩니다") && text.contains(LACKING));
    }

    @Test
    void saysNothingOfFiles() {
        open(new Channel.File(Consent.EMAIL));

        assertThat(ScreenText.now()).doesNotContain(LACKING);
    }

    @Test
    void saysNothingOnceAServerIsSet() {
        setAServer();

        open(CampaignFixture.EMAIL);

        assertThat(ScreenText.now()).doesNotContain(LACKING);
    }

    private void open(Channel channel) {
        var martlet = Actor.martlet(tenant);
        campaigns.create(tenant, martlet, CampaignFixture.draft("fall", channel));
        campaigns.submit(tenant, martlet, "fall");
        UI.getCurrent().navigate("t/" + tenant.slug() + "/campaigns/fall");
    }

    private void forgetTheServer() {
        context.getBean(JdbcClient.class).sql("delete from mail_servers").update();
    }

    private void setAServer() {
        context.getBean(MailServers.class)
                .save(
                        Actor.martlet(),
                        new MailServerDraft(
                                "localhost",
                                25,
                                Security.NONE,
                                "",
                                null,
                                "Shop",
                                "news@shop.test",
                                "http://localhost:8080"));
    }
}
