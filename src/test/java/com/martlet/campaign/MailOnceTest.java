package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.campaign.CampaignShop.Guest;
import com.martlet.campaign.MortalCarrier.Death;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.mail.SmtpFixture;
import com.martlet.testing.MartletTest;
import com.martlet.testing.SmtpServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A mail server gets one message for each customer, however often the sender dies. */
@MartletTest
class MailOnceTest {

    private static final int CUSTOMERS = 60;

    @Autowired private ApplicationContext context;
    @Autowired private CampaignService campaigns;
    @Autowired private TenantTransactions transactions;
    @Autowired private OutboxReading reading;

    private final SetClock clock = SetClock.at("2026-09-02T10:00:00");
    private final SmtpServer server = new SmtpServer();
    private final HashMap<String, Death> deaths = new HashMap<>();
    private Tenant tenant;
    private Machinery machinery;

    @BeforeEach
    void openAShop() {
        tenant = new TestPeople(context).aTenant();
        CampaignFixture.keepEverybody(tenant, context);
        var mail = new MailCarrier(SmtpFixture.mailTo(server));
        machinery =
                new Machinery(
                        context,
                        clock,
                        Machinery.settings(Duration.ofMillis(1)),
                        new MortalCarrier(mail, deaths));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsEachCustomerExactlyOneMailThoughTheSenderDiesTenTimes() {
        approve(new CampaignShop(tenant, LocalDate.of(2026, 9, 1)).guests("C", CUSTOMERS));
        for (var number = 1; number <= 10; number++) {
            deaths.put(
                    "C" + number * 5,
                    number % 2 == 0 ? Death.AFTER_THE_ANSWER : Death.BEFORE_THE_LAST_WORD);
        }

        for (var death = 1; death <= 10; death++) {
            assertThatThrownBy(() -> machinery.tick(tenant))
                    .isInstanceOf(RecordingCarrier.Killed.class);
        }
        finish();

        var wanted =
                IntStream.rangeClosed(1, CUSTOMERS)
                        .mapToObj(number -> "C" + number + "@example.com")
                        .toList();
        assertThat(receivers()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(recipients(MessageState.SENT)).hasSize(CUSTOMERS);
    }

    /** The server took it and the line broke before it could say so. */
    @Test
    void doesNotRepeatWhatMayHaveArrived() {
        server.hangUpAfterData();
        approve(new CampaignShop(tenant, LocalDate.of(2026, 9, 1)).guests("C", 5));

        finish();

        assertThat(receivers()).hasSize(5).doesNotHaveDuplicates();
        assertThat(recipients(MessageState.SENT))
                .allMatch(one -> one.error().contains("the answer was lost"));
    }

    @Test
    void repeatsWhatTheServerPutOff() {
        server.beBusy();
        approve(new CampaignShop(tenant, LocalDate.of(2026, 9, 1)).guests("C", 5));
        machinery.tick(tenant);
        assertThat(receivers()).isEmpty();

        server.beReady();
        finish();

        assertThat(receivers()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void putsNoHeaderThatACustomerWrote() {
        var evil = "Kim\r\nBcc: everybody@example.com\r\n\r\n<script>alert(1)</script>";
        approve(
                new CampaignShop(tenant, LocalDate.of(2026, 9, 1))
                        .guest(Guest.consenting("C1").named(evil)));

        finish();

        var mail = server.received().getFirst();
        assertThat(mail.to()).containsExactly("C1@example.com");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.content().split("\n\n")[0].lines())
                .noneMatch(line -> line.startsWith("Bcc") || line.startsWith("<script"));
        assertThat(mail.header("List-Unsubscribe")).startsWith("<https://shop.test/u/");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    private void approve(CampaignShop shop) {
        shop.publish(context);
        var martlet = Actor.martlet(tenant);
        campaigns.create(
                tenant, martlet, draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        campaigns.submit(tenant, martlet, "fall");
        campaigns.approve(tenant, martlet, "fall");
    }

    private void finish() {
        for (var tick = 0; tick < 200; tick++) {
            machinery.tick(tenant);
            if (campaigns.load(tenant.id(), "fall").state() == CampaignState.SENT) {
                return;
            }
        }
        throw new AssertionError("Still sending");
    }

    private List<String> receivers() {
        return server.received().stream().map(one -> one.to().getFirst()).toList();
    }

    private List<Recipient> recipients(MessageState state) {
        var campaign = campaigns.load(tenant.id(), "fall").id();
        return transactions.readInTenant(
                tenant.id(), () -> reading.page(tenant.id(), campaign, state, -1));
    }
}
